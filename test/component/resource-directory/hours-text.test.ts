import { expect } from '@open-wc/testing';
import type { Schedule } from '../../../src/model/schedule.js';
import * as ar from '../../../src/i18n/locales/ar.strings.js';
import * as es from '../../../src/i18n/locales/es.strings.js';
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
    ['one before the last', { freq: 'MONTHLY', byday: '-2MO' }, 'Second to last Monday of the month'],
    ['two of a month', { freq: 'MONTHLY', byday: '1MO,3MO' }, 'First Monday and Third Monday of the month'],
    ['each and one', { freq: 'MONTHLY', byday: 'MO,2TU' }, 'Every Monday and Second Tuesday of the month'],
    [
      'every second month',
      { freq: 'MONTHLY', byday: '2MO', interval: 2 },
      'Second Monday of the month, every 2 months',
    ],
    [
      'each such day of every third month',
      { freq: 'MONTHLY', byday: 'FR', interval: 3 },
      'Friday, every 3 months',
    ],
    ['a day of the month', { freq: 'MONTHLY', bymonthday: '15' }, 'Day 15 of the month'],
    ['days of the month', { freq: 'MONTHLY', bymonthday: '1,15' }, 'Day 1 and Day 15 of the month'],
    [
      'days counted from its end',
      { freq: 'MONTHLY', bymonthday: '-1,-3' },
      'Last day and Day 3 from the end of the month',
    ],
    [
      'a weekday on a date alone',
      { freq: 'MONTHLY', byday: 'FR', bymonthday: '13' },
      'Friday, only on: Day 13 of the month',
    ],
    ['no day that a month does not have', { freq: 'MONTHLY', byday: 'MO,9SU' }, 'Monday'],
    ['a daily row', { freq: 'DAILY', dtstart: '2026-01-01' }, 'Every day'],
    ['a daily row of some days', { freq: 'DAILY', byday: 'MO,TU,WE,TH,FR' }, 'Monday to Friday'],
    ['every third day', { freq: 'DAILY', dtstart: '2026-01-01', interval: 3 }, 'Every 3 days'],
    [
      'every second day of some',
      { freq: 'DAILY', dtstart: '2026-01-01', interval: 2, byday: 'MO,WE' },
      'Every 2 days, only on: Monday and Wednesday',
    ],
    [
      'the day a weekly row begins on, whatever day of the month it names',
      { freq: 'WEEKLY', dtstart: '2026-11-04', bymonthday: '5' },
      'Wednesday',
    ],
    ['the date a row of a year begins on', { freq: 'YEARLY', dtstart: '2026-12-25' }, 'December 25, 2026'],
    ['the day a weekly row begins on', { freq: 'WEEKLY', dtstart: '2026-11-04' }, 'Wednesday'],
    ['the date a monthly row begins on', { freq: 'MONTHLY', dtstart: '2026-11-05' }, 'Day 5 of the month'],
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

  const inWords: [string, { resourceDirectory: object }, Schedule, RegExp][] = [
    ['es', es, { freq: 'MONTHLY', byday: '-2MO', interval: 2 }, /^penúltimo lunes del mes, cada 2 meses$/],
    ['es', es, { freq: 'MONTHLY', bymonthday: '1,-1' }, /^día 1 y último día del mes$/],
    ['es', es, { freq: 'DAILY', dtstart: '2026-01-01', interval: 2 }, /^Cada 2 días$/],
    ['ar', ar, { freq: 'MONTHLY', byday: '-2MO', interval: 2 }, /^الاثنين قبل الأخير من الشهر، كل شهرين$/],
    ['ar', ar, { freq: 'MONTHLY', bymonthday: '-1', interval: 3 }, /^اليوم الأخير من الشهر، كل [3٣] أشهر$/],
    ['ar', ar, { byday: 'TH', interval: 2 }, /^الخميس، كل أسبوعين$/],
    ['ar', ar, { byday: 'TH', interval: 3 }, /^الخميس، كل [3٣] أسابيع$/],
    ['ar', ar, { byday: 'TH', interval: 12 }, /^الخميس، كل (?:12|١٢) أسبوعًا$/],
    ['ar', ar, { freq: 'DAILY', dtstart: '2026-01-01', interval: 2 }, /^كل يومين$/],
  ];
  for (const [lang, { resourceDirectory: texts }, schedule, text] of inWords) {
    it(`says ${JSON.stringify(schedule)} in ${lang}`, () => {
      const own = { ...view, lang, t: { ...view.t, ...texts } } as typeof view;
      expect(hoursLines([schedule], own, today)[0]?.when).to.match(text);
    });
  }

  it('says from when every second week is counted, and how often a row comes that it cannot reckon', () => {
    expect(lines({ byday: 'TH', interval: 2, validFrom: '2026-01-01' })[0]?.note).to.equal(
      'From January 1, 2026 to …',
    );
    expect(lines({ byday: 'TH', freq: 'YEARLY' })[0]?.note).to.equal('yearly');
  });

  it('leaves nothing of the words in the feed out', () => {
    const words = { attendingType: 'online', description: 'Call for hours', notes: 'Closed in snow' };
    expect(lines(words)[0]).to.deep.equal({
      when: '',
      note: 'online · Call for hours · Closed in snow',
      link: undefined,
      unconfirmed: false,
    });
    const link = 'https://hours.example/';
    expect(lines({ scheduleLink: link })).to.deep.equal([{ when: '', note: '', link, unconfirmed: false }]);
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
      link: undefined,
      unconfirmed: false,
    });
    expect(lines({ ...holiday, validTo: '2026-12-25' })[0]?.note).to.equal('December 25, 2026');
  });

  it('writes a date the same in every time zone, and leaves alone what is none', () => {
    expect(dayText('en', '2026-03-01')).to.equal('March 1, 2026');
    expect(dayText('en', 'spring')).to.equal('spring');
  });
});
