import { KithSourceError, TimeoutError } from '../errors.js';
import type { HttpClient } from '../http.js';
import { id, isRaw, raw, type Raw } from '../read.js';
import type { Endpoints } from './address.js';
import { readPages } from './pages.js';

/** Requests for single services at a time. */
const AT_ONCE = 4;
/** Services asked for one by one before anybody opens them. A feed beyond that needs `full=true`; see docs. */
export const EAGER = 200;
/** Servers whose detail endpoint fails this often in a row are not asked again. */
const GIVE_UP = 3;
const SAL_PAGES = 50;

const NESTED =
  /^(?:service_at_locations?|locations?|phones|(?:regular_)?schedules?|attributes|service_taxonomys|contacts|languages|cost_options|eligibilitys)$/;

/** True when a list record already holds what hangs on a service, even if it is empty. */
const isNested = (item: unknown): boolean =>
  isRaw(item) && Object.entries(item).some(([key, value]) => Array.isArray(value) && NESTED.test(key));

/** Detail over list record; a null in the detail does not wipe out what the list said. */
export function merge(item: Raw, detail: Raw): Raw {
  const said = Object.entries(detail).filter(([, value]) => value !== null && value !== undefined);
  return { ...item, ...Object.fromEntries(said) };
}

interface Client {
  http: HttpClient;
  at: Endpoints;
}

/** One service as the server nests it; undefined when the answer is of another service or of none. */
export async function readDetail(
  { http, at }: Client,
  key: string,
  signal: AbortSignal,
  tries?: number,
): Promise<Raw | undefined> {
  const doc = raw(await http.json(at.item('services', key), { signal, ...(tries && { tries }) }));
  const found = isRaw(doc.service) ? doc.service : isRaw(doc.data) ? doc.data : doc;
  return id(found.id) === key ? found : undefined;
}

/**
 * Fills list records that came without what hangs on them: from `/services/{id}`, a few at a time; if that endpoint is
 * broken (openreferral/mock-hsds-api answers 500), from `/service_at_locations` once. Whatever fails, the list data stays.
 */
export class Details {
  readonly #client: Client;
  #budget = EAGER;
  #failures = 0;
  #worked = false;
  #sites: Map<string, Raw[]> | undefined;

  constructor(client: Client) {
    this.#client = client;
  }

  /** True when these records would have to be asked for one by one. */
  needed(items: unknown[]): boolean {
    return !items.some(isNested) && this.#mayAsk();
  }

  /** The records with what could be found for them. Throws AbortError only. */
  async fill(items: unknown[], signal: AbortSignal): Promise<unknown[]> {
    if (items.some(isNested)) return items;
    const filled = [...items];
    let next = 0;
    const work = async () => {
      for (let i = next++; i < items.length && this.#mayAsk(); i = next++)
        filled[i] = await this.#one(items[i], signal);
    };
    // the first ones alone, so that a broken endpoint is met by three requests and not by twelve
    while (!this.#worked && next < items.length && this.#mayAsk())
      filled[next] = await this.#one(items[next++], signal);
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (this.#worked || !items.length) return filled;
    this.#sites ??= await this.#readSites(signal);
    return filled.map((item) => this.#withSites(item));
  }

  #mayAsk(): boolean {
    return this.#budget > 0 && this.#failures < GIVE_UP;
  }

  async #one(item: unknown, signal: AbortSignal): Promise<unknown> {
    const key = isRaw(item) && id(item.id);
    if (!key) return item;
    this.#budget--;
    try {
      const detail = await readDetail(this.#client, key, signal, 1);
      this.#worked ||= detail !== undefined;
      this.#failures = detail ? 0 : this.#failures + 1;
      return detail ? merge(item, detail) : item;
    } catch (error) {
      if (!(error instanceof KithSourceError)) throw error;
      this.#failures += error instanceof TimeoutError ? GIVE_UP : 1;
      return item;
    }
  }

  #withSites(item: unknown): unknown {
    const rows = isRaw(item) ? this.#sites?.get(id(item.id) ?? '') : undefined;
    return rows ? { ...(item as Raw), service_at_locations: rows } : item;
  }

  async #readSites(signal: AbortSignal): Promise<Map<string, Raw[]>> {
    const sites = new Map<string, Raw[]>();
    const { http, at } = this.#client;
    const url = (params: Record<string, string | number | undefined>) =>
      at.list('service_at_locations', params);
    try {
      for await (const { items } of readPages({ http, url, signal, maxPages: SAL_PAGES })) {
        for (const row of items.filter(isRaw)) {
          const key = id(raw(row.service).id ?? row.service_id);
          if (key) sites.set(key, [...(sites.get(key) ?? []), row]);
        }
      }
    } catch (error) {
      if (!(error instanceof KithSourceError)) throw error;
    }
    return sites;
  }
}
