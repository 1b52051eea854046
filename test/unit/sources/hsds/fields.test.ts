import { expect } from '@open-wc/testing';
import { languagesOf, schedulesOf } from '../../../../src/model/service-view.js';
import { toService } from '../../../../src/sources/hsds/service.js';
import { read } from './read-all.js';

const place = (location: object, row: object = {}) =>
  read({ service_at_locations: [{ ...row, location }] }).locations?.[0];

describe('Open Referral UK 1.0', () => {
  const old = read({
    url: 'http://example.org/club',
    eligibilitys: [{ eligibility: 'Carers', minimum_age: 18, maximum_age: 999 }, { eligibility: 'Parents' }],
    service_taxonomys: [
      { id: 'l', taxonomy: { id: 't1', name: 'Day care', vocabulary: 'esdServiceTypes' } },
      { taxonomy: {} },
    ],
    fundings: [{ source: 'The council' }],
    regular_schedules: [{ byday: 'MO', opens_at: '10:00:00', closes_at: '12:00:00', freq: 'WEEKLY' }],
    holiday_schedules: [{ closed: true, start_date: '2026-12-25', end_date: '2026-12-26' }],
    languages: [{ language: 'Welsh' }],
    attending_type: 'phone,venue',
    attending_access: 'drop-in',
    service_areas: [{ service_area: 'The whole county' }],
    contacts: [
      { name: 'Ann', title: 'Manager', phones: [{ number: '01632 960001', language: 'Welsh' }] },
      {},
    ],
    service_at_locations: [
      {
        location: {
          name: 'Hall',
          physical_addresses: [
            { address_1: '1 High St', city: 'Oldbury', postal_code: 'AB1 2CD', country: 'GB' },
          ],
          accessibility_for_disabilities: [{ accessibility: 'Ramp' }],
        },
        regular_schedule: [{ byday: 'TU', opens_at: '10:00' }],
      },
    ],
  });

  it('is read by its own names', () => {
    expect(old.eligibility).to.deep.equal({ description: 'Carers; Parents', minimumAge: 18 });
    expect(old.categories).to.deep.equal([{ id: 't1', name: 'Day care', taxonomy: 'esdServiceTypes' }]);
    expect(old.attendingTypes).to.deep.equal(['phone', 'venue']);
    expect(old.attendingAccess).to.deep.equal(['drop-in']);
    expect(old.serviceAreas).to.deep.equal([{ name: 'The whole county' }]);
    expect(languagesOf(old)).to.deep.equal([{ name: 'Welsh' }]);
    expect(JSON.stringify(old)).not.to.include('council');
  });

  it('has its hours, and the days it is closed', () => {
    expect(old.schedules).to.deep.equal([
      { freq: 'WEEKLY', byday: 'MO', opensAt: '10:00', closesAt: '12:00', level: 'service' },
      { validFrom: '2026-12-25', validTo: '2026-12-26', closed: true, level: 'service' },
    ]);
    // the days it is closed hold at the desk, too, whose hours are others
    expect(schedulesOf(old)).to.deep.equal([
      { byday: 'TU', opensAt: '10:00', level: 'serviceAtLocation' },
      { validFrom: '2026-12-25', validTo: '2026-12-26', closed: true, level: 'service' },
    ]);
  });

  it('has its place and the people there', () => {
    expect(old.locations?.[0]).to.deep.include({
      name: 'Hall',
      addressPublic: true,
      accessibility: [{ description: 'Ramp' }],
    });
    expect(old.contacts).to.deep.equal([
      {
        ...{ name: 'Ann', title: 'Manager', level: 'service' },
        phones: [
          { number: '01632 960001', dial: '+441632960001', languages: [{ name: 'Welsh' }], level: 'service' },
        ],
      },
    ]);
  });
});

describe('places', () => {
  const street = {
    address_1: '12 Mill Street',
    address_2: 'Floor 2',
    city: 'Milltown',
    state_province: 'MD',
    postal_code: '21000',
  };

  it('that must stay secret keep their street, their map and their way there to themselves', () => {
    for (const secret of [
      'Confidential',
      'Address withheld',
      'Call for location',
      'Undisclosed location',
      'Dirección confidencial',
    ]) {
      const found = place({
        ...{ name: 'Safe House', latitude: 39, longitude: -76, transportation: 'Bus 12' },
        addresses: [{ ...street, address_2: secret }],
      });
      expect(found).to.deep.equal({
        ...{
          name: 'Safe House',
          addressPublic: false,
          addresses: [{ city: 'Milltown', stateProvince: 'MD' }],
        },
      });
    }
  });

  it('come once each, from whichever list the feed uses', () => {
    const location = { id: 'l1', name: 'Hall', addresses: [street] };
    expect(read({ locations: [location, location] }).locations).to.have.lengthOf(1);
    expect(read({ location }).locations).to.have.lengthOf(1);
    expect(
      read({ service_at_locations: [{ location }, { location: { ...location, id: 'l2' } }] }).locations,
    ).to.have.lengthOf(2);
    expect(
      read({ service_at_locations: [{ id: 'x' }, { location: { id: 'y', location_type: 'physical' } }] }),
    ).not.to.have.property('locations');
    expect(read({ locations: [{ name: 'A' }, { name: 'A' }, { name: 'B' }] }).locations).to.have.lengthOf(2);
  });

  it('carry the phones and hours of the desk before those of the building', () => {
    const row = (n: string) => ({
      phones: [{ number: n }],
      schedules: [{ description: n }],
      contacts: [{ name: n }],
    });
    const found = place({ name: 'Hall', ...row('919-555-0102') }, row('919-555-0101'));
    for (const list of [found?.phones, found?.schedules, found?.contacts]) {
      expect(list?.map((item) => item.level)).to.deep.equal(['serviceAtLocation', 'location']);
    }
  });

  it('say how to get in', () => {
    const found = place({
      accessibility: { description: 'Ramp', details: 'At the back', url: 'javascript:x' },
    });
    expect(found?.accessibility).to.deep.equal([{ description: 'Ramp', details: 'At the back' }]);
  });
});

describe('the rest of a service', () => {
  it('is carried in whole', () => {
    const service = read({
      ...{
        status: 'Temporarily_Closed',
        alert: 'Closed',
        wait_time: '2 weeks',
        licenses: 'L',
        accreditations: 'A',
        email: 'a@example.org',
      },
      ...{
        interpretation_services: 'ASL',
        application_process: 'Call',
        fees: 'Free',
        minimum_age: '18',
        maximum_age: 0,
      },
      program: { id: 'p', name: 'Recovery', description: 'x' },
      additional_urls: [{ label: 'Form', url: 'https://example.org/f' }, { url: 'nope' }],
      organization: {
        name: 'O',
        additional_websites: [{ label: 'News', url: 'example.org/n' }, { url: 'x:y' }],
      },
      cost_options: [
        { option: 'Adults', amount: '5', currency: 'usd', valid_from: '2026-01-01' },
        { amount: -1 },
        { currency: '$' },
      ],
      required_documents: [{ document: 'ID', uri: 'http://example.org/id' }, {}],
      capacities: [{ available: 3, maximum: 10, unit: { name: 'beds' }, updated: '2026-05-01T10:00Z' }],
      attributes: [{ label: 'Peer-run', taxonomy_term: { term: 'Peer' } }, { label: 'Label only' }],
      languages: ['French', { code: 'ar', note: 'Tuesdays' }],
      ...{
        assured_date: '2026-05-12',
        assurer_email: 'checker@example.org',
        last_modified: '2026-06-01T00:00:00Z',
      },
    });
    expect(service).to.deep.include({
      status: 'temporarily closed',
      alert: 'Closed',
      waitTime: '2 weeks',
      interpretation: 'ASL',
    });
    expect(service).to.deep.include({
      applicationProcess: 'Call',
      feesDescription: 'Free',
      licenses: 'L',
      accreditations: 'A',
    });
    expect(service.eligibility).to.deep.equal({ minimumAge: 18 });
    expect(service.program).to.deep.equal({ id: 'p', name: 'Recovery', description: 'x' });
    expect(service.additionalUrls).to.deep.equal([{ label: 'Form', url: 'https://example.org/f' }]);
    expect(service.organization?.additionalUrls).to.deep.equal([
      { label: 'News', url: 'https://example.org/n' },
    ]);
    expect(service.costOptions).to.deep.equal([
      { option: 'Adults', amount: 5, currency: 'USD', validFrom: '2026-01-01' },
    ]);
    expect(service.requiredDocuments).to.deep.equal([{ document: 'ID', url: 'http://example.org/id' }]);
    expect(service.capacities).to.deep.equal([
      { available: 3, maximum: 10, unit: 'beds', updated: '2026-05-01T10:00Z' },
    ]);
    expect(service.categories?.map((c) => c.name)).to.deep.equal(['Peer', 'Label only']);
    expect(service.languages).to.deep.equal(
      [{ name: 'French' }, { code: 'ar', note: 'Tuesdays' }].toSorted(() => 0),
    );
    expect(service.assured).to.deep.equal({ on: '2026-05-12', by: 'checker@example.org' });
    expect(service.modified).to.equal('2026-06-01T00:00:00Z');
  });

  it('leaves out a status it does not know', () => {
    for (const status of ['open-ish', null, 4]) expect(read({ status })).not.to.have.property('status');
  });

  it('takes ids that are words or numbers, and none that no address could carry', () => {
    for (const [id, kept] of [
      ['slug/ä', 'slug/ä'],
      [0, '0'],
      [12, '12'],
    ] as const)
      expect(toService({ id, name: 'x' })).to.have.property('id', kept);
    for (const id of ['', ' ', '\ud800', 'a\nb', 'x'.repeat(501), NaN, {}, null]) {
      expect(toService({ id, name: 'x' })).to.deep.equal({ field: 'id', reason: 'missing' });
    }
  });

  it('keeps several numbers of one field apart, each once', () => {
    const phones = read({
      phones: [
        { number: '919-555-0101 / 919-555-0102', contact: 'Desk' },
        { number: '(919) 555-0101', contact: {} },
      ],
    }).phones;
    expect(phones?.map((p) => p.dial)).to.deep.equal(['+19195550101', '+19195550102']);
    expect(phones?.[0]?.description).to.equal('Desk');
  });
});
