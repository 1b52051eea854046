import * as z from 'zod/mini';
import { LevelSchema } from './contact.js';

const text = z.optional(z.string());
const date = z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)));
const time = z.optional(z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/)));

/**
 * One row of opening hours: the HSDS schedule fields, in camelCase. Times are wall-clock times at the service, whatever
 * offset the feed wrote beside them, because every real feed met means them so.
 */
export const ScheduleSchema = z.object({
  validFrom: date,
  validTo: date,
  dtstart: date,
  until: date,
  count: z.optional(z.number()),
  wkst: text,
  /**
   * RFC 5545, upper case. HSDS has WEEKLY and MONTHLY, and feeds write DAILY too; of any other word nothing is known but the word,
   * so the row says nothing of when it is open.
   */
  freq: text,
  interval: z.optional(z.number()),
  /** RFC 5545, upper case: `MO,TU` or `2MO,-1FR`. */
  byday: text,
  byweekno: text,
  bymonthday: text,
  byyearday: text,
  /** `HH:MM`; `24:00` is midnight at the end of the day. */
  opensAt: time,
  closesAt: time,
  /** HSDS `timezone`: hours from UTC, wrong for half the year where clocks change. */
  timezone: z.optional(z.number()),
  /** IANA zone, where the feed gives one. */
  zone: text,
  /** True for a row that says "closed on these dates" (Open Referral UK 1.0 holiday_schedules). */
  closed: z.optional(z.boolean()),
  description: text,
  notes: text,
  scheduleLink: text,
  attendingType: text,
  level: z.optional(LevelSchema),
});
export type Schedule = z.infer<typeof ScheduleSchema>;
