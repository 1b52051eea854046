import type { Json } from '../hsds/record.js';
import { idFor } from './random.js';

const WEEK = 'MO,TU,WE,TH,FR';
const DAILY = 'MO,TU,WE,TH,FR,SA,SU';
const weekly = (byday: string, opens: string, closes: string, more: Json = {}): Json => ({
  freq: 'WEEKLY',
  byday,
  opens_at: opens,
  closes_at: closes,
  ...more,
});
const monthly = (byday: string, opens: string, closes: string, description: string): Json => ({
  freq: 'MONTHLY',
  byday,
  opens_at: opens,
  closes_at: closes,
  description,
});

/** Opening hours as such places keep them. Times are wall-clock times of the county, as nearly all feeds send them. */
const PATTERNS = {
  weekdays: [weekly(WEEK, '09:00', '17:00')],
  weekdaysEarly: [weekly(WEEK, '07:30', '16:00')],
  weekdaysLunch: [weekly(WEEK, '08:30', '12:00'), weekly(WEEK, '13:00', '16:30')],
  fourDays: [weekly('MO,TU,WE,TH', '08:00', '18:00')],
  monWedFri: [weekly('MO,WE,FR', '10:00', '15:00')],
  tueThu: [weekly('TU,TH', '10:00', '14:00')],
  tuesday: [weekly('TU', '11:00', '13:00')],
  wednesday: [weekly('WE', '15:00', '18:00')],
  friday: [weekly('FR', '09:00', '12:00')],
  saturday: [weekly('SA', '09:30', '12:30')],
  sundayMeal: [weekly('SU', '16:00', '18:00', { description: 'Dinner at 4:30 pm; doors open at 4 pm.' })],
  evenings: [weekly('MO,TU,WE,TH', '17:30', '20:30')],
  weekdaysAndSaturday: [weekly(WEEK, '09:00', '19:00'), weekly('SA', '10:00', '14:00')],
  longDays: [weekly(DAILY, '08:00', '22:00')],
  splitMeals: [weekly(DAILY, '07:00', '08:30'), weekly(DAILY, '17:00', '18:30')],
  overnight: [weekly(DAILY, '19:00', '07:00', { description: 'Open overnight. Doors close at 10 pm.' })],
  winterNights: [
    weekly(DAILY, '20:00', '07:00', {
      valid_from: '2026-11-01',
      valid_to: '2027-03-31',
      description: 'Winter only, November to March.',
    }),
  ],
  lateLine: [weekly(DAILY, '16:00', '02:00', { description: 'Every day from 4 pm to 2 am.' })],
  always: [weekly(DAILY, '00:00', '23:59', { description: 'Day and night, every day.' })],
  secondMonday: [monthly('2MO', '18:00', '19:30', 'The second Monday of each month.')],
  firstThirdSaturday: [monthly('1SA,3SA', '10:00', '12:00', 'The first and third Saturday of each month.')],
  lastFriday: [monthly('-1FR', '13:00', '16:00', 'The last Friday of each month.')],
  otherTuesday: [
    weekly('TU', '18:00', '19:30', {
      interval: 2,
      dtstart: '2026-01-06',
      description: 'Every other Tuesday, from January 6, 2026.',
    }),
  ],
  schoolYear: [weekly(WEEK, '15:00', '18:00', { valid_from: '2026-09-08', valid_to: '2027-06-11' })],
  appointment: [{ description: 'By appointment. Call and we will find a time that suits you.' }],
  callFirst: [{ description: 'Hours change from week to week. Please call first.' }],
} as const satisfies Record<string, readonly Json[]>;

export type HoursKey = keyof typeof PATTERNS;

const CLOSED_NOTE = 'Closed on federal holidays.';
const HOLIDAY: Json = {
  valid_from: '2026-11-26',
  valid_to: '2026-11-27',
  description: 'Closed for Thanksgiving, Thursday and Friday.',
};

/** `holiday` adds a note or a dated row; publishers use either. */
export function schedulesFor(key: HoursKey, owner: string, holiday: 'none' | 'note' | 'row'): Json[] {
  const rows: Json[] = PATTERNS[key].map((row: Json) =>
    holiday === 'note' ? { ...row, notes: CLOSED_NOTE } : row,
  );
  const all = holiday === 'row' ? [...rows, HOLIDAY] : rows;
  return all.map((row, index) => ({ id: idFor('schedule', owner, key, String(index)), ...row }));
}
