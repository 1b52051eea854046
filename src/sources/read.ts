/** Reads one value out of a stranger's record: what is not as it should be is simply not there. Never throws. */
import { plainLine } from '../util/text.js';

export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const raw = (value: unknown): Raw => (isRaw(value) ? value : {});

/** An opaque id: a string kept as it is, or a number. Undefined when too long, or when no URL could carry it. */
export function id(value: unknown): string | undefined {
  const key = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  return typeof key === 'string' && key.trim() && key.length <= 500 && !/[\p{Cs}\p{Cc}]/u.test(key)
    ? key
    : undefined;
}

/** A number between two others, also out of a string; never out of an empty one. */
export function number(value: unknown, min: number, max: number): number | undefined {
  const n = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof n === 'number' && n >= min && n <= max ? n : undefined;
}

/** `YYYY-MM-DD` of a date or date-time, as written: no time zone is applied. Undefined when not in the calendar. */
export function date(value: unknown): string | undefined {
  const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(plainLine(value) ?? '')?.[0];
  const inCalendar: string | null = new Date(`${day}T00:00Z`).toJSON();
  return inCalendar?.slice(0, 10) === day ? day : undefined;
}

/** The records whose id is not in `seen` yet, and those without one. Ids are compared as text: feeds mix numbers and strings. */
export function unseen(items: readonly unknown[], seen: Set<string>): unknown[] {
  return items.filter((item) => {
    const key = id(raw(item).id);
    return !key || seen.size < seen.add(key).size;
  });
}
