import type { Schedule } from '../../model/schedule.js';
import { WEEK } from '../../model/week.js';
import { plainLine, plainText } from '../../util/text.js';
import { fields, first, list, type Kind } from '../fields.js';
import { number } from '../read.js';

/** Twice, since `FR-MO` goes over the end of a week. */
const DAYS = ['SU', ...WEEK, ...WEEK];
const DAY = /^([+-]?[1-5]?)(MO|TU|WE|TH|FR|SA|SU)(?:[A-Z]*DAY|[A-Z]{1,2})?$/;
const TIME =
  /^(?:\d{4}-\d\d-\d\dT)?(\d{1,2})(?::?(\d\d))?(?::?\d\d(?:\.\d+)?)?\s*(?:([ap])\.?(?:m\b)?\.?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/i;

/** Wall time as HH:MM, whatever offset stands behind it (see the model). 2400 is midnight at the end of a day. */
export function wallTime(value: unknown): string | undefined {
  const [, hours = '', minutes = '00', half] = TIME.exec(plainLine(value) ?? '') ?? [];
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  const hour = half ? (Number(hours) % 12) + afternoon : Number(hours);
  const sane = half ? /^(?:0?[1-9]|1[0-2])$/.test(hours) : hours;
  if (!sane || Number(minutes) > 59 || hour * 60 + Number(minutes) > 1440) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

const parts = (values: unknown[]): string[] =>
  values.flatMap(
    (value) =>
      plainLine(value)
        ?.toUpperCase()
        .split(/[\s,;]+/) ?? [],
  );

/** `MO,TU` in upper case, each part a day with an optional ordinal; names of days are cut to two letters, `MO-FR` is five. */
const days: Kind<string> = (values) =>
  parts(values)
    .flatMap((part) => {
      const [first, last] = part.split(/\b[-–]\b/).map((end) => DAY.exec(end) ?? []);
      const [, ordinal = '', day = ''] = first ?? [];
      if (!last) return day && ordinal.replace('+', '') + day;
      const from = DAYS.indexOf(day);
      return DAYS.slice(from, DAYS.indexOf(last[2] ?? '', from) + 1);
    })
    .filter(Boolean)
    .join(',') || undefined;

/** HSDS 1: a number, 0 or 7 being Sunday, or a name. */
const weekday: Kind<string> = (values, context) =>
  days(
    values.map((value) => DAYS[number(value, 0, 7) ?? -1] ?? value),
    context,
  );

/** Whole numbers, as RFC 5545 writes them. */
const integers: Kind = (values) =>
  parts(values)
    .filter((part) => /^[+-]?\d{1,3}$/.test(part))
    .join(',') || undefined;

function zoneOf(value: unknown): string | undefined {
  const zone = plainText(value);
  try {
    // an offset alone is no zone
    return zone && /[a-z]/i.test(zone)
      ? new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
      : undefined;
  } catch {
    return undefined;
  }
}

const kinds: Record<string, Kind> = {
  days,
  weekday,
  weekly: (values, context) => weekday(values, context) && 'WEEKLY',
  freq: first((value) => plainLine(value)?.toUpperCase()),
  integers,
  time: first(wallTime),
  zone: first(zoneOf),
  yes: first((value) => value === true || value === 'true' || undefined),
};

/** HSDS 3 row, HSDS 1 `weekday` and Open Referral UK 1.0 holiday rows (start_date, end_date, closed) alike. */
const toSchedule = fields<Schedule>(
  'description! notes:text! opens_at:time! closes_at:time! closed:yes! schedule_link:url! byday:days! weekday>byday:weekday! ' +
    'freq weekday>freq:weekly interval:1..1000 count:1..10000 wkst:days byweekno:integers bymonthday:integers byyearday:integers ' +
    'valid_from|start_date:date valid_to|end_date:date dtstart:date until:date ' +
    'timezone:-14..14 timezone|zone|x_*.timezone>zone attending_type >level',
  kinds,
);

/** Rows that say something, each once. */
export const schedules = list(toSchedule, JSON.stringify);

/** Where they hang. Vendors keep an IANA zone and free-text hours in an `x_…` object beside the standard fields. */
export const SCHEDULES = 'schedule*|regular_schedule*|holiday_schedule*|x_*.hours_text>schedules';
