import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readDump } from '../../examples/api/hsds/read-dump.js';
import type { ApiOptions, RunningApi } from '../../examples/api/server.js';
import { ask, startTestApi } from './example-api.helper.js';

const databaseUrl = process.env['DATABASE_URL'];
const databases: [name: string, options: Partial<ApiOptions>][] = [['PGlite', {}]];
if (databaseUrl) databases.push(['PostgreSQL', { databaseUrl }]);
console.log(`Example API: databases tried: ${databases.map(([name]) => name).join(', ')}`);

for (const [name, options] of databases) {
  describe(`The example API on ${name}`, () => {
    let api: RunningApi;
    before(async () => {
      api = await startTestApi(options);
    });
    after(() => api.close());

    const counts: [path: string, least: number, most: number][] = [
      ['/services', 280, 350],
      ['/services?search=housing', 5, 60],
      ['/services?modified_after=2026-09-01T00:00:00%2B02:00', 20, 280],
      ['/service_at_locations?postcode=97888&proximity=5000', 50, 250],
      ['/service_at_locations?postcode=97895', 50, 400],
      ['/organizations?search=recovery&full=true', 2, 40],
      ['/taxonomies', 1, 1],
      ['/taxonomy_terms?top_only=true', 8, 8],
    ];
    for (const [request, least, most] of counts) {
      it(`answers ${request}`, async () => {
        const { total_items: total, contents } = await ask(api, request);
        assert.ok(total >= least && total <= most, `${total} items`);
        assert.equal(contents.length, Math.min(total, 25));
      });
    }

    it('finds everything again at the next start', async () => {
      const same = await startTestApi(options);
      assert.deepEqual(await ask(same, '/services?full=true'), await ask(api, '/services?full=true'));
      await same.close();
    });
  });
}

const fixtures = process.env['KITH_FIXTURES'];
/** Real feeds when they are at hand, else our own small one: either way every usable record must be served. */
const dumps = fixtures
  ? ['hsds/baltimore-charmcare/services_full.ndjson', 'hsds/detroit-313-help/services_full.json'].map(
      (file) => path.join(fixtures, file),
    )
  : [fileURLToPath(new URL('../fixtures/hsds/example-api/untidy.ndjson', import.meta.url))];

for (const file of dumps) {
  it(`serves every usable record of ${path.basename(path.dirname(file))}`, async () => {
    const api = await startTestApi({ hsds: file });
    const { services, skipped } = await readDump(file);
    console.log(
      `Example API: ${path.basename(path.dirname(file))}: ${services.length} read, ${skipped.length} skipped`,
    );
    const served = await ask(api, '/services?per_page=1000&full=true');
    assert.deepEqual(served.contents, services);
    for (const list of ['service_at_locations', 'organizations', 'taxonomy_terms']) {
      const page = await ask(api, `/${list}?per_page=1000&full=true`);
      assert.equal(page.contents.length, Math.min(page.total_items, 1000));
    }
    await api.close();
  });
}
