import { formatDate, formatList } from '../../i18n/format.js';
import type { Schedule } from '../../model/schedule.js';
import { dayText } from '../../ui/day-text.js';
import type { View } from './view.js';

const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** One line of opening hours: when, and what the feed adds to it. */
export interface HoursLine {
  readonly when: string;
  readonly note: string;
  /** True when the row's own dates say that it does not hold today. */
  readonly unconfirmed: boolean;
}

/**
 * Opening hours in words. Rows that cannot be put in words show the feed's own text, so nothing known is left out. No claim about
 * "open now" is made here.
 *
 * @param today civil date `YYYY-MM-DD`, for rows that are no longer or not yet valid
 */
export function hoursLines(schedules: readonly Schedule[], view: View, today: string): HoursLine[] {
  const lines = schedules.map((schedule) => ({
    when: whenText(schedule, view),
    note: [validityText(schedule, view), schedule.description, schedule.notes].filter(Boolean).join(' · '),
    unconfirmed: isOutOfDate(schedule, today),
  }));
  return lines.filter((line) => line.when || line.note);
}

function whenText(schedule: Schedule, view: View): string {
  const days = daysText(schedule, view);
  if (schedule.closed) return [days, view.t.hoursClosed].filter(Boolean).join(', ');
  const times = timesText(schedule, view);
  return days && times ? view.t.timesOf(days, times) : days || times;
}

function timesText({ opensAt, closesAt }: Schedule, { t, lang }: View): string {
  if (!opensAt || !closesAt)
    return opensAt || closesAt ? timeText(lang, (opensAt ?? closesAt) as string) : '';
  return t.timeRange(timeText(lang, opensAt), timeText(lang, closesAt));
}

/** `09:00` → `9:00 AM`, in the language's way. The date is any; the zone is fixed so that nothing shifts. */
function timeText(lang: string, time: string): string {
  const [hours, minutes] = time.split(':').map(Number);
  return formatDate(lang, new Date(Date.UTC(2024, 0, 1, hours, minutes)), {
    timeStyle: 'short',
    timeZone: 'UTC',
  });
}

function daysText(schedule: Schedule, { t, lang }: View): string {
  const days = (schedule.byday ?? '').split(',').flatMap((day) => {
    const match = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day.trim());
    return match ? [{ nth: Number(match[1] ?? 0), index: WEEK.indexOf(match[2] as string) }] : [];
  });
  if (days.some(({ nth }) => nth)) {
    return formatList(
      lang,
      days.map(({ nth, index }) => t.nthDay(nth, dayName(lang, index))),
    );
  }
  if (schedule.freq === 'MONTHLY') return schedule.bymonthday ? t.monthDay(schedule.bymonthday) : '';
  const names = runs(days.map(({ index }) => index)).map(([from, to]) =>
    from === to ? dayName(lang, from) : t.dayRange(dayName(lang, from), dayName(lang, to)),
  );
  const text = days.length === 7 ? t.everyDay : formatList(lang, names);
  return text && (schedule.interval ?? 1) > 1 ? t.everyWeeks(text, schedule.interval as number) : text;
}

/** 2024-01-01 was a Monday. */
function dayName(lang: string, index: number): string {
  return formatDate(lang, new Date(Date.UTC(2024, 0, 1 + index)), { weekday: 'long', timeZone: 'UTC' });
}

/** Monday, Tuesday, Wednesday → one run. Two days in a row stay two: “Saturday and Sunday” reads better than a range. */
function runs(indexes: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && index === last[1] + 1) last[1] = index;
    else found.push([index, index]);
  }
  return found.flatMap(([from, to]): [number, number][] =>
    to === from + 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  );
}

function validityText({ validFrom, validTo }: Schedule, { t, lang }: View): string {
  const from = validFrom && dayText(lang, validFrom);
  const to = validTo && dayText(lang, validTo);
  if (from && to) return t.validBetween(from, to);
  return to ? t.validTo(to) : '';
}

function isOutOfDate({ validTo, until, validFrom }: Schedule, today: string): boolean {
  return Boolean(
    (validTo && validTo < today) || (until && until < today) || (validFrom && validFrom > today),
  );
}
