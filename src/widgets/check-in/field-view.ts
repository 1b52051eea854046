import { html, nothing, type TemplateResult } from 'lit';
import type { Value } from '../../questionnaire/fhir.js';
import { choice } from '../../questionnaire/extensions.js';
import { parseAnswer } from '../../questionnaire/parse.js';
import type { FormItem } from '../../questionnaire/types.js';
import type { FormView } from './form-view.js';
import { act, described } from './frame.js';
import { plainNumber } from './numbers.js';

/** Questions that are answered by writing: words, numbers, dates, links. A question that repeats has a field for each answer. */
export function fieldView(item: FormItem, view: FormView): unknown {
  if (!item.repeats) return oneField(item, view, 0);
  const gaps = gapsOf(item, view);
  const count = Math.max(1, item.answers.length + gaps.size);
  const rows = Array.from({ length: count }, (_, row) => row);
  const full = item.readOnly || count > item.answers.length || count >= (item.limits.maxOccurs ?? Infinity);
  const remove = (row: number): unknown =>
    item.readOnly || count < 2
      ? nothing
      : act('link', view.t.remove, view, () => removeRow(item, view, row), Math.min(row, count - 2));
  return html`${rows.map((row) => html`<div class="row">${oneField(item, view, row)} ${remove(row)}</div>`)}
  ${full ? nothing : act('button add', view.t.add, view, () => addRow(item, view, count), count)}`;
}

/** The fields of a repeating question that hold no answer: they stay where they are, and so do the others. */
const gapsOf = (item: FormItem, view: FormView): ReadonlyMap<number, string> =>
  view.gaps.get(item.key) ?? new Map(item.typed ? [[item.answers.length, item.typed]] : []);

/** Which answer stands in a field. */
const answerAt = (gaps: ReadonlyMap<number, string>, row: number): number =>
  row - [...gaps.keys()].filter((gap) => gap < row).length;

function place(
  item: FormItem,
  view: FormView,
  values: readonly Value[],
  gaps: ReadonlyMap<number, string>,
): void {
  view.gaps.set(item.key, gaps);
  item.setAnswers(values);
  // what cannot be read in one of them is a problem of the question
  const unread = [...gaps.values()].find((text) => text.trim()) ?? '';
  if (unread !== item.typed) item.setText(unread, values.length);
}

/** What a person writes in one field of several. */
function writeRow(item: FormItem, view: FormView, row: number, text: string): void {
  const gaps = new Map(gapsOf(item, view));
  const values = item.answers.map(({ value }) => value);
  const value = parseAnswer(item, text);
  values.splice(answerAt(gaps, row), gaps.has(row) ? 0 : 1, ...(value ? [value] : []));
  if (value) gaps.delete(row);
  else gaps.set(row, text);
  place(item, view, values, gaps);
}

function addRow(item: FormItem, view: FormView, row: number): FormItem {
  view.gaps.set(item.key, new Map(gapsOf(item, view)).set(row, ''));
  view.redraw([item]);
  return item;
}

function removeRow(item: FormItem, view: FormView, row: number): FormItem {
  const gaps = gapsOf(item, view);
  const values = item.answers.map(({ value }) => value);
  if (!gaps.has(row)) values.splice(answerAt(gaps, row), 1);
  const left = [...gaps].filter(([gap]) => gap !== row);
  place(item, view, values, new Map(left.map(([gap, text]) => [gap > row ? gap - 1 : gap, text])));
  view.leave(item);
  return item;
}

/** An answer as its field shows it. */
export function fieldText(item: FormItem, value: Value | undefined): string {
  if (!value) return '';
  const { valueTime, valueDateTime, valueReference, valueCoding } = value;
  if (valueTime) return valueTime.replace(/:00(\.0+)?$/, '');
  if (valueDateTime?.includes('T')) return localDateTime(valueDateTime);
  if (valueReference) return valueReference.display ?? valueReference.reference ?? '';
  if (valueCoding) return valueCoding.display ?? valueCoding.code ?? '';
  const plain = (choice(value) ?? '') as string | number;
  return String(plain);
}

/** In the person's own time, as `<input type=datetime-local>` writes it. */
function localDateTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface Kind {
  readonly type: 'text' | 'date' | 'datetime-local' | 'time' | 'url';
  readonly mode?: string;
}

/** The browser's own field for a type. A date that is only a year fits none of them, and is shown as it is. */
function kindOf(item: FormItem, shown: string): Kind {
  switch (item.control) {
    case 'number': {
      const mode = item.type === 'integer' ? 'numeric' : 'decimal';
      return Number(item.limits.min) >= 0 ? { type: 'text', mode } : { type: 'text' }; // those keyboards lack a minus
    }
    case 'date':
      return { type: /^(\d{4}-\d\d-\d\d)?$/.test(shown) ? 'date' : 'text' };
    case 'date-time':
      return { type: shown === '' || shown.includes('T') ? 'datetime-local' : 'text' };
    case 'time':
      return { type: 'time' };
    case 'url':
      return { type: 'url', mode: 'url' };
    default:
      return { type: 'text' };
  }
}

function oneField(item: FormItem, view: FormView, at: number): TemplateResult {
  const { limits } = item;
  const id = view.id(item);
  const typingKey = `${item.key}:${String(at)}`;
  const gaps = item.repeats ? gapsOf(item, view) : new Map<number, string>();
  const stored = item.repeats
    ? (gaps.get(at) ?? fieldText(item, item.answers[answerAt(gaps, at)]?.value))
    : fieldText(item, item.value) || item.typed;
  const shown = view.typing.get(typingKey) ?? stored;
  const onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    view.typing.set(typingKey, value);
    const text = item.control === 'number' ? plainNumber(view.lang, value) : value;
    if (item.repeats) writeRow(item, view, at, text);
    else item.setText(text);
  };
  const onChange = (): void => view.leave(item);
  const isWrong = view.problems(item).length > 0;
  const label = item.repeats ? `${item.text} ${String(at + 1)}` : nothing;
  if (item.control === 'text-box') {
    const max = limits.maxLength;
    return html`<textarea
        class="field"
        id=${at ? `${id}-${String(at)}` : id}
        rows="4"
        autocomplete="off"
        aria-label=${label}
        aria-required=${item.required || nothing}
        aria-invalid=${isWrong || nothing}
        aria-describedby=${described(item, view)}
        ?disabled=${view.disabled}
        ?readonly=${item.readOnly}
        .value=${shown}
        @input=${onInput}
        @change=${onChange}
      ></textarea>
      ${max && shown.length > max * 0.7 ? html`<p class="muted">${view.t.left(Math.max(0, max - shown.length))}</p>` : nothing}`;
  }
  const { type, mode } = kindOf(item, stored);
  return html`<input
      class="field"
      id=${at ? `${id}-${String(at)}` : id}
      type=${type === 'text' ? nothing : type}
      inputmode=${mode ?? nothing}
      autocomplete="off"
      min=${type === 'date' ? (limits.min ?? nothing) : nothing}
      max=${type === 'date' ? (limits.max ?? nothing) : nothing}
      aria-label=${label}
      aria-required=${item.required || nothing}
      aria-invalid=${isWrong || nothing}
      aria-describedby=${described(item, view)}
      ?disabled=${view.disabled}
      ?readonly=${item.readOnly}
      .value=${shown}
      @input=${onInput}
      @change=${onChange}
    />${item.unit ? html` <span class="unit">${item.unit}</span>` : nothing}`;
}
