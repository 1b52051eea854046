import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { RunningApi } from '../../examples/api/server.js';
import { checkInOf, SITE, startTestApi } from './example-api.helper.js';

const checkIn = (today: string) => ({ id: randomUUID(), ...checkInOf(today) });
type CheckIn = ReturnType<typeof checkIn>;
interface Page {
  items: CheckIn[];
  next?: string;
  total: number;
}

const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { Authorization: `Bearer ${token}` };
const send = async (api: RunningApi, body: CheckIn, token?: string): Promise<number> => {
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': body.id,
    Origin: SITE,
    ...bearer(token),
  };
  const url = `${api.url}/kith/check-ins`;
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
};
const read = (api: RunningApi, query = '', token?: string): Promise<Response> =>
  fetch(`${api.url}/kith/check-ins${query}`, { headers: { Origin: SITE, ...bearer(token) } });

/** A token of the one made-up person, as a SMART page gets it. */
async function signIn(api: RunningApi): Promise<string> {
  const verifier = 'a'.repeat(50);
  const page = {
    client_id: 'portal',
    redirect_uri: `${SITE}/portal/smart.html`,
  };
  const asked = new URLSearchParams({
    ...page,
    response_type: 'code',
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const back = await fetch(`${api.url}/fhir/authorize?${asked.toString()}`, { redirect: 'manual' });
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const body = new URLSearchParams({
    ...page,
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
  });
  const given = await fetch(`${api.url}/fhir/token`, { method: 'POST', body });
  return ((await given.json()) as { access_token: string }).access_token;
}

describe('The example API gives a person their own check-ins back', () => {
  let api: RunningApi;
  before(async () => {
    api = await startTestApi();
  });
  after(() => api.close());

  it('newest first, as they were sent, page by page, and kept by no cache', async () => {
    assert.deepEqual(await (await read(api)).json(), { items: [], total: 0 });
    const sent = ['good', 'okay', 'mixed'].map(checkIn);
    for (const one of sent) assert.equal(await send(api, one), 201);
    assert.equal(await send(api, sent[0] as CheckIn), 201); // a repeat is the same one
    const first = await read(api, '?limit=2');
    assert.equal(first.headers.get('cache-control'), 'no-store');
    assert.equal(first.headers.get('access-control-allow-origin'), SITE);
    const page = (await first.json()) as Page;
    assert.deepEqual([page.items, page.total], [[sent[2], sent[1]], 3]);
    const rest = (await (await read(api, page.next)).json()) as Page;
    assert.deepEqual(rest, { items: [sent[0]], total: 3 });
  });

  it('only to whom they belong', async () => {
    const token = await signIn(api);
    const mine = checkIn('hard');
    assert.equal(await send(api, mine, token), 201);
    const page = (await (await read(api, '', token)).json()) as Page;
    assert.deepEqual(page.items, [mine]);
    const others = (await (await read(api)).json()) as Page;
    assert.ok(!others.items.some(({ id }) => id === mine.id));
  });

  it('not to a token that is no good, nor for a parameter that is wrong', async () => {
    for (const [query, token, status] of [
      ['', 'made-up', 401],
      ['?limit=0', undefined, 400],
      ['?cursor=made-up', undefined, 400],
    ] as const) {
      const response = await read(api, query, token);
      assert.equal(response.status, status, query);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    }
  });

  it('and is described where all else is', async () => {
    const described = (await (await fetch(`${api.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    assert.ok(described.paths['/kith/check-ins']?.['get']);
  });
});

describe('Where people sign in', () => {
  it('check-ins are sent and read with a token only; a request to a peer needs none', async (t) => {
    const api = await startTestApi({ signIn: true });
    t.after(() => api.close());
    assert.equal((await read(api)).status, 401);
    assert.equal(await send(api, checkIn('good')), 401);
    const token = await signIn(api);
    assert.equal(await send(api, checkIn('good'), token), 201);
    assert.equal((await read(api, '', token)).status, 200);
    api.forgetTokens();
    assert.equal((await read(api, '', token)).status, 401);
    const report = await fetch(`${api.url}/kith/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ id: 's1', reason: 'number' }),
    });
    assert.equal(report.status, 201);
  });
});
