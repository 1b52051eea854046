import type { TemplateResult } from 'lit';
import type { Service } from '../../../model/service.js';
import { addStyles } from '../../../ui/part-styles.js';
import { printOnly } from '../../../ui/print-only.js';
import { keeping, savedTexts } from '../../../ui/saved-parts.js';
import type { SavedServices, SavedView } from './part.js';
import { handoutStyles } from './saved.styles.js';

/** The shortlist: for this visit unless the person says otherwise, readable without a network; on paper a handout. */
export function directorySaved(saved: SavedServices, view: SavedView): TemplateResult {
  const { html, nothing, serviceCard, serviceDetail } = view;
  const t = savedTexts(view);
  const { services, list, onClear, host } = saved;
  addStyles(host, handoutStyles);
  const noteOf = ({ id }: Service) => {
    const text = list?.note(id);
    return text ? html`<p class="note" dir="auto">${text}</p>` : nothing;
  };
  const printList = html`<button
    class="button"
    type="button"
    ?hidden=${!services.length}
    @click=${() => printOnly(host)}
  >
    ${t.print}
  </button>`;
  return html`<h2 class="name" id="top" tabindex="-1">${t.savedList(services.length)}</h2>
    ${services.length ? nothing : html`<p>${t.savedNone}</p>`}
    <ul class="cards screen-only" role="list" ?hidden=${!services.length}>
      ${services.map((service) => html`<li>${serviceCard(service, view)} ${noteOf(service)}</li>`)}
    </ul>
    <div class="handout">
      ${services.map((service) => html`${serviceDetail(service, view, false)} ${noteOf(service)}`)}
    </div>
    ${keeping(list, onClear, view, printList)}`;
}
