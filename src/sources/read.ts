/** Reads one value out of a stranger's record: what is not as it should be is simply not there. Never throws. */
import { plainLine, plainText } from '../util/text.js';

export type Raw = Readonly<Record<string, unknown>>;

/** Longest list kept of anything inside a record: a broken feed must not fill a phone's memory. */
const LIST_LIMIT = 200;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const raw = (value: unknown): Raw => (isRaw(value) ? value : {});

/** The records in a list; one record alone counts as a list of one (seen with `metadata`). */
export function records(value: unknown): Raw[] {
  if (isRaw(value)) return [value];
  return Array.isArray(value) ? value.filter(isRaw).slice(0, LIST_LIMIT) : [];
}

/** The strings in a list; a string alone is split at commas. */
export function words(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value)
    ? value.slice(0, LIST_LIMIT)
    : String(plainLine(value) ?? '').split(',');
  return [...new Set(all.map((item) => plainLine(item)).filter((item) => item !== undefined))];
}

export const text = (value: unknown): string | undefined => plainText(value);
export const line = (value: unknown): string | undefined => plainLine(value);

/** An opaque id: a string kept as it is, or a number. Undefined when too long, or when no URL could carry it. */
export function id(value: unknown): string | undefined {
  const key = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  return typeof key === 'string' && key.trim() && key.length <= 500 && !/[\p{Cs}\p{Cc}]/u.test(key)
    ? key
    : undefined;
}

/** A finite number, also out of a string; never out of an empty one. */
export function number(value: unknown, min = -Infinity, max = Infinity): number | undefined {
  const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof n === 'number' && Number.isFinite(n) && n >= min && n <= max ? n : undefined;
}

/** `YYYY-MM-DD` of a date or date-time, as written: no time zone is applied. */
export function date(value: unknown): string | undefined {
  const found = typeof value === 'string' ? /^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(value) : null;
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return at.getUTCMonth() + 1 === month && at.getUTCDate() === day
    ? `${found[1]}-${found[2]}-${found[3]}`
    : undefined;
}

/** The object without what is undefined, an empty list or an empty object: smaller to keep, and `'x' in o` means something. */
export function compact<T extends object>(object: T): T {
  const kept: Partial<T> = {};
  for (const key in object) if (!isNothing(object[key])) kept[key] = object[key];
  return kept as T; // only what may be missing is left out
}

function isNothing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined;
  for (const key in value) if (Object.hasOwn(value, key)) return false;
  return true;
}

/** Each item compacted, empty ones left out. */
export function compactAll<T extends object>(items: readonly T[]): T[] {
  return items.map(compact).filter((item) => Object.keys(item).length > 0);
}
