import { KithSourceError, TimeoutError } from '../errors.js';
import type { Http } from '../http.js';
import { unseen } from '../read.js';
import type { Params } from '../address.js';
import { readEnvelope, type Envelope } from './envelope.js';

/** Records asked for at once. */
export const PER_PAGE = 100;
/** Pages read at most, so that a server that never ends cannot fill the device. */
const MAX_PAGES = 1000;

export interface RawPage {
  /** Records whose id was not on an earlier page, and those without one. */
  items: unknown[];
  total?: number | undefined;
  page: number;
  last: boolean;
}

/** Some servers refuse parameters they do not know: then ask for less. */
const WAYS: readonly Params[] = [{ full: 'true', per_page: PER_PAGE }, { per_page: PER_PAGE }, {}];

/** The server has understood and will not: another question gets no other answer. */
const DENIED = [401, 403, 429];

interface Reader {
  http: Http;
  url: (params: Params) => string;
  signal: AbortSignal;
  maxPages?: number;
}

async function read({ http, url, signal }: Reader, params: Params, tries?: number): Promise<Envelope> {
  const address = url(params);
  return readEnvelope(await http.json(address, { signal, tries }), address);
}

/** The first page and the way of asking that brought it. A failure without CORS headers looks like being offline. */
async function firstPage(reader: Reader): Promise<{ envelope: Envelope; way: Params }> {
  let failed: unknown;
  for (const way of WAYS) {
    try {
      return { way, envelope: await read(reader, { page: 1, ...way }, failed ? 1 : undefined) };
    } catch (error) {
      const slowAgain = failed instanceof TimeoutError && error instanceof TimeoutError;
      failed = error;
      if (slowAgain || !(error instanceof KithSourceError) || DENIED.includes(error.status ?? 0)) break;
    }
  }
  throw failed as Error;
}

/**
 * Is this the last page? A server's "more" is believed, since the next page proves it; its "no more" is not when its own
 * total says otherwise. Without a word from it, a page smaller than the first is the last, and so is a bare list longer than
 * asked for: that server does not page at all.
 */
function isLast({ items, total, last, bare }: Envelope, got: number, firstSize: number): boolean {
  if (last === false) return false;
  if (total !== undefined) return total <= got && (!!last || items.length < PER_PAGE);
  return !!last || items.length < firstSize || (!!bare && items.length > PER_PAGE);
}

/** A page past the end is often an error, not an empty list. */
const isPastEnd = ({ status = 0 }: Partial<KithSourceError>): boolean =>
  status >= 400 && status < 500 && !DENIED.includes(status);

/** Reads a list to its end, each id once. */
export async function* readPages(reader: Reader): AsyncGenerator<RawPage> {
  const seen = new Set<string>();
  const { envelope: first, way } = await firstPage(reader);
  const { maxPages = MAX_PAGES } = reader;
  let envelope = first;
  let got = 0;
  for (let page = 1; ; page++) {
    const known = seen.size;
    const items = unseen(envelope.items, seen);
    got += envelope.items.length;
    const again = seen.size === known;
    const last = again || page >= maxPages || isLast(envelope, got, first.items.length);
    // a page come again brings nothing, not even once more what has no id
    yield { items: again && page > 1 ? [] : items, page, last, total: envelope.total };
    if (last) return;
    try {
      envelope = await read(reader, { page: page + 1, ...way });
    } catch (error) {
      if (envelope.last === false || !isPastEnd(error as Error)) throw error;
      envelope = { items: [] };
    }
  }
}
