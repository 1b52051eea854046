import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RunningApi } from '../../examples/api/server.js';
import type { Peer } from '../../src/model/peer.js';
import { startTestApi } from './example-api.helper.js';

interface Bundle {
  resourceType: string;
  total: number;
  link: { relation: string; url: string }[];
  entry: { fullUrl: string; resource: Resource; search: { mode: string } }[];
}
type Resource = Record<string, unknown> & { resourceType: string; id: string };
interface Reference {
  reference: string;
}

const SPECIALTY = 'specialty=http://nucc.org/provider-taxonomy|175T00000X';
const INCLUDES = ['practitioner', 'organization', 'location', 'service']
  .map((name) => `_include=PractitionerRole:${name}`)
  .join('&');

describe('The example API shows the same peers as a FHIR directory', () => {
  let api: RunningApi;
  let peers: Peer[];
  before(async () => {
    api = await startTestApi();
    peers = ((await (await fetch(`${api.url}/kith/peers?limit=1000`)).json()) as { items: Peer[] }).items;
  });
  after(() => api.close());

  const get = async <T = Bundle>(path: string, status = 200): Promise<T> => {
    const response = await fetch(path.startsWith('http') ? path : `${api.url}${path}`);
    assert.equal(response.status, status, path);
    assert.match(response.headers.get('content-type') ?? '', /^application\/fhir\+json/);
    return (await response.json()) as T;
  };
  const roles = ({ entry }: Bundle) => entry.filter(({ search }) => search.mode === 'match');

  it('says what it can do', async () => {
    const full = await get<Resource>('/fhir/metadata');
    assert.deepEqual([full.resourceType, full['fhirVersion']], ['CapabilityStatement', '4.0.1']);
    assert.match(JSON.stringify(full), /searchInclude/);
    assert.doesNotMatch(JSON.stringify(await get<Resource>('/fhir-plain/metadata')), /searchInclude/);
  });

  it('leads through every peer by next links, under the ids that /kith gives them', async () => {
    const seen: string[] = [];
    let next: string | undefined = `/fhir/PractitionerRole?${SPECIALTY}&_count=50`;
    while (next) {
      const bundle: Bundle = await get(next);
      assert.equal(bundle.total, peers.length);
      seen.push(...roles(bundle).map(({ resource }) => resource.id));
      next = bundle.link.find(({ relation }) => relation === 'next')?.url;
    }
    assert.deepEqual(
      seen,
      peers.map(({ id }) => id),
    );
  });

  it('brings along what is asked for with _include, each once, and all references lead there', async () => {
    const { entry } = await get(`/fhir/PractitionerRole?${SPECIALTY}&${INCLUDES}&_count=100`);
    const known = new Set(entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`));
    assert.equal(known.size, entry.length);
    for (const { resource } of entry.filter(({ search }) => search.mode === 'match')) {
      const {
        practitioner,
        organization,
        location = [],
        healthcareService = [],
      } = resource as unknown as {
        practitioner: Reference;
        organization: Reference;
        location?: Reference[];
        healthcareService?: Reference[];
      };
      for (const { reference } of [practitioner, organization, ...location, ...healthcareService]) {
        assert.ok(known.has(reference), reference);
      }
    }
    const only = await get(`/fhir/PractitionerRole?_include=PractitionerRole:practitioner&_count=3`);
    assert.deepEqual(
      [...new Set(only.entry.map(({ resource }) => resource.resourceType))],
      ['PractitionerRole', 'Practitioner'],
    );
  });

  it('brings nothing along under /fhir-plain, where each reference can be read alone', async () => {
    const bundle = await get(`/fhir-plain/PractitionerRole?${SPECIALTY}&${INCLUDES}&_count=2`);
    assert.equal(bundle.entry.length, 2);
    const role = bundle.entry[0]?.resource as unknown as Record<string, Reference & Reference[]>;
    const references = [role['practitioner'], role['organization'], ...(role['location'] ?? [])];
    for (const one of references) {
      const [type] = one?.reference.split('/') ?? [];
      assert.equal((await get<Resource>(`/fhir-plain/${one?.reference}`)).resourceType, type);
    }
  });

  it('narrows by token, by reference and by what is active', async () => {
    const total = async (query: string) => (await get(`/fhir/PractitionerRole?${query}&_count=0`)).total;
    assert.equal(await total('specialty=175T00000X'), peers.length);
    assert.equal(await total('specialty=|175T00000X'), peers.length);
    assert.equal(await total('specialty=http://nucc.org/provider-taxonomy|101Y00000X'), 0);
    assert.equal(await total('active=false'), peers.filter((peer) => peer.availability === 'paused').length);
    const [first] = (await get('/fhir/PractitionerRole?_count=1')).entry;
    const { reference } = (first?.resource as unknown as { organization: Reference }).organization;
    const same = await total(`organization=${reference}`);
    assert.ok(same > 0 && same < peers.length);
    assert.equal(await total(`organization=${reference},Organization/none`), same);
  });

  it('answers what is not there or not right with an OperationOutcome', async () => {
    for (const [path, status] of [
      ['/fhir/Practitioner/none', 404],
      ['/fhir/Patient/1', 404],
      ['/fhir/Questionnaire/none', 404],
      ['/fhir/PractitionerRole?_count=many', 400],
    ] as const) {
      assert.equal((await get<Resource>(path, status)).resourceType, 'OperationOutcome', path);
    }
  });

  it('serves forms by id and by address', async () => {
    const daily = await get<Resource>('/fhir/Questionnaire/daily');
    assert.deepEqual([daily.resourceType, daily.id], ['Questionnaire', 'daily']);
    const found = await get(`/fhir/Questionnaire?url=${encodeURIComponent(String(daily['url']))}`);
    assert.deepEqual(
      found.entry.map(({ resource }) => resource.id),
      ['daily'],
    );
    assert.equal((await get('/fhir/Questionnaire')).total, 2);
  });
});
