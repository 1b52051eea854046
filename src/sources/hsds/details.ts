import { KithSourceError, TimeoutError } from '../errors.js';
import type { Http } from '../http.js';
import { id, isRaw, raw, type Raw } from '../read.js';
import type { Endpoints, Params } from '../address.js';
import { readPages } from './pages.js';

/** Requests for single services at a time. */
const AT_ONCE = 4;
/** Services asked for one by one before anybody opens them. A feed beyond that needs `full=true`; see docs. */
export const EAGER = 200;
/** Servers whose detail endpoint fails this often in a row are not asked again. */
const GIVE_UP = 3;
const SAL_PAGES = 50;

const NESTED =
  /^(?:serv.*locat|locations?$|phones|contacts|(?:regular_)?sched|attributes|service_tax|lang|cost|eligib)/;

/** True when a list record already holds what hangs on a service, even if it is empty. */
const isNested = (item: unknown): boolean =>
  Object.entries(raw(item)).some(([key, value]) => Array.isArray(value) && NESTED.test(key));

/** Detail over list record; a null in the detail does not wipe out what the list said. */
const merge = (item: unknown, detail: Raw): Raw => ({
  ...raw(item),
  ...Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== null)),
});

export interface Client extends Pick<Endpoints, 'at'> {
  http: Http;
}

/** One service as the server nests it; undefined when the answer is of another service or of none. */
export async function readDetail(
  { http, at }: Client,
  key: string,
  signal: AbortSignal,
  tries?: number,
): Promise<Raw | undefined> {
  const doc = raw(await http.json(at('services', {}, key), { signal, tries }));
  const found = [doc.service, doc.data].find(isRaw) ?? doc;
  return id(found.id) === key ? found : undefined;
}

/** The rows of /service_at_locations by the service they belong to, as far as they can be had. */
async function readSites({ http, at }: Client, signal: AbortSignal): Promise<Map<string | undefined, Raw[]>> {
  const sites = new Map<string | undefined, Raw[]>();
  const url = (params: Params) => at('service_at_locations', params);
  try {
    for await (const { items } of readPages({ http, url, signal, maxPages: SAL_PAGES })) {
      for (const row of items.filter(isRaw)) {
        const key = id(raw(row.service).id ?? row.service_id);
        sites.set(key, [...(sites.get(key) ?? []), row]);
      }
    }
  } catch (error) {
    if (!(error instanceof KithSourceError)) throw error;
  }
  return sites;
}

export interface Details {
  /** True when these records would have to be asked for one by one. */
  needed(items: readonly unknown[]): boolean;
  /** The records with what could be found for them. Throws AbortError only. */
  fill(items: readonly unknown[], signal: AbortSignal): Promise<readonly unknown[]>;
}

/**
 * Fills list records that came without what hangs on them: from `/services/{id}`, a few at a time; if that endpoint is
 * broken (openreferral/mock-hsds-api answers 500), from `/service_at_locations` once. Whatever fails, the list data stays.
 */
export function createDetails(client: Client): Details {
  let budget = EAGER;
  let failures = 0;
  let worked = false;
  let sites: Map<string | undefined, Raw[]> | undefined;

  const mayAsk = () => budget > 0 && failures < GIVE_UP;
  const needed = (items: readonly unknown[]) => !items.some(isNested) && mayAsk();

  async function one(item: unknown, signal: AbortSignal): Promise<unknown> {
    const key = id(raw(item).id);
    if (!key || !mayAsk()) return item;
    budget--;
    try {
      const detail = await readDetail(client, key, signal, 1);
      worked ||= !!detail;
      failures = detail ? 0 : failures + 1;
      return detail ? merge(item, detail) : item;
    } catch (error) {
      if (!(error instanceof KithSourceError)) throw error;
      failures += error instanceof TimeoutError ? GIVE_UP : 1;
      return item;
    }
  }

  async function fill(items: readonly unknown[], signal: AbortSignal): Promise<readonly unknown[]> {
    if (items.some(isNested)) return items;
    const filled: unknown[] = [];
    while (filled.length < items.length) {
      // the first ones alone, so that a broken endpoint is met by three requests and not by twelve
      const next = items.slice(filled.length, filled.length + (worked ? AT_ONCE : 1));
      filled.push(...(await Promise.all(next.map((item) => one(item, signal)))));
    }
    if (worked || !items.length) return filled;
    const rows = (sites ??= await readSites(client, signal));
    return filled.map((item) => {
      const found = rows.get(id(raw(item).id));
      return found ? { ...raw(item), service_at_locations: found } : item;
    });
  }

  return { needed, fill };
}
