/** FHIRPath by the National Library of Medicine's own library, as an evaluator of forms. Large: an optional part. */
import fhirpath from 'fhirpath';
import model from 'fhirpath/fhir-context/r4';
import { createEvaluator } from './expressions.js';
import type { Coding } from './fhir.js';
import { weight } from './values.js';

type Compiled = (focus: unknown, variables: Record<string, unknown>) => unknown;

const compiled = new Map<string, Compiled>();
const scores = new WeakMap<object, Map<string, number>>();
/** Whose expression is being run: `weight()` looks scores up in it. */
let questionnaire: object = {};

const keyOf = ({ system = '', code = '' }: Coding): string => `${system}|${code}`;

/** Scores of all options and contained codes of a form, by code. */
function readScores(node: unknown, found: Map<string, number>, system?: string): Map<string, number> {
  if (Array.isArray(node)) for (const one of node) readScores(one, found, system);
  else if (typeof node === 'object' && node !== null) {
    const one = node as Coding & { valueCoding?: Coding; url?: string; resourceType?: string };
    const own = one.system ?? (one.resourceType === 'CodeSystem' ? one.url : system);
    const score = weight(one);
    const coding = one.valueCoding ?? one;
    if (score !== undefined && coding.code)
      found.set(keyOf({ ...(own && { system: own }), ...coding }), score);
    for (const inner of Object.values(one)) readScores(inner, found, own);
  }
  return found;
}

/** `weight()` and `ordinal()` (SDC, "Additional FHIRPath functions"): the library's own ask a terminology server. */
const scoreOf = (inputs: readonly unknown[]): number[] =>
  inputs.flatMap((input) => {
    const data = ((input as { data?: unknown } | null)?.data ?? input) as
      (Coding & { valueCoding?: Coding }) | undefined;
    const coding = data?.valueCoding ?? data;
    if (typeof coding !== 'object') return [];
    const known = scores.get(questionnaire) ?? readScores(questionnaire, new Map());
    scores.set(questionnaire, known);
    return weight(coding) ?? known.get(keyOf(coding)) ?? [];
  });

const options = {
  userInvocationTable: {
    weight: { fn: scoreOf, arity: { 0: [] }, internalStructures: true },
    ordinal: { fn: scoreOf, arity: { 0: [] }, internalStructures: true },
  },
};

export const fhirPathEvaluator = createEvaluator((expression, focus, base, variables) => {
  const key = `${base} ${expression}`;
  let run = compiled.get(key);
  if (!run) {
    const path = base === 'QuestionnaireResponse' ? expression : { base, expression };
    run = fhirpath.compile(path, model, options) as Compiled;
    compiled.set(key, run);
  }
  questionnaire = variables['questionnaire'] as object;
  const result = run(focus, { ...variables });
  return Array.isArray(result) ? result : [];
});
