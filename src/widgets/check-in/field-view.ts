import { html, nothing, type TemplateResult } from 'lit';
import type { Value } from '../../questionnaire/fhir.js';
import type { FormItem } from '../../questionnaire/types.js';
import type { FormView } from './form-view.js';
import { described } from './frame.js';
import { plainNumber } from './numbers.js';

/** Questions that are answered by writing: words, numbers, dates, links. A question that repeats has a field for each answer. */
export function fieldView(item: FormItem, view: FormView): unknown {
  if (!item.repeats) return oneField(item, view, 0);
  const count = Math.max(1, item.answers.length + (view.extra.has(item.key) ? 1 : 0));
  const rows = Array.from({ length: count }, (_, at) => at);
  const full = count >= (item.limits.maxOccurs ?? Infinity) || count > item.answers.length;
  return html`${rows.map((at) => html`<div class="row">${oneField(item, view, at)} ${removeButton(item, view, at)}</div>`)}
    <button
      class="button add"
      type="button"
      ?hidden=${full || item.readOnly}
      @click=${() => addRow(item, view)}
    >
      ${view.t.add}
    </button>`;
}

function removeButton(item: FormItem, view: FormView, at: number): unknown {
  return item.answers.length > 1 && at < item.answers.length && !item.readOnly
    ? html`<button class="link" type="button" @click=${() => removeRow(item, view, at)}>
        ${view.t.remove}
      </button>`
    : nothing;
}

function addRow(item: FormItem, view: FormView): void {
  view.extra.add(item.key);
  view.redraw([item]);
}

function removeRow(item: FormItem, view: FormView, at: number): void {
  view.leave(item);
  item.setAnswers(item.answers.map(({ value }) => value).filter((_, index) => index !== at));
}

/** An answer as its field shows it. */
export function fieldText(item: FormItem, value: Value | undefined): string {
  if (!value) return '';
  const { valueTime, valueDateTime, valueReference, valueCoding } = value;
  if (valueTime) return valueTime.replace(/:00(\.0+)?$/, '');
  if (valueDateTime?.includes('T')) return localDateTime(valueDateTime);
  if (valueReference) return valueReference.display ?? valueReference.reference ?? '';
  if (valueCoding) return valueCoding.display ?? valueCoding.code ?? '';
  const [plain] = Object.entries(value).filter(([key]) => key.startsWith('value'));
  return String(plain?.[1] ?? '');
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
  const stored = fieldText(item, item.answers[at]?.value) || (at === item.answers.length ? item.typed : '');
  const shown = view.typing.get(typingKey) ?? stored;
  const onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    view.typing.set(typingKey, value);
    view.extra.delete(item.key);
    item.setText(item.control === 'number' ? plainNumber(view.lang, value) : value, at);
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
