/**
 * A form's `regex`, checked so that a bad one cannot freeze the page: JavaScript cannot stop a pattern that has begun, so those
 * that could take exponential time are not begun at all, and the answer passes (readQuestionnaire warns the integrator).
 */

/** Longest pattern tried, in UTF-16 units. */
const PATTERN_LIMIT = 1000;
/** Steps that a pattern may take at worst. */
const STEP_LIMIT = 1e8;

/** What may match more or less: `*`, `+`, `{2,}`, `{1,3}`; not `?` and not `{4}`. */
const STRETCHING = /[*+]|\{\d+,\d*\}/g;
/** An answer this short is to be checked, or none is. */
const SHORT = 8;
/** As many as this are too many in any case. */
const MANY = 99;

/** Parts that stretch, and choices of two, on the worst way through alternatives that hold no group. */
function count(plain: string): readonly [parts: number, choices: number] {
  const ways = plain.split('|');
  const most = (mark: RegExp): number =>
    Math.min(MANY, Math.max(...ways.map((way) => way.match(mark)?.length ?? 0)));
  return [most(STRETCHING), most(/\?/g) + Math.ceil(Math.log2(ways.length))];
}

/** The same of a whole pattern; undefined when something loose is inside what stretches (`(a+)+`, `(a|ab)*`, `(a?a)*`). */
function stretch(source: string): readonly [parts: number, choices: number] | undefined {
  // an escape or a character class is one character here, and lazy is as good as greedy
  let plain = source
    .replace(/\\.|\[(?:\\.|[^\]])*\]/g, 'x')
    .replace(/\(\?/g, '(')
    .replace(/([*+?}])\?/g, '$1');
  for (;;) {
    const [all, inner = '', outer = '', times] = /\(([^()]*)\)([*+?]|\{(\d+)(?:,\d*)?\})?/.exec(plain) ?? [];
    if (all === undefined) return count(plain);
    const [parts, choices] = count(inner);
    const isLoose = parts + choices > 0;
    if (isLoose && /[*+,]/.test(outer)) return undefined;
    // keep them, so that they are counted and seen from outside, as often as they come
    const kept = ('x+'.repeat(parts) + 'x?'.repeat(choices)).repeat(Math.min(Number(times ?? 1), MANY));
    plain = plain.replace(all, () => (isLoose ? kept + (times ? '' : outer) : `x${outer}`));
  }
}

/** The expression, when it may be used. */
export function safePattern(source: string): { readonly test: (text: string) => boolean } | undefined {
  const [parts = Infinity, choices = 0] = (source.length <= PATTERN_LIMIT && stretch(source)) || [];
  const steps = (length: number): number => length ** parts * 2 ** choices;
  if (steps(SHORT) > STEP_LIMIT) return undefined;
  for (const flags of ['u', '']) {
    try {
      const pattern = new RegExp(`^(?:${source})$`, flags);
      return { test: (text) => steps(text.length) > STEP_LIMIT || pattern.test(text) };
    } catch {
      // not every pattern of another dialect is one in Unicode mode
    }
  }
  return undefined;
}

/** True when the whole text matches, or when it cannot be found out in safe time. */
export const checkPattern = (source: string, text: string): boolean =>
  safePattern(source)?.test(text) ?? true;
