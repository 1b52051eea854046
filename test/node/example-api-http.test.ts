import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { RunningApi } from '../../examples/api/server.js';
import { postJson, SITE, startTestApi } from './example-api.helper.js';

interface Problem {
  title: string;
  status: number;
  detail: string;
  errors?: { name: string; reason: string }[];
}

describe('The example API speaks HTTP with care', () => {
  let api: RunningApi;
  before(async () => {
    api = await startTestApi({ origins: [SITE, 'http://localhost:5000'] });
  });
  after(() => api.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}${path}`, { headers: { Origin: SITE, ...headers } });

  for (const path of ['/hsds/services?per_page=2', '/hsds/services?format=ndjson', '/openapi.json']) {
    it(`answers 304 without a body when ${path} has not changed`, async () => {
      const first = await get(path);
      const etag = first.headers.get('etag') ?? '';
      assert.match(etag, /^(W\/)?".+"$/);
      assert.equal(first.headers.get('cache-control'), 'no-cache');
      await first.arrayBuffer();
      const again = await get(path, { 'If-None-Match': etag });
      assert.equal(again.status, 304);
      assert.equal(await again.text(), '');
      assert.equal(again.headers.get('etag'), etag);
      assert.equal(again.headers.get('access-control-allow-origin'), SITE);
      assert.match(again.headers.get('access-control-expose-headers') ?? '', /ETag/);
      assert.match(again.headers.get('vary') ?? '', /Origin/);
      const other = await get(path, { 'If-None-Match': '"something else"' });
      assert.equal(other.status, 200);
    });
  }

  it('gives different answers different tags', async () => {
    const tags = await Promise.all(
      ['/hsds/services', '/hsds/services?page=2', '/hsds/services?format=ndjson', '/hsds/organizations'].map(
        async (path) => (await get(path)).headers.get('etag'),
      ),
    );
    assert.equal(new Set(tags).size, tags.length);
  });

  it('lets the named origins read, and no other', async () => {
    for (const origin of [SITE, 'http://localhost:5000']) {
      const response = await get('/hsds/services', { Origin: origin });
      assert.equal(response.headers.get('access-control-allow-origin'), origin);
      assert.deepEqual(response.headers.get('access-control-expose-headers')?.split(',').sort(), [
        'ETag',
        'Retry-After',
      ]);
    }
    for (const origin of [
      'http://127.0.0.1:4174',
      'http://127.0.0.1:41730',
      'null',
      'https://127.0.0.1:4173',
    ]) {
      const response = await get('/hsds/services', { Origin: origin });
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      assert.match(response.headers.get('vary') ?? '', /Origin/);
    }
  });

  it('answers a preflight for a private search, and sends no credentials header', async () => {
    const response = await fetch(`${api.url}/hsds/services`, {
      method: 'OPTIONS',
      headers: {
        Origin: SITE,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), SITE);
    assert.match(response.headers.get('access-control-allow-methods') ?? '', /POST/);
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /content-type/i);
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
  });

  it('sends headers that keep an answer from being sniffed, framed or run', async () => {
    const { headers } = await get('/hsds/services');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'; frame-ancestors 'none'/);
    assert.equal(headers.get('strict-transport-security'), null);
  });

  const bad: [path: string, name: string][] = [
    ['/services?page=0', 'page'],
    ['/services?page=-1', 'page'],
    ['/services?page=two', 'page'],
    ['/services?page=1&page=2', 'page'],
    ['/services?per_page=0', 'per_page'],
    ['/services?per_page=1001', 'per_page'],
    ['/services?per_page=', 'per_page'],
    ['/services?full=yes', 'full'],
    ['/services?full=true&minimal=true', 'minimal'],
    ['/services?format=xml', 'format'],
    ['/services?modified_after=yesterday', 'modified_after'],
    ['/services?modified_after=2026-02-30T99:00', 'modified_after'],
    [`/services?search=${'x'.repeat(201)}`, 'search'],
    ['/service_at_locations?proximity=500', 'proximity'],
    ['/service_at_locations?postcode=97888&proximity=far', 'proximity'],
    ['/service_at_locations?postcode=97888&proximity=0', 'proximity'],
    ['/taxonomy_terms?top_only=1', 'top_only'],
    ['/taxonomy_terms?top_only=true&parent_id=x', 'parent_id'],
    ['/organizations?full_service=maybe', 'full_service'],
  ];
  for (const [path, name] of bad) {
    it(`says what is wrong with ${path.slice(0, 60)}`, async () => {
      const response = await get(`/hsds${path}`);
      assert.equal(response.status, 400);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(response.headers.get('access-control-allow-origin'), SITE);
      const problem = (await response.json()) as Problem;
      assert.deepEqual([...new Set(problem.errors?.map((fault) => fault.name))], [name]);
      assert.match(problem.detail, new RegExp(`^${name}: (must|cannot|needs) `));
    });
  }

  it('says what is wrong with a body', async () => {
    const post = (init: RequestInit) => fetch(`${api.url}/hsds/services`, { method: 'POST', ...init });
    const json = { 'Content-Type': 'application/json' };
    const broken = await post({ headers: json, body: '{"search":' });
    assert.deepEqual(
      [broken.status, ((await broken.json()) as Problem).detail],
      [400, 'The body is not valid JSON.'],
    );
    assert.equal((await post({ headers: json, body: '[1]' })).status, 400);
    assert.equal((await post({ headers: { 'Content-Type': 'text/plain' }, body: 'search=x' })).status, 415);
    assert.equal((await post(postJson({ search: 'x'.repeat(70_000) }))).status, 413);
    const nested = await post(postJson({ search: { $gt: '' }, page: 1.5 }));
    const problem = (await nested.json()) as Problem;
    assert.deepEqual(problem.errors?.map((fault) => fault.name).sort(), ['page', 'search']);
  });

  it('answers 404 with a problem for what is not there', async () => {
    const paths = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'].map(
      (list) => `/hsds/${list}/no-such-id`,
    );
    for (const path of [
      ...paths,
      '/hsds/locations',
      '/nowhere',
      '/hsds/services/%00',
      "/hsds/services/'%20or%201=1",
    ]) {
      const response = await get(path);
      assert.equal(response.status, 404, path);
      assert.equal(((await response.json()) as Problem).status, 404);
    }
  });

  it('writes nothing a person looked for to the terminal or back into a problem', async (t: TestContext) => {
    const written: unknown[] = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      t.mock.method(console, method, (...words: unknown[]) => written.push(words));
    }
    const texts = await Promise.all(
      ['/hsds/services?search=marker7&page=0', '/hsds/services/marker7', '/hsds/services?full=marker7'].map(
        async (path) => (await get(path)).text(),
      ),
    );
    for (const text of texts) assert.doesNotMatch(text, /marker7/);
    assert.deepEqual(written, []);
  });

  it('answers HEAD like GET without a body, and other methods with 404', async () => {
    const head = await fetch(`${api.url}/hsds/services`, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    assert.equal((await fetch(`${api.url}/hsds/services`, { method: 'DELETE' })).status, 404);
  });
});
