import { html, nothing, type TemplateResult } from 'lit';
import type { Peer } from '../../model/peer.js';
import { factList, ownFact } from '../../ui/facts.js';
import { peerCard, peerHead } from './peer-card.js';
import { peerFacts } from './peer-profile.js';
import type { View } from './view.js';

/** Most people side by side. */
const compareMost = 3;

/** What the person kept, and what they do with it. */
export interface SavedView {
  readonly peers: readonly Peer[];
  /** Ids to compare. */
  readonly compared: ReadonlySet<string>;
  readonly onCompare: (id: string) => void;
  readonly keeping: 'session' | 'device';
  readonly onKeep: () => void;
  readonly onClear: () => void;
  readonly tools: unknown;
}

/** The shortlist (rule P9): for this visit unless the person says otherwise, readable without a network. */
export function savedView(saved: SavedView, view: View): TemplateResult {
  const { t } = view;
  const { peers, keeping } = saved;
  return html`<h2 class="name" id="top" tabindex="-1">${t.savedList(peers.length)}</h2>
    ${peers.length ? nothing : html`<p>${t.savedNone}</p>`} ${compareChoice(saved, view)}
    ${compareTable(saved, view)}
    <ul class="cards" role="list" ?hidden=${!peers.length}>
      ${peers.map((peer) => html`<li>${peerCard(peer, view)}</li>`)}
    </ul>
    ${peers.length ? saved.tools : nothing}
    <div class="keeping" part="keeping">
      <p class="muted">${keeping === 'device' ? t.savedKept : t.savedForNow}</p>
      <div class="actions">
        <button class="button" type="button" @click=${saved.onKeep}>
          ${keeping === 'device' ? t.keepNot : t.keep}
        </button>
        <button class="button" type="button" @click=${saved.onClear}>${t.forgetAll}</button>
      </div>
    </div>`;
}

function compareChoice({ peers, compared, onCompare }: SavedView, { t }: View) {
  if (peers.length < 2) return nothing;
  return html`<fieldset class="field">
    <legend>${t.compare}</legend>
    <p class="hint muted">${t.compareHint(compareMost)}</p>
    <div class="choices">
      ${peers.map(
        ({ id, name }) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${compared.has(id)}
              ?disabled=${!compared.has(id) && compared.size >= compareMost}
              @change=${() => onCompare(id)}
            /><bdi translate="no">${name}</bdi></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Side by side where there is room, else one below the other; each fact in the same row, also where one lacks it. */
function compareTable({ peers, compared }: SavedView, view: View) {
  const chosen = peers.filter(({ id }) => compared.has(id));
  if (chosen.length < 2) return nothing;
  const facts = chosen.map((peer) => peerFacts(peer, view));
  const known = (row: number) => facts.some((of) => of[row]?.[1]);
  return html`<ul class="compare" part="compare" role="list">
    ${chosen.map(
      (peer, at) =>
        html`<li>
          ${peerHead(peer, view, (name) => html`<h3 class="name">${name}</h3>`)}
          <p dir="auto">${peer.about}</p>
          ${factList((facts[at] ?? []).map(([label, value], row) => (known(row) ? ownFact(label, value || '–') : nothing)))}
        </li>`,
    )}
  </ul>`;
}

/** The way to what was saved; not there while nothing is. */
export function savedButton(count: number, { t }: View, onOpen: () => void): TemplateResult {
  return html`<p class="saved-bar" ?hidden=${!count}>
    <button class="button" type="button" data-saved @click=${onOpen}>${t.savedList(count)}</button>
  </p>`;
}
