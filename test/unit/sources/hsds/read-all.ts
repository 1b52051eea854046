import type { Service } from '../../../../src/model/service.js';
import { createServiceSource } from '../../../../src/sources/create-service-source.js';
import { toService } from '../../../../src/sources/hsds/service.js';
import { isDropped } from '../../../../src/sources/read-list.js';
import type { HttpOptions } from '../../../../src/sources/http.js';
import type { Dropped, ServicePage, ServiceSource } from '../../../../src/sources/service-source.js';

export interface Everything {
  services: Service[];
  dropped: Dropped[];
  pages: ServicePage[];
}

/** A source that does not make a test wait. */
export const sourceAt = (src: string, options: HttpOptions = {}): ServiceSource =>
  createServiceSource('hsds', { src, backoffMs: 1, timeoutMs: 30_000, ...options });

/** Reads a source to its end. */
export async function readAll(
  source: ServiceSource,
  signal = new AbortController().signal,
): Promise<Everything> {
  const pages: ServicePage[] = [];
  for await (const page of source.services({ signal })) pages.push(page);
  return { pages, services: pages.flatMap((p) => p.services), dropped: pages.flatMap((p) => p.dropped) };
}

/** What a promise rejects with; fails when it does not. */
export async function failure(promise: Promise<unknown>): Promise<Error> {
  const outcome: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('expected a failure');
  return outcome;
}

/** A record of the given numbers, with a nested list so that no details are needed. */
export const records = (from: number, to: number, more: object = { phones: [] }): object[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({
    id: `s${from + i}`,
    name: `Service ${from + i}`,
    ...more,
  }));

/** One record as a source reads it. */
export function read(fields: object): Service {
  const found = toService({ id: 's1', name: 'Open Door', ...fields });
  if (isDropped(found)) throw new Error(`dropped for ${found.field}`);
  return found;
}
