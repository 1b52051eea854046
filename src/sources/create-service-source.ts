import { absolute, formatOf } from './format.js';
import { createHsdsSource } from './hsds/source.js';
import { HttpClient, type Http, type HttpOptions } from './http.js';
import { kith } from './kith/kith.js';
import { toKithService } from './kith/service.js';
import { readList } from './read-list.js';
import { rereading } from './reread.js';
import type { ServicePage, ServiceSource } from './service-source.js';

export interface ServiceSourceOptions extends HttpOptions {
  /** Base URL of an API, or URL of a file. */
  src: string;
  /** For `csv` and `json`: a field map (docs/data-formats.md), or its URL. */
  mapping?: unknown;
}

type OpenSource = (http: Http) => ServiceSource;

/** HSDS has pages, details and files of its own kind; all others are lists of records. */
function opener(format: string, address: string, mapping: unknown): OpenSource {
  const src = absolute(address);
  if (format === 'hsds') return (http) => createHsdsSource({ src, http });
  const read = formatOf(format, { kith }, ['hsds'])({ src, list: 'services', mapping });
  return (http) => ({
    async *services({ signal }) {
      for await (const { records, ...page } of readList(read, { http, signal }, toKithService))
        yield { ...page, services: records };
    },
  });
}

/**
 * The source for a widget's `format` and `src`. `csv` and `json` come with `kith-formats.js`.
 * The `etag` of a query is heeded where `kith-keep.js` is loaded.
 * @throws TypeError when the format is not known or not on the page, `src` is no URL, or a mapping given as an object is wrong.
 */
export function createServiceSource(format: string, options: ServiceSourceOptions): ServiceSource {
  const { src, mapping, ...rest } = options;
  const open = opener(format, src, mapping);
  const http = new HttpClient(rest);
  const whole = open(http);
  const about = JSON.stringify([format, 'services', src, mapping]);
  const nothing: ServicePage = { services: [], dropped: [], page: 1, last: true };
  return {
    services: (query) =>
      rereading()(http, about, query, nothing, (recorded) => open(recorded).services(query)),
    ...(whole.service && {
      service: (id, query) => whole.service?.(id, query) ?? Promise.resolve(undefined),
    }),
  };
}
