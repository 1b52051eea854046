import type { Form, FormItem, Problem } from '../../questionnaire/types.js';
import type { FormView } from './form-view.js';
import { answerable, isScore, questionsIn, stepsOf, type Step } from './steps.js';

/** Where a person is in a form, and what was said to be wrong. It knows the order of things and nothing of the page. */
export class Flow {
  /** Which step, from 0; as many as there are steps: the look over all answers. */
  at = 0;
  /** Shown above the step, since the person tried to go on. */
  problems: readonly Problem[] = [];
  /** What the step on the screen begins with. */
  here: FormItem | undefined;

  constructor(
    readonly form: Form,
    readonly one: boolean,
    readonly scored: boolean,
  ) {}

  /** The steps as they are now: answers open and close questions. */
  get steps(): readonly Step[] {
    return stepsOf(this.form, this.one, this.scored);
  }

  /** Changes when questions open or close in a way that the screen as a whole has to follow. */
  get shape(): string {
    return this.steps.map(({ items }) => items.map(({ key }) => key).join()).join(';');
  }

  /** Stays with what is on the screen when questions before it open or close. */
  follow(): void {
    if (this.here) this.goTo(this.here);
  }

  /**
   * A problem that a person can do something about. A sum that is not shown and choices that never came are none of theirs,
   * and stop nothing; nor does a group of nothing else.
   */
  readonly stands = ({ severity, code, item }: Problem): boolean =>
    severity === 'error' &&
    !isScore(item, this.scored) &&
    (code !== 'required' || answerable(item, this.scored).length > 0);

  /** On the list of all answers, which comes only after single questions: on one page they are all in sight. */
  get reviewing(): boolean {
    return this.one && this.at >= this.steps.length;
  }

  back(): void {
    this.problems = [];
    this.at = Math.max(0, Math.min(this.at, this.steps.length) - 1);
  }

  /** Past this step, whatever is in it. */
  skip(): void {
    this.problems = [];
    this.at += 1;
  }

  /** On, unless something in this step cannot be sent as it is. @returns whether it went on */
  next(view: FormView): boolean {
    const items = new Set(questionsIn(this.steps[this.at]?.items ?? []));
    const problems = [...items].flatMap((item) => item.problems()).filter(this.stands);
    this.#try(view, items);
    this.problems = problems;
    if (problems.length) return false;
    this.at += 1;
    return true;
  }

  /** Everything once more. @returns whether it may be sent */
  check(view: FormView): boolean {
    const problems = this.form.validate().filter(this.stands);
    this.problems = problems;
    this.#try(
      view,
      problems.map(({ item }) => item),
    );
    return !problems.length;
  }

  /** Goes to where an item is. */
  goTo(item: FormItem): void {
    const at = this.steps.findIndex(({ items }) => [...questionsIn(items)].includes(item));
    if (at >= 0) this.at = at;
  }

  #try(view: FormView, items: Iterable<FormItem>): void {
    const tried = [...items];
    for (const item of tried) view.tried.add(item.key);
    view.redraw(tried);
  }
}
