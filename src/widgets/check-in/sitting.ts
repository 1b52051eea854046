import type { Coding, QuestionnaireResponse } from '../../questionnaire/fhir.js';
import { createForm } from '../../questionnaire/form.js';
import { raisesFlag, type SafetyRule } from '../../questionnaire/safety.js';
import { readQuestionnaire } from '../../questionnaire/read.js';
import type { Form, FormItem, FormOptions, FormWarning } from '../../questionnaire/types.js';
import { Flow } from './flow.js';
import { FormView, Marks, type Texts } from './form-view.js';
import { isScored, questionCount } from './steps.js';
import { uuid } from './uuid.js';

/** What is kept while a person has not sent. */
export interface Kept {
  readonly id: string;
  readonly at: number;
  readonly response: QuestionnaireResponse;
  /** What was written and could not be read, by question. */
  readonly typed?: readonly (readonly [key: string, text: string])[];
}

export interface SittingOptions extends FormOptions {
  readonly document: unknown;
  /** `steps`: a question at a time; `page`: all at once; else by the number of questions and the room there is. */
  readonly layout: string;
  /** There is little room. Asked only where it decides: the browser lays out the page for it. */
  readonly narrow: () => boolean;
  readonly rules: () => readonly SafetyRule[] | undefined;
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
  readonly #marks: Marks;
  readonly #flagged = new Set<FormItem>();

  /**
   * @param old the same form until now, in another language: all that a person did in it goes on here
   * @throws QuestionnaireError when the document is no Questionnaire
   */
  constructor(options: SittingOptions, look: Look, old?: Sitting) {
    this.#options = options;
    this.#marks = old ? old.#marks : new Marks();
    const { questionnaire, warnings } = readQuestionnaire(options.document);
    this.form = createForm(questionnaire, options);
    this.warnings = [...warnings, ...this.form.warnings];
    const few = questionCount(this.form) <= STEPS_AT_MOST;
    const one = old?.flow.one ?? (options.layout ? options.layout === 'steps' : few && options.narrow());
    this.flow = new Flow(this.form, one, isScored(this.form));
    if (old) {
      this.#grow(old.form);
      this.#follow(old.kept);
    }
    this.view = this.#viewOf(look);
    this.form.subscribe((changed) => this.#onChange(changed));
    for (const item of this.form.items()) this.#flag(item, false);
    const said = old?.flow.problems ?? [];
    if (said.length)
      this.flow.problems = this.form
        .validate()
        .filter(({ item, code }) => said.some((was) => was.item.key === item.key && was.code === code));
  }

  /** Other words, or another state of the host: all is drawn anew, what was answered stays. */
  restyle(look: Look): void {
    this.view = this.#viewOf(look);
  }

  #viewOf(look: Look): FormView {
    const { form, flow } = this;
    const { one, scored } = flow;
    return new FormView({ ...look, ...this.#marks, flagged: this.#flagged, one, scored, form });
  }

  #onChange(changed: ReadonlySet<FormItem>): void {
    for (const item of changed) this.#flag(item, true);
    this.view.redraw(changed);
    this.#options.onChange();
  }

  /** The rules are others: help shows at once for what is answered already. */
  flag(): void {
    for (const item of this.form.items()) if (this.#flag(item, true)) this.view.redraw([item]);
  }

  /** @returns whether that has changed */
  #flag(item: FormItem, tell: boolean): boolean {
    const isFlagged = item.shown && raisesFlag(item, this.#options.rules());
    const was = this.#flagged.has(item);
    if (isFlagged) this.#flagged.add(item);
    else this.#flagged.delete(item);
    if (tell && isFlagged && !was) this.#options.onFlag(item);
    return isFlagged !== was;
  }

  /** What to keep for later. */
  get kept(): Kept {
    const typed = [...this.form.items()].flatMap((item) =>
      item.typed ? [[item.key, item.typed] as const] : [],
    );
    return { id: this.id, at: this.flow.at, response: this.form.response('in-progress'), typed };
  }

  /** Goes on from what was kept. */
  resume(kept: Kept): void {
    this.load(kept.response);
    this.#follow(kept);
    // it may have been sent from another page: under the same id a server would take what is changed here for a repeat
    const stop = this.form.subscribe(() => {
      stop();
      this.renew();
    });
  }

  /** Other answers in place of all there were. */
  load(response: QuestionnaireResponse): void {
    for (const marks of Object.values(this.#marks) as Set<string>[]) marks.clear();
    this.form.load(response);
  }

  #follow({ id, at, typed = [] }: Kept): void {
    this.id = id;
    this.flow.at = at;
    for (const [key, text] of typed) this.form.byKey(key)?.setText(text, Infinity);
  }

  /** What a person has begun in the same form and no answer holds: repetitions that are empty, units before their number. */
  #grow(old: Form): void {
    for (const { key, index, answers, units, chosenUnit } of old.items()) {
      if (!index && (answers.length || !chosenUnit)) continue; // each look by key reads the whole form
      const first = this.form.byKey(key.replace(/~\d+$/, ''));
      if (first && index >= first.count) first.addInstance();
      const item = this.form.byKey(key);
      const unit = item?.units[units.indexOf(chosenUnit as Coding)];
      if (unit && !answers.length) item?.setUnit(unit);
    }
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
