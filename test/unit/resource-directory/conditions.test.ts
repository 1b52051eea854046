import { expect } from '@open-wc/testing';
import { civilAt } from '../../../src/model/hours-civil.js';
import type { Service } from '../../../src/model/service.js';
import {
  meets,
  takesAge,
  type Condition,
  type Now,
} from '../../../src/widgets/resource-directory/more/conditions.js';

const tuesdayNoon = new Date('2026-05-12T16:00:00Z'); // noon in New York
const now: Now = { zone: 'America/New_York', clock: (zone) => civilAt(zone, tuesdayNoon) };
const service = (rest: Partial<Service>): Service => ({ id: '1', name: 'A', ...rest });
const open = { freq: 'WEEKLY' as const, byday: 'TU', opensAt: '09:00', closesAt: '17:00' };

describe('conditions', () => {
  const cases: readonly (readonly [Condition, Partial<Service>, boolean])[] = [
    ['open', { schedules: [open] }, true],
    ['open', { schedules: [{ ...open, byday: 'WE' }] }, false],
    ['open', { schedules: [open], status: 'active' }, true],
    ['open', { schedules: [open], status: 'temporarily closed' }, false],
    ['open', { schedules: [open], status: 'defunct' }, false],
    ['open', { schedules: [{ description: 'Most days' }] }, false],
    ['open', {}, false],
    ['free', { feesDescription: 'Free for all' }, true],
    ['free', { costOptions: [{ amount: 0 }] }, true],
    ['free', { feesDescription: 'Sliding scale' }, false],
    ['free', {}, false],
    ['walkIn', { applicationProcess: 'Walk in any day' }, true],
    ['walkIn', { attendingAccess: ['drop-in'] }, true],
    ['walkIn', { applicationProcess: 'Call for an appointment' }, false],
    ['remote', { locations: [{ type: 'virtual', addressPublic: false }] }, true],
    ['remote', { attendingTypes: ['phone'] }, true],
    ['remote', { attendingTypes: ['venue'] }, false],
    ['noId', {}, true],
    ['noId', { requiredDocuments: [{ document: 'Photo ID' }] }, false],
    ['noId', { requiredDocuments: [{ document: 'A warm coat' }] }, true],
    ['noReferral', { applicationProcess: 'You need a referral from a doctor' }, false],
    ['noReferral', { applicationProcess: 'Just come' }, true],
    [
      'accessible',
      { locations: [{ addressPublic: true, accessibility: [{ description: 'Wheelchair ramp' }] }] },
      true,
    ],
    ['accessible', { locations: [{ addressPublic: true }] }, false],
  ];
  for (const [condition, record, met] of cases) {
    it(`${condition} is ${met ? 'met' : 'not met'} by ${JSON.stringify(record)}`, () =>
      expect(meets(service(record), condition, now)).to.equal(met));
  }

  it('open asks the clock of the zone that the feed gives, where the host gives none', () => {
    const record = service({ schedules: [{ ...open, zone: 'Asia/Tokyo' }] });
    expect(meets(record, 'open', { ...now, zone: undefined })).to.equal(false);
    expect(meets(service({ schedules: [open] }), 'open', { ...now, zone: undefined })).to.equal(false);
  });

  it('age keeps a service whose ages are not known', () => {
    expect(takesAge(service({}), 20)).to.equal(true);
    expect(takesAge(service({ eligibility: { minimumAge: 18, maximumAge: 25 } }), 25)).to.equal(true);
    expect(takesAge(service({ eligibility: { minimumAge: 18, maximumAge: 25 } }), 26)).to.equal(false);
  });
});
