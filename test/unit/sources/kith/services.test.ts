import { expect } from '@open-wc/testing';
import { ServiceSchema, type Service } from '../../../../src/model/service.js';
import { createServiceSource } from '../../../../src/sources/create-service-source.js';
import { toKithService } from '../../../../src/sources/kith/service.js';
import { fixtures } from '../../../helpers/fixtures.js';
import { httpLab } from '../../../helpers/http-lab.js';
import { readAll, sourceAt } from '../hsds/read-all.js';

/** What a service says, less where in an HSDS feed each thing hung: the contract has no such levels. */
function said(service: unknown): unknown {
  if (Array.isArray(service)) return service.map(said);
  if (typeof service !== 'object' || service === null) return service;
  const kept = Object.entries(service).filter(([key]) => key !== 'level');
  return Object.fromEntries(kept.map(([key, value]) => [key, said(value)]));
}

const feed = fixtures.outside
  ? 'hsds/baltimore-charmcare/services_full.ndjson'
  : 'hsds/spec-3.2.3/examples/service_full.json';

describe('services of the kith contract', () => {
  it('lose nothing: what was read from HSDS and published again reads the same', async () => {
    const lab = await httpLab([
      { body: await fixtures.text(feed), headers: { 'Content-Type': 'application/json' } },
    ]);
    const { services } = await readAll(sourceAt(`${lab.url}/all.ndjson`));
    expect(services).not.to.have.lengthOf(0);
    for (const service of services) {
      const again = toKithService(JSON.parse(JSON.stringify(service))) as Service;
      expect(said(again), service.id).to.deep.equal(said(service));
      ServiceSchema.parse(again);
    }
  });

  it('are read from {src}/services, and an address that is not public stays hidden', async () => {
    const shelter = {
      id: 's1',
      name: 'A safe place',
      categories: [{ name: 'Housing', code: 'H', taxonomy: 'own' }],
      assured: { on: '2026-05-12', by: 'desk@example.org' },
      eligibility: { description: 'Anyone', minimumAge: 18 },
      locations: [
        {
          addressPublic: false,
          addresses: [{ address1: '1 Mill St', city: 'Milltown' }],
          latitude: 39,
          longitude: -76,
        },
      ],
    };
    const lab = await httpLab([{ body: { items: [shelter] } }]);
    const { services } = await readAll(createServiceSource('kith', { src: `${lab.url}/kith` }));
    expect((await lab.requests()).map(({ url }) => url)).to.deep.equal(['/kith/services']);
    expect(services).to.deep.equal([
      { ...shelter, locations: [{ addressPublic: false, addresses: [{ city: 'Milltown' }] }] },
    ]);
  });

  it('in a format that is not there are a mistake which names the formats', () => {
    expect(() => createServiceSource('xml', { src: 'https://a.example' })).to.throw(
      TypeError,
      'kith, hsds, fhir, csv, json',
    );
  });
});
