import { SchemaError } from '../errors.js';
import { isRaw, number, type Raw } from '../read.js';

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
const PAGING = /^(?:total|count|page|per_page|size|number|first|last|empty)/i;

function claims(doc: Raw): Omit<Envelope, 'items'> {
  const total = number(doc.total_items ?? doc.totalElements ?? doc.total ?? doc.count, 0);
  const pages = number(doc.total_pages ?? doc.totalPages, 0);
  const at = number(doc.page_number ?? doc.number ?? doc.page, 0);
  const flag = doc.last_page ?? doc.last;
  const counted = pages !== undefined && at !== undefined ? at >= pages : undefined;
  const last = typeof flag === 'boolean' ? flag : counted;
  return { ...(total !== undefined && { total }), ...(last !== undefined && { last }) };
}

/**
 * The records in a document: a bare list, a list in an envelope, or one record alone.
 * @throws SchemaError when it is none of these.
 */
export function readEnvelope(doc: unknown, url: string): Envelope {
  if (Array.isArray(doc)) return { items: doc, bare: true };
  if (!isRaw(doc)) throw new SchemaError(url, '', 'a list of services');
  const key = LISTS.find((name) => name in doc && (Array.isArray(doc[name]) || !('id' in doc)));
  if (key) {
    const list = doc[key];
    if (Array.isArray(list)) return { items: list, ...claims(doc) };
    if (isRaw(list)) return readEnvelope(list, url);
    if (list !== null) throw new SchemaError(url, key, 'a list');
    return { items: [], ...claims(doc) };
  }
  if ('id' in doc) return { items: [doc], last: true };
  // an empty page may come as {"empty":true} and nothing else
  if (Object.keys(doc).some((name) => PAGING.test(name))) return { items: [], ...claims(doc) };
  throw new SchemaError(url, LISTS[0] ?? '', 'a list of services');
}
