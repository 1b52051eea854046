import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  Organization,
  Service,
  ServiceAtLocation,
  Taxonomy,
  TaxonomyTerm,
} from '../../examples/api/hsds/schemas.js';
import type { RunningApi } from '../../examples/api/server.js';
import { ask, ids, names, postJson, startTestApi, type Item, type Page } from './example-api.helper.js';

describe('The example API lists and finds services as HSDS 3.2 says', () => {
  let api: RunningApi;
  before(async () => {
    api = await startTestApi();
  });
  after(() => api.close());

  it('says what it is and where its OpenAPI document lies', async () => {
    const about = await ask<Record<string, string>>(api, '/');
    assert.equal(about['version'], '3.2');
    const document = await fetch(about['openapi_url'] ?? '');
    const { paths } = (await document.json()) as { paths: Record<string, Record<string, unknown>> };
    const lists = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'];
    for (const list of lists) {
      assert.deepEqual(Object.keys(paths[`/hsds/${list}`] ?? {}).sort(), ['get', 'post']);
      assert.deepEqual(Object.keys(paths[`/hsds/${list}/{id}`] ?? {}), ['get']);
    }
  });

  it('gives the first 25 of about 300 services with all envelope fields', async () => {
    const { contents, ...envelope } = await ask(api, '/services');
    assert.equal(contents.length, 25);
    assert.ok(envelope.total_items >= 280 && envelope.total_items <= 350, String(envelope.total_items));
    assert.deepEqual(envelope, {
      total_items: api.services,
      total_pages: Math.ceil(api.services / 25),
      page_number: 1,
      size: 25,
      first_page: true,
      last_page: false,
      empty: false,
    });
  });

  it('pages through everything once, and no record twice', async () => {
    const seen = new Set<string>();
    let page: Page;
    let number = 1;
    do {
      page = await ask(api, `/services?per_page=60&page=${number++}`);
      ids(page).forEach((id) => seen.add(id));
    } while (!page.last_page);
    assert.equal(seen.size, api.services);
    assert.equal(page.page_number, page.total_pages);
  });

  it('answers a page past the end with an empty page that keeps the totals', async () => {
    const page = await ask(api, '/services?page=9999');
    assert.deepEqual(page.contents, []);
    assert.equal(page.total_items, api.services);
    assert.deepEqual(
      [page.empty, page.size, page.first_page, page.last_page, page.page_number],
      [true, 0, false, true, 9999],
    );
  });

  it('keeps lists to one-to-one fields, and gives everything when asked in full', async () => {
    const [simple] = (await ask(api, '/services?per_page=1')).contents;
    const [full] = (await ask(api, '/services?per_page=1&full=true')).contents;
    assert.ok(simple && full, 'a first service');
    assert.equal(Object.values(simple).some(Array.isArray), false);
    assert.equal(typeof (simple['organization'] as Item).name, 'string');
    assert.equal((simple['organization'] as Item)['phones'], undefined);
    assert.ok(
      Array.isArray(full['service_at_locations']) && Array.isArray(full['attributes']),
      'lists in full',
    );
    assert.deepEqual(await ask(api, `/services/${full.id}`), full);
  });

  it('serves every record of every list in the shape HSDS requires', async () => {
    const lists = [
      ['/services?per_page=1000&full=true', Service],
      ['/services?per_page=1000', Service],
      ['/service_at_locations?per_page=1000&full=true', ServiceAtLocation],
      ['/service_at_locations?per_page=1000', ServiceAtLocation],
      ['/organizations?per_page=1000&full=true', Organization],
      ['/taxonomies', Taxonomy],
      ['/taxonomy_terms?per_page=1000', TaxonomyTerm],
    ] as const;
    for (const [path, schema] of lists) {
      const { contents, total_items: total } = await ask(api, path);
      assert.equal(contents.length, total, path);
      for (const item of contents) assert.deepEqual(schema.safeParse(item).error?.issues ?? [], [], path);
    }
  });

  it('finds by words, their English stem and without accents, best match first', async () => {
    const pantry = names(await ask(api, '/services?search=pantries'));
    assert.match(pantry[0] ?? '', /pantry/i);
    assert.deepEqual(
      ids(await ask(api, '/services?search=circulo&per_page=100')),
      ids(await ask(api, '/services?search=C%C3%ADrculo&per_page=100')),
    );
    assert.ok((await ask(api, '/services?search=c%C3%ADrculo')).total_items > 0);
    assert.equal((await ask(api, '/services?search=zzyzx')).empty, true);
    const dinners = await ask(api, '/services?search=dinner%20-grange&per_page=100');
    assert.ok(dinners.total_items > 3, 'dinners outside granges');
    for (const item of dinners.contents) assert.doesNotMatch((item['organization'] as Item).name, /grange/i);
    const turned = await ask(api, '/services?search=house%20safe');
    assert.ok(turned.total_items > 0, 'words in any order');
    assert.equal((await ask(api, '/services?search=%22house%20safe%22')).empty, true);
  });

  it('takes odd searches as words and not as commands', async () => {
    for (const odd of [
      "'; drop table hsds_service; --",
      '"',
      '((&|!',
      '%',
      '\u0000',
      '  ',
      'a'.repeat(200),
    ]) {
      await ask(api, `/services?search=${encodeURIComponent(odd)}`);
    }
    assert.equal((await ask(api, '/services')).total_items, api.services);
  });

  it('filters by term, taxonomy and organization, and by all at once', async () => {
    const [term] = (await ask(api, '/taxonomy_terms?search=veterans')).contents;
    const [taxonomy] = (await ask(api, '/taxonomies')).contents;
    assert.ok(term && taxonomy, 'a term and a taxonomy');
    const veterans = await ask(api, `/services?taxonomy_term_id=${term.id}&full=true&per_page=100`);
    assert.ok(veterans.total_items > 3 && veterans.total_items < api.services, 'some veterans’ services');
    for (const item of veterans.contents)
      assert.match(JSON.stringify(item['attributes']), new RegExp(term.id));
    assert.equal((await ask(api, `/services?taxonomy_id=${taxonomy.id}`)).total_items, api.services);
    const owner = (veterans.contents[0]?.['organization'] as Item).id;
    const narrowed = await ask(
      api,
      `/services?taxonomy_term_id=${term.id}&organization_id=${owner}&full=true`,
    );
    assert.ok(
      narrowed.total_items > 0 && narrowed.total_items < veterans.total_items,
      'fewer with both filters',
    );
    for (const item of narrowed.contents) assert.equal((item['organization'] as Item).id, owner);
  });

  it('gives what changed on or after a date, and ids alone in one page when that is enough', async () => {
    const recent = await ask(api, '/services?modified_after=2026-09-01&per_page=1000');
    assert.ok(recent.total_items > 0 && recent.total_items < api.services, 'some changed, some not');
    for (const item of recent.contents) assert.ok(String(item['last_modified']) >= '2026-09-01');
    const edge = recent.contents[0];
    const exact = await ask(api, `/services?modified_after=${String(edge?.['last_modified'])}&per_page=1000`);
    assert.ok(ids(exact).includes(edge?.id ?? ''), 'the date itself counts');
    const minimal = await ask(api, '/services?minimal=true');
    assert.equal(minimal.size, api.services);
    assert.deepEqual(Object.keys(minimal.contents[0] ?? {}).sort(), ['id', 'modified_date']);
  });

  it('streams all of a list a record a line', async () => {
    const response = await fetch(`${api.url}/hsds/services?format=ndjson&full=true`);
    assert.equal(response.headers.get('content-type'), 'application/x-ndjson');
    const lines = (await response.text()).trimEnd().split('\n');
    const paged = await ask(api, '/services?per_page=1000&full=true');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as Item),
      paged.contents,
    );
  });

  it('takes the same parameters in a JSON or form body, so that a search is in no URL', async () => {
    const inUrl = await ask(api, '/services?search=rides&per_page=3&full=true');
    assert.deepEqual(
      await ask(api, '/services', postJson({ search: 'rides', per_page: 3, full: true })),
      inUrl,
    );
    const form = new URLSearchParams({ search: 'rides', per_page: '3', full: 'true' });
    assert.deepEqual(await ask(api, '/services', { method: 'POST', body: form }), inUrl);
    const mixed = await ask(
      api,
      '/services?per_page=50&full=true',
      postJson({ search: 'rides', per_page: 3 }),
    );
    assert.deepEqual(mixed, inUrl);
    assert.deepEqual(
      await ask(api, '/services?per_page=2', { method: 'POST' }),
      await ask(api, '/services?per_page=2'),
    );
    for (const list of ['service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms']) {
      assert.deepEqual(
        await ask(api, `/${list}`, postJson({ per_page: 2 })),
        await ask(api, `/${list}?per_page=2`),
      );
    }
  });

  it('lists organizations plainly, and with their services when asked', async () => {
    const [simple] = (await ask(api, '/organizations?search=warmline&per_page=1')).contents;
    assert.equal(simple, undefined);
    const [peers] = (await ask(api, '/organizations?search=peer%20network')).contents;
    assert.ok(peers, 'the peer network');
    assert.equal(peers['services'], undefined);
    const one = await ask<Item & { services: Item[] }>(api, `/organizations/${peers.id}`);
    assert.ok(one.services.length >= 5, 'its services');
    assert.equal(
      one.services.some((service) => Object.values(service).some(Array.isArray)),
      false,
    );
    const whole = await ask<Item & { services: Item[] }>(api, `/organizations/${peers.id}?full_service=true`);
    assert.ok(
      whole.services.every((service) => Array.isArray(service['attributes'])),
      'whole services',
    );
    const [term] = (await ask(api, '/taxonomy_terms?search=veterans')).contents;
    const filtered = await ask(api, `/organizations?taxonomy_term_id=${term?.id}&per_page=100`);
    assert.ok(filtered.total_items > 0 && filtered.total_items < 20, 'some organizations');
  });

  it('lists the eight needs, and what stands behind each', async () => {
    const top = await ask(api, '/taxonomy_terms?top_only=true');
    assert.equal(top.total_items, 8);
    const [place] = top.contents;
    const behind = await ask(api, `/taxonomy_terms?parent_id=${place?.id}`);
    assert.ok(behind.total_items >= 3, 'terms behind a need');
    for (const item of behind.contents) assert.equal(item['parent_id'], place?.id);
    assert.deepEqual(await ask(api, `/taxonomy_terms/${place?.id}`), place);
    const [taxonomy] = (await ask(api, '/taxonomies')).contents;
    assert.deepEqual(await ask(api, `/taxonomies/${taxonomy?.id}`), taxonomy);
    assert.ok((await ask(api, `/taxonomy_terms?taxonomy_id=${taxonomy?.id}`)).total_items > 20);
  });
});
