import { expect } from '@open-wc/testing';
import type { Service } from '../../../src/model/service.js';
import { ServiceSchema } from '../../../src/model/service.js';
import {
  checkedOn,
  isClosed,
  languagesOf,
  phonesOf,
  primaryPhone,
  schedulesOf,
} from '../../../src/model/service-view.js';
import * as z from 'zod/mini';

const bare: Service = { id: '1', name: 'Open Door' };

const full: Service = {
  ...bare,
  status: 'temporarily closed',
  assured: { on: '2026-05-12' },
  modified: '2026-06-01',
  phones: [
    { number: 'Fax 1', dial: '+19195550109', type: 'fax', level: 'service' },
    { number: '2', dial: '+19195550102', level: 'service' },
  ],
  schedules: [{ byday: 'TU', level: 'service' }],
  languages: [{ code: 'es', name: 'Spanish' }, { name: 'Urdu' }],
  contacts: [{ name: 'Ann', level: 'service' }],
  organization: {
    phones: [{ number: '4', dial: '+19195550104', level: 'organization' }],
    contacts: [
      { name: 'Ann', level: 'organization' },
      { email: 'x@example.org', level: 'organization' },
    ],
  },
  locations: [
    {
      addressPublic: true,
      phones: [
        { number: '2 again', dial: '+19195550102', level: 'location' },
        { number: '3', dial: '+19195550103', level: 'location' },
        { number: '1', dial: '+19195550101', level: 'serviceAtLocation' },
      ],
      schedules: [
        { byday: 'MO', level: 'serviceAtLocation' },
        { byday: 'MO', level: 'serviceAtLocation' },
        { byday: 'WE', level: 'location' },
      ],
      languages: [{ code: 'ES' }, { code: 'ar' }],
      contacts: [{ phones: [{ number: '9' }], level: 'serviceAtLocation' }],
    },
    { addressPublic: false },
  ],
};

describe('what a card shows of a service', () => {
  it('asks for nothing but a name', () => {
    expect(checkedOn(bare)).to.equal(undefined);
    expect(primaryPhone(bare)).to.equal(undefined);
    expect([...phonesOf(bare), ...schedulesOf(bare), ...languagesOf(bare)]).to.deep.equal([]);
    expect(isClosed(bare)).to.equal(false);
  });

  it('counts a check, not a change, as checked', () => {
    expect(checkedOn(full)).to.equal('2026-05-12');
    expect(checkedOn({ ...bare, modified: '2026-06-01' })).to.equal(undefined);
  });

  it('gives phones from the desk to the head office, each number once, and a fax last', () => {
    expect(phonesOf(full).map((p) => p.number)).to.deep.equal(['1', '2', '3', '4', '9', 'Fax 1']);
  });

  it('gives the phones of the site asked for', () => {
    expect(phonesOf(full, full.locations?.[1]).map((p) => p.number)).to.deep.equal(['2', '4', 'Fax 1']);
  });

  it('calls a line where somebody can answer', () => {
    expect(primaryPhone(full)?.number).to.equal('1');
    expect(primaryPhone(full, full.locations?.[1])?.number).to.equal('2');
    const fax: Service = { ...bare, phones: [{ number: 'f', dial: '+19195550109', type: 'fax' }] };
    expect(primaryPhone(fax)?.number).to.equal('f');
    expect(primaryPhone({ ...bare, phones: [{ number: 'ask at the door' }] })?.number).to.equal(
      'ask at the door',
    );
    const contact: Service = {
      ...fax,
      contacts: [{ name: 'Ann', phones: [{ number: 'c', dial: '+19195550107' }] }],
    };
    expect(primaryPhone(contact)?.number).to.equal('c');
  });

  it('gives the hours of the service at the site, not those of the building', () => {
    expect(schedulesOf(full).map((s) => s.byday)).to.deep.equal(['MO']);
    expect(schedulesOf(full, full.locations?.[1]).map((s) => s.byday)).to.deep.equal(['TU']);
    const building: Service = {
      ...bare,
      locations: [{ addressPublic: true, schedules: [{ byday: 'FR', level: 'location' }] }],
    };
    expect(schedulesOf(building).map((s) => s.byday)).to.deep.equal(['FR']);
  });

  it('knows of closed days and holidays from every level, and takes no day for all the hours there are', () => {
    const shut = { closed: true, validFrom: '2026-11-26', validTo: '2026-11-26' };
    const feast = { validFrom: '2026-12-24', validTo: '2026-12-24', opensAt: '09:00', closesAt: '10:00' };
    const service: Service = {
      ...bare,
      schedules: [{ byday: 'TU', level: 'service' }],
      locations: [
        {
          addressPublic: true,
          schedules: [
            { ...shut, level: 'serviceAtLocation' },
            { byday: 'WE', level: 'location' },
            { ...feast, level: 'location' },
          ],
        },
      ],
    };
    expect(schedulesOf(service).map(({ byday, validTo }) => byday ?? validTo)).to.deep.equal([
      '2026-11-26',
      'TU',
      '2026-12-24',
    ]);
  });

  it('says whose number it is', () => {
    const people: Service = {
      ...bare,
      contacts: [
        {
          name: 'Ann',
          title: 'Coordinator',
          phones: [{ number: 'c' }, { number: 'd', description: 'at night' }],
        },
        { title: 'Desk', phones: [{ number: 'e' }, { number: 'c' }] },
      ],
    };
    expect(phonesOf(people).map(({ number, description }) => [number, description])).to.deep.equal([
      ['c', 'Ann'],
      ['d', 'at night'],
      ['e', 'Desk'],
    ]);
  });

  it('names each language once', () => {
    expect(languagesOf(full).map((l) => l.name ?? l.code)).to.deep.equal(['Spanish', 'Urdu', 'ar']);
  });

  it('knows a closed service', () => {
    expect(isClosed(full)).to.equal(true);
    expect(isClosed({ ...bare, status: 'active' })).to.equal(false);
  });
});

describe('the model of a service', () => {
  it('accepts a name alone, and everything', () => {
    expect(ServiceSchema.safeParse(bare).success).to.equal(true);
    expect(ServiceSchema.safeParse(full).success).to.equal(true);
  });

  it('refuses a record nobody could show', () => {
    for (const bad of [
      {},
      { id: '1' },
      { id: '', name: 'x' },
      { id: '1', name: '' },
      { id: 1, name: 'x' },
      null,
    ]) {
      expect(ServiceSchema.safeParse(bad).success).to.equal(false);
    }
  });

  it('refuses what could not be dialled or is no time of day', () => {
    const phone = (dial: string) => ({ ...bare, phones: [{ number: 'x', dial }] });
    expect(ServiceSchema.safeParse(phone('javascript:1')).success).to.equal(false);
    const hours = (opensAt: string) => ({ ...bare, schedules: [{ opensAt }] });
    expect(ServiceSchema.safeParse(hours('25:00')).success).to.equal(false);
    expect(ServiceSchema.safeParse(hours('24:00')).success).to.equal(true);
  });

  it('lets a field it does not know pass', () => {
    expect(ServiceSchema.safeParse({ ...bare, x_vendor: { a: 1 } }).success).to.equal(true);
  });

  it('can be published as JSON Schema', () => {
    const schema = z.toJSONSchema(ServiceSchema);
    expect(schema.required).to.deep.equal(['id', 'name']);
    expect(Object.keys(schema.properties ?? {})).to.include.members(['locations', 'eligibility', 'assured']);
  });

  it('survives JSON unchanged', () => {
    expect(ServiceSchema.parse(JSON.parse(JSON.stringify(full)))).to.deep.equal(full);
  });
});
