/**
 * Wall-clock time in a time zone, through `Intl` only: browsers have no Temporal yet, and a polyfill is bigger than
 * the whole crisis panel. A day is a count of days since 1970-01-01, a time is minutes after midnight, and neither has
 * a zone until it is turned into an instant.
 */

/** A wall-clock moment. */
export interface Civil {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minutes after midnight, 0–1439. */
  readonly minute: number;
}

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Day of the week of a day: 0 is Sunday, as in `Date.getDay()`. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** Days since 1970-01-01 of a date of the Gregorian calendar; months count from 1. */
export function dayOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / dayMs;
}

/**
 * What the clocks show in a zone.
 * @throws RangeError where the browser does not know the zone
 */
export function civilAt(timeZone: string, instant: Date): Civil {
  const wall = wallMs(timeZone, instant.getTime());
  const day = Math.floor(wall / dayMs);
  return { day, minute: Math.floor((wall - day * dayMs) / minuteMs) };
}

/**
 * When the clocks show this in a zone. `minute` may be 1440 or more, and then means the day after. Where clocks jump
 * over the time, the moment as much later; where it comes twice, the first: RFC 5545 and Temporal's “compatible”.
 * @throws RangeError where the browser does not know the zone
 */
export function instantOf(timeZone: string, day: number, minute: number): Date {
  const wall = day * dayMs + minute * minuteMs;
  // No zone changes twice within two days, so the offsets a day before and a day after are the only two candidates.
  const [before, after] = [wall - dayMs, wall + dayMs].map((at) => wallMs(timeZone, at) - at) as [
    number,
    number,
  ];
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (wallMs(timeZone, early) === wall) return new Date(early);
  return new Date(wallMs(timeZone, late) === wall ? late : wall - before);
}

/** The wall clock as if it were UTC, to the second. */
function wallMs(timeZone: string, at: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    // Gregorian and Western digits whatever the machine is set to.
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}
