import { dayOf, weekdayOf } from './hours-civil.js';
import { weekdays, type Weekday } from './hours.js';
import type { Schedule } from './schedule.js';

/** Whether a row of opening hours holds on a day, counted from 1970-01-01. */
export type OccursOn = (day: number) => boolean;

interface MonthDay {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** Days in that month. */
  readonly length: number;
}

/** Longest search for the last of `COUNT` occurrences, in days: sixty years. */
const countReach = 22_000;

const monthDayOf = (day: number): MonthDay => {
  const at = new Date(day * 86_400_000);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  return { year, month, date: at.getUTCDate(), length: dayOf(year, month + 1, 1) - dayOf(year, month, 1) };
};

/** `2026-05-12` as a day; undefined when missing. */
function civilDay(date: string | undefined): number | undefined {
  const [year, month, dayOfMonth] = (date ?? '').split('-').map(Number);
  return year && month && dayOfMonth ? dayOf(year, month, dayOfMonth) : undefined;
}

const listed = (text: string | undefined): string[] => (text ? text.split(',') : []);

/** Whether the weekday is among `MO`, `2MO`, `-1FR`; without an ordinal every such day of the month. */
function onWeekday(byday: readonly string[], day: number, monthly: boolean): boolean {
  const name = (weekdays[weekdayOf(day)] as Weekday).toUpperCase();
  return byday.some((part) => {
    if (!part.endsWith(name)) return false;
    const nth = Number(part.slice(0, -2));
    if (!nth) return true;
    if (!monthly) return false;
    const { date, length } = monthDayOf(day);
    return nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((length - date + 1) / 7) === -nth;
  });
}

function onMonthDay(bymonthday: readonly string[], day: number): boolean {
  const { date, length } = monthDayOf(day);
  return bymonthday.some((part) => Number(part) === date || length + 1 + Number(part) === date);
}

/** Whether the parts that limit days of their own accord let a day through. */
function among({ byday, bymonthday }: Schedule, monthly: boolean): OccursOn {
  const [days, dates] = [listed(byday), listed(bymonthday)];
  return (day) =>
    (!days.length || onWeekday(days, day, monthly)) && (!dates.length || onMonthDay(dates, day));
}

function daily(schedule: Schedule, start: number | undefined): OccursOn | undefined {
  const { interval = 1 } = schedule;
  if (start === undefined && interval > 1) return undefined;
  const fits = among(schedule, false);
  return (day) => (day - (start ?? 0)) % interval === 0 && fits(day);
}

function weekly(schedule: Schedule, start: number | undefined): OccursOn | undefined {
  const { byday, interval = 1, wkst = 'MO' } = schedule;
  if (start === undefined && (!byday || interval > 1)) return undefined;
  const first = weekdays.indexOf(wkst.toLowerCase() as Weekday);
  const weekOf = (day: number) => Math.floor((day - ((weekdayOf(day) - first + 7) % 7)) / 7);
  const fits = byday ? among({ byday }, false) : (day: number) => weekdayOf(day) === weekdayOf(start ?? 0);
  return (day) => (interval === 1 || (weekOf(day) - weekOf(start ?? 0)) % interval === 0) && fits(day);
}

function monthly(schedule: Schedule, start: number | undefined): OccursOn | undefined {
  const { byday, bymonthday, interval = 1 } = schedule;
  const named = byday || bymonthday;
  if (start === undefined && (!named || interval > 1)) return undefined;
  const from = monthDayOf(start ?? 0);
  const fits = among(schedule, true);
  return (day) => {
    const at = monthDayOf(day);
    if (((at.year - from.year) * 12 + at.month - from.month) % interval) return false;
    return named ? fits(day) : at.date === from.date;
  };
}

/** A row without a rule: named days of every week, one date, or every day between two dates (a holiday row). */
function unruled(schedule: Schedule, start: number | undefined): OccursOn | undefined {
  if (schedule.byday) return weekly({ ...schedule, interval: 1 }, start);
  if (start !== undefined) return (day) => day === start;
  return schedule.validFrom && schedule.validTo ? () => true : undefined;
}

const rules: Readonly<Record<string, typeof daily>> = {
  '': unruled,
  DAILY: daily,
  WEEKLY: weekly,
  MONTHLY: monthly,
};

/**
 * The days on which a row of opening hours holds: RFC 5545 for what HSDS lets a schedule say (WEEKLY and MONTHLY with
 * BYDAY and BYMONTHDAY; parts that do not belong to the frequency are passed over) and for DAILY, within `dtstart`, `until`,
 * `count` and the row's validity.
 *
 * @returns undefined when the row does not tell: no days at all, another frequency, every second week counted from an
 *   unknown one, or the second Monday of no month
 */
export function occursOn(schedule: Schedule): OccursOn | undefined {
  const start = civilDay(schedule.dtstart);
  const { freq = '', byday = '' } = schedule;
  const rule = Object.hasOwn(rules, freq) ? rules[freq] : undefined;
  // “the second Monday” of what? RFC 5545 lets it stand in a month alone
  const matches = rule === monthly || !/\d/.test(byday) ? rule?.(schedule, start) : undefined;
  if (!matches || (schedule.count && start === undefined)) return undefined;
  const from = Math.max(start ?? -Infinity, civilDay(schedule.validFrom) ?? -Infinity);
  const last = schedule.count ? lastCounted(matches, start ?? 0, schedule.count) : Infinity;
  const to = Math.min(civilDay(schedule.until) ?? Infinity, civilDay(schedule.validTo) ?? Infinity, last);
  return (day) => day >= from && day <= to && matches(day);
}

function lastCounted(matches: OccursOn, start: number, count: number): number {
  let left = count;
  for (let day = start; day < start + countReach; day++) if (matches(day) && --left === 0) return day;
  return Infinity;
}
