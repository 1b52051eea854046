import type { Level } from '../../model/contact.js';
import type { Schedule } from '../../model/schedule.js';
import { safeUrl } from '../../util/url.js';
import { compact, date, isRaw, line, number, records, text, type Raw } from '../read.js';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Wall time as HH:MM with what was written after it. 2400 is midnight at the end of a day. */
export function wallTime(value: unknown): { time?: string; offset?: string } {
  const written = line(value) ?? '';
  const found =
    /^(?:\d{4}-\d\d-\d\dT)?(\d{1,2})(?::?(\d\d))?(?::?\d\d(?:\.\d+)?)?\s*([ap])?\.?(?:m\b)?\.?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(
      written,
    );
  if (!found) return {};
  const [, hourText, minute = '00', half, offset] = found;
  let hour = Number(hourText);
  if (half && (hour < 1 || hour > 12)) return {};
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const sane = (hour < 24 && Number(minute) < 60) || (hour === 24 && minute === '00');
  if (!sane) return {};
  return {
    time: `${String(hour).padStart(2, '0')}:${minute}`,
    ...(offset && { offset: offset.toUpperCase() }),
  };
}

/** `MO,TU` in upper case, each part a day with an optional ordinal; a list is joined; names of days are cut to two letters. */
function days(value: unknown): string | undefined {
  const parts = (Array.isArray(value) ? value.map(line).join(',') : (line(value) ?? ''))
    .toUpperCase()
    .split(/[\s,;]+/);
  const found = parts.map((part) =>
    /^([+-]?\d{0,2})(MO|TU|WE|TH|FR|SA|SU)(?:[A-Z]*DAY|[A-Z]{1,2})?$/.exec(part),
  );
  return found.flatMap((m) => (m ? [`${(m[1] ?? '').replace('+', '')}${m[2]}`] : [])).join(',') || undefined;
}

/** A list of whole numbers, as RFC 5545 writes it. */
function integers(value: unknown): string | undefined {
  const parts = (Array.isArray(value) ? value.map(line).join(',') : (line(value) ?? '')).split(/[\s,;]+/);
  return parts.filter((part) => /^[+-]?\d{1,3}$/.test(part)).join(',') || undefined;
}

/** Vendors keep an IANA zone and free-text hours in an `x_…` object beside the standard fields. */
export function vendorText(raw: Raw, name: string): string | undefined {
  for (const [key, value] of Object.entries(raw)) {
    if (key.startsWith('x_') && isRaw(value)) {
      const found = text(value[name]);
      if (found) return found;
    }
  }
  return undefined;
}

function zoneOf(raw: Raw): string | undefined {
  const zone =
    typeof raw.timezone === 'string' && /[a-z]/i.test(raw.timezone)
      ? line(raw.timezone)
      : vendorText(raw, 'timezone');
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** HSDS 3 row, HSDS 1 `weekday` and Open Referral UK 1.0 holiday rows (start_date, end_date, closed) alike. */
function toSchedule(raw: Raw, level: Level): Schedule {
  const opens = wallTime(raw.opens_at);
  const closes = wallTime(raw.closes_at);
  const weekday = number(raw.weekday, 0, 7);
  const freq = line(raw.freq)?.toUpperCase();
  const byday = days(raw.byday ?? (weekday === undefined ? raw.weekday : DAYS[weekday]));
  return compact({
    validFrom: date(raw.valid_from ?? raw.start_date),
    validTo: date(raw.valid_to ?? raw.end_date),
    dtstart: date(raw.dtstart),
    until: date(raw.until),
    count: number(raw.count, 1, 10_000),
    wkst: days(raw.wkst),
    freq:
      freq === 'WEEKLY' || freq === 'MONTHLY'
        ? freq
        : raw.weekday !== undefined && byday
          ? 'WEEKLY'
          : undefined,
    interval: number(raw.interval, 1, 1000),
    byday,
    byweekno: integers(raw.byweekno),
    bymonthday: integers(raw.bymonthday),
    byyearday: integers(raw.byyearday),
    opensAt: opens.time,
    closesAt: closes.time,
    offset: opens.offset ?? closes.offset,
    timezone: number(raw.timezone, -14, 14),
    zone: zoneOf(raw),
    closed: raw.closed === true || raw.closed === 'true' ? true : undefined,
    description: text(raw.description),
    notes: text(raw.notes),
    scheduleLink: safeUrl(raw.schedule_link),
    attendingType: line(raw.attending_type),
    level,
  });
}

/** Rows that say something, each once. */
export function toSchedules(owner: Raw, level: Level): Schedule[] {
  const fields = [
    'schedules',
    'schedule',
    'regular_schedules',
    'regular_schedule',
    'holiday_schedules',
    'holiday_schedule',
  ];
  const rows = fields.flatMap((field) => records(owner[field])).map((row) => toSchedule(row, level));
  const hours = vendorText(owner, 'hours_text');
  if (hours) rows.push({ description: hours, level });
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(row);
    const { opensAt, closesAt, closed, description, notes, byday, scheduleLink } = row;
    const says = opensAt ?? closesAt ?? closed ?? description ?? notes ?? byday ?? scheduleLink;
    return says !== undefined && !seen.has(key) && seen.add(key);
  });
}
