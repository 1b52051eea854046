import { html, nothing, type TemplateResult } from 'lit';
import { chips, filterGroups, toggled, type Chip } from '../../ui/filters.js';
import { nearField, type NearField } from '../../ui/near-field.js';
import { pageSize } from '../../ui/list-controller.js';
import { searchForm } from '../../ui/search-form.js';
import { warmlines } from '../../ui/warmlines.js';
import { serviceCard } from './service-card.js';
import type { Need } from './needs.js';
import { directoryMore } from './parts.js';
import { yes } from './facet.js';
import { needLabel } from './service-facets.js';
import type { ServicesController } from './services-controller.js';
import type { CardContext } from './view.js';

/** What the list shows and does. */
export interface DirectoryList {
  readonly records: ServicesController;
  /** The doors, in their order. */
  readonly needs: readonly Need[];
  readonly near: NearField;
  readonly country: string;
  readonly countText: string;
  readonly seek: (change: Parameters<ServicesController['narrow']>[0]) => void;
  readonly onSearch: () => void;
  readonly onClearWords: () => void;
  readonly onMore: () => void;
}

const countsOf = ({ records }: DirectoryList, name: string) => records.find().counts.get(name) ?? [];

/** What a chosen value says; a door can be pressed before anything is behind it. */
function labelOf(list: DirectoryList, { t }: CardContext, name: string, value: string): string {
  const need = name === 'need' && list.needs.find(({ id }) => id === value);
  return need
    ? needLabel(need, t)
    : (countsOf(list, name).find((item) => item.value === value)?.label ?? value);
}

/** Doors first (what people need), then words, then what matters to whoever wants to say it. */
export function directorySearch(list: DirectoryList, view: CardContext): TemplateResult {
  const { t } = view;
  const { records, near, seek } = list;
  const onAge = (age: string) => seek({ age });
  const clear = () => {
    seek({ chosen: new Map(), age: '' });
    near.onText('');
  };
  return html`${doors(list, view)}
    ${searchForm(view, {
      label: t.searchLabel,
      hint: t.searchHint,
      onInput: (words) => seek({ words }),
      onSubmit: list.onSearch,
    })}
    <details class="filters" part="filters" ?hidden=${!records.awaited && !records.list?.size}>
      <summary>${t.filters}</summary>
      <div class="groups">
        ${nearField(view, near)} ${conditions(list, view)}
        ${filterGroups(view, languages(list, view), records.chosen, (name, value) =>
          seek({ chosen: toggled(records.chosen, name, value) }),
        )}
        ${directoryMore()?.age({ value: records.age, onAge }, { html, t })}
      </div>
    </details>
    ${chips(view, chipsOf(list, view), clear)}`;
}

/**
 * Plain doors. One that leads nowhere is not there; one that leads nowhere with the words typed stays, and cannot be pressed. All
 * are there until the list is, so that the search does not jump down from under a finger.
 */
function doors(list: DirectoryList, { t }: CardContext) {
  const { records, needs, seek } = list;
  const { awaited } = records;
  const chosen = records.chosen.get('need');
  const open = new Set(countsOf(list, 'need').map(({ value }) => value));
  for (const value of open) records.doors.add(value);
  const shown = needs.filter(({ id }) => awaited || records.doors.has(id));
  const leads = (id: string) => awaited || open.has(id);
  return html`<div
    class="doors"
    part="doors"
    role="group"
    aria-label=${t.needsTitle}
    ?hidden=${shown.length < 2}
  >
    ${shown.map(
      (need) =>
        html`<button
          class="door"
          type="button"
          aria-pressed=${chosen?.has(need.id) ?? false}
          aria-disabled=${!leads(need.id)}
          data-id=${need.id}
          @click=${() => leads(need.id) && seek({ chosen: toggled(records.chosen, 'need', need.id) })}
        >
          ${needLabel(need, t)}
        </button>`,
    )}
  </div>`;
}

function conditions(list: DirectoryList, view: CardContext) {
  const { records, seek } = list;
  const values = records.facets
    .filter(({ condition, name }) => condition && name !== 'age')
    .flatMap(({ name }) => countsOf(list, name).map((item) => ({ ...item, value: name })));
  const met = values.flatMap(({ value }) => (records.chosen.has(value) ? value : []));
  const chosen = new Map(met.length ? [['condition', new Set(met)]] : []);
  return filterGroups(
    view,
    [{ name: 'condition', title: view.t.conditionsTitle, values }],
    chosen,
    (_, name) => seek({ chosen: toggled(records.chosen, name, yes) }),
  );
}

const languages = (list: DirectoryList, { t, lang }: CardContext) => [
  {
    name: 'language',
    title: t.languages,
    values: [...countsOf(list, 'language')].sort((a, b) => a.label.localeCompare(b.label, lang)),
  },
];

function chipsOf(list: DirectoryList, view: CardContext): Chip[] {
  const { t } = view;
  const { records, near, seek } = list;
  const { chosen, facets } = records;
  const items: Chip[] = facets.flatMap(({ name, title }) =>
    name === 'age'
      ? [{ label: title, remove: () => seek({ age: '' }) }]
      : [...(chosen.get(name) ?? [])].map((value) => ({
          label: labelOf(list, view, name, value),
          remove: () => seek({ chosen: toggled(chosen, name, value) }),
        })),
  );
  if (!records.near.spot) return items;
  return [...items, { label: near.value || t.here, remove: () => near.onText('') }];
}

/** The services, ten at a time, and a way on when nothing fits. */
export function directoryResults(list: DirectoryList, view: CardContext): TemplateResult {
  const { records } = list;
  const { shown } = records;
  const { found } = records.find();
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
    ${!found.length && records.state.status === 'ready' ? nothingFits(list, view) : nothing}`;
}

/** Never a dead end: what to leave out, and who to call (rule R6). */
function nothingFits(list: DirectoryList, view: CardContext): TemplateResult {
  const { t } = view;
  const { records, seek } = list;
  const { words, chosen, facets } = records;
  const { loosen } = records.find();
  const searched = Boolean(words.trim()) || chosen.size > 0;
  const { name = '', title = '' } = facets.find(({ name }) => name === loosen?.name) ?? {};
  const [value = '', ...others] = chosen.get(name) ?? [];
  const left = others.length || !value ? title : labelOf(list, view, name, value);
  const leave = () =>
    seek({
      chosen: new Map([...chosen].filter(([each]) => each !== name)),
      ...(name === 'age' && { age: '' }),
    });
  return html`<div class="message" part="empty">
    <slot name="empty"
      ><p><strong>${searched ? t.emptyTitle : t.emptyFeed}</strong></p></slot
    >
    <p ?hidden=${!words.trim()}>${t.emptyHint}</p>
    <div class="actions" ?hidden=${!searched}>
      ${
        loosen
          ? html`<button class="button primary" type="button" @click=${leave}>
              ${t.leaveOut(left, loosen.count)}
            </button>`
          : nothing
      }
      <button class="button" type="button" ?hidden=${!words.trim()} @click=${list.onClearWords}>
        ${t.clearSearch}
      </button>
      <button
        class="button"
        type="button"
        ?hidden=${!chosen.size}
        @click=${() => seek({ chosen: new Map() })}
      >
        ${t.clearAll}
      </button>
    </div>
    ${call211(list, view)} ${warmlines(view, list.country)}
  </div>`;
}

/** 211 finds services by phone in the United States and Canada. */
const call211 = ({ country }: DirectoryList, { t }: CardContext) =>
  /^(?:US|CA|)$/i.test(country) ? html`<p>${t.ask211} <a href="tel:211">${t.call('211')}</a></p>` : nothing;
