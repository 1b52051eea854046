import type { Service } from '../../model/service.js';
import { HttpError } from '../errors.js';
import type { HttpClient } from '../http.js';
import { id, isRaw } from '../read.js';
import type { Dropped, ReadOptions, ServicePage, ServiceSource } from '../service-source.js';
import { endpoints, type Endpoints } from './address.js';
import { Details, readDetail } from './details.js';
import { breathe, readFile } from './file.js';
import { PER_PAGE, readPages } from './pages.js';
import { isDropped, toService } from './service.js';

export interface HsdsOptions {
  /** Base URL of the API (`https://…/hsds`, with or without a slash or query), or of a .json or .ndjson file. */
  src: string;
  http: HttpClient;
}

/** Records shown at a time while details are fetched one by one, so that the first come soon. */
const SLICE = 20;

function* slices<T>(items: readonly T[], size: number): Generator<{ slice: T[]; last: boolean }> {
  for (let i = 0; i === 0 || i < items.length; i += size) {
    yield { slice: items.slice(i, i + size), last: i + size >= items.length };
  }
}

function normalize(items: readonly unknown[]): { services: Service[]; dropped: Dropped[] } {
  const results = items.map(toService);
  return { services: results.filter((r): r is Service => !isDropped(r)), dropped: results.filter(isDropped) };
}

async function* fromFile(http: HttpClient, url: string, signal: AbortSignal): AsyncGenerator<ServicePage> {
  const { items, dropped } = await readFile(http, url, signal);
  const seen = new Set<string>();
  const once = items.filter((item) => {
    const key = isRaw(item) ? id(item.id) : undefined;
    return !key || (!seen.has(key) && seen.add(key));
  });
  let page = 0;
  for (const { slice, last } of slices(once, PER_PAGE)) {
    const found = normalize(slice);
    if (!page++) found.dropped.unshift(...dropped);
    yield { ...found, total: items.length, page, last };
    if (!last) await breathe(signal);
  }
}

async function* fromApi(http: HttpClient, at: Endpoints, signal: AbortSignal): AsyncGenerator<ServicePage> {
  const details = new Details({ http, at });
  const url = (params: Record<string, string | number | undefined>) => at.list('services', params);
  let page = 0;
  for await (const { items, last: lastPage, total } of readPages({ http, url, signal })) {
    const size = details.needed(items) ? SLICE : items.length || 1;
    for (const { slice, last } of slices(items, size)) {
      const found = normalize(await details.fill(slice, signal));
      yield { ...found, ...(total !== undefined && { total }), page: ++page, last: lastPage && last };
    }
  }
}

/**
 * Reads HSDS 3.0–3.2 and Open Referral UK 1.0 and 3.0, told apart by shape, from an API or a file.
 * @throws TypeError when `src` is no URL.
 */
export function createHsdsSource({ src, http }: HsdsOptions): ServiceSource {
  const at = endpoints(src, globalThis.document?.baseURI ?? globalThis.location?.href);
  const { file } = at;
  if (file) return { services: ({ signal }) => fromFile(http, file, signal) };
  return {
    services: ({ signal }) => fromApi(http, at, signal),
    async service(key: string, { signal }: ReadOptions): Promise<Service | undefined> {
      try {
        const found = await readDetail({ http, at }, key, signal);
        const service = found && toService(found);
        return service && !isDropped(service) ? service : undefined;
      } catch (error) {
        if (error instanceof HttpError && [404, 410].includes(error.status)) return undefined;
        throw error;
      }
    },
  };
}
