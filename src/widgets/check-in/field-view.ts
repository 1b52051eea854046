import { html, nothing, type TemplateResult } from 'lit';
import type { Coding, Value } from '../../questionnaire/fhir.js';
import type { FormItem, Unit } from '../../questionnaire/types.js';
import { label } from '../../questionnaire/values.js';
import { isPlaced } from './cell.js';
import { HALF, type FormView } from './form-view.js';
import { act, described, nameOf } from './frame.js';
import { ownNumber, plainNumber } from './numbers.js';

/** Draws one field of a question: the one of its answer number `at`. */
export type DrawField = (item: FormItem, view: FormView, at: number) => TemplateResult;

/** Questions that are answered by writing: words, numbers, dates, links. A question that repeats has a field for each answer. */
export function fieldView(item: FormItem, view: FormView, draw: DrawField = oneField): unknown {
  if (!item.repeats) return draw(item, view, 0);
  const gaps = gapsOf(item, view);
  const count = Math.max(1, item.answers.length + gaps.size);
  const rows = Array.from({ length: count }, (_, row) => row);
  const full = item.readOnly || count > item.answers.length || count >= (item.limits.maxOccurs ?? Infinity);
  const remove = (row: number): unknown =>
    item.readOnly || count < 2
      ? nothing
      : act(
          'link',
          view.t.remove,
          `${nameOf(item)} ${String(row + 1)}`,
          view,
          () => removeRow(item, view, row),
          Math.min(row, count - 2),
        );
  return html`${rows.map((row) => html`<div class="row">${draw(item, view, row)} ${remove(row)}</div>`)}
  ${full ? nothing : act('button add', view.t.add, nameOf(item), view, () => addRow(item, view, count), count)}`;
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

/** What a person writes in one field. */
function write(item: FormItem, view: FormView, row: number, text: string): void {
  if (!item.repeats) {
    item.setText(text);
    return;
  }
  const gaps = new Map(gapsOf(item, view));
  const values = item.answers.map(({ value }) => value);
  const at = answerAt(gaps, row);
  const value = item.parse(text, gaps.has(row) ? Infinity : at);
  values.splice(at, gaps.has(row) ? 0 : 1, ...(value ? [value] : []));
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
  view.leave(item, true);
  return item;
}

/** An answer as its field shows it. */
export function fieldText(value: Value | undefined): string {
  if (!value) return '';
  const { valueTime, valueDateTime, valueQuantity } = value;
  if (valueTime) return valueTime.replace(/:00(\.0+)?$/, '');
  if (valueDateTime?.includes('T')) return localDateTime(valueDateTime);
  return valueQuantity ? String(valueQuantity.value) : label(value);
}

/** In the person's own time, as `<input type=datetime-local>` writes it. */
function localDateTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

interface Kind {
  readonly type?: 'date' | 'datetime-local' | 'time' | 'url' | undefined;
  readonly mode?: string;
}

/** The browser's own field for a type. A date that is only a year fits none of them, and is shown as it is. */
function kindOf({ control, type, limits }: FormItem, shown: string): Kind {
  switch (control) {
    case 'quantity':
    case 'number':
      // those keyboards lack a minus
      return Number(limits.min) >= 0 ? { mode: type === 'integer' ? 'numeric' : 'decimal' } : {};
    case 'date':
      return { type: /^(\d{4}-\d\d-\d\d)?$/.test(shown) ? control : undefined };
    case 'date-time':
      return { type: /^$|T/.test(shown) ? 'datetime-local' : undefined };
    case 'time':
      return { type: control };
    case 'url':
      return { type: control, mode: control };
    default:
      return {};
  }
}

/** One field of a question, and what stands in it. */
export interface Place {
  readonly id: string;
  /** What it is called where the words of its question are not its label. */
  readonly name: string;
  readonly value: Value | undefined;
  /** How the form has it; '' also for what the browser does not hand out. */
  readonly stored: string;
  /** The same, or what is being typed. */
  readonly shown: string;
  /** The event of a field that was written in. */
  readonly read: (event: Event) => void;
  /** Half a date stands in it. */
  readonly half: boolean;
}

export function placeOf(item: FormItem, view: FormView, at: number): Place {
  const id = view.id(item) + (at ? `-${String(at)}` : '');
  const key = `${item.key}:${String(at)}`;
  const gaps = gapsOf(item, view);
  const value = gaps.has(at) ? undefined : item.answers[answerAt(gaps, at)]?.value;
  const kept = gaps.get(at) ?? fieldText(value);
  const half = kept === HALF;
  const stored = half ? '' : kept;
  const isNumber = /number|quantity/.test(item.control);
  let shown = view.typing.get(key) ?? (isNumber ? ownNumber(view.lang, stored) : stored);
  if (half && !isPlaced(view.half.get(key))) {
    // it went with its field, and cannot be put into another
    shown = '';
    queueMicrotask(() => {
      view.half.delete(key);
      view.typing.delete(key);
      write(item, view, at, '');
    });
  }
  const read = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const isHalf = field.validity.badInput;
    // what was drawn last is left alone: to set anything else would clear what stands there
    view.typing.set(key, isHalf ? shown : field.value);
    if (isHalf) view.half.set(key, field);
    else view.half.delete(key);
    const text = isNumber ? plainNumber(view.lang, field.value) : field.value;
    write(item, view, at, isHalf ? HALF : text);
  };
  const name = `${item.text || item.shortText} ${item.repeats ? String(at + 1) : ''}`.trim();
  return { id, name, value, stored, shown, read, half };
}

function oneField(item: FormItem, view: FormView, at: number): TemplateResult {
  const { limits, control } = item;
  const { id, name, value, stored, shown, read, half } = placeOf(item, view, at);
  const onChange = (): void => view.leave(item);
  const isWrong = view.problems(item).length > 0;
  const called = item.repeats || control === 'quantity' ? name : nothing;
  if (control === 'text-box') {
    const max = limits.maxLength;
    return html`<textarea
        class="field"
        id=${id}
        rows="4"
        aria-label=${called}
        aria-required=${item.required || nothing}
        aria-invalid=${isWrong || nothing}
        aria-describedby=${described(item, view)}
        ?disabled=${view.disabled}
        ?readonly=${item.readOnly}
        .value=${shown}
        @input=${read}
        @change=${onChange}
      ></textarea>
      ${max && shown.length > max * 0.7 ? html`<p class="muted">${view.t.left(Math.max(0, max - shown.length))}</p>` : nothing}`;
  }
  const { type = '', mode } = kindOf(item, stored);
  // no browser tells of a date that was begun, until it is whole
  const look = (event: Event): void => {
    if ((event.target as HTMLInputElement).validity.badInput !== half) read(event);
    if (event.type === 'blur') onChange();
  };
  const looks = /date|time/.test(type) ? look : nothing;
  return html`<input
      class="field"
      id=${id}
      type=${type || nothing}
      inputmode=${mode ?? nothing}
      min=${type === 'date' ? (limits.min ?? nothing) : nothing}
      max=${type === 'date' ? (limits.max ?? nothing) : nothing}
      aria-label=${called}
      aria-required=${item.required || nothing}
      aria-invalid=${isWrong || nothing}
      aria-describedby=${described(item, view)}
      ?disabled=${view.disabled}
      ?readonly=${item.readOnly}
      .value=${shown}
      @input=${read}
      @change=${onChange}
      @keyup=${looks}
      @blur=${looks}
    />${unitView(item, view, at, value, name)}`;
}

/** What a number counts: to choose from where the form leaves a choice. */
function unitView(
  item: FormItem,
  view: FormView,
  at: number,
  value: Value | undefined,
  name: string,
): unknown {
  const { units } = item;
  const chosen = item.control === 'quantity' ? item.unitOf(value) : undefined;
  const called = ({ shown, display, code }: Unit): string | undefined => shown ?? display ?? code;
  const words = chosen ? called(chosen) : item.unit;
  if (!chosen || !units.length) return words ? html` <span class="unit">${words}</span>` : nothing;
  const isChosen = ({ code, display }: Coding): boolean =>
    code === chosen.code && (!!code || display === chosen.display);
  const offered = units.some(isChosen) ? units : [chosen, ...units];
  return html` <select
    class="field"
    aria-label=${`${name}: ${view.t.unit}`}
    @change=${({ target }: Event) => {
      const unit = offered[(target as HTMLSelectElement).selectedIndex];
      if (unit) item.setUnit(unit, value ? answerAt(gapsOf(item, view), at) : Infinity);
    }}
  >
    ${offered.map((unit) => html`<option .selected=${isChosen(unit)}>${called(unit)}</option>`)}
  </select>`;
}
