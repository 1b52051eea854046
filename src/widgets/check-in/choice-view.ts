import { html, nothing, type TemplateResult } from 'lit';
import type { Value } from '../../questionnaire/fhir.js';
import type { FormItem, Option } from '../../questionnaire/types.js';
import { face } from './faces.js';
import type { FormView } from './form-view.js';
import { act, described, nameOf } from './frame.js';
import { rich } from './rich.js';

/** Yes or no, one of several, some of several; as buttons or as a list to pull down. */
export function choiceView(item: FormItem, view: FormView): unknown {
  const { t } = view;
  if (item.optionsState === 'loading') return html`<p class="muted">${t.loading}</p>`;
  const options = offered(item, view);
  if (!options.length && !item.open) return html`<p class="muted">${t.noChoices}</p>`;
  return pullsDown(item, view) ? dropDown(item, view, options) : buttons(item, view, options);
}

export const offered = (item: FormItem, view: FormView): Option[] =>
  item.type === 'boolean' ? yesNo(view) : item.options.filter(({ enabled }) => enabled);

/** One question at a time has room for a few large answers; a list to pull down is hard for shaking hands. */
export function pullsDown(item: FormItem, view: FormView): boolean {
  if (item.repeats || !/^(radio|drop-down)$/.test(item.control)) return false;
  const { length } = offered(item, view);
  return (
    length > 20 || (item.control === 'drop-down' && !view.listed.has(item) && !(view.one && length <= 7))
  );
}

const yesNo = ({ t }: FormView): Option[] =>
  [true, false].map((valueBoolean) => ({
    value: { valueBoolean },
    label: valueBoolean ? t.yes : t.no,
    prefix: '',
    exclusive: false,
    enabled: true,
  }));

function buttons(item: FormItem, view: FormView, options: readonly Option[]): TemplateResult {
  const type = item.repeats ? 'checkbox' : 'radio';
  const id = view.id(item);
  return html`<div class="options ${item.horizontal || options.length === 2 ? 'across' : ''}">
      ${options.map((option, at) =>
        // the same twice: a browser takes longer to make a box out of a field than for all else of an answer
        item.repeats
          ? html`<label class="option">
              <input
                type="checkbox"
                id=${at ? nothing : id}
                .checked=${item.isChosen(option)}
                @change=${() => choose(item, view, option)}
              />
              ${face(option)}<span>${optionWords(option)}</span>
            </label>`
          : html`<label class="option">
              <input
                type="radio"
                name=${id}
                id=${at ? nothing : id}
                .checked=${item.isChosen(option)}
                @change=${() => choose(item, view, option)}
              />
              ${face(option)}<span>${optionWords(option)}</span>
            </label>`,
      )}
      ${item.open ? otherOption(item, view, type) : nothing}
    </div>
    ${
      type === 'radio' && item.answers.length && !item.required && !item.readOnly
        ? act('link', view.t.clear, nameOf(item), view, () => clear(item, view))
        : nothing
    }`;
}

const optionText = ({ prefix, label }: Option): string => (prefix ? `${prefix} ${label}` : label);
export const optionWords = (option: Option): unknown => rich(option.rich, optionText(option));

function choose(item: FormItem, view: FormView, option: Option): void {
  if (item.repeats) item.toggle(option);
  else {
    view.other.delete(item.key);
    item.setAnswers([option.value]);
  }
}

function clear(item: FormItem, view: FormView): FormItem {
  view.other.delete(item.key);
  item.setAnswers([]);
  return item;
}

/** The answer in a person's own words, if there is one. */
function ownWords(item: FormItem): string | undefined {
  const own = item.answers.find(
    ({ value }) =>
      value.valueString !== undefined &&
      !item.options.some((option) => option.value.valueString === value.valueString),
  );
  return own?.value.valueString;
}

function setOwnWords(item: FormItem, words: string | undefined): void {
  const own = ownWords(item);
  const rest: readonly Value[] = item.repeats
    ? item.answers
        .map(({ value }) => value)
        .filter(({ valueString }) => own === undefined || valueString !== own)
    : [];
  item.setAnswers(words ? [...rest, { valueString: words }] : rest);
}

function otherOption(item: FormItem, view: FormView, type: 'radio' | 'checkbox'): TemplateResult {
  const id = view.id(item);
  const own = ownWords(item);
  const isOn = own !== undefined || view.other.has(item.key);
  const toggle = (): void => {
    if (isOn && item.repeats) view.other.delete(item.key);
    else view.other.add(item.key);
    setOwnWords(item, undefined);
    view.redraw([item]);
  };
  return html`<label class="option">
      <input type=${type} name=${id} id=${`${id}-other`} .checked=${isOn} @change=${toggle} />
      <span>${item.openLabel || view.t.other}</span>
    </label>
    ${isOn ? otherField(item, view, own) : nothing}`;
}

function otherField(item: FormItem, view: FormView, own: string | undefined): TemplateResult {
  const key = `${item.key}:own`;
  return html`<input
    class="field"
    aria-label=${`${item.openLabel || view.t.other}: ${view.t.otherText}`}
    placeholder=${view.t.otherText}
    .value=${view.typing.get(key) ?? own ?? ''}
    @input=${(event: Event) => {
      const words = (event.target as HTMLInputElement).value;
      view.other.add(item.key);
      view.typing.set(key, words);
      setOwnWords(item, words.trim());
    }}
    @change=${() => view.leave(item)}
  />`;
}

const OTHER = 'other';

function dropDown(item: FormItem, view: FormView, options: readonly Option[]): TemplateResult {
  const own = ownWords(item);
  const isOther = item.open && (own !== undefined || view.other.has(item.key));
  const pick = (event: Event): void => {
    const at = (event.target as HTMLSelectElement).value;
    const option = options[Number(at)];
    view.other.delete(item.key);
    if (at === OTHER) view.other.add(item.key);
    item.setAnswers(at !== '' && option ? [option.value] : []);
    view.redraw([item]);
  };
  return html`<select
      class="field"
      id=${view.id(item)}
      ?disabled=${view.disabled || item.readOnly}
      aria-required=${item.required || nothing}
      aria-invalid=${view.problems(item).length > 0 || nothing}
      aria-describedby=${described(item, view)}
      @change=${pick}
    >
      <option value="" .selected=${!item.answers.length && !isOther}>${view.t.choose}</option>
      ${options.map(
        (option, at) =>
          html`<option value=${at} .selected=${item.isChosen(option)}>${optionText(option)}</option>`,
      )}
      ${
        item.open
          ? html`<option value=${OTHER} .selected=${isOther}>${item.openLabel || view.t.other}</option>`
          : nothing
      }
    </select>
    ${isOther ? otherField(item, view, own) : nothing}`;
}
