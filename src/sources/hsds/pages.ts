import { HttpError, OfflineError, TimeoutError, TooLargeError } from '../errors.js';
import type { HttpClient } from '../http.js';
import { id, isRaw } from '../read.js';
import { readEnvelope, type Envelope } from './envelope.js';

/** Records asked for at once. */
export const PER_PAGE = 100;
/** Pages read at most, so that a server that never ends cannot fill the device. */
export const MAX_PAGES = 1000;

export interface RawPage {
  /** Records whose id was not on an earlier page, and those without one. */
  items: unknown[];
  total?: number;
  page: number;
  last: boolean;
}

/** Query of one page, or undefined to leave a parameter out. */
type Params = Record<string, string | number | undefined>;

/** Some servers refuse parameters they do not know: then ask for less. */
const WAYS: readonly Params[] = [{ full: 'true', per_page: PER_PAGE }, { per_page: PER_PAGE }, {}];

interface Reader {
  http: HttpClient;
  url: (params: Params) => string;
  signal: AbortSignal;
  maxPages?: number;
}

/** Would asking with fewer parameters help? A failure without CORS headers looks like being offline, so that counts too. */
function mayHelp(error: unknown): boolean {
  if (error instanceof HttpError) return ![401, 403, 429].includes(error.status);
  return [OfflineError, TimeoutError, TooLargeError].some((kind) => error instanceof kind);
}

async function read({ http, url, signal }: Reader, params: Params, tries?: number): Promise<Envelope> {
  const address = url(params);
  return readEnvelope(await http.json(address, { signal, ...(tries && { tries }) }), address);
}

/** The first page and the way of asking that brought it. */
async function firstPage(reader: Reader): Promise<{ envelope: Envelope; way: Params }> {
  let failed: unknown;
  for (const way of WAYS) {
    try {
      return { way, envelope: await read(reader, { page: 1, ...way }, failed ? 1 : undefined) };
    } catch (error) {
      const slowAgain = failed instanceof TimeoutError && error instanceof TimeoutError;
      failed = error;
      if (slowAgain || !mayHelp(error)) break;
    }
  }
  throw failed as Error;
}

/** Takes out records already seen; ids are compared as text, since feeds mix numbers and strings. */
function takeNew(items: unknown[], seen: Set<string>): { fresh: unknown[]; found: number } {
  const before = seen.size;
  const fresh = items.filter((item) => {
    const key = isRaw(item) ? id(item.id) : undefined;
    return !key || (!seen.has(key) && seen.add(key));
  });
  return { fresh, found: seen.size - before };
}

/**
 * Is this the last page? A server's "more" is believed, since the next page proves it; its "no more" is not when its own
 * total says otherwise. Without a word from it, a page smaller than the first is the last, and so is a bare list longer than
 * asked for: that server does not page at all.
 */
function isLast({ items, total, last, bare }: Envelope, got: number, firstSize: number): boolean {
  if (last === false) return false;
  if (last) return total === undefined || total <= got;
  if (total !== undefined) return total <= got && items.length < PER_PAGE;
  return items.length < firstSize || (bare === true && items.length > PER_PAGE);
}

/** A page past the end is often an error, not an empty list. */
function isPastEnd(error: unknown): boolean {
  return error instanceof HttpError && [400, 404, 410, 416, 422].includes(error.status);
}

/** Reads a list to its end, each id once. */
export async function* readPages(reader: Reader): AsyncGenerator<RawPage> {
  const seen = new Set<string>();
  const { envelope: first, way } = await firstPage(reader);
  const { maxPages = MAX_PAGES } = reader;
  let envelope = first;
  let got = 0;
  for (let page = 1; ; page++) {
    const { fresh, found } = takeNew(envelope.items, seen);
    got += envelope.items.length;
    const last = found === 0 || page >= maxPages || isLast(envelope, got, first.items.length);
    yield { items: fresh, page, last, ...(envelope.total !== undefined && { total: envelope.total }) };
    if (last) return;
    const promised = envelope.last === false;
    try {
      envelope = await read(reader, { page: page + 1, ...way });
    } catch (error) {
      if (promised || !isPastEnd(error)) throw error;
      envelope = { items: [] };
    }
  }
}
