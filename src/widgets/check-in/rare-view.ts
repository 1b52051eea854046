import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format.js';
import type { Attachment, Value } from '../../questionnaire/fhir.js';
import { fileBreaks } from '../../questionnaire/validate.js';
import { sameValue } from '../../questionnaire/values.js';
import type { FormItem, Option } from '../../questionnaire/types.js';
import { fieldText, fieldView, placeOf } from './field-view.js';
import type { FormView } from './form-view.js';
import { act, described } from './frame.js';

/** Sliders, files, and lists too long to show: no daily check-in has them, many forms do. */
export function rareView(item: FormItem, view: FormView): unknown {
  switch (item.control) {
    case 'slider':
      return fieldView(item, view, sliderView);
    case 'attachment':
      return attachmentView(item, view);
    case 'autocomplete':
      return searchView(item, view);
    default:
      return fieldView(item, view);
  }
}

/** A slider has no empty place: until it is moved it says that there is no answer, and there is none. */
function sliderView(item: FormItem, view: FormView, at: number): TemplateResult {
  const { min = 0, max = 100, step = 1 } = item.limits;
  const { id, name, stored, read } = placeOf(item, view, at);
  const text = stored ? formatNumber(view.lang, Number(stored)) : view.t.noAnswer;
  return html`<div class="slider">
    <span>${item.notes.lower || min}</span>
    <input
      type="range"
      id=${id}
      min=${min}
      max=${max}
      step=${step}
      aria-label=${name}
      aria-valuetext=${text}
      .value=${stored || String((Number(min) + Number(max)) / 2)}
      @input=${read}
      @click=${read}
      @change=${() => view.leave(item)}
    />
    <span>${item.notes.upper || max}</span>
    <output for=${id}>${text} ${stored ? item.unit : nothing}</output>
  </div>`;
}

/** When the form sets no limit. What is sent is a third larger. */
const MAX_FILE = 5_000_000;

function attachmentView(item: FormItem, view: FormView): TemplateResult {
  const { maxSize = MAX_FILE, mimeTypes } = item.limits;
  const id = view.id(item);
  const isKilo = maxSize < 1e6;
  const files = item.answers.map(({ value }) => value.valueAttachment ?? {});
  const more = item.repeats || !files.length;
  return html`${files.map(({ title, contentType }, at) => chosenView(item, view, at, title ?? contentType))}
  ${
    more
      ? html`<p class="muted" id=${`${id}-limit`}>
            ${view.t.upTo(Math.round(maxSize / (isKilo ? 100 : 1e5)) / 10, isKilo)}
          </p>
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

/** One of several answers, and the way to take it out. */
function chosenView(item: FormItem, view: FormView, at: number, words: string | undefined): TemplateResult {
  const without = (): FormItem => {
    item.setAnswers(item.answers.map(({ value }) => value).filter((_, index) => index !== at));
    return item;
  };
  return html`<p class="row">
    <bdi>${words}</bdi> ${act('link', view.t.remove, words ?? '', view, without)}
  </p>`;
}

async function take(item: FormItem, view: FormView, input: HTMLInputElement, maxSize: number): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  const { type, size, name: title } = file;
  const about: Attachment = { ...(type && { contentType: type }), size, title };
  const [broken] = fileBreaks(about, { ...item.limits, maxSize });
  view.refused.delete(item.key);
  if (broken) view.refused.set(item.key, broken[0]);
  else {
    const valueAttachment: Attachment = { ...about, data: await base64(file) };
    item.setAnswers([...(item.repeats ? item.answers.map(({ value }) => value) : []), { valueAttachment }]);
  }
  input.value = '';
  view.redraw([item]);
}

/** The browser's own encoder: a data URL's part after the comma. */
async function base64(file: File): Promise<string> {
  const reader = new FileReader();
  reader.readAsDataURL(file);
  await new Promise((onload, onerror) => Object.assign(reader, { onload, onerror }));
  return (reader.result as string).split(',')[1] ?? '';
}

/** A field with suggestions: those of the form, or those that the host's terminology service finds. */
function searchView(item: FormItem, view: FormView): TemplateResult {
  const id = view.id(item);
  const key = `${item.key}:search`;
  const options = view.found.get(item.key) ?? item.options;
  const words = (value: Value | undefined): string =>
    (value && options.find((option) => sameValue(option.value, value))?.label) ?? fieldText(value);
  const several = item.repeats
    ? item.answers.map(({ value }, at) => chosenView(item, view, at, words(value)))
    : nothing;
  return html`${several}
    <input
      class="field"
      id=${id}
      list=${`${id}-list`}
      aria-label=${item.repeats ? item.text : nothing}
      aria-required=${item.required || nothing}
      aria-invalid=${view.problems(item).length > 0 || nothing}
      aria-describedby=${described(item, view)}
      ?disabled=${view.disabled}
      ?readonly=${item.readOnly}
      .value=${view.typing.get(key) ?? (item.repeats ? '' : words(item.value))}
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
    if (!value) {
      if (!item.repeats) item.setAnswers([]);
    } else if (!item.isChosen(value)) item.toggle(value);
    view.leave(item);
  } else {
    view.refused.set(item.key, 'option'); // what was typed stays in the field
    view.redraw([item]);
  }
}
