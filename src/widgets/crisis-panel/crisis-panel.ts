import { html, nothing, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { us } from '../../helplines/data/us.js';
import type { HostLine } from '../../helplines/host-lines.js';
import {
  helpIn,
  knownCountries,
  onHelplines,
  registerHelplines,
  type CountryHelp,
} from '../../helplines/registry.js';
import { mainLines, type Channel } from '../../model/helpline.js';
import { themeStyles } from '../../styles/theme.styles.js';
import { crisisPanel as spanish } from '../../i18n/locales/es.strings.js';
import { findLocale, registerLocale } from '../../i18n/registry.js';
import { HelpElement } from '../../ui/help-element.js';
import { KithLineContactEvent } from './crisis-panel.events.js';
import { crisisPanel } from './crisis-panel.strings.js';
import { styles } from './crisis-panel.styles.js';
import { countryName, type PanelHost, type PanelView } from './panel-view.js';
import { crisisParts } from './parts.js';
import { firstSection, otherSections } from './sections.js';

/**
 * Ways to reach help now, by call, text and chat, in the person's country and language. The numbers are in the script:
 * it makes no request of any kind, and nothing is counted, logged or sent.
 *
 * Optional files add to it: `kith-crisis-more.js`, `kith-crisis-world.js`, `kith-crisis-source.js`. `kith.js` has
 * all but the second.
 *
 * @summary Crisis lines and the emergency number.
 * @status experimental
 * @since 0.1
 * @attr country - Country code such as `US`. Else the guess of `kith-crisis-world.js`, else `US`.
 * @attr region - State or province such as `US-WA` or `WA`: lines for other parts of the country are left out.
 * @attr audience - The group whose lines show at first, such as `veterans`. Needs `kith-crisis-more.js`.
 * @attr display - `inline` (default), or `dialog`: a button, with the numbers on it, that opens a dialog. Needs `kith-crisis-more.js`.
 * @attr time-zone - The person's time zone if it is not the device's. IANA name.
 * @attr exit-url - A neutral page: shows a link that leaves to it fast. Needs `kith-crisis-more.js`.
 * @attr src - Address of your own lines as JSON. Needs `kith-crisis-more.js` and `kith-crisis-source.js`. Failure changes nothing on the screen.
 * @slot - Shown before the script runs, without JavaScript, and when all else fails. Put `<a href="tel:988">` links here.
 * @slot lines - Your own links, below the main line. They show without JavaScript too.
 * @slot heading - Replaces the heading.
 * @slot intro - Replaces the sentence below the main line.
 * @slot footer - Your words at the end.
 * @event {KithLineContactEvent} kith-line-contact - A person uses a link. Cancel it to handle the contact yourself.
 * @event {KithErrorEvent} kith-error - `src` could not be read, or the panel could not be drawn. Does not bubble.
 * @csspart base - The outermost box.
 * @csspart first - Emergency number and main line.
 * @csspart emergency - The emergency number's card.
 * @csspart main - The main line's card.
 * @csspart fold - Folded lines: those for groups, those answered by peers.
 * @csspart line - Any other line's card.
 * @csspart host-lines - The list of your own lines.
 * @csspart link - Every link to call, text or chat.
 * @csspart trigger - The button that opens the dialog.
 * @csspart dialog - The dialog.
 * @csspart deaf - Ways for people who are Deaf.
 * @csspart wallet-card - The card that prints.
 */
export class KithCrisisPanel extends HelpElement implements PanelHost {
  static override readonly styles = [themeStyles, styles];
  static override readonly observedAttributes = [
    'country',
    'region',
    'audience',
    'display',
    'time-zone',
    'exit-url',
    'src',
  ];
  static override readonly properties = ['strings', 'lines', 'fetch', 'chosenCountry'];

  declare country: string;
  declare region: string;
  declare audience: string;
  declare display: string;
  declare timeZone: string;
  declare exitUrl: string;
  declare src: string;
  /** Your own lines. They come first below the main line and never replace it. Needs `kith-crisis-more.js`. */
  declare lines?: readonly HostLine[] | undefined;
  /** Used for `src` in place of `fetch`. */
  declare fetch?: typeof globalThis.fetch | undefined;
  /** @internal What a person chose in this panel; set by the optional files. */
  declare chosenCountry?: string | undefined;

  readonly #t = new LocalizeController(this, ['crisisMore', 'crisisWorld', 'crisisPanel'], crisisPanel);
  readonly #touch = matchMedia('(any-pointer: coarse)');
  #stops: (() => void)[] = [];

  override connectedCallback(): void {
    registerHelplines(us);
    // Spanish is in this file: help has no second request to wait for.
    if (!findLocale('es', ['crisisPanel'])) registerLocale('es', { crisisPanel: spanish });
    super.connectedCallback();
    const draw = () => this.requestUpdate();
    const tick = setInterval(draw, 60_000); // “open now” stays true while the page is open
    this.#stops = [onHelplines(draw), () => clearInterval(tick)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  #view(): PanelView {
    const { text: t, lang, formatLang, dir } = this.#t;
    return {
      html,
      nothing,
      t,
      lang,
      formatLang,
      dir,
      timeZone: this.timeZone || undefined,
      now: new Date(),
      desk: !this.#touch.matches,
      contact: this.#contact,
      panel: this,
    };
  }

  readonly #contact = (event: Event, lineId: string, channel: Channel['type']): void => {
    if (!this.dispatchEvent(new KithLineContactEvent({ lineId, channel }))) event.preventDefault();
  };

  protected override render(): TemplateResult {
    const view = this.#view();
    const { more, guess } = crisisParts();
    const wanted = this.chosenCountry || this.country.toUpperCase() || guess?.() || 'US';
    const known = knownCountries();
    // A page with one country's numbers is a page for that country: better those, named, than none.
    const help = helpIn(wanted) ?? (known.length < 2 ? helpIn(known[0] ?? '') : undefined);
    const panel = () => this.#renderPanel(view, help, help?.country ?? wanted);
    return html`<div class="base" part="base" lang=${view.lang} dir=${view.dir}>
      ${more ? more.frame(view, help, panel) : panel()}
    </div>`;
  }

  #renderPanel(view: PanelView, help: CountryHelp | undefined, country: string): TemplateResult {
    const { t } = view;
    const { more, chooser } = crisisParts();
    const all = help?.lines ?? [];
    const first = mainLines(all, view.lang);
    const ours = all.filter((line) => !first.includes(line));
    const [above, folded, lines] = more?.middle(view, help, ours) ?? ['', '', ours];
    return html`<div class="panel">
      <h2 id="title" tabindex="-1"><slot name="heading">${t.heading}</slot></h2>
      ${help && firstSection(view, help, first)}
      <p><slot name="intro">${t.intro}</slot></p>
      <slot name="lines"></slot>
      ${above} ${otherSections(view, lines, folded)}
      <footer>
        ${chooser?.(view, country) ?? html`<p>${countryName(view.formatLang, country)}</p>`}
        <p>
          <a
            href="https://findahelpline.com/"
            target="_blank"
            rel="noopener noreferrer"
            referrerpolicy="no-referrer"
            >${t.directory}</a
          >
        </p>
        <slot name="footer"></slot>
      </footer>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-crisis-panel': KithCrisisPanel;
  }
}
