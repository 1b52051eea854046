import { formatDate } from '../i18n/format.js';

/** Today where the person is, `YYYY-MM-DD`. Without `Intl`, whose first use costs 20 ms before anything shows. */
export function civilToday(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
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
