import { expect } from '@open-wc/testing';
import type { Schedule } from '../../../src/model/schedule.js';
import { common } from '../../../src/ui/common.strings.js';
import { dayText } from '../../../src/ui/day-text.js';
import { list } from '../../../src/ui/list.strings.js';
import { hoursLines } from '../../../src/widgets/resource-directory/hours-text.js';
import { resourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.strings.js';

const view = { t: { ...common, ...list, ...resourceDirectory }, lang: 'en', dir: 'ltr' as const };
const today = '2026-11-22';
const lines = (...schedules: Schedule[]) => hoursLines(schedules, view, today);
/** Browsers put a narrow no-break space before AM and PM. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');
const when = (schedule: Schedule) => plain(lines(schedule)[0]?.when);

describe('opening hours in words', () => {
  const cases: [string, Schedule, string][] = [
    [
      'a run of days',
      { byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' },
      'Monday to Friday, 9:00 AM to 5:00 PM',
    ],
    [
      'two days in a row',
      { byday: 'SA,SU', opensAt: '10:00', closesAt: '14:00' },
      'Saturday and Sunday, 10:00 AM to 2:00 PM',
    ],
    [
      'single days in any order',
      { byday: 'WE,MO', opensAt: '08:30', closesAt: '12:00' },
      'Monday and Wednesday, 8:30 AM to 12:00 PM',
    ],
    ['runs and single days', { byday: 'MO,TU,WE,SA' }, 'Monday to Wednesday and Saturday'],
    [
      'every day',
      { byday: 'MO,TU,WE,TH,FR,SA,SU', opensAt: '00:00', closesAt: '23:59' },
      'Every day, 12:00 AM to 11:59 PM',
    ],
    ['every second week', { byday: 'TH', interval: 2 }, 'Thursday, every 2 weeks'],
    ['a weekday of the month', { freq: 'MONTHLY', byday: '2MO' }, 'Second Monday of the month'],
    ['the last one', { freq: 'MONTHLY', byday: '-1FR' }, 'Last Friday of the month'],
    ['a fifth one', { freq: 'MONTHLY', byday: '5SU' }, 'Fifth Sunday of the month'],
    ['a day of the month', { freq: 'MONTHLY', bymonthday: '15' }, 'Day 15 of each month'],
    ['the day a weekly row begins on', { freq: 'WEEKLY', dtstart: '2026-11-04' }, 'Wednesday'],
    ['the date a monthly row begins on', { freq: 'MONTHLY', dtstart: '2026-11-05' }, 'Day 5 of each month'],
    ['weekdays of a monthly row', { freq: 'MONTHLY', byday: 'FR' }, 'Friday'],
    [
      'one date',
      { dtstart: '2026-12-24', opensAt: '09:00', closesAt: '12:00' },
      'December 24, 2026, 9:00 AM to 12:00 PM',
    ],
    ['times alone', { opensAt: '09:00', closesAt: '10:00' }, '9:00 AM to 10:00 AM'],
    ['an opening time alone', { opensAt: '09:00' }, '9:00 AM'],
    ['a closing time alone', { closesAt: '21:00' }, '9:00 PM'],
    ['midnight at the end of the day', { opensAt: '18:00', closesAt: '24:00' }, '6:00 PM to 12:00 AM'],
    ['closed days', { byday: 'MO', closed: true }, 'Monday, Closed'],
    ['closed dates', { closed: true }, 'Closed'],
    [
      'nonsense in the days',
      { byday: 'XX,9MO9', opensAt: '09:00', closesAt: '10:00' },
      '9:00 AM to 10:00 AM',
    ],
  ];
  for (const [name, schedule, text] of cases) {
    it(`says ${name}`, () => expect(when(schedule)).to.equal(text));
  }

  it('leaves nothing of the words in the feed out', () => {
    const words = { attendingType: 'online', description: 'Call for hours', notes: 'Closed in snow' };
    expect(lines(words)[0]).to.deep.equal({
      when: '',
      note: 'online · Call for hours · Closed in snow',
      unconfirmed: false,
    });
  });

  it('shows no line for a row that says nothing', () => {
    expect(lines({}, { freq: 'MONTHLY' })).to.deep.equal([]);
  });

  it('says between which dates a row holds, and warns once they are over', () => {
    const row = { byday: 'MO', validFrom: '2026-01-01', validTo: '2026-06-30' };
    const [past] = lines(row);
    expect(past?.note).to.equal('From January 1, 2026 to June 30, 2026');
    expect(past?.unconfirmed).to.equal(true);
    expect(lines({ byday: 'MO', validTo: '2026-12-31' })[0]).to.deep.include({
      note: 'Until December 31, 2026',
      unconfirmed: false,
    });
    expect(lines({ byday: 'MO', until: '2026-11-21' })[0]).to.deep.include({
      note: 'Until November 21, 2026',
      unconfirmed: true,
    });
  });

  it('says when a row begins that is still to come, and does not call it old', () => {
    for (const begins of [{ validFrom: '2026-12-24' }, { freq: 'WEEKLY' as const, dtstart: '2026-12-24' }])
      expect(lines({ byday: 'MO', ...begins })[0]).to.deep.include({
        note: 'From December 24, 2026 to …',
        unconfirmed: false,
      });
    expect(lines({ byday: 'MO', validFrom: '2026-01-01' })[0]?.note).to.equal('');
    const holiday = { closed: true, validFrom: '2026-12-25', validTo: '2026-12-26' };
    expect(lines(holiday)[0]).to.deep.equal({
      when: 'Closed',
      note: 'From December 25, 2026 to December 26, 2026',
      unconfirmed: false,
    });
  });

  it('writes a date the same in every time zone, and leaves alone what is none', () => {
    expect(dayText('en', '2026-03-01')).to.equal('March 1, 2026');
    expect(dayText('en', 'spring')).to.equal('spring');
  });
});
