import { html, nothing, type TemplateResult } from 'lit';
import type { Peer } from '../../model/peer.js';
import type { Narrowed } from '../../search/facets.js';
import { chips, filterGroups, toggled, type Chip } from '../../ui/filters.js';
import { nearField, type NearField } from '../../ui/near-field.js';
import { searchForm } from '../../ui/search-form.js';
import { warmlines } from '../../ui/warmlines.js';
import { peerCard } from './peer-card.js';
import { pageSize } from '../../ui/list-controller.js';
import type { PeersController } from './peers-controller.js';
import type { View } from './view.js';

/** What the list shows and does. */
export interface FinderList {
  readonly records: PeersController;
  readonly near: NearField;
  readonly country: string;
  readonly seek: (change: Parameters<PeersController['narrow']>[0]) => void;
  readonly onSearch: () => void;
  readonly onClearWords: () => void;
  readonly onMore: () => void;
}

/** Words to search by, and filters for whoever wants them. */
export function finderSearch(list: FinderList, view: View): TemplateResult {
  const { t, chosen, facets } = view;
  const { records, near, seek } = list;
  const { counts } = records.find();
  const groups = facets.map(({ name, title }) => ({
    name,
    title,
    values: [...(counts.get(name) ?? [])].sort((a, b) => a.label.localeCompare(b.label, view.lang)),
  }));
  return html`${searchForm(view, {
      label: t.searchLabel,
      hint: t.searchHint,
      sent: records.asks && t.sent,
      onInput: (words) => seek({ words }),
      onSubmit: list.onSearch,
    })}
    <details class="filters" part="filters" ?hidden=${!records.list?.records.length}>
      <summary>${t.filters}</summary>
      <div class="groups">
        ${nearField(view, near)}
        ${filterGroups(view, groups, chosen, (name, value) => seek({ chosen: toggled(chosen, name, value) }))}
      </div>
    </details>
    ${chips(view, chipsOf(list, view), () => {
      seek({ chosen: new Map() });
      near.onText('');
    })}`;
}

function chipsOf({ records, near, seek }: FinderList, view: View): Chip[] {
  const { t, chosen, facets, spot } = view;
  const answer = records.find();
  const items = facets.flatMap(({ name }) =>
    [...(chosen.get(name) ?? [])].map((value) => ({
      label: labelOf(answer, name, value),
      remove: () => seek({ chosen: toggled(chosen, name, value) }),
    })),
  );
  if (!spot) return items;
  return [...items, { label: near.value || t.here, remove: () => near.onText('') }];
}

const labelOf = (answer: Narrowed<Peer>, name: string, value: string) =>
  answer.counts.get(name)?.find((item) => item.value === value)?.label ?? value;

/** Labels of all that was chosen. */
export const chosenLabels = (answer: Narrowed<Peer>, { chosen }: View): string[] =>
  [...chosen].flatMap(([name, values]) => [...values].map((value) => labelOf(answer, name, value)));

/** The people, ten at a time, and what to do when nobody fits. */
export function finderResults(list: FinderList, view: View): TemplateResult {
  const { t } = view;
  const { records } = list;
  const { shown, part } = records;
  const { found } = records.find();
  const rest = found.length - shown;
  return html`<div class="count" ?hidden=${!found.length}>
      <p><strong>${t.results(found.length)}</strong></p>
      <p class="muted order">${t.order}</p>
    </div>
    <p class="muted part" ?hidden=${!part}>${t.part}</p>
    <ul class="cards" role="list" ?hidden=${!found.length}>
      ${found.slice(0, shown).map((peer) => html`<li>${peerCard(peer, view)}</li>`)}
    </ul>
    ${
      rest > 0 || part
        ? html`<p class="more">
            <button class="button" type="button" @click=${list.onMore}>
              ${t.showMore(rest > 0 ? Math.min(rest, pageSize) : pageSize)}
            </button>
          </p>`
        : nothing
    }
    ${!found.length && records.state.status === 'ready' ? nobody(list, view) : nothing}`;
}

/** Never a dead end: the filter to leave out, people to meet from anywhere, and lines that are open now (rule P4). */
function nobody(list: FinderList, view: View): TemplateResult {
  const { t, chosen, facets } = view;
  const { records, seek } = list;
  const { words } = records;
  const searched = Boolean(words.trim()) || chosen.size > 0;
  const { loosen } = records.find();
  const title = facets.find(({ name }) => name === loosen?.name)?.title ?? '';
  const without = new Map([...chosen].filter(([name]) => name !== loosen?.name));
  const remote = searched ? records.anywhere() : [];
  return html`<div class="message" part="empty">
      <slot name="empty"
        ><p><strong>${searched ? t.emptyTitle : t.emptyFeed}</strong></p></slot
      >
      <div class="actions" ?hidden=${!searched}>
        ${
          loosen
            ? html`<button class="button primary" type="button" @click=${() => seek({ chosen: without })}>
                ${t.leaveOut(title, loosen.count)}
              </button>`
            : nothing
        }
        ${
          words.trim()
            ? html`<button class="button" type="button" @click=${list.onClearWords}>${t.clearSearch}</button>`
            : nothing
        }
        ${
          chosen.size && !loosen
            ? html`<button class="button" type="button" @click=${() => seek({ chosen: new Map() })}>
                ${t.clearAll}
              </button>`
            : nothing
        }
      </div>
      ${warmlines(view, list.country)}
    </div>
    ${
      remote.length
        ? html`<h3>${t.remote}</h3>
            <ul class="cards" role="list">
              ${remote.map((peer) => html`<li>${peerCard(peer, view)}</li>`)}
            </ul>`
        : nothing
    }`;
}
