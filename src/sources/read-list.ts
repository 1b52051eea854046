import type { FormatQuery, RawPage, ReadRaw } from './format.js';
import { rest, sliceEnd } from '../util/slices.js';
import { unseen } from './read.js';
import type { Dropped, Page } from './service-source.js';

/** Records handed on at a time: the cards of a first screen alone, so that they are seen soon, then as many as make a hundred. */
const FIRST = 10;
const MOST = 500;
/** Records read between two looks at the clock. */
const GLANCE = 16;

/** The pages of a format, each id once, cut into slices. */
async function* slices(pages: AsyncIterable<RawPage>): AsyncGenerator<RawPage> {
  const seen = new Set<string>();
  let size = FIRST;
  for await (const { items, last, dropped = [], ...more } of pages) {
    const fresh = unseen(items, seen);
    for (let from = 0; from === 0 || from < fresh.length;) {
      const to = from + size;
      yield {
        ...more,
        items: fresh.slice(from, to),
        dropped: from ? [] : dropped,
        last: last && to >= fresh.length,
      };
      from = to;
      size = Math.min(9 * size, MOST);
    }
  }
}

/** One after the other, a moment's work at a time: a key must never wait for five hundred records. */
async function readAll<R>(
  items: readonly unknown[],
  toRecord: (value: unknown) => R,
  signal: AbortSignal,
): Promise<R[]> {
  const results: R[] = [];
  let used = sliceEnd();
  for (const item of items) {
    if (results.length % GLANCE === GLANCE - 1 && used()) {
      await rest();
      signal.throwIfAborted();
      used = sliceEnd();
    }
    results.push(toRecord(item));
  }
  await rest(); // drawing them is a task of its own
  return results;
}

export interface ReadPage<T> extends Page {
  records: T[];
}

export const isDropped = (result: object): result is Dropped => 'reason' in result;

/** Every record of a list as `toRecord` reads it, each id once, with an account of those left out. */
export async function* readList<T extends object>(
  read: ReadRaw,
  query: FormatQuery,
  toRecord: (value: unknown) => T | Dropped,
): AsyncGenerator<ReadPage<T>> {
  let page = 0;
  for await (const { items, dropped = [], ...more } of slices(read(query))) {
    query.signal.throwIfAborted();
    const results = await readAll(items, toRecord, query.signal);
    yield {
      ...more,
      records: results.filter((result): result is T => !isDropped(result)),
      dropped: [...dropped, ...results.filter(isDropped)],
      page: ++page,
    };
  }
}
