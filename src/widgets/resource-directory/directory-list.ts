import { html, nothing, type TemplateResult } from 'lit';
import type { Service } from '../../model/service.js';
import type { Narrowed } from '../../search/facets.js';
import { chips, filterGroups, toggled, type Chip, type ChosenValues } from '../../ui/filters.js';
import { nearField, type NearField } from '../../ui/near-field.js';
import { searchForm } from '../../ui/search-form.js';
import { warmlines } from '../../ui/warmlines.js';
import { serviceCard } from './service-card.js';
import type { Need } from './needs.js';
import { directoryMore } from './parts.js';
import { yes, type ServiceFacet } from './facet.js';
import type { CardContext } from './view.js';

/** What the list shows and does. */
export interface DirectoryList {
  readonly answer: Narrowed<Service>;
  readonly facets: readonly ServiceFacet[];
  readonly chosen: ChosenValues;
  /** The doors, in their order. */
  readonly needs: readonly Need[];
  /** How many services there are, whatever was chosen. */
  readonly size: number;
  readonly words: string;
  readonly shown: number;
  readonly pageSize: number;
  /** True once all is read: only then does nothing mean nothing. */
  readonly ready: boolean;
  readonly near: NearField;
  /** True where a place to be near is known. */
  readonly here: boolean;
  readonly age: string;
  readonly country: string;
  readonly countText: string;
  readonly onWords: (words: string) => void;
  readonly onSearch: () => void;
  readonly onClearWords: () => void;
  readonly onChoose: (chosen: ChosenValues) => void;
  readonly onAge: (age: string) => void;
  readonly onMore: () => void;
}

const countsOf = ({ answer }: DirectoryList, name: string) => answer.counts.get(name) ?? [];

/** Doors first (what people need), then words, then what matters to whoever wants to say it. */
export function directorySearch(list: DirectoryList, view: CardContext): TemplateResult {
  const { t } = view;
  const clear = () => {
    list.onChoose(new Map());
    list.onAge('');
    list.near.onText('');
  };
  return html`${doors(list, view)}
    ${searchForm(view, {
      label: t.searchLabel,
      hint: t.searchHint,
      onInput: list.onWords,
      onSubmit: list.onSearch,
    })}
    <details class="filters" part="filters" ?hidden=${!list.size}>
      <summary>${t.filters}</summary>
      <div class="groups">
        ${nearField(view, list.near)} ${conditions(list, view)}
        ${filterGroups(view, languages(list, view), list.chosen, (name, value) =>
          list.onChoose(toggled(list.chosen, name, value)),
        )}
        <p class="field" ?hidden=${!directoryMore()}>
          <label for="age">${t.age}</label>
          <input
            id="age"
            type="number"
            inputmode="numeric"
            min="0"
            max="120"
            autocomplete="off"
            .value=${list.age}
            @change=${(event: Event) => list.onAge((event.target as HTMLInputElement).value)}
          />
        </p>
      </div>
    </details>
    ${chips(view, chipsOf(list, view), clear)}`;
}

/** Plain doors, each with how many services are behind it; one that leads nowhere is not there. */
function doors(list: DirectoryList, { t }: CardContext) {
  const chosen = list.chosen.get('need');
  const counts = countsOf(list, 'need').filter(({ count, value }) => count || chosen?.has(value));
  const values = list.needs.flatMap(({ id }) => counts.filter(({ value }) => value === id));
  return html`<div
    class="doors"
    part="doors"
    role="group"
    aria-label=${t.needsTitle}
    ?hidden=${values.length < 2}
  >
    ${values.map(
      ({ value, label }) =>
        html`<button
          class="door"
          type="button"
          aria-pressed=${chosen?.has(value) ?? false}
          @click=${() => list.onChoose(toggled(list.chosen, 'need', value))}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

function conditions(list: DirectoryList, view: CardContext) {
  const values = list.facets
    .filter(({ condition, name }) => condition && name !== 'age')
    .flatMap(({ name }) => countsOf(list, name).map(({ label, count }) => ({ value: name, label, count })));
  const met = values.flatMap(({ value }) => (list.chosen.has(value) ? value : []));
  const chosen = new Map(met.length ? [['condition', new Set(met)]] : []);
  return filterGroups(
    view,
    [{ name: 'condition', title: view.t.conditionsTitle, values }],
    chosen,
    (_, name) => list.onChoose(toggled(list.chosen, name, yes)),
  );
}

const languages = (list: DirectoryList, { t, lang }: CardContext) => [
  {
    name: 'language',
    title: t.languages,
    values: [...countsOf(list, 'language')].sort((a, b) => a.label.localeCompare(b.label, lang)),
  },
];

function chipsOf(list: DirectoryList, { t }: CardContext): Chip[] {
  const { chosen, facets, near } = list;
  const items: Chip[] = facets.flatMap(({ name, title }) =>
    name === 'age'
      ? [{ label: title, remove: () => list.onAge('') }]
      : [...(chosen.get(name) ?? [])].map((value) => ({
          label: countsOf(list, name).find((item) => item.value === value)?.label ?? value,
          remove: () => list.onChoose(toggled(chosen, name, value)),
        })),
  );
  if (!list.here) return items;
  return [...items, { label: near.value || t.here, remove: () => near.onText('') }];
}

/** The services, ten at a time, and a way on when nothing fits. */
export function directoryResults(list: DirectoryList, view: CardContext): TemplateResult {
  const { answer, shown, pageSize } = list;
  const { found } = answer;
  const rest = found.length - shown;
  return html`<p class="muted" ?hidden=${!found.length}>${list.countText}</p>
    <ul class="cards" role="list" ?hidden=${!found.length}>
      ${found.slice(0, shown).map((service) => html`<li>${serviceCard(service, view)}</li>`)}
    </ul>
    ${
      rest > 0
        ? html`<p class="more">
            <button class="button" type="button" @click=${list.onMore}>
              ${view.t.showMore(Math.min(rest, pageSize))}
            </button>
          </p>`
        : nothing
    }
    ${!found.length && list.ready ? nothingFits(list, view) : nothing}`;
}

/** Never a dead end: what to leave out, and who to call (rule R6). */
function nothingFits(list: DirectoryList, view: CardContext): TemplateResult {
  const { t } = view;
  const { answer, words, chosen, facets } = list;
  const { loosen } = answer;
  const searched = Boolean(words.trim()) || chosen.size > 0;
  const title = facets.find(({ name }) => name === loosen?.name)?.title ?? '';
  const leave = () =>
    loosen?.name === 'age'
      ? list.onAge('')
      : list.onChoose(new Map([...chosen].filter(([name]) => name !== loosen?.name)));
  return html`<div class="message" part="empty">
    <slot name="empty"
      ><p><strong>${searched ? t.emptyTitle : t.emptyFeed}</strong></p></slot
    >
    <p ?hidden=${!words.trim()}>${t.emptyHint}</p>
    <div class="actions" ?hidden=${!searched}>
      ${
        loosen
          ? html`<button class="button primary" type="button" @click=${leave}>
              ${t.leaveOut(title, loosen.count)}
            </button>`
          : nothing
      }
      <button class="button" type="button" ?hidden=${!words.trim()} @click=${list.onClearWords}>
        ${t.clearSearch}
      </button>
      <button class="button" type="button" ?hidden=${!chosen.size} @click=${() => list.onChoose(new Map())}>
        ${t.clearAll}
      </button>
    </div>
    ${call211(list, view)} ${warmlines(view, list.country)}
  </div>`;
}

/** 211 finds services by phone in the United States and Canada. */
const call211 = ({ country }: DirectoryList, { t }: CardContext) =>
  /^(?:US|CA|)$/i.test(country) ? html`<p>${t.ask211} <a href="tel:211">${t.call('211')}</a></p>` : nothing;
