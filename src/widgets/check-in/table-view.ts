import { html, nothing } from 'lit';
import type { FormItem, Option } from '../../questionnaire/types.js';
import { offered, optionWords } from './choice-view.js';
import type { FormView } from './form-view.js';
import { wording } from './frame.js';
import { isScore } from './steps.js';

/** How a group takes part in a table. The fields are the same as in a list of questions: only their places differ. */
interface Table {
  /** Class names; '' is no table. */
  readonly look: string;
  readonly heads?: readonly unknown[] | undefined;
  /** Of a row: what stands in its columns. */
  readonly cells?: readonly (FormItem | undefined)[] | undefined;
}
const NONE: Table = { look: '' };
const OF_ROWS = /^(table|grid)$/;

/** More have no room. */
const MOST_FIELDS = 4;
const MOST_ANSWERS = 6;

/** What is closed at present keeps its column. */
const inside = ({ children }: FormItem, { scored }: FormView): FormItem[] =>
  children.filter((one) => !one.hidden && !isScore(one, scored));
const rowsOf = (group: FormItem, view: FormView): FormItem[] =>
  inside(group, view).filter(({ type }) => type !== 'display');

/** Columns of rows: one may leave some out ("grid", questionnaire-item-control). Undefined where it makes no table. */
function columnsOf(rows: readonly FormItem[], view: FormView): FormItem[] | undefined {
  const columns = new Map<string, FormItem>();
  for (const row of rows) {
    const seen = new Set<string>();
    for (const one of inside(row, view)) {
      const { type, text } = one;
      if (type === 'group' || seen.has(text)) return undefined;
      seen.add(text);
      if (!columns.has(text)) columns.set(text, one);
    }
    if (row.type !== 'group') return undefined;
  }
  return columns.size && columns.size <= MOST_FIELDS ? [...columns.values()] : undefined;
}

/** One row a question, one column an answer: where all have the same ones. */
function matrixOf(asked: readonly FormItem[], view: FormView): Table {
  const answers = asked.map((one) => [
    ...offered(one, view),
    ...(one.open ? [{ label: one.openLabel || view.t.other } as Option] : []),
  ]);
  const first = answers[0] ?? [];
  const isMatrix =
    first.length > 1 &&
    first.length <= MOST_ANSWERS &&
    asked.every((one) => /^(boolean|radio|check-box|drop-down)$/.test(one.control) && !one.children.length) &&
    new Set(answers.map((all) => JSON.stringify(all))).size < 2;
  if (!isMatrix) return NONE;
  for (const one of asked) view.listed.add(one);
  return { look: 'matrix', heads: first.map(optionWords) };
}

/** The table that a group is, or is a row of. */
export function tableOf(item: FormItem, view: FormView): Table {
  const { control, parent, index } = item;
  const columns = parent && OF_ROWS.test(parent.control) && columnsOf(rowsOf(parent, view), view);
  if (columns) {
    const own = inside(item, view);
    return { look: 'line', cells: columns.map(({ text }) => own.find((one) => one.text === text)) };
  }
  const isGrid = OF_ROWS.test(control);
  if (!isGrid && (control !== 'gtable' || view.starts.has(item))) return NONE;
  const rows = isGrid ? rowsOf(item, view) : [item];
  const cells = columnsOf(rows, view);
  if (!cells) return isGrid ? matrixOf(rows, view) : NONE;
  const heads = cells.map((one) => wording(one, view));
  if (isGrid) return { look: 'grid', heads };
  return { look: 'rows', cells, heads: index ? undefined : heads };
}

/** For the eye only: each field has these words as its own label. */
export const headsView = ({ heads }: Table): unknown =>
  heads
    ? html`<div class="heads" aria-hidden="true">
        <div class="columns">${heads.map((words) => html`<span>${words}</span>`)}</div>
      </div>`
    : nothing;
