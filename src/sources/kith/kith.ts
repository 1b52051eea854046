import { endpoints } from '../address.js';
import { SchemaError } from '../errors.js';
import { type Format, type FormatQuery, type ListName } from '../format.js';
import { followLinks, type LinkedPage } from '../pages.js';
import { isRaw, number } from '../read.js';

/**
 * With more records than these a server is asked to search: what a phone would have to hold (73 MB of heap), and how long a
 * key takes (46 ms at the 95th percentile), measured at this many in docs/decisions/0006-search-on-the-device.md.
 */
const MOST = 50_000;

/** One answer: `{ items, next?, total? }`, or a list without an envelope. */
function pageOf(doc: unknown, list: ListName, url: string): LinkedPage {
  if (Array.isArray(doc)) return { items: doc };
  const { items, next, total } = isRaw(doc) ? doc : {};
  if (!Array.isArray(items)) throw new SchemaError(url, 'items', `list of ${list}`);
  return { items, next, total: number(total, 0, 1e9), large: Boolean(next) && Number(total) > MOST };
}

/** Kith's own contract: `GET {src}/peers` or `/services`, cursor paging by `next`, and `/peers/{id}`; or a .json file of the same. */
export const kith: Format = ({ src, list }) => {
  const { file, at } = endpoints(src);
  return ({ http, signal, words, id }: FormatQuery) => {
    const question = words === undefined || file ? undefined : { words };
    const start = file || at(question ? `${list}/search` : list, {}, id);
    return followLinks(start, async (url) => {
      const doc = await http.json(url, { signal, question });
      return id === undefined || file ? pageOf(doc, list, url) : { items: [doc] };
    });
  };
};
