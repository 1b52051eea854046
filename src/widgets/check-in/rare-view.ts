import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format.js';
import type { Attachment, Value } from '../../questionnaire/fhir.js';
import { sameValue } from '../../questionnaire/values.js';
import type { FormItem, Option } from '../../questionnaire/types.js';
import { ownWords } from './choice-view.js';
import { fieldText } from './field-view.js';
import type { FormView } from './form-view.js';
import { act, described } from './frame.js';
import { plainNumber } from './numbers.js';

/** Sliders, amounts with a unit, files, and lists too long to show: no daily check-in has them, many forms do. */
export function rareView(item: FormItem, view: FormView): unknown {
  switch (item.control) {
    case 'slider':
      return sliderView(item, view);
    case 'quantity':
      return quantityView(item, view);
    case 'attachment':
      return attachmentView(item, view);
    default:
      return searchView(item, view);
  }
}

function numberOf(value: Value | undefined): number | undefined {
  return value?.valueInteger ?? value?.valueDecimal ?? value?.valueQuantity?.value;
}

/** A slider has no empty place: until it is moved it says that there is no answer, and there is none. */
function sliderView(item: FormItem, view: FormView): TemplateResult {
  const { min = 0, max = 100, step = 1 } = item.limits;
  const id = view.id(item);
  const value = numberOf(item.value);
  const text = value === undefined ? view.t.noAnswer : formatNumber(view.lang, value);
  const set = (event: Event): void => item.setText((event.target as HTMLInputElement).value);
  return html`<div class="slider">
    <span>${item.notes.lower || min}</span>
    <input
      type="range"
      id=${id}
      autocomplete="off"
      min=${min}
      max=${max}
      step=${step}
      aria-labelledby=${`${id}-ask`}
      aria-valuetext=${text}
      .value=${String(value ?? (Number(min) + Number(max)) / 2)}
      @input=${set}
      @click=${set}
    />
    <span>${item.notes.upper || max}</span>
    <output for=${id}>${text} ${value === undefined ? nothing : item.unit}</output>
  </div>`;
}

function quantityView(item: FormItem, view: FormView): TemplateResult {
  const id = view.id(item);
  const key = `${item.key}:0`;
  const { units, chosenUnit, value } = item;
  const now = value?.valueQuantity?.value;
  const shown = view.typing.get(key) ?? (now === undefined ? item.typed : String(now));
  return html`<div class="row">
    <input
      class="field"
      id=${id}
      inputmode="decimal"
      autocomplete="off"
      aria-labelledby=${`${id}-ask`}
      aria-invalid=${view.problems(item).length > 0}
      aria-describedby=${described(item, view)}
      .value=${shown}
      @input=${(event: Event) => {
        const typed = (event.target as HTMLInputElement).value;
        view.typing.set(key, typed);
        item.setText(plainNumber(view.lang, typed));
      }}
      @change=${() => view.leave(item)}
    />
    ${
      units.length
        ? html`<select
            class="field"
            autocomplete="off"
            aria-label=${view.t.unit}
            @change=${(event: Event) => {
              const unit = units[(event.target as HTMLSelectElement).selectedIndex - 1];
              if (unit) item.setUnit(unit);
            }}
          >
            <option value="">${view.t.unit}</option>
            ${units.map(
              (unit) =>
                html`<option
                  .selected=${unit === chosenUnit || (!!unit.code && unit.code === chosenUnit?.code)}
                >
                  ${unit.display ?? unit.code}
                </option>`,
            )}
          </select>`
        : html`<span class="unit">${item.unit}</span>`
    }
  </div>`;
}

/** When the form sets no limit. What is sent is a third larger. */
const MAX_FILE = 5_000_000;

function attachmentView(item: FormItem, view: FormView): TemplateResult {
  const { maxSize = MAX_FILE, mimeTypes } = item.limits;
  const id = view.id(item);
  const files = item.answers.map(({ value }) => value.valueAttachment ?? {});
  const more = item.repeats || !files.length;
  return html`${files.map(
    (file, at) =>
      html`<p class="row">
        <bdi>${file.title ?? file.contentType}</bdi>
        ${act('link', view.t.remove, view, () => without(item, at))}
      </p>`,
  )}
  ${
    more
      ? html`<p class="muted" id=${`${id}-limit`}>${view.t.upTo(Math.round(maxSize / 100_000) / 10)}</p>
          <input
            class="field"
            type="file"
            id=${id}
            aria-labelledby=${`${id}-ask`}
            aria-describedby=${`${id}-limit`}
            accept=${mimeTypes?.join() ?? nothing}
            @change=${(event: Event) => void take(item, view, event.target as HTMLInputElement, maxSize)}
          />`
      : nothing
  } `;
}

/** Takes one answer out. */
function without(item: FormItem, at: number): FormItem {
  item.setAnswers(item.answers.map(({ value }) => value).filter((_, index) => index !== at));
  return item;
}

async function take(item: FormItem, view: FormView, input: HTMLInputElement, maxSize: number): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  const { mimeTypes } = item.limits;
  const kinds = view.t.problem;
  view.refused.delete(item.key);
  if (file.size > maxSize) view.refused.set(item.key, String(kinds['max-size']));
  else if (mimeTypes?.length && !mimeTypes.includes(file.type))
    view.refused.set(item.key, String(kinds['mime-type']));
  else {
    const valueAttachment: Attachment = {
      ...(file.type && { contentType: file.type }),
      data: await base64(file),
      size: file.size,
      title: file.name,
    };
    item.setAnswers([...(item.repeats ? item.answers.map(({ value }) => value) : []), { valueAttachment }]);
  }
  input.value = '';
  view.redraw([item]);
}

/** The browser's own encoder: a data URL's part after the comma. */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('kith: a file could not be read.'));
    reader.readAsDataURL(file);
  });
}

/** A field with suggestions: those of the form, or those that the host's terminology service finds. */
function searchView(item: FormItem, view: FormView): TemplateResult {
  const id = view.id(item);
  const key = `${item.key}:search`;
  const options = view.found.get(item.key) ?? item.options;
  const own = ownWords(item);
  const now = item.value;
  const chosen = now
    ? (item.options.find((option) => item.isChosen(option))?.label ?? fieldText(item, now))
    : '';
  const single = item.repeats ? '' : (own ?? chosen);
  return html`${
      item.repeats
        ? item.answers.map(
            ({ value }, at) =>
              html`<p class="row">
                <bdi
                  >${options.find((option) => sameValue(option.value, value))?.label ?? fieldText(item, value)}</bdi
                >
                ${act('link', view.t.remove, view, () => without(item, at))}
              </p>`,
          )
        : nothing
    }
    <input
      class="field"
      id=${id}
      list=${`${id}-list`}
      autocomplete="off"
      aria-label=${item.repeats ? item.text : nothing}
      aria-required=${item.required}
      aria-invalid=${view.problems(item).length > 0}
      aria-describedby=${described(item, view)}
      ?disabled=${view.disabled}
      ?readonly=${item.readOnly}
      .value=${view.typing.get(key) ?? single}
      @input=${(event: Event) => {
        const { value } = event.target as HTMLInputElement;
        view.typing.set(key, value);
        void suggest(item, view, value);
      }}
      @change=${(event: Event) => settle(item, view, (event.target as HTMLInputElement).value, options)}
    />
    <datalist id=${`${id}-list`}>
      ${options.slice(0, 100).map(({ label }) => html`<option value=${label}></option>`)}
    </datalist>`;
}

async function suggest(item: FormItem, view: FormView, words: string): Promise<void> {
  const found = await item.search(words);
  if (view.typing.get(`${item.key}:search`) !== words || !found.length) return; // more was typed since
  view.found.set(item.key, found);
  view.redraw([item]);
}

/** What was typed when the field is left: an option by its words, else the person's own words where the form takes them. */
function settle(item: FormItem, view: FormView, words: string, options: readonly Option[]): void {
  const text = words.trim();
  const option = options.find(({ label }) => label.toLowerCase() === text.toLowerCase());
  const value = option?.value ?? (item.open && text ? { valueString: text } : undefined);
  view.refused.delete(item.key);
  if (value || !text) {
    if (!value) item.setAnswers(item.repeats ? item.answers.map((answer) => answer.value) : []);
    else if (!item.isChosen(value)) item.toggle(value);
    view.leave(item);
  } else {
    view.refused.set(item.key, String(view.t.problem['option'])); // what was typed stays in the field
    view.redraw([item]);
  }
}
