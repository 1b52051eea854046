import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { PeerSchema } from '../../../src/model/peer.js';
import { ServiceSchema } from '../../../src/model/service.js';
import { KithSourceError, NotJsonError } from '../../../src/sources/errors.js';
import { kith } from '../../../src/sources/kith/kith.js';
import { toPeer } from '../../../src/sources/kith/peer.js';
import { toKithService } from '../../../src/sources/kith/service.js';
import { csv } from '../../../src/sources/csv/csv.js';
import { fhir } from '../../../src/sources/fhir/fhir.js';
import type { Format, ListName } from '../../../src/sources/format.js';
import type { Http } from '../../../src/sources/http.js';
import { json } from '../../../src/sources/json/json.js';
import { readList } from '../../../src/sources/read-list.js';
import { expectCleanTexts, poison, spoilt } from '../../helpers/spoil.js';
import untidy from '../../fixtures/fhir/directory/untidy-peers.bundle.json' with { type: 'json' };

/** How often a document that names itself as its next page, each time by a longer address, is read. */
const mostPages = 3;

/** One document at every address, as a client would give it after parsing; no network is asked, so thousands can be read. */
function always(document: unknown): Http {
  let asked = 0;
  return {
    json: (url) =>
      document === undefined || ++asked > mostPages
        ? Promise.reject(new NotJsonError(url))
        : Promise.resolve(document),
    text: () => Promise.resolve(String(document)),
  };
}

async function read(format: Format, list: ListName, document: unknown, mapping?: unknown): Promise<void> {
  const source = format({ src: 'https://api.example/base', list, mapping });
  const query = { http: always(document), signal: new AbortController().signal };
  try {
    for await (const { records } of readList<object>(
      source,
      query,
      list === 'peers' ? toPeer : toKithService,
    )) {
      for (const record of records) {
        (list === 'peers' ? PeerSchema : ServiceSchema).parse(record);
        expectCleanTexts(record);
      }
    }
  } catch (error) {
    if (!(error instanceof KithSourceError)) throw error;
  }
}

const peer = {
  ...{
    id: 'ana',
    name: 'Ana',
    pronouns: 'she',
    about: 'x',
    why: 'y',
    experiences: [{ code: 'a', label: 'A' }, 'b'],
  },
  ...{
    languages: ['en', { code: 'es', name: 'S' }],
    waysToMeet: ['phone'],
    places: [{ name: 'M', latitude: 1, longitude: 2 }],
  },
  ...{
    nextFree: '2026-01-01',
    availability: 'accepting',
    minimumAge: 1,
    access: ['x'],
    photo: 'https://a.example/x',
  },
  ...{
    credentials: [{ type: 'x', expires: '2026-01-01' }],
    organization: { name: 'x', phones: ['410-555-0100'], email: 'a@b.co' },
  },
};
const service = {
  ...{
    id: 's',
    name: 'S',
    organization: { name: 'O' },
    phones: [{ number: '410-555-0100' }],
    url: 'https://a.example',
  },
  ...{ locations: [{ addressPublic: true, addresses: [{ address1: '1 A St' }], latitude: 1, longitude: 2 }] },
  ...{
    schedules: [{ opensAt: '08:00', byday: 'MO' }],
    categories: [{ name: 'C' }],
    eligibility: { minimumAge: 1 },
  },
};
const mapping = {
  items: 'items',
  next: 'next',
  fields: {
    id: 'id',
    name: ['name', 'missing'],
    about: { path: ['about', 'why'], split: ',', map: { x: 'y' }, default: 'z' },
    languages: { path: 'languages', each: { code: 'code', name: '/name' } },
    'places.0.county': 'places.name',
    photo: 'photo',
    organization: 'organization',
  },
};

const changes = fc.array(fc.tuple(fc.nat(500), poison(30_000)), { minLength: 1, maxLength: 4 });

/** Of a thousand documents 25 at a time: between two pages a source rests, which in WebKit takes longer than its work. */
const thousand = <T>(document: fc.Arbitrary<T>, readOne: (document: T) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.array(document, { minLength: 25, maxLength: 25 }), async (some) => {
      await Promise.all(some.map(readOne));
    }),
    { numRuns: 40 },
  );

describe('whatever a source sends', function () {
  this.timeout(60_000); // thousands of documents
  const { warn } = console;
  const said: string[] = [];
  before(() => {
    console.warn = (line: string) => void said.push(line);
  });
  after(() => {
    console.warn = warn;
  });

  it('as our own contract, nothing but a source error is thrown, and no markup or unsafe link comes through', async () => {
    await thousand(changes, (all) => read(kith, 'peers', spoilt({ items: [peer, peer], next: '?b' }, all)));
    await thousand(changes, (all) => read(kith, 'services', spoilt({ items: [service] }, all)));
  });

  it('as a FHIR bundle, the same', async () => {
    await thousand(changes, (all) => read(fhir, 'peers', spoilt(untidy, all)));
  });

  it('as JSON with a mapping, the same', async () => {
    await thousand(changes, (all) =>
      read(json, 'peers', spoilt({ items: [peer], next: '?b' }, all), mapping),
    );
  });

  it('as a spreadsheet, the same', async () => {
    const header = fc.constantFrom(
      'Name',
      'About',
      'Photo',
      'Languages',
      'Ages',
      'Expires',
      'Latitude',
      'ID',
      '"',
      'County',
    );
    const cell = poison(30_000).filter((value) => typeof value === 'string');
    const sheet = fc.tuple(
      fc.array(header, { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 4 }),
    );
    const spreadsheet = fc.tuple(
      sheet,
      fc.constantFrom<ListName>('peers', 'services'),
      fc.constantFrom(',', ';', '\t'),
    );
    await thousand(spreadsheet, ([[head, rows], list, sign]) =>
      read(csv, list, [['Name', ...head], ...rows].map((row) => row.join(sign)).join('\n')),
    );
    // a warning names headers only, even when a stray quote makes the rest of the sheet one
    for (const line of said) expect(line.length).to.be.at.most(800);
    expect(said.join()).not.to.match(/alone|elpmaxe/);
  });

  it('that is no document at all, the same', async () => {
    for (const format of [kith, json, csv, fhir])
      for (const nothing of [
        undefined,
        null,
        0,
        '',
        '[',
        [],
        {},
        'x',
        { items: {} },
        { resourceType: 'Bundle', entry: {} },
      ])
        await read(format, 'peers', nothing, format === kith ? undefined : mapping);
  });
});
