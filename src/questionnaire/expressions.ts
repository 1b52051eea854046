/**
 * Runs a form's expressions (SDC, "Form behavior and calculation"): initial, calculated and enableWhen expressions, answer expressions, option
 * toggles, variables, constraints, texts and bounds that are worked out. Comes with the optional part kith-fhirpath.js.
 *
 * An expression runs again only when something it names has changed. What it names is read off its text: `%resource.….where(linkId='x')`
 * is `x` and what is below; a path without a root is its own item; anything else stands for the whole form.
 */
import type { Core, Runner } from './core.js';
import type { EvaluatorHost, OwnEvaluator } from './evaluator.js';
import { namesOf, readJobs, type Expression, type Job } from './expression-jobs.js';
import { toOptions, toValues } from './expression-values.js';
import type { ResponseItem, Value } from './fhir.js';
import type { Item, Slot } from './item.js';
import { choice } from './extensions.js';
import { nearest } from './nearest.js';
import { controlOf, type Spec } from './spec.js';
import type { Evaluator, Problem } from './types.js';
import { sameValue } from './values.js';

/** @throws when the expression is broken */
export type EvaluatePath = (
  expression: string,
  focus: unknown,
  base: 'QuestionnaireResponse' | 'QuestionnaireResponse.item',
  variables: Readonly<Record<string, unknown>>,
) => unknown[];

type Variables = Record<string, unknown>;

class ExpressionRunner implements Runner {
  readonly #core: Core;
  readonly #jobs: readonly Job[];
  readonly #seen = new Map<Job, WeakSet<Item>>();
  /** What was worked out last for a question: anything else in it is a person's own answer. */
  readonly #given = new WeakMap<Item, readonly Value[]>();
  /** What each constraint says of the items it is on. */
  readonly #said = new WeakMap<Item, Map<Job, Problem>>();
  readonly #isScored: boolean;
  /** Of this round. */
  #resource: { item: ResponseItem[]; [field: string]: unknown } = { item: [] };
  #nodes = new Map<Item, ResponseItem>();
  #variables = new Map<Item | undefined, Variables>();

  constructor(
    readonly host: EvaluatorHost,
    readonly evaluate: EvaluatePath,
  ) {
    this.#core = host.core;
    const { specs } = host.core;
    const { questionnaire, options } = host.form;
    this.#jobs = readJobs(specs, questionnaire, host.warn, options);
    this.#isScored = hasScores(specs);
  }

  update(changed: ReadonlySet<Item>): void {
    const items = new Set<Item>();
    for (const item of changed)
      for (let at: Item | undefined = item; at && !items.has(at); at = at.parent) items.add(at);
    const linkIds = new Set([...items].map((item) => item.linkId));
    this.#nodes.clear();
    this.#variables.clear();
    this.#resource = {
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      item: this.#build(this.#core.root),
    };
    for (const job of this.#jobs) {
      const seen = this.#seen.get(job) ?? new WeakSet<Item>();
      this.#seen.set(job, seen);
      const isNamed = job.names === 'all' || [...job.names].some((name) => linkIds.has(name));
      for (const item of this.#targets(job)) {
        const isNew = !seen.has(item);
        if (!isNew && (job.once || !(isNamed || items.has(item)))) continue;
        seen.add(item);
        this.#run(job, item, isNew);
      }
    }
  }

  #targets(job: Job): readonly Item[] {
    if (job.linkId === undefined) return this.#core.root.items.slice(0, 1);
    return this.#core.find(job.linkId).filter((item) => item.spec === job.spec);
  }

  /** The response as expressions see it, and which of its nodes is which item. */
  #build(slot: Slot): ResponseItem[] {
    return slot.items.flatMap((item) => {
      const node: { linkId: string; [field: string]: unknown } = { linkId: item.linkId };
      if (item.text) node['text'] = item.text;
      this.#nodes.set(item, node);
      if (!item.enabled) return [];
      if (!item.asks) {
        const inside = item.slots.flatMap((one) => this.#build(one));
        if (inside.length === 0) return [];
        node['item'] = inside;
      } else {
        const answers = item.slots.flatMap((one) => {
          const inside = this.#build(one);
          return one.given ? [{ ...one.given, ...(inside.length > 0 && { item: inside }) }] : [];
        });
        if (answers.length === 0) return [];
        node['answer'] = answers;
      }
      return [node];
    });
  }

  /** Variables of an item's scope, in order, each seeing those before it (SDC, `variable`). */
  #scope(item: Item | undefined): Variables {
    const known = this.#variables.get(item);
    if (known) return known;
    const { questionnaire, options } = this.host.form;
    const above: Variables = item
      ? { ...this.#scope(item.parent) }
      : {
          questionnaire,
          resource: this.#resource,
          rootResource: this.#resource,
          QuestionnaireResponse: this.#resource,
          ...launchContext(questionnaire, options),
        };
    this.#variables.set(item, above);
    for (const { name, expression, language } of namesOf(item?.definition ?? questionnaire)) {
      above[name] = this.#value({ expression, language }, item, above) ?? [];
    }
    return above;
  }

  /** Undefined when it failed; the integrator is told, without any value. */
  #value(expression: Expression, item: Item | undefined, variables: Variables): unknown[] | undefined {
    const focus = item ? (this.#nodes.get(item) ?? { linkId: item.linkId }) : this.#resource;
    const all = { ...variables, ...(item && { qitem: item.definition }) };
    this.#core.evaluations++;
    try {
      const base = item ? 'QuestionnaireResponse.item' : 'QuestionnaireResponse';
      return this.evaluate(expression.expression, focus, base, all);
    } catch (error) {
      const needsContext = String((error as Error | undefined)?.message ?? error).includes(
        'undefined environment variable',
      );
      const [code, message]: [string, string] = needsContext
        ? ['needs-context', 'An expression reads data that the host must give by `launchContext`.']
        : ['expression-failed', 'One of its expressions cannot be run; that part stays still.'];
      this.host.warn(code, item?.linkId, message);
      return undefined;
    }
  }

  #run(job: Job, item: Item, isNew: boolean): void {
    const { kind, expression, spec } = job;
    if (kind === 'initial' && (!isNew || this.#core.restored || item.value)) return;
    const isForm = spec === undefined;
    const result = this.#value(expression, isForm ? undefined : item, this.#scope(isForm ? undefined : item));
    if (!result) return;
    const touch = (): void => {
      // a table has these words and answers for its heads
      for (let at: Item | undefined = item.parent; at; at = at.parent) this.#core.touch(at);
      this.#core.touch(item);
    };
    switch (kind) {
      case 'initial':
        item.setAnswers(toValues(result, item));
        break;
      case 'calculated':
        this.#calculate(item, toValues(result, item));
        break;
      case 'enableWhen':
        this.#core.setVerdict(item, result[0] === true);
        break;
      case 'answer':
        item.ownOptions = toOptions(result, this.host.form.options);
        item.control = controlOf(item.definition, { state: 'ready', options: item.ownOptions });
        touch();
        break;
      case 'toggle': {
        const others = item.off.filter((one) => !job.options?.includes(one));
        item.off = result[0] === true ? others : [...others, ...(job.options ?? [])];
        touch();
        break;
      }
      case 'text':
        if (item.text !== result.join('')) touch();
        item.text = result.join('');
        break;
      case 'min':
      case 'max':
        item.limits = { ...item.limits, [kind]: result[0] as number | string };
        break;
      case 'constraint':
        this.#constrain(job, item, result[0] === false);
    }
  }

  /**
   * "If a user has edited a calculated value, it should no longer be changed when other answers in the questionnaire response change"
   * (SDC, Expressions, calculatedExpression). A loaded answer that differs from what is worked out was edited before; one that
   * the form begins with was not.
   */
  #calculate(item: Item, values: readonly Value[]): void {
    const now = item.answers.map(({ value }) => value);
    const begun = item.slots.some(({ loaded }) => loaded) ? [] : now;
    const isOwn = !!item.typed || !sameList(now, this.#given.get(item) ?? begun);
    if (isOwn && this.#isEditable(item) && !sameList(now, values)) return;
    item.setAnswers(values);
    this.#given.set(
      item,
      item.answers.map(({ value }) => value),
    );
  }

  /** Sums of points are never shown, so nobody edits them. */
  #isEditable(item: Item): boolean {
    for (let at: Item | undefined = item; at; at = at.parent) if (at.hidden || at.readOnly) return false;
    return !(this.#isScored && /decimal|integer|quantity/.test(item.type));
  }

  /** Said at the item that it points at: of several, the one nearest to where it stands. */
  #constrain(job: Job, on: Item, isBroken: boolean): void {
    const { message = '', severity = 'error', location } = job;
    const all = this.#said.get(on) ?? new Map<Job, Problem>();
    this.#said.set(on, all);
    const old = all.get(job);
    if (!!old === isBroken) return;
    const place = location === undefined ? undefined : nearest(on, this.#core.find(location));
    const item = (old?.item as Item | undefined) ?? place ?? on;
    const problem: Problem = old ?? { item, code: 'constraint', message, severity };
    if (old) all.delete(job);
    else all.set(job, problem);
    item.broken = isBroken ? [...item.broken, problem] : item.broken.filter((one) => one !== old);
    this.#core.touch(item);
  }
}

const sameList = (a: readonly Value[], b: readonly Value[]): boolean =>
  a.length === b.length && a.every((one, i) => sameValue(one, b[i] ?? {}));

const hasScores = (specs: readonly Spec[]): boolean =>
  specs.some(
    ({ list, children }) => list.options.some(({ score }) => score !== undefined) || hasScores(children),
  );

/** What the host gave for the form's launchContext; a name without a value is empty rather than an error. */
function launchContext(questionnaire: object, options: { launchContext?: Variables | undefined }): Variables {
  const found: Variables = {};
  for (const { extension } of (questionnaire as { extension?: { url?: string; extension?: object[] }[] })
    .extension ?? []) {
    const name = extension?.find((one) => (one as { url?: string }).url === 'name');
    const value = name && choice(name);
    const code = typeof value === 'string' ? value : (value as { code?: string } | undefined)?.code;
    if (code) found[code] = [];
  }
  return { ...found, ...options.launchContext };
}

/** An evaluator from a function that runs FHIRPath. */
export function createEvaluator(evaluate: EvaluatePath): Evaluator {
  const own: OwnEvaluator = { attach: (host) => new ExpressionRunner(host, evaluate) };
  return own;
}
