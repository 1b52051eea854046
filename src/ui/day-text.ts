import { formatDate } from '../i18n/format.js';

/** Today where the person is, `YYYY-MM-DD`. Swedish dates are written like that. */
export function civilToday(now = new Date()): string {
  return formatDate('sv', now, { dateStyle: 'short' });
}

/** A civil date in words, the same in every zone; what is no date stays as it came. */
export function dayText(
  lang: string,
  date: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
): string {
  const parsed = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? date : formatDate(lang, parsed, { ...options, timeZone: 'UTC' });
}
