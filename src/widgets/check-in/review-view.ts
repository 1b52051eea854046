import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatList } from '../../i18n/format.js';
import type { Value } from '../../questionnaire/fhir.js';
import { label, sameValue } from '../../questionnaire/values.js';
import type { FormItem } from '../../questionnaire/types.js';
import { fieldText } from './field-view.js';
import type { FormView } from './form-view.js';
import { ownNumber } from './numbers.js';
import { problemSummary, type StepFrame } from './step-view.js';
import { isScore, questionsIn, type Step } from './steps.js';

export interface Review extends Pick<
  StepFrame,
  'view' | 'problems' | 'onProblem' | 'goesTo' | 'last' | 'onBack'
> {
  readonly steps: readonly Step[];
  readonly onChange: (at: number) => void;
  readonly onSend: () => void;
}

/** All answers in the person's own words, before anything leaves the page: what goes, and to whom (rule S1). */
export function reviewView(review: Review): TemplateResult {
  const { view, steps } = review;
  const { t } = view;
  return html`<div class="step" part="review">
    <h2 tabindex="-1" class="heading">${t.ready}</h2>
    ${problemSummary(review)} ${review.goesTo}
    <dl class="answers">
      ${steps.map((step, at) =>
        [...questionsIn(step.items)]
          .filter((item) => item.type !== 'group' && !isScore(item, view.scored))
          .map(
            (item, nth) =>
              html`<div>
                <dt>${item.prefix} ${item.text || item.shortText}</dt>
                <dd>${answerText(item, review) || html`<span class="muted">${t.skipped}</span>`}</dd>
                ${
                  nth
                    ? nothing
                    : html`<dd>
                        <button class="link" type="button" @click=${() => review.onChange(at)}>
                          ${t.change}<span class="visually-hidden">: ${item.text}</span>
                        </button>
                      </dd>`
                }
              </div>`,
          ),
      )}
    </dl>
    <div class="buttons" part="buttons">
      <button class="button" type="button" @click=${review.onBack}>${t.goBack}</button>
      <button class="button primary" type="button" part="send" @click=${review.onSend}>${review.last}</button>
    </div>
  </div>`;
}

function answerText(item: FormItem, { view }: Review): string {
  const chosen = item.options.filter((option) => item.isChosen(option));
  const others = item.answers.filter(({ value }) => !chosen.some((option) => sameValue(option.value, value)));
  const words = others.map(({ value }) => valueText(value, item, view));
  return formatList(view.lang, [...chosen.map((option) => option.label), ...words]);
}

function valueText(value: Value, { type }: FormItem, { t, lang }: FormView): string {
  const { valueBoolean, valueAttachment, valueDateTime, valueDate } = value;
  if (valueBoolean !== undefined) return valueBoolean ? t.yes : t.no;
  const day = valueDateTime ?? valueDate ?? '';
  const hasTime = day.includes('T');
  const date = new Date(hasTime ? day : `${day}T00:00`);
  // a year or a month alone is no day
  if (day.length > 9 && +date)
    return formatDate(lang, date, { dateStyle: 'long', ...(hasTime && { timeStyle: 'short' }) });
  const text = valueAttachment?.title ?? (type === 'time' ? fieldText(value) : label(value));
  return /decimal|quantity/.test(type) ? ownNumber(lang, text) : text;
}
