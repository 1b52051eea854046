import { civilAt, type Civil } from './hours-civil.js';
import { minutesOf, spansOf, stateWithin, type OpenState } from './hours.js';
import { occursOn, type OccursOn } from './recurrence.js';
import type { Schedule } from './schedule.js';
import { isSpecial } from './service-view.js';

/** An opening on some days. `close` past 1440 is on the day after. Minutes after midnight. */
interface Row {
  readonly on: OccursOn;
  readonly open: number;
  readonly close: number;
}

/** Opening hours in a form that can be asked about any moment, as often as a list of thousands needs it. */
export interface Opening {
  readonly rows: readonly Row[];
  /** Hours of named dates, such as holidays: on those days the others do not hold. */
  readonly special: readonly Row[];
  /** Days on which the feed says that it is closed, or may be. */
  readonly closed: readonly OccursOn[];
  /** True when some row could not be understood or is out of date: then "closed" cannot be said. */
  readonly partly: boolean;
}

const day = 1440;
/** How far ahead the next opening is looked for, in days: most open within a week, a group may meet once a month. */
const reaches = [8, 62];

/** Rows of opening hours, understood once. */
export function readOpening(schedules: readonly Schedule[]): Opening {
  const rows: Row[] = [];
  const special: Row[] = [];
  const closed: OccursOn[] = [];
  let partly = false;
  for (const schedule of schedules) {
    const on = occursOn(schedule);
    const { opensAt, closesAt } = schedule;
    if (isSpecial(schedule) && (schedule.closed || !opensAt)) {
      // closed at times or on days that are not known, or a holiday in words alone: neither “open” nor “closed” is sure
      closed.push(on ?? (() => true));
      partly ||= !on || !schedule.closed || Boolean(opensAt);
    } else if (!on || !opensAt || !closesAt || opensAt === closesAt) {
      partly = true; // from midnight to midnight is the whole day in one feed, and a closed one in another
    } else {
      const open = minutesOf(opensAt);
      const until = minutesOf(closesAt);
      // 23:59 is how feeds write midnight at the end of a day; a close at or before the opening is on the next day.
      const close = until === day - 1 ? day : until > open ? until : until + day;
      (isSpecial(schedule) ? special : rows).push({ on, open, close });
    }
  }
  return { rows: rows.length ? rows : special, special, closed, partly };
}

function opensOn({ rows, special, closed }: Opening, on: number): Row[] {
  if (closed.some((shut) => shut(on))) return [];
  const own = special.filter((row) => row.on(on));
  return own.length ? own : rows.filter((row) => row.on(on));
}

/** What can be said of a moment on the wall clock of the place: quick enough to filter a whole directory by. */
export function isOpenAt(opening: Opening, { day: today, minute }: Civil): boolean | undefined {
  const covers = (on: number, at: number) =>
    opensOn(opening, on).some(({ open, close }) => open <= at && at < close);
  if (covers(today, minute) || covers(today - 1, minute + day)) return true;
  return opening.partly || !opening.rows.length ? undefined : false;
}

/**
 * Whether a service is open, and until or from when. Never a guess: `unknown` where no zone is known, where no row gives
 * days and times, where every row is out of date, and, when no known row is open, where some row could not be read.
 *
 * @param zone IANA name of the zone that the times are in
 */
export function openingState(opening: Opening, zone: string | undefined, now: Date): OpenState {
  const unknown = { status: 'unknown' } as const;
  if (!zone || !opening.rows.length) return unknown;
  try {
    const today = civilAt(zone, now).day;
    for (const reach of reaches) {
      const spans = spansOf(zone, today - 1, today + reach, (on) => opensOn(opening, on));
      const state = stateWithin(spans, now);
      if (state.status === 'open' || (state.status === 'closed' && state.opensAt && !opening.partly))
        return state;
    }
    return unknown;
  } catch {
    return unknown; // an old phone may not know the zone
  }
}
