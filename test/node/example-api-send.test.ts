import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { RunningApi } from '../../examples/api/server.js';
import { checkInOf, SITE, startTestApi } from './example-api.helper.js';

const request = {
  peerId: 'p1',
  name: 'Sam',
  contact: { way: 'phone', value: '541-555-0142', voicemail: 'name-only' },
  consent: { text: 'You may call me.', language: 'en', at: '2026-11-22T10:00:00Z' },
};
const checkIn = { id: randomUUID(), ...checkInOf('okay') };
const report = { id: 's1', reason: 'number', note: 'It rings at a bakery.' };

describe('The example API takes what people send', () => {
  let api: RunningApi;
  before(async () => {
    api = await startTestApi();
  });
  after(() => api.close());

  const send = (path: string, body: unknown, key: string | undefined, type = 'application/json') =>
    fetch(`${api.url}/kith/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': type, Origin: SITE, ...(key !== undefined && { 'Idempotency-Key': key }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  for (const [path, kind, body] of [
    ['requests', 'request', request],
    ['check-ins', 'check-in', checkIn],
    ['reports', 'report', report],
  ] as const) {
    it(`keeps one of ${path} once, however often it is sent`, async () => {
      const key = randomUUID();
      const before = await api.received(kind);
      const first = await send(path, body, key);
      assert.equal(first.status, 201);
      assert.equal(first.headers.get('access-control-allow-origin'), SITE);
      const receipt = (await first.json()) as { id: string; status: string };
      assert.equal(receipt.status, 'received');
      const others = await Promise.all(Array.from({ length: 8 }, () => send(path, body, key)));
      for (const other of others) {
        assert.equal(other.status, 201);
        assert.deepEqual(await other.json(), receipt);
      }
      assert.deepEqual((await api.received(kind)).slice(before.length), [{ id: receipt.id, key, body }]);
    });
  }

  it('tells another message with the same key from a repeat, and keeps the first', async () => {
    const key = randomUUID();
    await send('reports', report, key);
    const other = await send('reports', { ...report, reason: 'hours' }, key);
    assert.equal(other.status, 422);
    assert.equal(other.headers.get('content-type'), 'application/problem+json');
    const kept = (await api.received('report')).filter((one) => one.key === key);
    assert.deepEqual(
      kept.map(({ body }) => body),
      [report],
    );
    assert.equal(
      (await send('requests', request, key)).status,
      201,
      'the key of another list is another key',
    );
  });

  it('takes the key in quotes, as the draft standard writes it', async () => {
    const key = randomUUID();
    assert.equal((await send('reports', report, `"${key}"`)).status, 201);
    assert.equal((await api.received('report')).at(-1)?.key, key);
  });

  it('keeps of a request only what the contract names: no diagnosis, no insurance', async () => {
    const key = randomUUID();
    await send(
      'requests',
      { ...request, diagnosis: 'x', contact: { ...request.contact, insurance: 'y' } },
      key,
    );
    assert.deepEqual((await api.received('request')).find((one) => one.key === key)?.body, request);
  });

  const bad: [what: string, path: string, body: unknown, field: string][] = [
    ['a request without a name', 'requests', { ...request, name: '' }, 'name'],
    ['a request without consent', 'requests', { ...request, consent: undefined }, 'consent'],
    ['a note that is too long', 'requests', { ...request, note: 'x'.repeat(301) }, 'note'],
    ['an unknown way', 'requests', { ...request, contact: { way: 'fax', value: '123' } }, 'contact.way'],
    [
      'a check-in that is none',
      'check-ins',
      { ...checkIn, response: { resourceType: 'Patient' } },
      'response.resourceType',
    ],
    ['a report about nothing', 'reports', { reason: 'closed' }, 'id'],
  ];
  for (const [what, path, body, field] of bad) {
    it(`says what is wrong with ${what}, and keeps nothing of it`, async () => {
      const key = randomUUID();
      const response = await send(path, body, key);
      assert.equal(response.status, 400);
      const { errors } = (await response.json()) as { errors: { name: string }[] };
      assert.ok(
        errors.some(({ name }) => name === field),
        JSON.stringify(errors),
      );
      for (const kind of ['request', 'check-in', 'report'] as const) {
        assert.equal(
          (await api.received(kind)).some((one) => one.key === key),
          false,
        );
      }
    });
  }

  it('wants a key, JSON, and a body that is JSON', async () => {
    assert.equal((await send('reports', report, undefined)).status, 400);
    assert.equal((await send('reports', report, 'short')).status, 400);
    assert.equal((await send('reports', report, randomUUID(), 'text/plain')).status, 415);
    assert.equal((await send('reports', '{"id":', randomUUID())).status, 400);
  });

  it('writes nothing of what people sent to the terminal or into a problem', async (t: TestContext) => {
    const written: unknown[] = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      t.mock.method(console, method, (...words: unknown[]) => written.push(words));
    }
    const marked = { ...request, name: 'marker7', contact: { way: 'marker7', value: 'marker7' } };
    const key = randomUUID();
    const texts = [
      await (await send('requests', marked, key)).text(),
      await (await send('reports', { id: 'a', reason: 'marker7' }, key)).text(),
      await (await send('reports', { id: 'b', reason: 'marker7' }, key)).text(),
    ];
    for (const text of texts) assert.doesNotMatch(text, /marker7/);
    assert.deepEqual(written, []);
  });
});
