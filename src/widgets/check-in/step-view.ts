import { html, nothing, type TemplateResult } from 'lit';
import type { Form, FormItem, Problem } from '../../questionnaire/types.js';
import { problemText, type FormView } from './form-view.js';
import { nameOf } from './frame.js';
import { itemCell } from './item-view.js';
import { rich } from './rich.js';
import { around, type Step } from './steps.js';

export interface StepFrame {
  readonly form: Form;
  readonly view: FormView;
  readonly step: Step | undefined;
  /** From 0. */
  readonly at: number;
  readonly of: number;
  /** What stands in the way, after the person tried to go on. */
  readonly problems: readonly Problem[];
  /** What the last button does: `send`, or `done` where a host's own form or page takes the answers. */
  readonly last: string;
  /** "This goes to …", above the last button where no list of answers comes between. */
  readonly goesTo: unknown;
  readonly canGoBack: boolean;
  readonly onBack: () => void;
  readonly onSkip: () => void;
  readonly onNext: () => void;
  readonly onProblem: (item: FormItem) => void;
}

/** One question, or one page: progress in words, what to answer, and the way back, past it and on. */
export function stepView(frame: StepFrame): TemplateResult {
  const { form, view, step, at, of } = frame;
  const { t, one } = view;
  const isLast = at >= of - 1;
  const parts = [...around(form, 'header'), ...(step?.items ?? []), ...around(form, 'footer')];
  const submit = (event: Event): void => {
    event.preventDefault();
    frame.onNext();
  };
  return html`<form
    class="step ${one ? 'one' : 'page'}"
    part="step"
    novalidate
    autocomplete="off"
    @submit=${submit}
  >
    ${of > 1 ? html`<p class="muted" part="progress">${(one ? t.question : t.page)(at + 1, of)}</p>` : nothing}
    ${!one ? html`<h2 class="heading" tabindex="-1">${form.title || t.heading}</h2>` : nothing}
    ${problemSummary(frame)} ${step?.leads.map((lead) => leadView(lead))}
    <div class="items">${parts.map((item) => itemCell(item, view))}</div>
    ${isLast && !one ? frame.goesTo : nothing}
    <div class="buttons" part="buttons">
      ${
        frame.canGoBack
          ? html`<button class="button" type="button" @click=${frame.onBack}>${t.goBack}</button>`
          : nothing
      }
      ${
        one || !isLast
          ? html`<button class="button" type="button" @click=${frame.onSkip}>${t.skip}</button>`
          : nothing
      }
      <button class="button primary" type="submit">${one || !isLast ? t.next : frame.last}</button>
    </div>
  </form>`;
}

function leadView(lead: FormItem): TemplateResult {
  return html`<p class="lead">${rich(lead.richText, lead.text)} ${lead.notes.intro}</p>`;
}

/** What to look at, with a way to each place. */
export function problemSummary({
  problems,
  view,
  onProblem,
}: Pick<StepFrame, 'problems' | 'view' | 'onProblem'>) {
  const { t } = view;
  return problems.length
    ? html`<div class="summary" part="problems" tabindex="-1" role="group" aria-labelledby="look">
        <p id="look"><strong>${t.look}</strong></p>
        <ul>
          ${problems.map(
            (problem) =>
              html`<li>
                <button class="link" type="button" @click=${() => onProblem(problem.item)}>
                  ${nameOf(problem.item)}: ${problemText(t, problem)}
                </button>
              </li>`,
          )}
        </ul>
      </div>`
    : nothing;
}
