import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ServiceSchema, type Service } from '../../../../src/model/service.js';
import {
  checkedOn,
  languagesOf,
  phonesOf,
  primaryPhone,
  schedulesOf,
} from '../../../../src/model/service-view.js';
import { RecordSearch } from '../../../../src/search/record-search.js';
import { serviceFields } from '../../../../src/search/service-fields.js';
import { toService } from '../../../../src/sources/hsds/service.js';
import { isDropped } from '../../../../src/sources/read-list.js';
import { telHref } from '../../../../src/util/telephone.js';
import { fixtures } from '../../../helpers/fixtures.js';
import { expectCleanTexts, poison, spoilt } from '../../../helpers/spoil.js';

function check(service: Service): void {
  ServiceSchema.parse(service);
  expectCleanTexts(service);
  for (const phone of phonesOf(service)) expect(telHref(phone) ?? 'tel:1').to.match(/^tel:\+?\d+(?:,\d+)?$/);
  void [primaryPhone(service), schedulesOf(service), languagesOf(service), checkedOn(service)];
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
        fc.array(fc.tuple(fc.nat(), poison(60_000)), { minLength: 1, maxLength: 6 }),
        (which, changes) => {
          const found = toService(spoilt(records[which], changes));
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
