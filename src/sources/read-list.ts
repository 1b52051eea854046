import type { FormatQuery, RawPage, ReadRaw } from './format.js';
import { pause } from './http-retry.js';
import { unseen } from './read.js';
import type { Dropped, Page } from './service-source.js';

/** Records read between two chances for the page to draw; the first few alone, so that they are seen soon. */
const FIRST = 100;
const SLICE = 500;

/** The pages of a format, each id once, cut into slices. */
async function* slices(pages: AsyncIterable<RawPage>, signal: AbortSignal): AsyncGenerator<RawPage> {
  const seen = new Set<string>();
  let size = FIRST;
  for await (const { items, last, dropped = [], total } of pages) {
    const fresh = unseen(items, seen);
    for (let from = 0; from === 0 || from < fresh.length;) {
      const to = from + size;
      yield {
        items: fresh.slice(from, to),
        dropped: from ? [] : dropped,
        total,
        last: last && to >= fresh.length,
      };
      if (to < fresh.length) await pause(0, signal);
      from = to;
      size = SLICE;
    }
  }
}

export interface ReadPage<T> extends Page {
  records: T[];
}

const isDropped = (result: object): result is Dropped => 'reason' in result;

/** Every record of a list as `toRecord` reads it, each id once, with an account of those left out. */
export async function* readList<T extends object>(
  read: ReadRaw,
  query: FormatQuery,
  toRecord: (value: unknown) => T | Dropped,
): AsyncGenerator<ReadPage<T>> {
  let page = 0;
  for await (const { items, dropped = [], ...rest } of slices(read(query), query.signal)) {
    const results = items.map(toRecord);
    yield {
      ...rest,
      records: results.filter((result): result is T => !isDropped(result)),
      dropped: [...dropped, ...results.filter(isDropped)],
      page: ++page,
    };
  }
}
