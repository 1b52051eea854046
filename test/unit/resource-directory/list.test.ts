import { expect } from '@open-wc/testing';
import type { Service } from '../../../src/model/service.js';
import { needsOf } from '../../../src/widgets/resource-directory/needs.js';
import { resourceDirectory } from '../../../src/widgets/resource-directory/resource-directory.strings.js';
import type { ServiceFacet } from '../../../src/widgets/resource-directory/facet.js';
import { serviceFacets } from '../../../src/widgets/resource-directory/service-facets.js';
import { kmTo, ServiceList, sitesByDistance } from '../../../src/widgets/resource-directory/service-list.js';
import type { Texts } from '../../../src/widgets/resource-directory/view.js';

const here = { latitude: 40, longitude: -74 };
const site = (name: string, latitude?: number, addressPublic = true) => ({
  name,
  addressPublic,
  ...(latitude !== undefined && { latitude, longitude: -74 }),
});
const service = (id: string, ...locations: ReturnType<typeof site>[]): Service => ({
  id,
  name: `Service ${id}`,
  locations,
});

const facets: readonly ServiceFacet[] = serviceFacets({
  t: resourceDirectory as Texts,
  lang: 'en',
  needs: needsOf(undefined),
  now: new Date(),
  zone: undefined,
  age: undefined,
});

async function listOf(...services: Service[]): Promise<ServiceList> {
  const list = new ServiceList(
    () => undefined,
    () => facets,
  );
  await list.add(services, []);
  return list;
}

describe('the list of services', () => {
  it('puts the nearest first, and those without a place after them in the feed’s order', async () => {
    const list = await listOf(
      service('none'),
      service('far', site('a', 45)),
      service('near', site('b', 40.1)),
      service('none too'),
    );
    const { found } = list.find({ words: '', facets, chosen: new Map(), spot: here });
    expect(found.map(({ id }) => id)).to.deep.equal(['near', 'far', 'none', 'none too']);
  });

  it('measures to the nearest of several sites, and shows that one first', () => {
    const many = service('many', site('far', 45), site('unknown'), site('near', 40.1));
    expect(kmTo(many, here)).to.be.closeTo(11.1, 0.1);
    expect(sitesByDistance(many, here).map(({ name }) => name)).to.deep.equal(['near', 'far', 'unknown']);
    expect(sitesByDistance(many, undefined)).to.deep.equal(many.locations);
  });

  it('never measures to a place that is not public', () => {
    expect(kmTo(service('safe', site('house', 40.1, false)), here)).to.equal(undefined);
  });

  it('says which choice to leave out when nothing fits', async () => {
    const list = await listOf({ id: '1', name: 'Food shelf', languages: [{ code: 'es' }] });
    const chosen = new Map([
      ['need', new Set(['food'])],
      ['language', new Set(['ar'])],
    ]);
    const { found, loosen } = list.find({ words: '', facets, chosen, spot: undefined });
    expect(found).to.deep.equal([]);
    expect(loosen).to.deep.equal({ name: 'language', count: 1 });
  });

  it('knows the towns that its services name', async () => {
    const list = await listOf({
      id: '1',
      name: 'A',
      locations: [{ ...site('x', 40.1), addresses: [{ city: 'Millbrook', postalCode: '55501' }] }],
    });
    expect([...list.places()]).to.deep.equal([
      { name: 'Millbrook', postalCode: '55501', latitude: 40.1, longitude: -74 },
    ]);
  });
});
