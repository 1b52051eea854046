import { endpoints } from '../address.js';
import { SchemaError } from '../errors.js';
import { type Format, type FormatQuery, type RawPage } from '../format.js';
import { followLinks, mayAskOtherwise, type LinkedPage } from '../pages.js';
import { at, textAt } from '../paths.js';
import { isRaw, number, raw, type Raw } from '../read.js';
import { isPeerRole, PEER, REFERENCES, toRecord } from './peer.js';
import { JSON_TYPES, References } from './references.js';

const CODE = { specialty: `http://nucc.org/provider-taxonomy|${PEER}` };
const COUNT = { _count: '100' };
const INCLUDE = ['practitioner', 'organization', 'location', 'service'].map(
  (name) => `PractitionerRole:${name}`,
);

/** From the best question to the plainest: some servers refuse parameters that they do not know. */
const WAYS = [
  { ...CODE, ...COUNT, _include: INCLUDE },
  { ...CODE, ...COUNT },
  COUNT, // everybody; the peers among them are found here
];
/** Peers by name only, which a search by code does not find. */
const BY_WORD = { 'specialty:text': 'peer', ...COUNT, _include: INCLUDE };

/** Roles turned into records at a time while references are fetched one by one, so that the first come soon. */
const SLICE = 20;

interface Bundle extends LinkedPage {
  items: readonly Raw[];
  /** Roles in it, of peers and of others: what `total` counts. */
  roles: number;
}

/** Asked for at most in one answer, of a server that gives no `next` link. */
const MOST = 10_000;

/** @throws SchemaError when it is no Bundle. */
function readBundle(doc: unknown, references: References, url: string): Bundle {
  if (!isRaw(doc) || doc.resourceType !== 'Bundle') throw new SchemaError(url, 'resourceType', 'Bundle');
  const entries: readonly unknown[] = Array.isArray(doc.entry) ? doc.entry : [];
  const link = (relation: string) =>
    textAt(
      at(doc, 'link').find((one) => textAt(one, 'relation') === relation),
      'url',
    );
  references.add(entries, link('self'));
  const resources = entries.map((entry) => raw(raw(entry).resource));
  const roles = resources.filter(({ resourceType }) => resourceType === 'PractitionerRole');
  return {
    items: roles.filter(isPeerRole),
    roles: roles.length,
    next: link('next'),
    total: number(doc.total, 0, 1e9),
  };
}

/** How a server is asked, page by page. */
interface Asking {
  urlOf: (params: Record<string, string | string[]>) => string;
  read: (url: string, tries?: number) => Promise<Bundle>;
}

/** The roles that a server finds by code; without that, all its roles; and those it finds by name. */
async function* search({ urlOf, read }: Asking): AsyncGenerator<RawPage> {
  let url = '';
  let first: Bundle | undefined;
  for (const way of WAYS) {
    url = urlOf(way);
    try {
      first = await read(url);
      const { next, total = 0, roles } = first;
      // a server that has more, and says nothing of where: it is asked for the whole
      if (!next && total > roles) first.next = urlOf({ ...way, _count: String(Math.min(total, MOST)) });
      break;
    } catch (error) {
      if (way === COUNT || !mayAskOtherwise(error)) throw error;
    }
  }
  const everybody = url === urlOf(COUNT);
  for await (const page of followLinks(url, async (at) => (at === url && first) || read(at)))
    yield { ...page, last: everybody && page.last };
  if (everybody) return;
  try {
    for await (const page of followLinks(urlOf(BY_WORD), (at) => read(at, 1))) {
      if (!page.items.length) break; // a server that ignores the question sends everybody: do not read on
      yield { ...page, last: false };
    }
  } catch (error) {
    if (!(error instanceof Error && 'where' in error)) throw error; // only what the source itself reports does no harm here
  }
  yield { items: [], last: true };
}

async function* toRecords(
  pages: AsyncIterable<RawPage>,
  references: References,
  signal: AbortSignal,
): AsyncGenerator<RawPage> {
  for await (const { items, last, ...page } of pages) {
    const roles = items.map(raw);
    for (let end = SLICE; end < roles.length + SLICE || end === SLICE; end += SLICE) {
      const slice = roles.slice(end - SLICE, end);
      await references.fetch(slice, REFERENCES, signal);
      yield {
        ...page,
        items: slice.map((role) => toRecord(role, references)),
        last: last && end >= roles.length,
      };
      page.dropped = [];
    }
  }
}

/**
 * Peers from a FHIR R4 provider directory (Da Vinci PDex Plan-Net): PractitionerRole with the specialty of peer
 * specialists, and what it refers to; or a .json file with a Bundle of them.
 */
export const fhir: Format = ({ src, list }) => {
  if (list !== 'peers')
    throw new TypeError('kith: format "fhir" has peers only; for services use hsds, csv or json.');
  const { file, at: urlOf } = endpoints(src);
  const listUrl = (params: Record<string, string | string[]>): string => {
    const url = new URL(urlOf('PractitionerRole'));
    for (const [name, values] of Object.entries(params))
      for (const value of [values].flat()) url.searchParams.append(name, value);
    return url.href;
  };
  return ({ http, signal }: FormatQuery) => {
    const references = new References(http, file ? undefined : urlOf);
    const read = async (url: string, tries?: number): Promise<Bundle> =>
      readBundle(await http.json(url, { signal, accept: JSON_TYPES, tries }), references, url);
    const pages = file ? followLinks(file, (url) => read(url)) : search({ urlOf: listUrl, read });
    return toRecords(pages, references, signal);
  };
};
