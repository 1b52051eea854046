/** Reads the expressions of a form: what each is for, and what it looks at. */
import { choice, extensions, translated } from './extensions.js';
import type { Extension, Questionnaire, Value } from './fhir.js';
import type { Spec } from './spec.js';
import type { FormOptions } from './types.js';

export interface Expression {
  readonly expression: string;
  readonly language: string | undefined;
}

export interface Job {
  readonly kind:
    'initial' | 'calculated' | 'enableWhen' | 'answer' | 'toggle' | 'text' | 'min' | 'max' | 'constraint';
  readonly expression: Expression;
  /** Undefined for the form's own constraints. */
  readonly spec: Spec | undefined;
  readonly linkId: string | undefined;
  readonly once: boolean;
  /** linkIds whose answers, or anything below, it looks at; its own is always among them. */
  readonly names: ReadonlySet<string> | 'all';
  /** Of a toggle. */
  readonly options?: readonly Value[];
  /** Of a constraint. */
  readonly message?: string;
  readonly severity?: 'error' | 'warning';
  readonly location?: string | undefined;
}

type Warn = (code: string, linkId: string | undefined, message: string) => void;
type On = { readonly extension?: unknown } | undefined;
/** What the host says of the form. */
type Given = Pick<FormOptions, 'language' | 'launchContext'>;

const read = (value: unknown): Expression | undefined => {
  if (typeof value === 'string') return { expression: value, language: undefined };
  const { expression, language } = (value ?? {}) as Partial<Expression>;
  return typeof expression === 'string' ? { expression, language } : undefined;
};

const part = (on: Extension, url: string): unknown => choice(on.extension?.find((one) => one.url === url));

/** The variables that an item, or the form, declares. */
export function namesOf(on: On): readonly (Expression & { readonly name: string })[] {
  return extensions(on, 'variable').flatMap((one) => {
    const value = choice(one);
    const expression = read(value);
    const { name } = (value ?? {}) as { name?: unknown };
    return expression && typeof name === 'string' && isFhirPath(expression) ? { ...expression, name } : [];
  });
}

const isFhirPath = ({ language }: Expression): boolean => !language || language === 'text/fhirpath';

/** `%resource.item.where(linkId = 'x')` and its like, whole. */
const NAMED =
  /%(?:resource|QuestionnaireResponse)\s*(?:\.\s*(?:item|answer|descendants\(\)|repeat\(\s*item\s*\)|repeat\(\s*answer\s*\|\s*item\s*\)))*\s*\.\s*where\(\s*linkId\s*=\s*'([^']*)'\s*\)/g;

/** What an expression looks at, with the variables it uses followed. */
function looksAt(expression: string, scopes: readonly On[], depth = 0): Set<string> | 'all' {
  const names = new Set<string>();
  const rest = expression.replace(NAMED, (_, linkId: string) => {
    names.add(linkId);
    return '';
  });
  if (depth > 20) return 'all';
  for (const [, quoted, plain] of rest.matchAll(/%(?:`([^`]+)`|'?([\w-]+)'?)/g)) {
    const name = quoted ?? plain ?? '';
    if (name === 'resource' || name === 'QuestionnaireResponse' || name === 'rootResource') return 'all';
    for (const [i, scope] of scopes.entries()) {
      const variable = namesOf(scope).findLast((one) => one.name === name && one.expression !== expression);
      if (!variable) continue;
      // a path without a root in a variable of the form, or of a group, sees all that is in it
      const inner =
        i === 0
          ? looksAt(variable.expression, scopes, depth + 1)
          : wide(variable.expression, scopes.slice(i), depth);
      if (inner === 'all') return 'all';
      for (const one of inner) names.add(one);
      break;
    }
  }
  return names;
}

function wide(expression: string, scopes: readonly On[], depth: number): Set<string> | 'all' {
  const found = looksAt(expression, scopes, depth + 1);
  const linkId = (scopes[0] as { linkId?: string } | undefined)?.linkId;
  if (found === 'all' || linkId !== undefined) return found === 'all' ? found : found.add(linkId ?? '');
  return /(^|[^.\w%'])(item|answer|descendants|repeat|children)\b/.test(expression.replace(NAMED, ''))
    ? 'all'
    : found;
}

function scopesOf(spec: Spec, questionnaire: Questionnaire): On[] {
  const scopes: On[] = [];
  for (let at: Spec | undefined = spec; at; at = at.parent) scopes.push(at.fixed.definition);
  return [...scopes, questionnaire];
}

const SIMPLE = [
  ['initialExpression', 'initial'],
  ['calculatedExpression', 'calculated'],
  ['enableWhenExpression', 'enableWhen'],
  ['answerExpression', 'answer'],
] as const;

/** A FHIRPath expression that stands in the form itself; of any other the integrator is told. */
function usable(
  found: unknown,
  kind: Job['kind'],
  linkId: string | undefined,
  warn: Warn,
): Expression | undefined {
  const expression = read(found);
  if (expression && isFhirPath(expression)) return expression;
  if (found !== undefined)
    warn('unsupported-expression', linkId, `Its ${kind} expression is not FHIRPath; that part stays still.`);
  return undefined;
}

/** What is read and not run: the integrator is told, unless the host gives the value itself. */
function unsupported(on: On, linkId: string | undefined, warn: Warn, { launchContext }: Given): void {
  if (extensions(on, 'candidateExpression').length)
    warn('unsupported-expression', linkId, 'A candidateExpression is not run: nothing is suggested.');
  for (const one of extensions(on, 'variable')) {
    const { name, language } = (choice(one) ?? {}) as { name?: unknown; language?: string };
    if (!isFhirPath({ expression: '', language }) && !(String(name) in (launchContext ?? {})))
      warn(
        'unsupported-expression',
        linkId,
        `Its variable ${String(name)} is not FHIRPath: give it by \`launchContext\`.`,
      );
  }
}

/** Everything on one item, in an order in which what sets answers comes first. */
function jobsOf(spec: Spec, questionnaire: Questionnaire, warn: Warn, given: Given): Job[] {
  const { definition, linkId } = spec.fixed;
  const scopes = scopesOf(spec, questionnaire);
  const jobs: Job[] = [];
  const add = (kind: Job['kind'], found: unknown, more: Partial<Job> = {}): void => {
    const expression = usable(found, kind, linkId, warn);
    if (!expression) return;
    const names = looksAt(expression.expression, scopes);
    jobs.push({ kind, expression, spec, linkId, once: kind === 'initial', names, ...more });
  };
  for (const [name, kind] of SIMPLE) for (const one of extensions(definition, name)) add(kind, choice(one));
  for (const name of ['calculatedExpression', 'cqf-expression']) {
    for (const one of extensions(definition._text, name)) add('text', choice(one));
  }
  for (const side of ['min', 'max'] as const) {
    for (const one of extensions(definition, `${side}Value`)) {
      const beside = Object.entries(one).find(([key]) => key.startsWith('_value'))?.[1] as On;
      for (const name of ['cqf-calculatedValue', 'cqf-expression']) {
        for (const inner of extensions(beside, name)) add(side, choice(inner));
      }
    }
  }
  for (const one of extensions(definition, 'answerOptionsToggleExpression')) {
    const options = (one.extension ?? [])
      .filter(({ url }) => url === 'option')
      .map(({ url: _url, ...value }) => value as Value);
    add('toggle', part(one, 'expression'), { options });
  }
  for (const one of constraintsOf(definition))
    add('constraint', part(one, 'expression'), aboutConstraint(one, given));
  return jobs;
}

const constraintsOf = (on: On): Extension[] => [
  ...extensions(on, 'targetConstraint'),
  ...extensions(on, 'constraint'),
];

function aboutConstraint(
  one: Extension,
  { language }: Given,
): Pick<Job, 'message' | 'severity' | 'location'> {
  const human = one.extension?.find(({ url }) => url === 'human');
  const location = part(one, 'location');
  const linkId =
    typeof location === 'string' ? [...location.matchAll(/linkId\s*=\s*'([^']+)'/g)].at(-1)?.[1] : undefined;
  return {
    message: translated(choice(human), human?.['_valueString'], language),
    severity: part(one, 'severity') === 'warning' ? 'warning' : 'error',
    location: linkId,
  };
}

export function readJobs(
  specs: readonly Spec[],
  questionnaire: Questionnaire,
  warn: Warn,
  given: Given,
): readonly Job[] {
  const all = (list: readonly Spec[]): Job[] =>
    list.flatMap((spec) => {
      unsupported(spec.fixed.definition, spec.fixed.linkId, warn, given);
      return [...jobsOf(spec, questionnaire, warn, given), ...all(spec.children)];
    });
  unsupported(questionnaire, undefined, warn, given);
  const own = constraintsOf(questionnaire as On).flatMap((one): Job[] => {
    const expression = usable(part(one, 'expression'), 'constraint', undefined, warn);
    if (!expression) return [];
    const common = { expression, spec: undefined, linkId: undefined, once: false } as const;
    return [{ kind: 'constraint', names: 'all', ...common, ...aboutConstraint(one, given) }];
  });
  return [...all(specs), ...own];
}
