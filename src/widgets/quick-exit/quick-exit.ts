import { html, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { HelpElement } from '../../ui/help-element.js';
import { leave } from '../../ui/leave.js';
import { warn } from '../../util/warn.js';
import { quickExit } from './quick-exit.strings.js';
import { styles } from './quick-exit.styles.js';
import { ShiftPresses } from './shift-presses.js';

/** A neutral page that shows nothing personal, for hosts that name none. */
const neutralPage = 'https://www.wikipedia.org/';

/**
 * Leaves the page fast: covers it, wipes what Kith kept, and goes to a neutral page in place of this one. It cannot erase
 * the history or hide from someone who watches the device, and says so.
 *
 * @summary A way out of the page.
 * @status experimental
 * @since 0.1
 * @attr exit-url - A neutral page that shows nothing personal. Default: Wikipedia's front page.
 * @attr no-shortcut - Turns off leaving by pressing Shift three times.
 * @attr skip - A second copy as the page's first link, seen only when it has the focus.
 * @slot - Shown before the script runs and without JavaScript: a plain `<a href>` to the same neutral page.
 * @event {KithExitEvent} kith-exit - A person leaves. Cancel it only if you take them away yourself, at once.
 * @event {KithErrorEvent} kith-error - The widget could not be drawn. Does not bubble.
 * @csspart base - The outermost box.
 * @csspart link - The link that leaves.
 * @csspart about - What the link does and does not do.
 */
export class KithQuickExit extends HelpElement {
  static override readonly styles = [styles];
  static override readonly observedAttributes = ['exit-url', 'no-shortcut', 'skip'];

  declare exitUrl: string;

  /** Those in the page. A tag has one class in a page, so its own field is enough to share by. */
  static readonly #all = new Set<KithQuickExit>();
  readonly #t = new LocalizeController(this, 'quickExit', quickExit);
  readonly #presses = new ShiftPresses((state) => this.#onPress(state));
  #lights = 0;
  #message = '';
  #check: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    KithQuickExit.#all.add(this);
    this.#listen();
    // Cookie banners come late, and hide exit buttons on many sites (CHI 2023, 10.1145/3544548.3581078).
    this.#check = setTimeout(() => this.#warnIfCovered(), 2_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    KithQuickExit.#all.delete(this);
    this.#presses.stop();
    clearTimeout(this.#check);
    for (const other of KithQuickExit.#all) other.#listen();
  }

  /** Leaves, as if the person had pressed the link. */
  exit(): void {
    leave(this, this.exitUrl || neutralPage, this.#t.text.loading);
  }

  /** One element of the page hears the keys, or three presses would be six. */
  #listen(): void {
    this.#presses.stop();
    if ([...KithQuickExit.#all][0] === this) this.#presses.start();
  }

  #onPress(state: { left: number } | 'exit' | 'late'): void {
    const { text } = this.#t;
    if ([...KithQuickExit.#all].some((exit) => exit.hasAttribute('no-shortcut'))) return;
    if (state === 'exit') return this.exit();
    this.#lights = state === 'late' ? 0 : 3 - state.left;
    this.#message = state === 'late' ? text.tooLate : text.pressesLeft(state.left);
    this.requestUpdate();
  }

  #warnIfCovered(): void {
    const link = this.renderRoot.querySelector('a');
    if (!link || this.hasAttribute('skip')) return;
    const { left, top, width, height } = link.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    // Nothing is found for a point outside the window; a host in another shadow root is found as its outermost host.
    // A dialog lies over everything for as long as it is open, and that of the crisis panel has a link of its own.
    if (found && !found.contains(this) && !found.closest('kith-crisis-panel, :modal') && found !== this) {
      warn(
        this.localName,
        'something on the page covers the button, so people cannot press it. Move one of the two.',
      );
    }
  }

  protected override render(): TemplateResult {
    const { text: t, lang, dir } = this.#t;
    const skip = this.hasAttribute('skip');
    const onClick = (event: Event) => {
      event.preventDefault();
      this.exit();
    };
    const link = html`<a
      class=${skip ? 'skip' : ''}
      part="link"
      href=${this.exitUrl || neutralPage}
      rel="nofollow noreferrer"
      @click=${onClick}
      ><span class="hidden">${t.emergency}</span>
      ${t.leave}${this.#lights ? html`<span aria-hidden="true"> ${'●'.repeat(this.#lights).padEnd(3, '○')}</span>` : ''}</a
    >`;
    return html`<div class="base" part="base" lang=${lang} dir=${dir}>
      ${skip ? link : html`${this.#renderAbout()} ${link}`}
      <div class="hidden" role="status">${this.#message}</div>
    </div>`;
  }

  #renderAbout(): TemplateResult {
    const { text: t } = this.#t;
    return html`<details part="about">
      <summary>${t.about}</summary>
      <p>${t.does}</p>
      ${this.hasAttribute('no-shortcut') ? '' : html`<p>${t.shortcut}</p>`}
      <p>${t.history}</p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-quick-exit': KithQuickExit;
  }
}
