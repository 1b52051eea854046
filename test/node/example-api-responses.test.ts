import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { RunningApi } from '../../examples/api/server.js';
import { SITE, startTestApi } from './example-api.helper.js';

type Resource = Record<string, unknown> & { resourceType: string; id: string };

const form = 'https://riverbend.example/fhir/Questionnaire/before-a-visit';
const answers = (more: object = {}) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  questionnaire: `${form}|1.0.0`,
  authored: new Date().toISOString(),
  item: [{ linkId: 'went-well', answer: [{ valueString: 'I slept.' }] }],
  ...more,
});
const identified = (value: string) => answers({ identifier: { system: 'urn:ietf:rfc:3986', value } });

describe('The example API takes answers over FHIR', () => {
  let api: RunningApi;
  before(async () => {
    api = await startTestApi();
  });
  after(() => api.close());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/fhir/QuestionnaireResponse`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/fhir+json', Origin: SITE, ...headers },
      body: JSON.stringify(body),
    });
  const ifNone = (value: string) => ({
    'If-None-Exist': `identifier=${encodeURIComponent(`urn:ietf:rfc:3986|${value}`)}`,
  });

  it('makes one for one identifier: 201 the first time, 200 and the same one after', async () => {
    const value = `urn:uuid:${randomUUID()}`;
    const before = (await api.responses()).length;
    const first = await post(identified(value), ifNone(value));
    assert.equal(first.status, 201);
    assert.equal(first.headers.get('access-control-allow-origin'), SITE);
    const stored = (await first.json()) as Resource;
    const others = await Promise.all(Array.from({ length: 6 }, () => post(identified(value), ifNone(value))));
    for (const other of others) {
      assert.equal(other.status, 200);
      assert.deepEqual(await other.json(), stored);
    }
    assert.equal((await api.responses()).length, before + 1);
    const read = await fetch(`${api.url}/fhir/QuestionnaireResponse/${stored.id}`);
    assert.deepEqual(await read.json(), stored);
  });

  it('makes another at every POST without the header, and then cannot tell which is meant', async () => {
    const value = `urn:uuid:${randomUUID()}`;
    assert.equal((await post(identified(value))).status, 201);
    assert.equal((await post(identified(value))).status, 201);
    const third = await post(identified(value), ifNone(value));
    assert.equal(third.status, 412);
    assert.equal(((await third.json()) as Resource).resourceType, 'OperationOutcome');
  });

  it('gives a person their own answers to one form, newest first', async () => {
    for (const authored of ['2026-01-02T08:00:00Z', '2026-03-04T08:00:00Z', '2026-02-03T08:00:00Z']) {
      await post(answers({ authored, questionnaire: 'urn:own-history' }));
    }
    const url = `${api.url}/fhir/QuestionnaireResponse?questionnaire=urn:own-history&_sort=-authored&_count=2`;
    const { entry } = (await (await fetch(url)).json()) as { entry: { resource: Resource }[] };
    assert.deepEqual(
      entry.map(({ resource }) => String(resource['authored']).slice(0, 10)),
      ['2026-03-04', '2026-02-03'],
    );
  });

  it('refuses with an OperationOutcome what is no QuestionnaireResponse, and repeats nothing of it', async () => {
    for (const [body, headers] of [
      [{ resourceType: 'Patient', name: 'marker7' }, {}],
      [answers({ status: 'marker7' }), {}],
      [answers(), { 'If-None-Exist': 'marker7' }],
    ] as const) {
      const response = await post(body, headers);
      assert.equal(response.status, 400);
      const text = await response.text();
      assert.match(text, /OperationOutcome/);
      assert.doesNotMatch(text, /marker7/);
    }
  });
});

describe('The example API plays SMART on FHIR', () => {
  let api: RunningApi;
  before(async () => {
    api = await startTestApi({ signIn: true });
  });
  after(() => api.close());

  const redirect = `${SITE}/portal/smart.html`;
  const verifier = 'a'.repeat(50);
  const challenge = createHash('sha256').update(verifier).digest('base64url');

  async function code(more: Record<string, string> = {}): Promise<URL> {
    const asked = {
      response_type: 'code',
      client_id: 'portal',
      redirect_uri: redirect,
      state: 's1',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...more,
    };
    const url = `${api.url}/fhir/authorize?${new URLSearchParams(asked).toString()}`;
    const response = await fetch(url, { redirect: 'manual' });
    assert.equal(response.status, 302);
    return new URL(response.headers.get('location') ?? '');
  }
  const exchange = (given: Record<string, string>) =>
    fetch(`${api.url}/fhir/token`, { method: 'POST', body: new URLSearchParams(given) });
  const good = async () => ({
    grant_type: 'authorization_code',
    code: (await code()).searchParams.get('code') ?? '',
    redirect_uri: redirect,
    client_id: 'portal',
    code_verifier: verifier,
  });
  const history = (token?: string) =>
    fetch(`${api.url}/fhir/QuestionnaireResponse`, {
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    });

  it('says where to sign in', async () => {
    const response = await fetch(`${api.url}/fhir/.well-known/smart-configuration`);
    const found = (await response.json()) as Record<string, unknown>;
    assert.equal(found['authorization_endpoint'], `${api.url}/fhir/authorize`);
    assert.equal(found['token_endpoint'], `${api.url}/fhir/token`);
    assert.deepEqual(found['code_challenge_methods_supported'], ['S256']);
  });

  it('gives a token for a code with its proof, and with it the person’s own answers', async () => {
    const back = await code();
    assert.equal(`${back.origin}${back.pathname}`, redirect);
    assert.equal(back.searchParams.get('state'), 's1');
    const response = await exchange(await good());
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const { access_token: token } = (await response.json()) as { access_token: string };
    const stored = await fetch(`${api.url}/fhir/QuestionnaireResponse`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/fhir+json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(answers()),
    });
    assert.equal(stored.status, 201);
    assert.equal(((await (await history(token)).json()) as { total: number }).total, 1);
    api.forgetTokens();
    assert.equal((await history(token)).status, 401);
  });

  it('wants a token that is still good, and reads the directory without one', async () => {
    const without = await history();
    assert.equal(without.status, 401);
    assert.equal(without.headers.get('www-authenticate'), 'Bearer');
    assert.equal((await history('made-up')).status, 401);
    assert.equal((await fetch(`${api.url}/fhir/PractitionerRole?_count=1`)).status, 200);
  });

  it('gives no token without the proof, for another page, or for a code used before', async () => {
    const once = await good();
    assert.equal((await exchange({ ...once, code_verifier: 'b'.repeat(50) })).status, 400);
    assert.equal((await exchange(once)).status, 400, 'a code is good for one try');
    assert.equal((await exchange({ ...(await good()), redirect_uri: `${SITE}/other` })).status, 400);
    assert.equal((await exchange({ ...(await good()), client_id: 'other' })).status, 400);
  });

  it('sends no one to a page of another site', async () => {
    const url = `${api.url}/fhir/authorize?response_type=code&redirect_uri=https://elsewhere.example/`;
    assert.equal((await fetch(url, { redirect: 'manual' })).status, 400);
    assert.equal((await code({ code_challenge: 'short' })).searchParams.get('error'), 'invalid_request');
  });
});
