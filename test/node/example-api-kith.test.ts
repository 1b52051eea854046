import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RunningApi } from '../../examples/api/server.js';
import { PeerSchema, type Peer } from '../../src/model/peer.js';
import { ServiceSchema, type Service } from '../../src/model/service.js';
import { postJson, SITE, startTestApi } from './example-api.helper.js';

interface Page<T> {
  items: T[];
  next?: string;
  total: number;
}

/** The day on which the data is made; midnight may pass before it is looked at. */
const today = new Date().toISOString().slice(0, 10);

describe('The example API serves the peers of Riverbend County', () => {
  let api: RunningApi;
  before(async () => {
    api = await startTestApi();
  });
  after(() => api.close());

  const page = async <T = Peer>(url: string, init?: RequestInit): Promise<Page<T>> => {
    const response = await fetch(url, init);
    assert.equal(response.status, 200, url);
    return (await response.json()) as Page<T>;
  };
  const everyone = async (): Promise<Peer[]> => (await page(`${api.url}/kith/peers?limit=1000`)).items;

  it('shows about 120 people, each in the shape of the contract, each with words of their own', async () => {
    const peers = await everyone();
    assert.ok(peers.length >= 115 && peers.length <= 130, String(peers.length));
    for (const peer of peers) assert.ok(PeerSchema.safeParse(peer).success, peer.name);
    for (const one of ['id', 'name', 'about'] as const) {
      assert.equal(new Set(peers.map((peer) => peer[one])).size, peers.length, one);
    }
    assert.ok(new Set(peers.map(({ why }) => why)).size >= 40);
    assert.ok(peers.every(({ about = '' }) => about.length > 40 && about.length < 420));
  });

  it('gives one of them by id, and says when there is nobody', async () => {
    const [first] = await everyone();
    const one = await fetch(`${api.url}/kith/peers/${first?.id}`);
    assert.deepEqual(await one.json(), first);
    assert.equal((await fetch(`${api.url}/kith/peers/nobody`)).status, 404);
  });

  it('has all kinds of people: those who sign, who are full, who pause, who gladly meet elsewhere', async () => {
    const peers = await everyone();
    const some = (what: string, holds: (peer: Peer) => boolean) =>
      assert.ok(peers.filter(holds).length >= 2, what);
    for (const code of ['ase', 'es', 'ar', 'ru', 'vi']) {
      some(code, ({ languages = [] }) => languages.some((language) => language.code === code));
    }
    for (const state of ['accepting', 'waitlist', 'paused', undefined]) {
      some(String(state), ({ availability }) => availability === state);
    }
    some('outside the county', ({ outsideCounty }) => outsideCounty === true);
    some('no pronouns', ({ pronouns }) => pronouns === undefined);
    some('anywhere', ({ anywhere }) => anywhere === true);
    some('an old credential', ({ credentials = [] }) =>
      credentials.some(({ expires }) => expires !== undefined && expires < today),
    );
    for (const { nextFree, name } of peers) assert.ok(nextFree === undefined || nextFree > today, name);
  });

  it('never says a family name, a street or a diagnosis', async () => {
    for (const peer of await everyone()) {
      assert.match(peer.name, /^\p{Lu}[\p{L}-]+( Ann)?$/u);
      assert.doesNotMatch(
        JSON.stringify(peer),
        /schizo|bipolar|borderline|disorder|PTSD|diagnos|\d+ \w+ (St|Ave|Rd)\b/i,
        peer.name,
      );
    }
  });

  it('leads through all pages by relative addresses, each person once', async () => {
    const seen: string[] = [];
    let url: string | undefined = `${api.url}/kith/peers`;
    let pages = 0;
    while (url) {
      const { items, next, total }: Page<Peer> = await page(url);
      seen.push(...items.map(({ id }) => id));
      assert.equal(total, (await everyone()).length);
      url = next && new URL(next, url).href;
      pages += 1;
    }
    assert.ok(pages >= 3, 'paging is worth trying');
    assert.deepEqual(
      seen,
      (await everyone()).map(({ id }) => id),
    );
    assert.equal((await page(`${api.url}/kith/peers?limit=7`)).items.length, 7);
  });

  it('finds people by words in the body, which come back in no address', async () => {
    const url = `${api.url}/kith/peers/search`;
    const first = await page(url, postJson({ words: 'recovery', limit: 3 }));
    assert.ok(first.total > 5 && first.items.length === 3);
    assert.doesNotMatch(first.next ?? '', /recovery/);
    const second = await page(new URL(first.next ?? '', url).href, postJson({ words: 'recovery' }));
    assert.equal(
      second.items.some(({ id }) => first.items.some((peer) => peer.id === id)),
      false,
    );
    const signing = await page(url, postJson({ words: 'sign language' }));
    assert.ok(signing.items.every(({ languages = [] }) => languages.some(({ code }) => code === 'ase')));
    assert.equal((await page(url, postJson({ words: 'zzzz' }))).total, 0);
    assert.equal((await fetch(url, postJson({}))).status, 400);
  });

  it('says with a tag that nothing has changed, and gives another tag when someone has left', async () => {
    const own = await startTestApi({ peers: (await everyone()).slice(0, 5) });
    try {
      const url = `${own.url}/kith/peers`;
      const first = await fetch(url);
      const tag = first.headers.get('etag') ?? '';
      assert.match(tag, /^"/, 'a strong tag');
      const peers = ((await first.json()) as Page<Peer>).items;
      const again = await fetch(url, { headers: { 'If-None-Match': tag, Origin: SITE } });
      assert.deepEqual([again.status, await again.text()], [304, '']);
      await own.removePeers([peers[2]?.id ?? '']);
      const left = await fetch(url, { headers: { 'If-None-Match': tag } });
      assert.equal(left.status, 200);
      const ids = ((await left.json()) as Page<Peer>).items.map(({ id }) => id);
      assert.deepEqual(
        ids,
        peers.filter((_peer, at) => at !== 2).map(({ id }) => id),
      );
    } finally {
      await own.close();
    }
  });

  it('serves the services of the county in the shape of the contract', async () => {
    const { items, total } = await page<Service>(`${api.url}/kith/services?limit=1000`);
    assert.equal(total, api.services);
    assert.equal(items.length, total);
    for (const service of items) assert.ok(ServiceSchema.safeParse(service).success, service.name);
    const found = await page<Service>(`${api.url}/kith/services/search`, postJson({ words: 'shelter' }));
    assert.ok(found.total > 3 && found.total < 60);
  });

  for (const [query, name] of [
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['limit=many', 'limit'],
    ['cursor=!!', 'cursor'],
    ['cursor=bm90aGluZw', 'cursor'],
  ] as const) {
    it(`says what is wrong with ?${query}`, async () => {
      const response = await fetch(`${api.url}/kith/peers?${query}`);
      assert.equal(response.status, 400);
      const { errors } = (await response.json()) as { errors: { name: string }[] };
      assert.deepEqual(
        errors.map((fault) => fault.name),
        [name],
      );
    });
  }
});
