import type { TemplateResult } from 'lit';
import type { CountryHelp } from '../../helplines/registry.js';
import { orderLines, type Helpline } from '../../model/helpline.js';
import { contactLink, lineBody, lineList } from './line-view.js';
import type { PanelView } from './panel-view.js';
import { crisisParts, type EmergencyCall, type Shown } from './parts.js';

/** The emergency number, or ambulance and police where there are two, each with what its link says. */
export function emergencyCalls(view: PanelView, help: CountryHelp): readonly EmergencyCall[] {
  const [number] = help.emergency;
  return crisisParts().calls?.(view, help) ?? [[number, view.t.call(number)]];
}

/** Emergency number and main lines. Nothing filters, folds or delays them. */
export function firstSection(view: PanelView, help: CountryHelp, main: readonly Helpline[]): TemplateResult {
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
    ${orderLines(main, view.lang, view.now).map(
      (line) => html`<section class="card main" part="main">${lineBody(view, line)}</section>`,
    )}
  </div>`;
}

/**
 * Lines for everyone and for groups, and those answered by peers. Folded: a long list is a wall on a bad day, and it would
 * push the page down when the panel takes its place. What helps anyone now stands above, in the open.
 *
 * @param above what stands above the lines for groups
 */
export function otherSections(view: PanelView, lines: readonly Helpline[], above: Shown): TemplateResult {
  const { html, t } = view;
  const isPeer = ({ kind }: Helpline) => kind === 'warmline' || kind === 'peer';
  const fold = (title: string, inside: readonly Helpline[], above?: Shown, open = false) =>
    inside.length || above
      ? html`<details part="fold" ?open=${open}>
          <summary><h2>${title}</h2></summary>
          ${above} ${lineList(view, inside)}
        </details>`
      : '';
  return html`<div class="folds">
    ${fold(
      t.more,
      lines.filter((line) => !isPeer(line)),
      above,
      !!view.panel.audience, // a page that asks for a group shows its lines at once
    )}
    ${fold(t.peers, lines.filter(isPeer))}
  </div>`;
}
