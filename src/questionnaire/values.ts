/** What answers are worth beside each other. */
import { choice, number } from './extensions.js';
import type { Coding, ItemType, Quantity, Reference, Value } from './fhir.js';

/** `value[x]` of each type of question. An open-choice's free text is a valueString. */
export const VALUE_KEY: Readonly<Partial<Record<ItemType, keyof Value>>> = {
  boolean: 'valueBoolean',
  decimal: 'valueDecimal',
  integer: 'valueInteger',
  date: 'valueDate',
  dateTime: 'valueDateTime',
  time: 'valueTime',
  string: 'valueString',
  text: 'valueString',
  url: 'valueUri',
  choice: 'valueCoding',
  'open-choice': 'valueCoding',
  attachment: 'valueAttachment',
  reference: 'valueReference',
  quantity: 'valueQuantity',
};

type Thing = Coding & Quantity & Reference;

/** ordinalValue, or itemWeight as R5 names it. */
export const weight = (on: unknown): number | undefined => {
  const extended = on as { extension?: unknown } | undefined;
  return number(extended, 'ordinalValue') ?? number(extended, 'itemWeight');
};

/** By code where both have one, else by name; an amount without a unit is of any. */
const sameUnit = (a: Quantity, b: Quantity): boolean =>
  a.code && b.code
    ? a.code === b.code && (a.system ?? '') === (b.system ?? '')
    : !a.unit || !b.unit || a.unit === b.unit;

/**
 * Codings: by system and code, or by display where neither has a code. Quantities: by value and unit. References: by
 * reference. Everything else: by value. `1` and `1.0` are one number; `14:30` and `14:30:00` one time.
 */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return order(a, b) === 0;
  const [x, y] = [a as Thing, b as Thing];
  if ('value' in x || 'value' in y) return order(a, b) === 0;
  if (x.reference ?? y.reference) return x.reference === y.reference;
  if (x.code ?? y.code) return x.code === y.code && (x.system ?? '') === (y.system ?? '');
  const word = (one: Thing): unknown => one.display ?? (one as Record<string, unknown>)['url'];
  return word(x) !== undefined && word(x) === word(y);
}

const TIMELIKE = /^\d{4}(-\d\d)?(-\d\d)?(T.*)?$/;
/** A time as one of some day: seconds and their parts are one precision. */
const full = (text: string): string => (/^\d\d:\d\d/.test(text) ? `2000-01-01T${text}` : text);

/**
 * Negative, 0 or positive; undefined when the two cannot be put in order: other types, other units, or dates of which one
 * says less than what the difference would need (2026 and 2026-05; FHIRPath, "Comparison").
 */
export function order(a: unknown, b: unknown): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return orderTimes(full(a), full(b));
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return undefined;
  const [x, y] = [a as Thing, b as Thing];
  if (x.value === undefined || y.value === undefined) return order(weight(x), weight(y));
  return sameUnit(x, y) ? x.value - y.value : undefined;
}

function orderTimes(a: string, b: string): number | undefined {
  if (!TIMELIKE.test(a) || !TIMELIKE.test(b)) return undefined;
  if (a.includes('T') && b.includes('T')) return Date.parse(a) - Date.parse(b);
  const shared = Math.min(a.length, b.length);
  const [x, y] = [a.slice(0, shared), b.slice(0, shared)];
  if (x !== y) return x < y ? -1 : 1;
  return a.length === b.length ? 0 : undefined;
}

export const sameValue = (a: Value, b: Value): boolean => same(choice(a), choice(b));

/** What a person reads for a value: display, code, number … '' when there is nothing to read. */
export function label(value: Value): string {
  const bare = choice(value);
  if (typeof bare !== 'object' || !bare)
    return typeof bare === 'number' || typeof bare === 'boolean'
      ? String(bare)
      : ((bare as string | undefined) ?? '');
  const { display, code, value: amount, unit, reference } = bare as Thing;
  return amount === undefined
    ? (display ?? code ?? reference ?? '')
    : `${String(amount)} ${unit ?? code ?? ''}`.trim();
}
