import { expect } from '@open-wc/testing';
import { schedulesOf } from '../../../../src/model/service-view.js';
import { wallTime } from '../../../../src/sources/hsds/schedule.js';
import { read } from './read-all.js';

const hours = (row: object) => schedulesOf(read({ schedules: [row] }))[0];

describe('times of day', () => {
  for (const [written, time] of [
    ['08:00', '08:00'],
    ['08:00:30', '08:00'],
    ['09:00:00Z', '09:00'],
    ['10:00+01:00', '10:00'],
    ['10:00:00.000-0500', '10:00'],
    ['2026-01-01T18:30:00Z', '18:30'],
    ['0930', '09:30'],
    ['2400', '24:00'],
    ['9', '09:00'],
    ['9 am', '09:00'],
    ['9:30 p.m.', '21:30'],
    ['12am', '00:00'],
    ['12:00 PM', '12:00'],
  ] as const) {
    it(`reads ${written} as ${time}, as the clock on the wall`, () => {
      expect(wallTime(written)).to.equal(time);
    });
  }

  for (const written of ['25:00', '24:30', '10:75', '13 pm', '0 am', 'noon', '', null, {}, 'call first']) {
    it(`makes no time of ${JSON.stringify(written)}`, () => expect(wallTime(written)).to.equal(undefined));
  }
});

describe('rows of opening hours', () => {
  it('keep the rule as the feed states it', () => {
    const row = {
      ...{
        valid_from: '2026-01-01T00:00:00Z',
        valid_to: '2026-12-31',
        dtstart: '2026-01-05',
        until: '2026-06-01',
        count: '5',
      },
      ...{
        wkst: 'mo',
        freq: 'monthly',
        interval: 2,
        byday: '2mo, -1FR +1tuesday xx',
        bymonthday: [1, -1, 'x'],
        byyearday: '100',
      },
      ...{
        timezone: '-5',
        schedule_link: 'example.org/hours',
        attending_type: 'phone',
        description: 'By phone',
      },
    };
    expect(hours(row)).to.deep.equal({
      ...{
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
        dtstart: '2026-01-05',
        until: '2026-06-01',
        count: 5,
      },
      ...{
        wkst: 'MO',
        freq: 'MONTHLY',
        interval: 2,
        byday: '2MO,-1FR,1TU',
        bymonthday: '1,-1',
        byyearday: '100',
      },
      ...{
        timezone: -5,
        scheduleLink: 'https://example.org/hours',
        attendingType: 'phone',
        description: 'By phone',
      },
      level: 'service',
    });
  });

  it('leave out dates that are not in the calendar and numbers that make no sense', () => {
    const row = {
      description: 'x',
      valid_from: '2026-02-30',
      dtstart: '26-1-1',
      until: 5,
      count: -1,
      interval: 0,
      timezone: 99,
      freq: 'DAILY',
      byday: 7,
    };
    expect(hours(row)).to.deep.equal({ description: 'x', freq: 'DAILY', level: 'service' });
  });

  it('keep the word for how often as it is, since a row that comes otherwise than it seems is never open', () => {
    for (const freq of ['daily', 'YEARLY', 'every other week'])
      expect(hours({ opens_at: '9:00', freq })?.freq).to.equal(freq.toUpperCase());
  });

  it('are read from the weekday of old feeds', () => {
    expect(hours({ weekday: 1, opens_at: '9:00' })).to.include({ byday: 'MO', freq: 'WEEKLY' });
    expect(hours({ weekday: 7, opens_at: '9:00' })).to.include({ byday: 'SU' });
    expect(hours({ weekday: 'Wednesday', opens_at: '9:00' })).to.include({ byday: 'WE', freq: 'WEEKLY' });
    expect(hours({ weekday: 9, opens_at: '9:00' })).not.to.have.any.keys('byday', 'freq');
    for (const [byday, all] of [
      ['MO-FR', 'MO,TU,WE,TH,FR'],
      ['Mon–Wed, sat-sun', 'MO,TU,WE,SA,SU'],
      ['MO-XX', undefined],
      ['FR-MO', 'FR,SA,SU,MO'],
      ['SU-SA', 'SU,MO,TU,WE,TH,FR,SA'],
      ['-1FR', '-1FR'],
    ])
      expect(hours({ byday, opens_at: '9:00' })?.byday, byday).to.equal(all);
    expect(hours({ byday: ['MO', 'TU'], opens_at: '9:00' })).to.include({ byday: 'MO,TU' });
  });

  it('take a zone of the map, never one that does not exist', () => {
    expect(hours({ opens_at: '9:00', timezone: 'America/Chicago' })).to.include({ zone: 'America/Chicago' });
    expect(hours({ opens_at: '9:00', timezone: 'Mars/Base' })).not.to.have.any.keys('zone', 'timezone');
  });

  it('say nothing when nothing was said, and nothing twice', () => {
    const row = { opens_at: '9:00', byday: 'MO' };
    expect(
      read({ schedules: [{ id: 'h' }, { ...row, id: 1 }, { ...row, id: 2 }] }).schedules,
    ).to.have.lengthOf(1);
  });
});
