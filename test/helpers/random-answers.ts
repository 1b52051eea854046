/** Answers for any form, the same for the same seed. */
import type { Value } from '../../src/questionnaire/fhir.js';
import { amount } from '../../src/questionnaire/parse.js';
import type { Form, FormItem } from '../../src/questionnaire/types.js';

/** mulberry32: small, seeded, good enough to fill in forms. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const seedOf = (name: string): number =>
  [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);

function number(item: FormItem, next: () => number): number {
  const min = typeof item.limits.min === 'number' ? item.limits.min : 0;
  const max = typeof item.limits.max === 'number' ? item.limits.max : min + 100;
  return Math.ceil(min) + Math.floor(next() * (Math.floor(max) - Math.ceil(min) + 1));
}

function valueFor(item: FormItem, next: () => number): Value | undefined {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  if (item.options.length > 0) return pick(item.options)?.value;
  switch (item.type) {
    case 'boolean':
      return { valueBoolean: next() < 0.5 };
    case 'integer':
      return { valueInteger: number(item, next) };
    case 'decimal':
      return { valueDecimal: number(item, next) + 0.5 };
    case 'date':
      return {
        valueDate: `20${String(10 + Math.floor(next() * 15))}-0${String(1 + Math.floor(next() * 9))}-15`,
      };
    case 'dateTime':
      return { valueDateTime: `2024-0${String(1 + Math.floor(next() * 9))}-15T10:30:00Z` };
    case 'time':
      return { valueTime: `1${String(Math.floor(next() * 9))}:30:00` };
    case 'string':
    case 'text':
      return { valueString: `words ${String(Math.floor(next() * 1000))}` };
    case 'url':
      return { valueUri: 'https://example.org/a' };
    case 'quantity':
      return amount(number(item, next), item.chosenUnit);
    case 'reference':
      return { valueReference: { reference: 'Patient/1' } };
    case 'attachment':
      return { valueAttachment: { contentType: 'text/plain', data: 'aGVsbG8=', title: 'a.txt' } };
    case 'open-choice':
      return { valueString: 'my own words' };
    default:
      return undefined;
  }
}

/**
 * Answers about two thirds of what is enabled, twice over so that what opens is answered too; repeats groups now and then.
 *
 * @param all also what is disabled, as if it had been answered before it closed
 */
export function fillIn(form: Form, seed: number, all = false): void {
  const next = random(seed);
  for (const round of [1, 2]) {
    for (const item of [...form.items()]) {
      if (!item.enabled && !all) continue;
      if (item.canAdd && item.index === 0 && item.count < 3 && round === 1 && next() < 0.5)
        item.addInstance();
      const value = valueFor(item, next);
      const other = item.repeats && next() < 0.5 ? valueFor(item, next) : undefined;
      if (next() < 0.65 && value && item.answers.length === 0)
        item.setAnswers(other && JSON.stringify(other) !== JSON.stringify(value) ? [value, other] : [value]);
    }
  }
}
