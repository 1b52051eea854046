import type { Service } from '../../model/service.js';
import { HttpError } from '../errors.js';
import type { Http } from '../http.js';
import { pause } from '../http-retry.js';
import type { ReadOptions, ServicePage, ServiceSource } from '../service-source.js';
import { endpoints, type Params } from '../address.js';
import { createDetails, readDetail, type Details } from './details.js';
import { readFile, type FilePage } from './file.js';
import { PER_PAGE, readPages } from './pages.js';
import { isDropped } from '../read-list.js';
import { toService } from './service.js';

export interface HsdsOptions {
  /** Absolute: base URL of the API (`https://…/hsds`, with or without a slash or query), or of a .json or .ndjson file. */
  src: string;
  http: Http;
}

/** Records shown at a time while details are fetched one by one, so that the first come soon. */
const SLICE = 20;

/** The services on raw pages, in slices, so that the page on screen can be drawn in between. */
async function* toServices(
  pages: AsyncIterable<FilePage>,
  signal: AbortSignal,
  details?: Details,
): AsyncGenerator<ServicePage> {
  let page = 0;
  for await (const { items, last, total, dropped = [] } of pages) {
    const size = details?.needed(items) ? SLICE : PER_PAGE;
    for (let end = size; end < items.length + size || end === size; end += size) {
      const slice = items.slice(end - size, end);
      const results = (details ? await details.fill(slice, signal) : slice).map(toService);
      yield {
        services: results.filter((result): result is Service => !isDropped(result)),
        dropped: [...dropped.splice(0), ...results.filter(isDropped)],
        total,
        page: ++page,
        last: last && end >= items.length,
      };
      if (end < items.length) await pause(0, signal);
    }
  }
}

/**
 * Reads HSDS 3.0–3.2 and Open Referral UK 1.0 and 3.0, told apart by shape, from an API or a file.
 * @throws TypeError when `src` is no URL.
 */
export function createHsdsSource({ src, http }: HsdsOptions): ServiceSource {
  const { file, at } = endpoints(src);
  if (file) return { services: ({ signal }) => toServices(readFile(http, file, signal), signal) };
  const url = (params: Params) => at('services', params);
  return {
    services: ({ signal }) =>
      toServices(readPages({ http, url, signal }), signal, createDetails({ http, at })),
    async service(key: string, { signal }: ReadOptions): Promise<Service | undefined> {
      try {
        const service = toService(await readDetail({ http, at }, key, signal));
        return isDropped(service) ? undefined : service;
      } catch (error) {
        if (error instanceof HttpError && [404, 410].includes(error.status)) return undefined;
        throw error;
      }
    },
  };
}
