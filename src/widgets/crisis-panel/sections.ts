import type { TemplateResult } from 'lit';
import type { CountryHelp } from '../../helplines/registry.js';
import { orderLines, type Helpline } from '../../model/helpline.js';
import { contactLink, lineBody, lineList } from './line-view.js';
import type { PanelView } from './panel-view.js';
import { crisisParts, type EmergencyCall } from './parts.js';

/** The emergency number, or ambulance and police where there are two, each with what its link says. */
export function emergencyCalls(view: PanelView, help: CountryHelp): readonly EmergencyCall[] {
  const [number] = help.emergency;
  return crisisParts().calls?.(view, help) ?? [[number, view.t.call(number)]];
}

/** Emergency number and main line. Nothing sorts, filters, folds or delays them. */
export function firstSection(view: PanelView, help: CountryHelp): TemplateResult {
  const { html, t } = view;
  return html`<div class="first" part="first">
    <section class="card danger" part="emergency">
      <h3>${t.danger}</h3>
      <div class="ways">
        ${emergencyCalls(view, help).map(([number, say]) =>
          contactLink(view, 'emergency', { type: 'call', number }, say),
        )}
      </div>
    </section>
    ${orderLines(help.lines.slice(0, 1), view.lang, view.now).map(
      (main) => html`<section class="card main" part="main">${lineBody(view, main)}</section>`,
    )}
  </div>`;
}

/** Lines for everyone and for groups, then those answered by peers. */
export function otherSections(view: PanelView, lines: readonly Helpline[]): TemplateResult {
  const { html, t } = view;
  const isPeer = ({ kind }: Helpline) => kind === 'warmline' || kind === 'peer';
  const peers = lines.filter(isPeer);
  return html`${lineList(
    view,
    lines.filter((line) => !isPeer(line)),
  )}
  ${
    peers.length
      ? html`<h2>${t.peers}</h2>
          ${lineList(view, peers)}`
      : ''
  }`;
}
