import type { QuestionnaireResponse } from '../../questionnaire/fhir.js';
import { createForm } from '../../questionnaire/form.js';
import { raisesFlag, type SafetyRule } from '../../questionnaire/safety.js';
import { readQuestionnaire } from '../../questionnaire/read.js';
import type { Form, FormItem, FormOptions, FormWarning } from '../../questionnaire/types.js';
import { Flow } from './flow.js';
import { FormView, type Texts } from './form-view.js';
import { isScored, questionCount } from './steps.js';
import { uuid } from './uuid.js';

/** What is kept while a person has not sent. */
export interface Kept {
  readonly id: string;
  readonly at: number;
  readonly response: QuestionnaireResponse;
}

export interface SittingOptions extends FormOptions {
  readonly document: unknown;
  /** `steps`: a question at a time; `page`: all at once; else by the number of questions and the room there is. */
  readonly layout: string;
  /** There is little room. */
  readonly narrow: boolean;
  readonly rules: readonly SafetyRule[];
  /** An answer changed. */
  readonly onChange: () => void;
  /** An answer calls for help to be shown, for the first time or again. */
  readonly onFlag: (item: FormItem) => void;
}

/** More questions than this are not asked one by one, unless the host says so. */
const STEPS_AT_MOST = 20;

/** One filling in of one form: the form, where the person is in it, and what calls for help. */
export class Sitting {
  /** The idempotency key of this check-in: the same, however often it is sent. */
  id = uuid();
  readonly form: Form;
  readonly flow: Flow;
  readonly warnings: readonly FormWarning[];
  view: FormView;

  readonly #options: SittingOptions;
  readonly #flagged = new Set<FormItem>();

  /** @throws QuestionnaireError when the document is no Questionnaire */
  constructor(options: SittingOptions, look: Look) {
    this.#options = options;
    const { questionnaire, warnings } = readQuestionnaire(options.document);
    this.form = createForm(questionnaire, options);
    this.warnings = [...warnings, ...this.form.warnings];
    const few = questionCount(this.form) <= STEPS_AT_MOST;
    const one = options.layout ? options.layout === 'steps' : few && options.narrow;
    this.flow = new Flow(this.form, one, isScored(this.form));
    this.view = this.#viewOf(look);
    this.form.subscribe((changed) => this.#onChange(changed));
    for (const item of this.form.items()) this.#flag(item, false);
  }

  /** Other words, or another state of the host: all is drawn anew, what was answered stays. */
  restyle(look: Look): void {
    this.view = this.#viewOf(look);
  }

  #viewOf({ t, lang, disabled, country }: Look): FormView {
    const { one, scored } = this.flow;
    return new FormView(t, lang, disabled, this.#flagged, country, one, scored, this.form);
  }

  #onChange(changed: ReadonlySet<FormItem>): void {
    for (const item of changed) this.#flag(item, true);
    this.view.redraw(changed);
    this.#options.onChange();
  }

  #flag(item: FormItem, tell: boolean): void {
    const isFlagged = item.shown && raisesFlag(item, this.#options.rules);
    const was = this.#flagged.has(item);
    if (isFlagged) this.#flagged.add(item);
    else this.#flagged.delete(item);
    if (tell && isFlagged && !was) this.#options.onFlag(item);
  }

  /** What to keep for later. */
  get kept(): Kept {
    return { id: this.id, at: this.flow.at, response: this.form.response('in-progress') };
  }

  /** Goes on from what was kept. */
  resume({ id, at, response }: Kept): void {
    this.form.load(response);
    this.id = id;
    this.flow.at = at;
  }

  /** What is sent from here on is another check-in. */
  renew(): void {
    this.id = uuid();
  }
}

/** What the host decides of the look. */
export interface Look {
  readonly t: Texts;
  readonly lang: string;
  readonly disabled: boolean;
  readonly country: string;
}
