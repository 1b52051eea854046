import { extensions } from '../../questionnaire/extensions.js';
import type { Form, FormItem } from '../../questionnaire/types.js';

/** What is on the screen at a time. */
export interface Step {
  readonly items: readonly FormItem[];
  /** What the form says before it: the texts of the groups it is in, instructions just above. */
  readonly leads: readonly FormItem[];
}

/** Groups that make sense only as a whole. */
const WHOLE = /^(page|g?table|grid|list)$/;
const PAGED = /^(page|tab-container)$/;
const AROUND = /^(header|footer)$/;

/** The steps of a form as it is now: what is not shown has none. */
export function stepsOf(form: Form, one: boolean, scored: boolean): Step[] {
  const roots = form.roots.filter(({ control }) => !AROUND.test(control));
  return one ? questionSteps(roots, scored) : pageSteps(roots);
}

/** The parts of a form that are on every step, also those that are closed. */
export const around = (form: Form, control: 'header' | 'footer'): FormItem[] =>
  form.roots.filter((item) => item.control === control);

function questionSteps(roots: readonly FormItem[], scored: boolean): Step[] {
  const steps: { items: FormItem[]; leads: FormItem[] }[] = [];
  let leads: FormItem[] = [];
  const walk = (items: readonly FormItem[], groups: readonly FormItem[]): void => {
    for (const item of items) {
      if (
        !item.shown ||
        isScore(item, scored) ||
        (item.readOnly && item.type !== 'group' && !item.answers.length)
      )
        continue;
      if (item.type === 'display') leads.push(item);
      else if (item.type !== 'group' || item.repeats || WHOLE.test(item.control)) {
        steps.push({ items: [item], leads: [...groups, ...leads] });
        leads = [];
      } else walk(item.children, item.text || item.notes.intro ? [...groups, item] : groups);
    }
  };
  walk(roots, []);
  // What stands below the last question stays with it; a form of nothing but text is one step.
  const last = steps.at(-1);
  if (last) last.items.push(...leads);
  else if (leads.length) steps.push({ items: leads, leads: [] });
  return steps;
}

function pageSteps(roots: readonly FormItem[]): Step[] {
  const steps: Step[] = [];
  // those that are closed keep their place: else each that opens would move the elements of all below to the next
  let loose: FormItem[] = [];
  for (const item of roots) {
    if (!PAGED.test(item.control)) {
      loose.push(item);
      if (item.shown && steps.at(-1)?.items !== loose) steps.push({ items: loose, leads: [] });
    } else if (item.shown) {
      loose = [];
      if (item.control === 'page') steps.push({ items: [item], leads: [] });
      else
        for (const tab of item.children)
          if (tab.shown) steps.push({ items: [tab], leads: item.text ? [item] : [] });
    }
  }
  return steps;
}

/**
 * A sum over the answers of an instrument: goes along in the response and is never shown (rules K3, K10). Whoever reads it
 * knows what it means and what it does not.
 */
export const isScore = ({ type, definition }: FormItem, scored: boolean): boolean =>
  scored &&
  /decimal|integer|quantity/.test(type) &&
  extensions(definition, 'calculatedExpression').length > 0;

/** There is nothing to choose from: its answers were to come from elsewhere and did not, or the form has none. */
export const hasNoChoices = ({ type, open, options, optionsState, control }: FormItem): boolean =>
  /choice$/.test(type) &&
  !open &&
  !options.length &&
  // what is searched for comes as it is searched for
  (control !== 'autocomplete' || /unavailable|failed/.test(optionsState));

/** The answers of this form carry points. */
export const isScored = (form: Form): boolean =>
  [...form.items()].some(({ options }) => options.some(({ score }) => score !== undefined));

/** How many questions a form asks now. */
export function questionCount(form: Form): number {
  let count = 0;
  for (const { type, shown } of form.items()) if (shown && type !== 'group' && type !== 'display') count += 1;
  return count;
}

/** The questions of a step, those nested in it too. */
export function* questionsIn(items: readonly FormItem[]): Generator<FormItem> {
  for (const item of items) {
    if (!item.shown) continue;
    if (item.type !== 'display') yield item;
    yield* questionsIn(item.children);
  }
}

/** What a person can answer in an item: itself, or what is in it. */
export const answerable = (item: FormItem, scored: boolean): FormItem[] =>
  [...questionsIn([item])].filter(
    (one) => one.type !== 'group' && !one.readOnly && !hasNoChoices(one) && !isScore(one, scored),
  );

/** Where the keyboard goes for an item. */
export const firstIn = (item: FormItem, scored: boolean): FormItem => answerable(item, scored)[0] ?? item;
