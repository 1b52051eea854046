/**
 * A form's `regex`, checked so that a bad one cannot freeze the page: JavaScript cannot stop a pattern that has begun, so those
 * that could take exponential time are not begun at all, and the answer passes (readQuestionnaire warns the integrator).
 */

/** Longest pattern tried, in UTF-16 units. */
const PATTERN_LIMIT = 1000;
/** Steps that a pattern may take at worst. */
const STEP_LIMIT = 1e8;

/** Something that may match more or less: `*`, `+`, `{2,}`, `{1,3}`; not `?` and not `{4}`. */
const VARIABLE = /[*+]|\{\d+,\d*\}/;

/** How many parts may stretch, or Infinity when one that stretches is inside another (`(a+)+`, `(a|ab)*`). */
function stretch(source: string): number {
  // an escape or a character class is one character here
  let plain = source.replace(/\\.|\[(?:\\.|[^\]])*\]/g, 'x');
  for (;;) {
    const group = /\(([^()]*)\)([*+]|\{\d+(?:,\d*)?\})?/.exec(plain);
    if (!group) break;
    const [all, inner = '', outer = ''] = group;
    const isLoose = VARIABLE.test(inner) || inner.includes('|');
    if (isLoose && VARIABLE.test(outer)) return Infinity;
    // keep the stretching parts, so that they are counted and seen from outside
    const kept = inner.match(/[*+]|\{\d+,\d*\}/g) ?? [];
    plain = plain.replace(all, `${'x+'.repeat(kept.length)}${inner.includes('|') ? 'x{0,1}' : 'x'}${outer}`);
  }
  return plain.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
}

/** The expression, when it may be used. */
export function safePattern(source: string): { readonly test: (text: string) => boolean } | undefined {
  const parts = source.length > PATTERN_LIMIT ? Infinity : stretch(source);
  if (parts === Infinity) return undefined;
  for (const flags of ['u', '']) {
    try {
      const pattern = new RegExp(`^(?:${source})$`, flags);
      return { test: (text) => text.length ** parts > STEP_LIMIT || pattern.test(text) };
    } catch {
      // not every pattern of another dialect is one in Unicode mode
    }
  }
  return undefined;
}

/** True when the whole text matches, or when it cannot be found out in safe time. */
export const checkPattern = (source: string, text: string): boolean =>
  safePattern(source)?.test(text) ?? true;
