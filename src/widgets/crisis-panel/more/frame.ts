import { adoptStyles, type TemplateResult } from 'lit';
import type { CountryHelp } from '../../../helplines/registry.js';
import { ageInDays, channelsFor, staleAfterDays } from '../../../model/helpline.js';
import type { HelpElement } from '../../../ui/help-element.js';
import { leave } from '../../../ui/leave.js';
import { warn } from '../../../util/warn.js';
import { instruction } from '../line-view.js';
import { isolated, type PanelHost, type PanelView } from '../panel-view.js';
import { emergencyCalls } from '../sections.js';
import { HelpDialog } from './dialog.js';
import { moreStyles } from './more.styles.js';
import { RemoteLines } from './remote-lines.js';
import { checkedDate } from './tools.js';
import { stateOf, texts } from './view.js';

/** Around the whole panel: exit link, dialog, what is said about the data, the card that prints, the live region. */
export function frame(
  view: PanelView,
  help: CountryHelp | undefined,
  panel: () => TemplateResult,
): TemplateResult {
  const { html, nothing } = view;
  const t = texts(view);
  const dialog = HelpDialog.of(view.panel);
  RemoteLines.of(view.panel);
  dress(view.panel);
  const whole = () =>
    html`${exitLink(view)}${help ? nothing : html`<p class="notice">${t.noNumbers}</p>`}${panel()}
      <p class="muted small">${help ? age(view, help) : nothing} ${t.privacy}</p>`;
  return html`<div class="screen">
      ${view.panel.display === 'dialog' ? dialog.render(view, triggerText(view, help), whole) : whole()}
    </div>
    ${walletCard(view, help)}
    <div class="visually-hidden" role="status">${stateOf(view).said ?? nothing}</div>`;
}

const dressed = new WeakSet<PanelHost>();

/** This file comes after the panel, so its styles have to be put beside the panel's own. */
function dress(panel: PanelHost): void {
  if (dressed.has(panel)) return;
  dressed.add(panel);
  adoptStyles(panel.renderRoot, [...(panel.constructor as typeof HelpElement).styles, moreStyles]);
}

/** The numbers are on the button itself: nobody has to press it to read them. */
function triggerText(view: PanelView, help: CountryHelp | undefined): string {
  const t = texts(view);
  const main = help?.lines[0]?.channels.find(({ type }) => type === 'call')?.number;
  const numbers = [
    ...(main ? [main] : []),
    ...(help ? emergencyCalls(view, help).map(([number]) => number) : []),
  ];
  return numbers.length
    ? t.open(numbers.map((number) => isolated(view.dir, number)).reduce(t.or))
    : view.t.heading;
}

function exitLink(view: PanelView): TemplateResult | '' {
  const { panel, html } = view;
  const { exitUrl } = panel;
  if (!exitUrl) return '';
  const onClick = (event: Event) => {
    event.preventDefault();
    leave(panel, exitUrl, texts(view).loading);
  };
  return html`<p class="exit">
    <a href=${exitUrl} rel="nofollow noreferrer" @click=${onClick}>${texts(view).leave}</a>
  </p>`;
}

/** Numbers change every year: old ones say so, to the person and to the integrator. */
function age(view: PanelView, { reviewed }: CountryHelp): string {
  if (ageInDays(reviewed, view.now) <= staleAfterDays) return '';
  warn(
    view.panel.localName,
    `the helpline data is from ${reviewed}. Update Kith: numbers change every year.`,
  );
  return texts(view).oldData(checkedDate(view.formatLang, reviewed));
}

/** The card that prints: black on white, as big as a bank card. On a screen it is not there. */
function walletCard(view: PanelView, help: CountryHelp | undefined): TemplateResult {
  const { html } = view;
  const t = texts(view);
  const main = help?.lines[0];
  const ways = main ? channelsFor(main, view.lang).filter(({ type }) => type !== 'chat') : [];
  return html`<div class="wallet" part="wallet-card">
    <p>${t.cardTitle}</p>
    <ul>
      ${(help ? emergencyCalls(view, help) : []).map(([, say]) => html`<li>${say}</li>`)}
      ${main ? html`<li lang=${main.nameLanguage ?? ''}><bdi>${main.name}</bdi></li>` : ''}
      ${ways.map((way) => html`<li>${instruction(view, way)}</li>`)}
    </ul>
    <p>${t.cardPerson} ________________</p>
  </div>`;
}
