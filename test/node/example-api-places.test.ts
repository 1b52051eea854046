import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RunningApi } from '../../examples/api/server.js';
import { TOWNS } from '../../examples/api/seed/towns.js';
import { ask, ids, postJson, startTestApi, type Item } from './example-api.helper.js';

type Site = Item & {
  location: { latitude?: number; longitude?: number; addresses?: unknown[] };
  service: Item;
};

/** Great-circle metres by the spherical law of cosines: another formula than the one under test. */
function metresBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
) {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [p, q, d] = [rad(a.latitude), rad(b.latitude), rad(a.longitude - b.longitude)];
  return 6_371_008.8 * Math.acos(Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(d));
}

describe('The example API finds places near a ZIP', () => {
  let api: RunningApi;
  let all: Site[];
  before(async () => {
    api = await startTestApi();
    all = (await ask(api, '/service_at_locations?per_page=1000&full=true')).contents as Site[];
  });
  after(() => api.close());

  const distance = ({ location: { latitude, longitude } }: Site): number =>
    latitude === undefined || longitude === undefined
      ? Number.POSITIVE_INFINITY
      : metresBetween(TOWNS.redWillow, { latitude, longitude });

  for (const metres of [1, 1500, 25_000, 60_000]) {
    it(`gives exactly the places within ${metres} m, nearest first`, async () => {
      const page = await ask(
        api,
        `/service_at_locations?postcode=97892&proximity=${metres}&per_page=1000&full=true`,
      );
      const expected = all.filter((site) => distance(site) <= metres);
      assert.deepEqual(ids(page).sort(), expected.map((site) => site.id).sort());
      const distances = (page.contents as Site[]).map(distance);
      assert.deepEqual(distances.map(Math.round), [...distances].sort((a, b) => a - b).map(Math.round));
    });
  }

  it('takes a ZIP with its four digits more, in a body, and together with a search', async () => {
    const near = { postcode: '97892-1234', proximity: 25000, search: 'clinic', per_page: 1000 };
    const page = await ask(api, '/service_at_locations', postJson(near));
    const plain = await ask(api, '/service_at_locations?postcode=97892&proximity=25000&per_page=1000');
    assert.ok(page.total_items > 0 && page.total_items < plain.total_items, 'fewer with a search');
  });

  it('without a distance leaves out only places that say they serve other ZIPs', async () => {
    const page = await ask(api, '/service_at_locations?postcode=97889&per_page=1000&full=true');
    assert.ok(page.total_items > 0 && page.total_items < all.length, 'some left out');
    const shown = new Set(ids(page));
    for (const site of all) {
      const areas = JSON.stringify(site.service['service_areas'] ?? []);
      assert.equal(
        shown.has(site.id),
        !/\b978\d\d\b/.test(areas) || areas.includes('97889'),
        site.service.name,
      );
    }
  });

  it('gives one place whole, with its service', async () => {
    const [first] = all;
    assert.ok(first, 'a first place');
    const one = await ask<Site>(api, `/service_at_locations/${first.id}`);
    assert.deepEqual(one, first);
    assert.equal(one.service['service_at_locations'], undefined);
    const [simple] = (await ask(api, '/service_at_locations?per_page=1')).contents as Site[];
    assert.equal(simple?.location.addresses, undefined);
    assert.equal(typeof simple?.service.name, 'string');
  });

  it('never says where a safe house is', () => {
    const hidden = all.filter((site) => /^(Safe house|A safe place|Host homes)/.test(site.service.name));
    assert.ok(hidden.length >= 3, 'places kept private');
    for (const { location } of hidden) {
      assert.equal(location.latitude, undefined);
      assert.equal(location.addresses, undefined);
    }
  });

  it('says so when it cannot place a ZIP', async () => {
    const response = await fetch(`${api.url}/hsds/service_at_locations?postcode=00000&proximity=500`);
    assert.equal(response.status, 400);
    const problem = (await response.json()) as { errors: { name: string }[] };
    assert.deepEqual(
      problem.errors.map((fault) => fault.name),
      ['postcode'],
    );
  });
});
