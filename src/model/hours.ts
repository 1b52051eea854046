import { civilAt, instantOf, weekdayOf } from './hours-civil.js';

/** Two letters a day, in the order of `Date.getDay()`. */
export const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** Hours on some days, as the service's own clock shows them. A `close` at or before `open` is on the next day. */
export interface OpenPeriod {
  readonly days: readonly Weekday[];
  /** `HH:MM` */
  readonly open: string;
  /** `HH:MM` */
  readonly close: string;
}

/** When a service answers. `unknown` is its own answer: it must never read as always open. */
export type Hours = '24/7' | 'unknown' | readonly OpenPeriod[];

/** Whether a service answers now. No `closesAt` means that it never closes, no `opensAt` that it never opens. */
export type OpenState =
  | { readonly status: 'open'; readonly closesAt?: Date }
  | { readonly status: 'closed'; readonly opensAt?: Date }
  | { readonly status: 'unknown' };

const daysAhead = 8;

/**
 * Whether a service is open, and until or from when.
 *
 * @param hours its hours
 * @param timeZone IANA name of the zone its hours are in; needed unless it is always open
 * @param now the moment to ask about
 */
export function openState(hours: Hours, timeZone: string | null | undefined, now: Date): OpenState {
  if (hours === '24/7') return { status: 'open' };
  if (hours === 'unknown' || !timeZone) return { status: 'unknown' };
  try {
    return stateWithin(periodsAround(hours, timeZone, now), now);
  } catch {
    return { status: 'unknown' }; // an old phone may not know the zone
  }
}

/** An opening as a pair of instants, ms since 1970. */
export type Span = [start: number, end: number];

/** Every opening from yesterday (it may run past midnight) to a day more than a week ahead, joined where they touch. */
function periodsAround(hours: readonly OpenPeriod[], timeZone: string, now: Date): Span[] {
  const today = civilAt(timeZone, now).day;
  return spansOf(timeZone, today - 1, today + daysAhead, (day) =>
    hours
      .filter(({ days }) => days.includes(weekdays[weekdayOf(day)] as Weekday))
      .map(({ open, close }) => {
        const [from, to] = [minutesOf(open), minutesOf(close)];
        return { open: from, close: to > from ? to : to + 1440 };
      }),
  );
}

/** The openings of some days as instants, in order, joined where they touch. `close` may be past 1440. */
export function spansOf(
  timeZone: string,
  from: number,
  to: number,
  opens: (day: number) => readonly { readonly open: number; readonly close: number }[],
): Span[] {
  const spans: Span[] = [];
  for (let day = from; day <= to; day++) {
    for (const { open, close } of opens(day)) {
      const [start, end] = [open, close].map((minute) => +instantOf(timeZone, day, minute)) as Span;
      if (end > start) spans.push([start, end]); // a clock change can swallow a short opening whole
    }
  }
  const joined: Span[] = [];
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** What openings say of a moment. */
export function stateWithin(spans: readonly Span[], now: Date): OpenState {
  const [start, end] = spans.find(([, end]) => end > +now) ?? [];
  if (start === undefined || end === undefined) return { status: 'closed' };
  if (start > +now) return { status: 'closed', opensAt: new Date(start) };
  return end - +now > 7 * 86_400_000 ? { status: 'open' } : { status: 'open', closesAt: new Date(end) };
}

/** Minutes after midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
