import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../i18n/format.js';
import type { ListView } from './list-view.js';

/** A value of a filter, with how many records it would leave. */
export interface FilterValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A filter: any of its values fits. */
export interface FilterGroup {
  readonly name: string;
  readonly title: string;
  readonly values: readonly FilterValue[];
}

/** Filter name → values chosen in it. */
export type ChosenValues = ReadonlyMap<string, ReadonlySet<string>>;

/** The choice with one value put in, or taken out where it was in. */
export function toggled(chosen: ChosenValues, name: string, value: string): ChosenValues {
  const values = new Set(chosen.get(name));
  if (!values.delete(value)) values.add(value);
  const next = new Map(chosen);
  if (values.size) next.set(name, values);
  else next.delete(name);
  return next;
}

/** Optional filters, folded away: a list opens on what it holds, not on a form (rule P4). */
export function filterGroups(
  { lang }: ListView,
  groups: readonly FilterGroup[],
  chosen: ChosenValues,
  onToggle: (name: string, value: string) => void,
): TemplateResult[] {
  const group = ({ name, title, values }: FilterGroup) => {
    const of = chosen.get(name);
    return html`<details class="group" ?hidden=${!values.length}>
      <summary>
        ${title}${of ? html` <span class="muted">(${formatNumber(lang, of.size)})</span>` : nothing}
      </summary>
      <div class="choices" role="group" aria-label=${title}>
        ${values.map(
          ({ value, label, count }) => html`
            <label class="choice"
              ><input
                type="checkbox"
                data-id=${name + value}
                .checked=${of?.has(value) ?? false}
                @change=${() => onToggle(name, value)}
              /><span dir="auto">${label}</span>
              <span class="muted">${formatNumber(lang, count)}</span></label
            >
          `,
        )}
      </div>
    </details>`;
  };
  return groups.map(group); // all of them, so that one that is open stays so when others come
}

/** Something that narrows the list, to be taken away by a press. */
export interface Chip {
  readonly label: string;
  readonly remove: () => void;
}

/** What narrows the list now, each removable, and all at once. */
export function chips({ t }: ListView, items: readonly Chip[], clear: () => void): TemplateResult {
  return html`<ul class="chips" part="chips" role="list" ?hidden=${!items.length}>
    ${items.map(
      ({ label, remove }) =>
        html`<li>
          <button class="chip" type="button" @click=${remove}>
            <span class="visually-hidden">${t.remove(label)}</span
            ><span aria-hidden="true" dir="auto">${label}</span>
            <span aria-hidden="true">×</span>
          </button>
        </li>`,
    )}
    <li><button class="link" type="button" @click=${clear}>${t.clearAll}</button></li>
  </ul>`;
}
