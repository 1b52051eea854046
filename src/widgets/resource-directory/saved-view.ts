import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../model/service.js';
import { printOnly } from '../../ui/print-only.js';
import { serviceCard } from './service-card.js';
import { serviceDetail } from './service-detail.js';
import type { CardContext } from './view.js';

/** What the person kept, and what they do with it. */
export interface SavedView {
  readonly services: readonly Service[];
  readonly note: (id: string) => string;
  readonly keeping: 'session' | 'device';
  readonly onKeep: () => void;
  readonly onClear: () => void;
  readonly host: HTMLElement;
}

/** The way to what is saved, where anything is. */
export function savedButton(count: number, { t }: CardContext, onOpen: () => void): TemplateResult {
  return html`<p class="saved-bar" ?hidden=${!count}>
    <button class="button" type="button" data-saved @click=${onOpen}>${t.savedList(count)}</button>
  </p>`;
}

/** The shortlist: for this visit unless the person says otherwise, readable without a network; on paper a handout. */
export function savedView(saved: SavedView, view: CardContext): TemplateResult {
  const { t } = view;
  const { services, keeping } = saved;
  return html`<h2 class="name" id="top" tabindex="-1">${t.savedList(services.length)}</h2>
    ${services.length ? nothing : html`<p>${t.savedNone}</p>`}
    <ul class="cards screen-only" role="list" ?hidden=${!services.length}>
      ${services.map((service) => html`<li>${serviceCard(service, view)} ${noteOf(saved, service)}</li>`)}
    </ul>
    <div class="handout">
      ${services.map((service) => html`${serviceDetail(service, view, false)} ${noteOf(saved, service)}`)}
    </div>
    <div class="keeping" part="keeping">
      <p class="muted">${keeping === 'device' ? t.savedKept : t.savedForNow}</p>
      <div class="actions">
        <button
          class="button"
          type="button"
          ?hidden=${!services.length}
          @click=${() => printOnly(saved.host)}
        >
          ${t.print}
        </button>
        <button class="button" type="button" @click=${saved.onKeep}>
          ${keeping === 'device' ? t.keepNot : t.keep}
        </button>
        <button class="button" type="button" @click=${saved.onClear}>${t.forgetAll}</button>
      </div>
    </div>`;
}

function noteOf({ note }: SavedView, { id }: Service) {
  const text = note(id);
  return text ? html`<p class="note" dir="auto">${text}</p>` : nothing;
}
