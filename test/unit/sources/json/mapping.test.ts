import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MappingSchema } from '../../../../src/model/mapping.js';
import { createServiceSource } from '../../../../src/sources/create-service-source.js';
import { checkMapping } from '../../../../src/sources/json/check-mapping.js';
import { registerFormats } from '../../../../src/sources/register-formats.js';
import { httpLab } from '../../../helpers/http-lab.js';
import { failure, readAll } from '../hsds/read-all.js';
import { allPeers, peersAt } from '../read-peers.js';

registerFormats();

const MAPPING = {
  items: '/data/people',
  next: 'links.next',
  total: 'meta.count',
  fields: {
    id: 'guid',
    name: { path: ['profile.nick', 'profile.first'] },
    about: '/profile/own~1words',
    languages: { path: 'speaks', each: { code: 'iso', name: 'label' } },
    waysToMeet: { path: 'modes', split: ',', map: { F: 'in-person', P: 'phone' } },
    availability: { path: 'open', map: { true: 'accepting', false: 'paused' }, default: 'waitlist' },
    experiences: ['tags.text', { path: 'more' }],
    'organization.name': { const: 'Open Door' },
    'places.0.county': 'area.county',
    'places.0.latitude': 'area.at.0',
    'places.0.longitude': 'area.at.1',
  },
};

const person = (id: number, more: object = {}): object => ({
  guid: id,
  profile: { first: `Peer ${id}` },
  ...more,
});

const FULL = person(1, {
  profile: { first: 'Anastasia', nick: 'Ana', 'own/words': 'I walk.' },
  speaks: [{ iso: 'es', label: 'Spanish' }, { iso: 'en' }],
  modes: 'F,P,X',
  open: true,
  tags: [{ text: 'Losing somebody' }, { text: '' }],
  more: 'Starting again',
  area: { county: 'Rivers', at: [39, -76] },
});

describe('JSON of any shape', () => {
  it('is read by a map of its fields', async () => {
    const lab = await httpLab([
      { body: { data: { people: [FULL, person(2), person(3, { open: false })] }, meta: { count: '3' } } },
    ]);
    const { peers, pages } = await allPeers(
      peersAt('json', `${lab.url}/v2/people?team=1`, { mapping: MAPPING }),
    );
    expect(peers).to.deep.equal([
      {
        id: '1',
        name: 'Ana',
        about: 'I walk.',
        languages: [{ code: 'es', name: 'Spanish' }, { code: 'en' }],
        waysToMeet: ['in-person', 'phone'],
        availability: 'accepting',
        experiences: [{ label: 'Losing somebody' }, { label: 'Starting again' }],
        organization: { name: 'Open Door' },
        places: [{ county: 'Rivers', latitude: 39, longitude: -76 }],
      },
      { id: '2', name: 'Peer 2', availability: 'waitlist', organization: { name: 'Open Door' } },
    ]);
    expect(pages[0]).to.include({ total: 3, paused: 1 });
    expect((await lab.requests())[0]?.url).to.equal('/v2/people?team=1');
  });

  it('is read to its last page, by link or by token', async () => {
    const lab = await httpLab([
      { body: { data: { people: [person(1)] }, links: { next: '?page=2' } } },
      { body: { data: { people: [person(2)] }, links: { next: null } } },
    ]);
    expect((await allPeers(peersAt('json', `${lab.url}/p`, { mapping: MAPPING }))).peers).to.have.lengthOf(2);
    const tokens = await httpLab([
      { body: { data: { people: [person(1)] }, links: { next: 77 } } },
      { body: { data: { people: null } } },
    ]);
    const mapping = { ...MAPPING, nextParam: 'after' };
    expect((await allPeers(peersAt('json', `${tokens.url}/p?a=1`, { mapping }))).peers).to.have.lengthOf(1);
    expect((await tokens.requests())[1]?.url).to.equal('/p?a=1&after=77');
  });

  it('has no limit on the number of records', async () => {
    const people = Array.from({ length: 450 }, (_, i) => person(i + 1));
    const lab = await httpLab([{ body: { data: { people } } }]);
    expect((await allPeers(peersAt('json', lab.url, { mapping: MAPPING }))).peers).to.have.lengthOf(450);
  });

  it('may hold services, in a list without a name', async () => {
    const lab = await httpLab([
      { body: [{ key: 7, title: 'Rides', tel: '410-555-0100', cat: ['Transport'] }] },
    ]);
    const mapping = { fields: { id: 'key', name: 'title', phones: 'tel', categories: 'cat' } };
    const { services } = await readAll(createServiceSource('json', { src: lab.url, mapping }));
    expect(services).to.deep.equal([
      {
        id: '7',
        name: 'Rides',
        phones: [{ number: '410-555-0100', dial: '+14105550100', level: 'service' }],
        categories: [{ name: 'Transport' }],
      },
    ]);
  });

  it('without the list where the mapping says is a typed failure', async () => {
    const lab = await httpLab([{ body: { data: {} } }]);
    const error = await failure(allPeers(peersAt('json', lab.url, { mapping: MAPPING })));
    expect(error).to.include({ name: 'SchemaError', path: '/data/people' });
  });
});

describe('a mapping', () => {
  const wrong: [unknown, string][] = [
    [undefined, 'expected object with "fields" at ""'],
    [{}, 'expected object of fields at "fields"'],
    [{ fields: { name: 7 } }, 'expected path, or object with path or const at "fields.name"'],
    [{ fields: { name: { pth: 'a' } } }, 'at "fields.name"'],
    [
      { fields: { name: { path: 'a', defualt: 1 } } },
      'expected one of path, split, each, map, default at "fields.name.defualt"',
    ],
    [{ fields: { languages: { path: 'a', each: { code: '' } } } }, 'at "fields.languages.each.code"'],
    [{ fields: { 'a.__proto__.b': 'x' } }, 'expected name of a field at "fields.a.__proto__.b"'],
    [{ fields: {}, itmes: 'a' }, 'expected one of $schema, items, next, nextParam, total, fields at "itmes"'],
  ];
  for (const [mapping, said] of wrong)
    it(`that is wrong says where and what was expected: ${said}`, () => {
      expect(() => peersAt('json', 'https://a.example', { mapping })).to.throw(TypeError, said);
    });

  it('may be at an address, and is checked when it comes', async () => {
    const lab = await httpLab([
      { path: '/map.json', body: MAPPING },
      { path: '/bad.json', body: { fields: { name: [7] } } },
      { body: { data: { people: [FULL] } } },
    ]);
    const { peers } = await allPeers(peersAt('json', `${lab.url}/p`, { mapping: `${lab.url}/map.json` }));
    expect(peers.map(({ name }) => name)).to.deep.equal(['Ana']);
    const error = await failure(
      allPeers(peersAt('json', `${lab.url}/p`, { mapping: `${lab.url}/bad.json` })),
    );
    expect(error).to.include({ name: 'SchemaError', path: 'fields.name.0' });
  });

  it('is taken in the browser just when the published schema takes it', () => {
    const path = fc.constantFrom<unknown>('a', 'a.b', '/a', '', 7, null);
    const { rule } = fc.letrec((tie) => ({
      rule: fc.oneof(
        { depthSize: 'small' },
        path,
        fc.array(tie('rule'), { maxLength: 2 }),
        fc.record({ const: fc.anything({ maxDepth: 1 }) }),
        fc.record(
          {
            path: fc.oneof(path, fc.array(path, { maxLength: 2 })),
            split: fc.constantFrom<unknown>(';', '', 1),
            each: fc.dictionary(fc.constantFrom('code', 'name'), tie('rule')),
            map: fc.oneof(fc.constant({ a: 1 }), fc.constant('x')),
            default: fc.constantFrom<unknown>('x', 1, null),
            other: fc.constant(1),
          },
          { requiredKeys: [] },
        ),
      ),
    }));
    const mapping = fc.record(
      {
        items: path,
        next: path,
        nextParam: path,
        total: path,
        fields: fc.dictionary(fc.constantFrom('name', 'a.b'), rule),
        x: fc.constant(1),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(mapping, (value) => {
        expect(checkMapping(value) === undefined).to.equal(MappingSchema.safeParse(value).success);
      }),
      { numRuns: 2000 },
    );
  }).timeout(60_000);
});
