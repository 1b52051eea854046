import { SchemaError } from '../errors.js';
import { fields, first } from '../fields.js';
import { isRaw } from '../read.js';

/** One answer to a list request, whatever its envelope. What the server claims about pages is kept apart: it lies. */
export interface Envelope {
  items: unknown[];
  total?: number;
  /** True or false when the server says whether this is the last page; missing when it says nothing. */
  last?: boolean;
  /** A list without an envelope. */
  bare?: boolean;
}

/** HSDS 3: contents; Open Referral UK 1.0: content; others met: data, services, items, results. */
const LISTS = ['contents', 'content', 'data', 'services', 'items', 'results'];

interface Claims extends Pick<Envelope, 'total' | 'last'> {
  page?: number;
  pages?: number;
  empty?: boolean;
}

const readClaims = fields<Claims>(
  'total_items|totalElements|total|count>total:0..1e9 total_pages|totalPages>pages:0..1e9 ' +
    'page_number|number|page>page:0..1e9 last_page|last>last:flag empty:flag',
  { flag: first((value) => (typeof value === 'boolean' ? value : undefined)) },
);

/**
 * The records in a document: a bare list, a list in an envelope, or one record alone.
 * @throws SchemaError when it is none of these.
 */
export function readEnvelope(doc: unknown, url: string): Envelope {
  if (Array.isArray(doc)) return { items: doc, bare: true };
  const found = isRaw(doc) ? doc : {};
  const key = LISTS.find((name) => name in found && (Array.isArray(found[name]) || !('id' in found)));
  const items = key && found[key];
  if (isRaw(items)) return readEnvelope(items, url);
  const claims = readClaims(doc);
  // an empty page may come as {"empty":true} and nothing else
  if (Array.isArray(items) || items === null || (!key && claims && !('id' in found))) {
    const { page, pages, empty: _empty, ...said } = claims ?? {};
    const counted = page !== undefined && pages !== undefined && { last: page >= pages };
    return { items: Array.isArray(items) ? items : [], ...counted, ...said };
  }
  if (!key && 'id' in found) return { items: [doc], last: true };
  throw new SchemaError(url, isRaw(doc) ? (key ?? 'contents') : '', 'list of services');
}
