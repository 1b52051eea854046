import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { isOpenAt, openingState, readOpening } from '../../../src/model/opening.js';
import { civilAt, dayOf } from '../../../src/model/hours-civil.js';
import { occursOn } from '../../../src/model/recurrence.js';
import type { Schedule } from '../../../src/model/schedule.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const zones = ['America/New_York', 'America/Phoenix', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kolkata'];

const date = (from: string, days: number) =>
  fc
    .integer({ min: 0, max: days })
    .map((shift) => Temporal.PlainDate.from(from).add({ days: shift }).toString());
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 30))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const plainDays = fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 4 });
const nthDays = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('', '1', '2', '3', '4', '5', '-1', '-2'), fc.constantFrom(...DAYS))
    .map((p) => p.join('')),
  { minLength: 1, maxLength: 3 },
);
const monthDays = fc.uniqueArray(
  fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 })),
  {
    minLength: 1,
    maxLength: 3,
  },
);

const common = {
  dtstart: date('2025-06-01', 500),
  interval: fc.integer({ min: 1, max: 4 }),
  opensAt: clock,
  closesAt: clock,
};
const end = fc.oneof(
  fc.constant({}),
  fc.record({ until: date('2026-09-01', 120) }),
  fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
);
const rule: fc.Arbitrary<Schedule> = fc
  .tuple(
    fc.oneof(
      fc.record({
        freq: fc.constant('WEEKLY' as const),
        byday: plainDays.map(String),
        wkst: fc.constantFrom('MO', 'SU', 'TH'),
        ...common,
      }),
      fc.record(
        {
          freq: fc.constant('DAILY' as const),
          byday: plainDays.map(String),
          bymonthday: monthDays.map(String),
          ...common,
        },
        { requiredKeys: ['freq', 'dtstart', 'interval', 'opensAt', 'closesAt'] },
      ),
      fc.record({ freq: fc.constant('MONTHLY' as const), byday: nthDays.map(String), ...common }),
      fc.record({ freq: fc.constant('MONTHLY' as const), bymonthday: monthDays.map(String), ...common }),
      fc.record({
        freq: fc.constant('MONTHLY' as const),
        byday: plainDays.map(String),
        bymonthday: monthDays.map(String),
        ...common,
      }),
    ),
    end,
  )
  .map(([row, until]) => ({ ...row, ...until }));

/** The same rule as RFC 5545 text, answered by another library. */
function oracleDays(row: Schedule, from: string, to: string): string[] {
  const parts = [
    `FREQ=${row.freq}`,
    `INTERVAL=${row.interval}`,
    row.byday && `BYDAY=${row.byday}`,
    row.bymonthday && `BYMONTHDAY=${row.bymonthday}`,
    row.wkst && `WKST=${row.wkst}`,
    row.count && `COUNT=${row.count}`,
    row.until && `UNTIL=${row.until.replaceAll('-', '')}T235959Z`,
  ];
  const start = row.dtstart?.replaceAll('-', '');
  const rrule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${start}T000000\nRRULE:${parts.filter(Boolean).join(';')}`,
  });
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  return rrule.between(at(from), at(to), true).map((when) => when.toPlainDate().toString());
}

function ownDays(row: Schedule, from: string, to: string): string[] {
  const on = occursOn(row);
  const days: string[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 }))
    if (on?.(dayOf(day.year, day.month, day.day))) days.push(day.toString());
  return days;
}

/** Every opening of ten weeks as instants, from the other library's days and Temporal's clock. */
function oracleState(rows: readonly Schedule[], zone: string, now: Date) {
  const today = Temporal.Instant.fromEpochMilliseconds(+now).toZonedDateTimeISO(zone).toPlainDate();
  const spans = rows.flatMap((row) =>
    oracleDays(row, today.subtract({ days: 2 }).toString(), today.add({ days: 62 }).toString()).map((day) => {
      const first = Temporal.PlainDate.from(day);
      const late = (row.closesAt ?? '') > (row.opensAt ?? '') ? first : first.add({ days: 1 });
      const at = (on: Temporal.PlainDate, time = '') =>
        on.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
      return [at(first, row.opensAt), at(late, row.closesAt)] as const;
    }),
  );
  const open = spans.some(([start, until]) => start <= +now && +now < until);
  const next = Math.min(
    ...spans.filter(([start, until]) => start > +now && until > start).map(([start]) => start),
  );
  return { open, next: Number.isFinite(next) ? next : undefined };
}

const moment = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-04-05', '2026-07-15'),
    fc.integer({ min: -8 * 96, max: 8 * 96 }),
  )
  .map(([day, quarter]) => new Date(Date.parse(day) + quarter * 900_000));

describe('days of a schedule', () => {
  it('are those of RFC 5545, for random weekly and monthly rules', () => {
    fc.assert(
      fc.property(rule, (row) => {
        // COUNT counts DTSTART itself, which RFC 5545 leaves open where DTSTART does not fit its own rule
        fc.pre(
          !row.count ||
            ownDays({ ...row, count: undefined }, row.dtstart ?? '', row.dtstart ?? '').length > 0,
        );
        expect(ownDays(row, '2026-05-01', '2026-12-31')).to.deep.equal(
          oracleDays(row, '2026-05-01', '2026-12-31'),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('are not known for every second week counted from nowhere', () => {
    expect(occursOn({ freq: 'WEEKLY', interval: 2, byday: 'MO' })).to.equal(undefined);
  });

  it('are not known for a text alone, nor for what HSDS and RFC 5545 do not let a row say', () => {
    for (const row of [
      { description: 'Most mornings' },
      { freq: 'YEARLY', byday: 'MO', dtstart: '2026-01-05' },
      { freq: 'HOURLY', dtstart: '2026-01-05' },
      { freq: 'FORTNIGHTLY', byday: 'MO' },
      { freq: 'WEEKLY', byday: '2MO' },
      { byday: '2MO' },
      { freq: 'DAILY', interval: 2 },
    ])
      expect(occursOn(row), JSON.stringify(row)).to.equal(undefined);
  });

  it('keep within the dates for which the row is valid', () => {
    const row = { byday: 'MO,TU', validFrom: '2026-05-05', validTo: '2026-05-11' };
    expect(ownDays(row, '2026-05-01', '2026-05-31')).to.deep.equal(['2026-05-05', '2026-05-11']);
  });
});

describe('open now', () => {
  it('holds every day where a feed says daily', () => {
    const row = { freq: 'DAILY', opensAt: '09:00', closesAt: '17:00' };
    const noon = new Date('2026-05-12T12:00:00Z');
    for (const begun of [{}, { dtstart: '2025-01-01' }])
      expect(openingState(readOpening([{ ...row, ...begun }]), 'UTC', noon).status).to.equal('open');
  });

  it('agrees with Temporal over random hours, zones and weeks in which clocks change', () => {
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...zones),
        moment,
        (rows, zone, now) => {
          fc.pre(rows.every((row) => !row.count && row.opensAt !== row.closesAt));
          const state = openingState(readOpening(rows), zone, now);
          const { open, next } = oracleState(rows, zone, now);
          if (open) expect(state.status).to.equal('open');
          else if (next === undefined) expect(state.status).to.equal('unknown');
          else expect(state).to.deep.equal({ status: 'closed', opensAt: new Date(next) });
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(60_000); // the oracle is slow, above all in WebKit

  it('says the same in a filter as on the card, save in an hour that clocks skip or repeat', () => {
    fc.assert(
      fc.property(rule, moment, (row, now) => {
        const opening = readOpening([row]);
        const state = openingState(opening, 'Asia/Kolkata', now).status;
        const quick = isOpenAt(opening, civilAt('Asia/Kolkata', now));
        expect(quick === true).to.equal(state === 'open');
      }),
    );
  });

  it('knows a place that never closes', () => {
    const opening = readOpening([
      { freq: 'WEEKLY', byday: DAYS.join(','), opensAt: '00:00', closesAt: '23:59' },
    ]);
    expect(openingState(opening, 'America/New_York', new Date('2026-05-12T12:00:00Z'))).to.deep.equal({
      status: 'open',
    });
  });

  it('says nothing without a zone', () => {
    const opening = readOpening([{ byday: 'MO', opensAt: '09:00', closesAt: '17:00' }]);
    expect(openingState(opening, undefined, new Date()).status).to.equal('unknown');
  });

  it('never says closed when a row could not be read', () => {
    const rows = [{ byday: 'MO', opensAt: '09:00', closesAt: '10:00' }, { description: 'and most evenings' }];
    const tuesday = new Date('2026-05-12T12:00:00Z');
    expect(openingState(readOpening(rows), 'UTC', tuesday).status).to.equal('unknown');
    expect(isOpenAt(readOpening(rows), civilAt('UTC', tuesday))).to.equal(undefined);
  });

  it('keeps shut on a holiday that the feed names', () => {
    const rows: Schedule[] = [
      { freq: 'WEEKLY', byday: 'TU', opensAt: '09:00', closesAt: '17:00' },
      { closed: true, validFrom: '2026-05-12', validTo: '2026-05-12' },
    ];
    const state = openingState(readOpening(rows), 'UTC', new Date('2026-05-12T12:00:00Z'));
    expect(state).to.deep.equal({ status: 'closed', opensAt: new Date('2026-05-19T09:00:00Z') });
  });

  it('keeps the hours of a holiday, not those of other days, on that day', () => {
    const rows: Schedule[] = [
      { freq: 'WEEKLY', byday: 'TU', opensAt: '09:00', closesAt: '17:00' },
      { opensAt: '14:00', closesAt: '16:00', validFrom: '2026-05-12', validTo: '2026-05-12' },
    ];
    const state = openingState(readOpening(rows), 'UTC', new Date('2026-05-12T12:00:00Z'));
    expect(state).to.deep.equal({ status: 'closed', opensAt: new Date('2026-05-12T14:00:00Z') });
  });

  const unsure: [string, Schedule][] = [
    ['closed on days that are not known', { closed: true, freq: 'YEARLY', dtstart: '2020-12-25' }],
    [
      'told of in words alone',
      { validFrom: '2026-05-12', validTo: '2026-05-12', description: 'Closed for the feast' },
    ],
    ['closed at times of the day', { closed: true, byday: 'TU', opensAt: '12:00', closesAt: '13:00' }],
  ];
  for (const [name, row] of unsure) {
    it(`says nothing where it is ${name}`, () => {
      const opening = readOpening([{ byday: 'TU', opensAt: '09:00', closesAt: '17:00' }, row]);
      const tuesday = new Date('2026-05-12T12:00:00Z');
      expect(openingState(opening, 'UTC', tuesday).status).to.equal('unknown');
      expect(isOpenAt(opening, civilAt('UTC', tuesday))).to.equal(undefined);
    });
  }

  it('does not take midnight to midnight for the whole day: some feeds write so what is closed', () => {
    const opening = readOpening([
      { byday: 'TU', opensAt: '00:00', closesAt: '00:00', description: 'Closed' },
    ]);
    expect(openingState(opening, 'UTC', new Date('2026-05-12T12:00:00Z')).status).to.equal('unknown');
  });

  it('does not trust hours that are out of date', () => {
    const rows = [{ byday: 'TU', opensAt: '09:00', closesAt: '17:00', validTo: '2025-01-01' }];
    expect(openingState(readOpening(rows), 'UTC', new Date('2026-05-12T12:00:00Z')).status).to.equal(
      'unknown',
    );
  });
});
