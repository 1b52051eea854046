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

type Span = [start: number, end: number];

/** Every opening from yesterday (it may run past midnight) to a day more than a week ahead, joined where they touch. */
function periodsAround(hours: readonly OpenPeriod[], timeZone: string, now: Date): Span[] {
  const today = civilAt(timeZone, now).day;
  const spans: Span[] = [];
  for (let day = today - 1; day <= today + daysAhead; day++) {
    for (const { days, open, close } of hours) {
      if (!days.includes(weekdays[weekdayOf(day)] as Weekday)) continue;
      const from = minutesOf(open);
      const to = minutesOf(close);
      const [start, end] = [from, to > from ? to : to + 1440].map(
        (minute) => +instantOf(timeZone, day, minute),
      ) as Span;
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

function stateWithin(spans: readonly Span[], now: Date): OpenState {
  const [start, end] = spans.find(([, end]) => end > +now) ?? [];
  if (start === undefined || end === undefined) return { status: 'closed' };
  if (start > +now) return { status: 'closed', opensAt: new Date(start) };
  return end - +now > 7 * 86_400_000 ? { status: 'open' } : { status: 'open', closesAt: new Date(end) };
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
