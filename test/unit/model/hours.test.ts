import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { civilAt, dayOf, instantOf, weekdayOf } from '../../../src/model/hours-civil.js';
import { openState, weekdays, type OpenPeriod, type OpenState } from '../../../src/model/hours.js';

const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe', // clocks change by half an hour
  'Pacific/Auckland',
  'Africa/Casablanca',
  'UTC',
];

/** Moments spread over three years, and many in the weeks when clocks change. */
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) }),
  fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04'),
      fc.integer({ min: -8 * 86_400_000, max: 3 * 86_400_000 }),
    )
    .map(([day, shift]) => Date.parse(day) + shift),
);

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

const period: fc.Arbitrary<OpenPeriod> = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 }),
  open: clock,
  close: clock,
});

/** The same question answered by Temporal: every opening of five weeks as a pair of instants, joined where they touch. */
function oracle(hours: readonly OpenPeriod[], timeZone: string, at: number): OpenState {
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const spans: [number, number][] = [];
  for (let shift = -2; shift < 33; shift++) {
    const date = today.add({ days: shift });
    const name = weekdays[date.dayOfWeek % 7];
    for (const { days, open, close } of hours) {
      if (!name || !days.includes(name)) continue;
      const end = close > open ? date : date.add({ days: 1 });
      const instant = (day: Temporal.PlainDate, time: string) =>
        day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
      spans.push([instant(date, open), instant(end, close)]);
    }
  }
  let closes = spans.find(([start, end]) => start <= at && at < end)?.[1];
  if (closes === undefined) {
    const opens = Math.min(
      ...spans.filter(([start, end]) => start > at && end > start).map(([start]) => start),
    );
    return { status: 'closed', opensAt: new Date(opens) };
  }
  for (;;) {
    const until: number = Math.max(
      ...spans.filter(([start]) => start <= (closes ?? 0)).map(([, end]) => end),
    );
    if (until <= closes) break;
    closes = until;
  }
  return closes - at > 7 * 86_400_000 ? { status: 'open' } : { status: 'open', closesAt: new Date(closes) };
}

describe('when a line is open', () => {
  it('agrees with Temporal for any hours, in any zone, also in the weeks when clocks change', () => {
    fc.assert(
      fc.property(
        fc.array(period, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...zones),
        moment,
        (hours, zone, at) => {
          expect(openState(hours, zone, new Date(at))).to.deep.equal(oracle(hours, zone, at));
        },
      ),
      { numRuns: 400 },
    );
  }).timeout(60_000); // the oracle is slow, above all in WebKit

  it('turns wall-clock time into moments as Temporal does, also where clocks jump or go back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        moment,
        fc.integer({ min: 0, max: 2879 }),
        (zone, at, minute) => {
          const { day } = civilAt(zone, new Date(at));
          const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
          const expected = date.add({ days: Math.floor(minute / 1440) }).toZonedDateTime({
            timeZone: zone,
            plainTime: new Temporal.PlainTime(Math.floor((minute % 1440) / 60), minute % 60),
          });
          expect(instantOf(zone, day, minute).getTime()).to.equal(expected.epochMilliseconds);
          expect(weekdayOf(day)).to.equal(date.dayOfWeek % 7);
          expect(dayOf(date.year, date.month, date.day)).to.equal(day);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('stays open past midnight when the closing time is the earlier one', () => {
    const nights: OpenPeriod[] = [{ days: [...weekdays], open: '09:00', close: '05:00' }];
    const at = (time: string) => openState(nights, 'Europe/Copenhagen', new Date(time));
    expect(at('2026-11-22T02:00:00Z')).to.deep.equal({
      status: 'open',
      closesAt: new Date('2026-11-22T04:00:00Z'),
    });
    expect(at('2026-11-22T06:00:00Z')).to.deep.equal({
      status: 'closed',
      opensAt: new Date('2026-11-22T08:00:00Z'),
    });
  });

  it('closes at midnight when the hours say 00:00', () => {
    const hours: OpenPeriod[] = [{ days: ['su'], open: '09:00', close: '00:00' }];
    expect(openState(hours, 'UTC', new Date('2026-11-22T23:59:00Z'))).to.deep.equal({
      status: 'open',
      closesAt: new Date('2026-11-23T00:00:00Z'),
    });
  });

  it('is always open at 24/7, whatever the zone', () => {
    expect(openState('24/7', null, new Date())).to.deep.equal({ status: 'open' });
  });

  it('is open with no end when its hours leave no gap', () => {
    const hours: OpenPeriod[] = [{ days: [...weekdays], open: '00:00', close: '00:00' }];
    expect(openState(hours, 'America/New_York', new Date('2026-03-07T12:00:00Z'))).to.deep.equal({
      status: 'open',
    });
  });

  it('makes no claim when the hours, or the zone, are not known', () => {
    const hours: OpenPeriod[] = [{ days: ['mo'], open: '09:00', close: '17:00' }];
    expect(openState('unknown', 'UTC', new Date())).to.deep.equal({ status: 'unknown' });
    expect(openState(hours, null, new Date())).to.deep.equal({ status: 'unknown' });
    expect(openState(hours, 'Moon/Tranquility', new Date())).to.deep.equal({ status: 'unknown' });
  });

  it('is closed, with no promise, when it names no day', () => {
    expect(openState([], 'UTC', new Date())).to.deep.equal({ status: 'closed' });
  });
});
