import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { RunningApi } from '../../examples/api/server.js';
import { MappingSchema } from '../../src/model/mapping.js';
import type { Peer } from '../../src/model/peer.js';
import type { Service } from '../../src/model/service.js';
import { applyFields, lookUp } from '../../src/sources/json/mapping.js';
import { toPeer } from '../../src/sources/kith/peer.js';
import { startTestApi } from './example-api.helper.js';

/** A second, plain reading of RFC 4180, so that the writer is not checked by itself. */
function rows(text: string): string[][] {
  const found: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    found.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') found.push([]);
    if (end === '') break;
  }
  return found.filter((row) => row.length > 1);
}

describe('The example API hands the same people out in other shapes', () => {
  let api: RunningApi;
  let peers: Peer[];
  before(async () => {
    api = await startTestApi();
    peers = ((await (await fetch(`${api.url}/kith/peers?limit=1000`)).json()) as { items: Peer[] }).items;
  });
  after(() => api.close());

  const table = async (path: string): Promise<Record<string, string>[]> => {
    const response = await fetch(`${api.url}${path}`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(response.headers.get('etag') ?? '', /^"/);
    const [head = [], ...body] = rows(await response.text());
    for (const row of body) assert.equal(row.length, head.length);
    return body.map((row) => Object.fromEntries(row.map((value, at) => [head[at] ?? '', value])));
  };

  it('as a spreadsheet with English headers', async () => {
    const found = await table('/kith/peers.csv');
    assert.deepEqual(
      found.map((row) => row['ID']),
      peers.map(({ id }) => id),
    );
    assert.deepEqual(
      found.map((row) => row['About me']),
      peers.map(({ about }) => about),
    );
    const signing = found.filter((row) => row['Languages']?.includes('American Sign Language'));
    assert.ok(signing.length >= 3);
    assert.ok(found.every((row) => /^(Accepting|Waitlist|Paused|)$/.test(row['Availability'] ?? '?')));
  });

  it('as a spreadsheet with Spanish headers and words', async () => {
    const found = await table('/kith/peers.csv?lang=es');
    assert.deepEqual(
      found.map((row) => row['Nombre']),
      peers.map(({ name }) => name),
    );
    assert.ok(found.some((row) => row['Idiomas'] === 'español; inglés'));
    assert.ok(found.some((row) => row['Disponibilidad'] === 'Lista de espera'));
    assert.ok(found.every((row) => /^(Sí|No)$/.test(row['Fuera de mi condado'] ?? '?')));
    assert.equal((await fetch(`${api.url}/kith/peers.csv?lang=xx`)).status, 400);
  });

  it('and its services as a spreadsheet', async () => {
    const found = await table('/kith/services.csv');
    const url = `${api.url}/kith/services?limit=1000`;
    const services = ((await (await fetch(url)).json()) as { items: Service[] }).items;
    assert.deepEqual(
      found.map((row) => row['Service']),
      services.map(({ name }) => name),
    );
    assert.ok(found.some((row) => /^MO,TU,WE,TH,FR \d\d:\d\d-\d\d:\d\d/.test(row['Hours'] ?? '')));
  });

  it('in a shape of its own, which the published field map turns into the same people', async () => {
    const file = new URL('../../examples/site/formats/odd-people.mapping.json', import.meta.url);
    const mapping = MappingSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    const seen: unknown[] = [];
    let after: unknown;
    do {
      const query = typeof after === 'string' ? `?after=${after}` : '';
      const doc: unknown = await (await fetch(`${api.url}/odd/people${query}`)).json();
      assert.deepEqual(lookUp(doc, mapping.total ?? ''), [peers.length]);
      seen.push(...lookUp(doc, mapping.items ?? '').map((item) => toPeer(applyFields(mapping.fields, item))));
      [after] = lookUp(doc, mapping.next ?? '');
    } while (after !== undefined);
    assert.deepEqual(
      seen,
      peers.map((peer) => plain(toPeer(peer) as Peer)),
    );
  });
});

/** What the other shape has no place for: no difference between "no" and "not said", names of languages, a phone's kind. */
function plain(peer: Peer): Peer {
  const { organization, languages = [] } = peer;
  const phones = organization?.phones?.map(({ type: _type, ...phone }) => phone);
  return {
    outsideCounty: false,
    anywhere: false,
    ...peer,
    languages: languages.map(({ code = '' }) => ({ code })),
    ...(organization && { organization: { ...organization, ...(phones && { phones }) } }),
  };
}
