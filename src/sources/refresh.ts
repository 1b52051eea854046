/**
 * "Has anything changed?" for a list that may take many requests: what was asked and the ETag of each answer, together. Only
 * when the server says of every one that it is the same is nothing read again; so it works with any server that sends ETags,
 * and a person taken out of a list is never kept by mistake.
 */
import { version } from '../util/version.js';
import type { GetOptions, Http, HttpClient } from './http.js';
import type { Page, ReadOptions } from './service-source.js';

/** More requests than these are not worth asking one by one. */
const LIMIT = 50;

type Asked = [url: string, etag: string, accept?: string][];

/** What an earlier read asked, when it was of the same thing by the same version. */
function before(etag: string | undefined, about: string): Asked | undefined {
  try {
    const [of, asked] = JSON.parse(etag ?? 'null') as [string, Asked];
    return of === about && asked.length ? asked : undefined;
  } catch {
    return undefined;
  }
}

async function same(http: HttpClient, asked: Asked, signal: AbortSignal): Promise<boolean> {
  for (const [url, etag, accept] of asked) {
    try {
      if (!(await http.unchanged(url, etag, { signal, ...(accept && { accept }) }))) return false;
    } catch (error) {
      if ((error as { status?: number }).status) return false; // an address that is gone: read anew
      throw error;
    }
  }
  return true;
}

/** Notes what is asked; undefined when something had no ETag. */
function recorder(http: HttpClient, about: string): { http: Http; etag: () => string | undefined } {
  const urls = new Map<string, string | undefined>();
  let all = true;
  const note = (url: string, { accept, question }: GetOptions = {}): void => {
    all &&= question === undefined;
    urls.set(url, accept);
  };
  return {
    http: {
      json: (url, options) => (note(url, options), http.json(url, options)),
      text: (url, options) => (note(url, options), http.text(url, options)),
    },
    etag() {
      const asked = [...urls].flatMap(([url, accept]) => {
        const etag = http.etag(url);
        return etag ? [accept ? [url, etag, accept] : [url, etag]] : [];
      });
      const whole = all && asked.length === urls.size && asked.length && asked.length <= LIMIT;
      return whole ? JSON.stringify([about, asked]) : undefined;
    },
  };
}

/**
 * The pages that `read` gives, the last with an `etag`; or `nothing`, marked `notModified`, when `options.etag` still holds.
 * @param about tells one source from another: its format, address and mapping.
 */
export async function* refreshed<P extends Page>(
  http: HttpClient,
  about: string,
  { etag, signal }: ReadOptions,
  nothing: P,
  read: (http: Http) => AsyncIterable<P>,
): AsyncGenerator<P> {
  const key = `${version} ${about}`;
  const asked = before(etag, key);
  if (etag && asked && (await same(http, asked, signal))) {
    yield { ...nothing, etag, notModified: true };
    return;
  }
  const record = recorder(http, key);
  for await (const page of read(record.http)) {
    const now = page.last && record.etag();
    yield now ? { ...page, etag: now } : page;
  }
}
