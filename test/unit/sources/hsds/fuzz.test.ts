import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ServiceSchema, type Service } from '../../../../src/model/service.js';
import {
  checkedOn,
  contactsOf,
  languagesOf,
  phonesOf,
  primaryPhone,
  schedulesOf,
} from '../../../../src/model/service-view.js';
import { RecordSearch } from '../../../../src/search/record-search.js';
import { serviceFields } from '../../../../src/search/service-fields.js';
import { isDropped, toService } from '../../../../src/sources/hsds/service.js';
import { telHref } from '../../../../src/util/telephone.js';
import { fixtures } from '../../../helpers/fixtures.js';

/** What broken, careless and hostile feeds put where a value should be. */
const poison = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>(
      null,
      undefined,
      '',
      ' ',
      0,
      -1,
      NaN,
      1e309,
      true,
      [],
      {},
      [null],
      [[]],
      { id: null },
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>(
      'javascript:alert(1)',
      ' JaVa\tScript:alert(1)',
      'data:text/html,<script>x</script>',
      '<img src=x onerror=alert(1)>',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '&amp;lt;svg onload=x&amp;gt;',
      '<<b>script>x</<b>script>',
      '\u202egro.elpmaxe\u2066',
      'zero\u200bwidth\ufeff\u0000',
      '\ud800 alone',
      'tel:*#06#',
      '+1 (900) 555-0100,,,1#',
      'a@b.c?bcc=x@y.z',
      'x'.repeat(60_000),
      '<'.repeat(20_000),
      '__proto__',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) },
);

type Node = Record<string, unknown> | unknown[];
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every place in a record where a value hangs. */
function places(node: Node, found: [Node, string][] = []): [Node, string][] {
  for (const [key, value] of Object.entries(node)) {
    found.push([node, key]);
    if (isNode(value)) places(value, found);
  }
  return found;
}

/** A copy of the record with some of its values replaced, or taken out. */
function mutate(record: object, changes: readonly [number, unknown][]): unknown {
  const copy = structuredClone(record) as Node;
  for (const [at, value] of changes) {
    const all = places(copy);
    const [node, key] = all[at % all.length] ?? [copy, 'id'];
    (node as Record<string, unknown>)[key] = structuredClone(value);
  }
  return copy;
}

/** Every text of a service, with the name of its field. Ids are opaque and are shown to nobody. */
function* texts(value: unknown, field = ''): Generator<[string, string]> {
  if (typeof value === 'string' && !/^(?:id|parentId)$/.test(field)) yield [field, value];
  else if (isNode(value))
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, Array.isArray(value) ? field : key);
}

function check(service: Service): void {
  ServiceSchema.parse(service);
  for (const [field, text] of texts(service)) {
    expect(text, field).not.to.match(/<[a-z/!?]/i);
    expect(text, field).not.to.match(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\0-\x08\p{Cs}]/u);
    expect(text.length, field).to.be.at.most(10_000);
    if (/(?:url|link)$/i.test(field)) expect(text, field).to.match(/^https?:\/\//);
    if (field === 'email' || field === 'by') expect(text, field).to.match(/^[^\s?&<>:]+@[^\s?&<>:@]+$/);
    if (field === 'dial') expect(text, field).to.match(/^\+?\d{3,15}$/);
  }
  for (const phone of phonesOf(service)) expect(telHref(phone) ?? 'tel:1').to.match(/^tel:\+?\d+(?:,\d+)?$/);
  void [
    primaryPhone(service),
    schedulesOf(service),
    contactsOf(service),
    languagesOf(service),
    checkedOn(service),
  ];
}

describe('a feed gone wrong', () => {
  it('never throws, never yields markup or an unsafe link, whatever is in it', async () => {
    const us = await fixtures.json<object>('hsds/spec-3.2.3/examples/service_full.json');
    const uk = await fixtures.json<object>('hsds/oruk-3.0/examples/service_full.json');
    const old = {
      ...{
        id: 'o',
        name: 'Old',
        eligibilitys: [{ eligibility: 'All', minimum_age: 1 }],
        holiday_schedules: [{ closed: true }],
      },
      ...{
        regular_schedules: [{ byday: 'MO', opens_at: '10:00' }],
        service_taxonomys: [{ taxonomy: { id: 1, name: 'x' } }],
      },
      service_at_locations: [
        { location: { physical_addresses: [{ address_1: 'x' }], accessibility_for_disabilities: [{}] } },
      ],
    };
    const records = [us, uk, old];
    let kept = 0;
    fc.assert(
      fc.property(
        fc.nat({ max: 2 }),
        fc.array(fc.tuple(fc.nat(), poison), { minLength: 1, maxLength: 6 }),
        (which, changes) => {
          const found = toService(mutate(records[which] as object, changes));
          if (isDropped(found)) return;
          kept++;
          check(found);
        },
      ),
      { numRuns: 2000 },
    );
    expect(kept).to.be.above(1000);
  }).timeout(60_000);

  it('takes any value at all for a record', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const found = toService(value);
        if (!isDropped(found)) check(found);
      }),
      { numRuns: 300 },
    );
  });

  it('can be searched with anything a keyboard gives', () => {
    const index = new RecordSearch(serviceFields, () => undefined);
    index.add([{ id: '1', name: 'Open Door' }]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => Array.isArray(index.search(query))),
      { numRuns: 200 },
    );
  });
});
