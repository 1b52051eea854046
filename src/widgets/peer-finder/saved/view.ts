import type { TemplateResult } from 'lit';
import type { Peer } from '../../../model/peer.js';
import type { DrawView, FinderSaved, SavedPeers } from '../parts.js';
import { setState, stateOf } from './state.js';
import { formStyles } from '../../../ui/form.styles.js';
import { addStyles } from '../../../ui/part-styles.js';
import { keeping, savedTexts } from '../../../ui/saved-parts.js';
import { reachOnPaper, shareTools } from './share.js';

/** Most people side by side. */
const compareMost = 3;

/** The shortlist (rule P9): for this visit unless the person says otherwise, readable without a network. */
function savedView({ peers, list, onClear }: SavedPeers, view: DrawView): TemplateResult {
  const { html, nothing, host, peerCard } = view;
  addStyles(host, formStyles);
  const t = savedTexts(view);
  return html`<h2 class="name" id="top" tabindex="-1">${t.savedList(peers.length)}</h2>
    ${peers.length ? nothing : html`<p>${t.savedNone}</p>`} ${compareChoice(peers, view)}
    ${compareTable(peers, view)}
    <ul class="cards" role="list" ?hidden=${!peers.length}>
      ${peers.map((peer) => html`<li>${peerCard(peer, view)} ${reachOnPaper(peer, view)}</li>`)}
    </ul>
    ${peers.length ? shareTools(peers, view) : nothing} ${keeping(list, onClear, view)}`;
}

function compareChoice(peers: readonly Peer[], view: DrawView) {
  const { html, nothing, host } = view;
  const t = savedTexts(view);
  const compared = comparedOf(peers, host);
  if (peers.length < 2) return nothing;
  return html`<fieldset class="field choose">
    <legend>${t.compare}</legend>
    <p class="hint muted">${t.compareHint(compareMost)}</p>
    <div class="choices">
      ${peers.map(
        ({ id, name }) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              data-id=${`compare ${id}`}
              .checked=${compared.has(id)}
              ?disabled=${!compared.has(id) && compared.size >= compareMost}
              @change=${() => setState(host, { compared: switched(compared, id) })}
            /><bdi translate="no">${name}</bdi></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Ids of those side by side; somebody who is not on the list any more takes no place. */
const comparedOf = (peers: readonly Peer[], host: DrawView['host']): ReadonlySet<string> => {
  const { compared } = stateOf(host);
  return new Set(peers.flatMap(({ id }) => (compared.has(id) ? id : [])));
};

/** Side by side where there is room, else one below the other; each fact in the same row, also where one lacks it. */
function compareTable(peers: readonly Peer[], view: DrawView) {
  const { html, nothing, factList, ownFact, peerFacts, peerHead } = view;
  const compared = comparedOf(peers, view.host);
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

/** The set with one item put in, or taken out where it was in. */
function switched(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

const button: FinderSaved['button'] = (peer, saved, onPress, { html, t }) =>
  html`<button class="button save ${saved ? 'on' : ''}" type="button" @click=${onPress}>
    ${saved ? t.saved : t.save}<span class="visually-hidden"> ${peer.name}</span>
  </button>`;

export const finderSaved: FinderSaved = { screen: savedView, tools: shareTools, button };
