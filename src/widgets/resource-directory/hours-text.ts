import { formatDate, formatList } from '../../i18n/format.js';
import type { Schedule } from '../../model/schedule.js';
import { WEEK } from '../../model/week.js';
import { dayText } from '../../ui/day-text.js';
import { said } from './said.js';
import type { View } from './view.js';

/** Rhythms that can be reckoned with: see the model. */
const RULES = ['DAILY', 'WEEKLY', 'MONTHLY'];

/** One line of opening hours: when, and what the feed adds to it. */
export interface HoursLine {
  readonly when: string;
  readonly note: string;
  /** A page about these hours. */
  readonly link: string | undefined;
  /** True when the row's own dates say that it holds no more. */
  readonly unconfirmed: boolean;
}

/**
 * Opening hours in words. Rows that cannot be put in words show the feed's own text, so nothing known is left out. No claim about
 * "open now" is made here.
 *
 * @param today civil date `YYYY-MM-DD`, for rows that are no longer or not yet valid
 */
export function hoursLines(schedules: readonly Schedule[], view: View, today: string): HoursLine[] {
  const lines = schedules.map((schedule) => {
    const { validFrom, dtstart, validTo, until, freq, interval } = schedule;
    const { attendingType, description, notes, scheduleLink } = schedule;
    const end = validTo ?? until;
    const validity = validityText(validFrom ?? (freq && dtstart), end, view, today, interval);
    const rhythm = freq && !RULES.includes(freq) && freq.toLowerCase();
    return {
      when: whenText(schedule, view),
      note: said(' · ', rhythm, validity, attendingType, description, notes),
      link: scheduleLink,
      unconfirmed: (end ?? today) < today,
    };
  });
  return lines.filter((line) => line.when || line.note || line.link);
}

function whenText(schedule: Schedule, view: View): string {
  const days = daysText(schedule, view);
  const times = schedule.closed ? view.t.hoursClosed : timesText(schedule, view);
  return days && times ? view.t.timesOf(days, times) : days || times;
}

function timesText({ opensAt, closesAt }: Schedule, { t, lang }: View): string {
  const [from = '', to = ''] = [opensAt, closesAt].map((time) => time && timeText(lang, time));
  return from && to ? t.timeRange(from, to) : from || to;
}

/** `09:00` → `9:00 AM`, in the language's way. The date is any; the zone is fixed so that nothing shifts. */
function timeText(lang: string, time: string): string {
  const [hours, minutes] = time.split(':').map(Number);
  return formatDate(lang, new Date(Date.UTC(2024, 0, 1, hours, minutes)), {
    timeStyle: 'short',
    timeZone: 'UTC',
  });
}

/**
 * The days of a row; of one that names none the day it begins on, and of one without a rule its date. Parts that RFC 5545
 * does not let stand beside the frequency are passed over, as they are in the reckoning.
 */
function daysText({ freq, dtstart, interval = 1, byday, bymonthday }: Schedule, view: View): string {
  const { t, lang } = view;
  const [daily, weekly, monthly] = RULES.map((name) => freq === name);
  const dates = daily || monthly ? bymonthday : '';
  const start = byday || dates ? '' : (dtstart ?? '');
  if (start && !RULES.includes(freq ?? '')) return dayText(lang, start);
  const named = byday ?? (weekly && start && WEEK[(new Date(start).getUTCDay() + 6) % 7]);
  const texts = [
    daily && (interval > 1 ? t.everyDays(interval) : !byday && !dates && t.everyDay),
    named && weekdaysText(named, view),
    ofMonth(view, split(dates || (monthly ? start.slice(8) : '')), (date) => t.monthDay(Number(date))),
  ].filter(Boolean) as string[];
  const text = texts.length ? texts.reduce((days, only) => t.onlyOn(days, only)) : '';
  if (!text || daily || interval < 2) return text;
  return monthly ? t.everyMonths(text, interval) : t.everyWeeks(text, interval);
}

const split = (list: string): string[] => list.split(',').filter(Boolean);

const ofMonth = <T>({ t, lang }: View, items: readonly T[], text: (item: T) => string): string =>
  items.length ? t.ofMonth(formatList(lang, items.map(text))) : '';

function weekdaysText(named: string, view: View): string {
  const { t, lang } = view;
  const days = split(named).flatMap((day) => {
    const [index, nth] = [WEEK.indexOf(day.slice(-2)), Number(day.slice(0, -2))];
    return index < 0 || nth * nth > 25 ? [] : { nth, index };
  });
  if (days.some(({ nth }) => nth))
    return ofMonth(view, days, ({ nth, index }) => t.nthDay(nth, dayName(lang, index)));
  const indexes = days.map(({ index }) => index);
  return days.length === 7 ? t.everyDay : formatList(lang, runs(indexes, lang, t));
}

/** 2024-01-01 was a Monday. */
function dayName(lang: string, index: number): string {
  return formatDate(lang, new Date(Date.UTC(2024, 0, 1 + index)), { weekday: 'long', timeZone: 'UTC' });
}

/** Monday, Tuesday, Wednesday → one run. Two days in a row stay two: “Saturday and Sunday” reads better than a range. */
function runs(indexes: readonly number[], lang: string, t: View['t']): string[] {
  const found: number[][] = [];
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else found.push([index]);
  }
  return found.flatMap((run) => {
    const names = run.map((index) => dayName(lang, index));
    return names.length > 2 ? t.dayRange(names[0] as string, names.at(-1) as string) : names;
  });
}

/** Between which dates a row holds: a beginning alone only while it is still to come, or where weeks are counted from it. */
function validityText(
  from: string | undefined,
  to: string | undefined,
  { t, lang }: View,
  today: string,
  interval = 1,
): string {
  const end = to ? dayText(lang, to) : '';
  if (from && from === to) return end;
  if (from && (end || from > today || interval > 1)) return t.validBetween(dayText(lang, from), end || '…');
  return end && t.validTo(end);
}
