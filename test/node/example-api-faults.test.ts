import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultKind } from '../../examples/api/http/faults.js';
import type { RunningApi } from '../../examples/api/server.js';
import { SITE, startTestApi } from './example-api.helper.js';

describe('The example API fails on purpose when a test asks for it', () => {
  let api: RunningApi;
  before(async () => {
    api = await startTestApi();
  });
  after(() => api.close());

  const post = (key: string, signal = AbortSignal.timeout(60_000)) =>
    fetch(`${api.url}/kith/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, Origin: SITE },
      body: JSON.stringify({ id: 's1', reason: 'closed' }),
      signal,
    });
  const always = (kind: FaultKind) => api.faults.plan({ seed: 1, rates: { [kind]: 1 }, slowMs: 2 });
  const kept = async (key: string) => (await api.received('report')).some((one) => one.key === key);
  const cause = (error: unknown) => ((error as Error).cause as { code?: string } | undefined)?.code;

  for (const [kind, status, isKept] of [
    ['error', 500, false],
    ['busy', 429, false],
    ['token', 401, false],
    ['slow', 201, true],
  ] as const) {
    it(`${kind}: answers ${status}, readable from the page, and ${isKept ? 'keeps it' : 'keeps nothing'}`, async () => {
      always(kind);
      const key = randomUUID();
      const response = await post(key);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('access-control-allow-origin'), SITE);
      assert.equal(response.headers.get('retry-after'), kind === 'busy' ? '1' : null);
      assert.equal(((await response.json()) as { status: unknown }).status, isKept ? 'received' : status);
      assert.equal(await kept(key), isKept);
    });
  }

  for (const [kind, isKept] of [
    ['reset-before', false],
    ['reset-after', true],
  ] as const) {
    it(`${kind}: breaks the connection, and ${isKept ? 'has kept it' : 'has kept nothing'}`, async () => {
      always(kind);
      const key = randomUUID();
      await assert.rejects(post(key), (error) => /ECONNRESET|UND_ERR_SOCKET/.test(cause(error) ?? ''));
      assert.equal(await kept(key), isKept);
    });
  }

  it('silence: keeps it and never answers', async () => {
    always('silence');
    const key = randomUUID();
    const control = new AbortController();
    let answered = false;
    const ended = assert.rejects(
      post(key, control.signal).finally(() => (answered = true)),
      { name: 'AbortError' },
    );
    while (!(await kept(key))) await pause(10);
    await pause(400);
    assert.equal(answered, false);
    control.abort();
    await ended;
    assert.equal(await kept(key), true);
  });

  it('sends a slow answer in pieces', async () => {
    always('slow');
    const response = await post(randomUUID());
    let pieces = 0;
    for await (const _piece of response.body ?? []) pieces += 1;
    assert.ok(pieces > 5, `${pieces} pieces`);
  });

  it('gives the same faults in the same order for the same seed, and then heals', async () => {
    const run = async (seed: number): Promise<string[]> => {
      api.faults.plan({ seed, rates: { error: 0.3, busy: 0.2, token: 0.2 } });
      const seen: string[] = [];
      for (let turn = 0; turn < 24; turn += 1) seen.push(String((await post(randomUUID())).status));
      return seen;
    };
    const first = await run(7);
    assert.deepEqual(await run(7), first);
    assert.notDeepEqual(await run(8), first);
    assert.deepEqual(new Set(first), new Set(['201', '500', '429', '401']));
    api.faults.plan(undefined);
    assert.equal((await post(randomUUID())).status, 201);
  });

  it('never fails what is only read', async () => {
    always('error');
    assert.equal((await fetch(`${api.url}/kith/peers`)).status, 200);
    const search = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"words":"a"}' };
    assert.equal((await fetch(`${api.url}/kith/peers/search`, search)).status, 200);
    api.faults.plan(undefined);
  });

  it('closes at once, even with a request that is never answered', async () => {
    const own = await startTestApi({ faults: { seed: 1, rates: { silence: 1 } } });
    const pending = fetch(`${own.url}/kith/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ id: 's1', reason: 'closed' }),
    });
    const ended = assert.rejects(pending);
    while (own.faults.met.silence === 0) await pause(10);
    await own.close();
    await ended;
  });
});
