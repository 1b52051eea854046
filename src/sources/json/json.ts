import type { Mapping } from '../../model/mapping.js';
import { SchemaError } from '../errors.js';
import { absolute, type Format } from '../format.js';
import { followLinks, type LinkedPage } from '../pages.js';
import { number } from '../read.js';
import { applyFields, lookUp, mappingOf, walk } from './mapping.js';

/** The list a mapping points to. Some servers send null for an empty one. */
function itemsOf(doc: unknown, path: string | undefined): readonly unknown[] | undefined {
  const found = Array.isArray(doc) && !path ? doc : walk(doc, path ?? 'items');
  return Array.isArray(found) ? found : found === null ? [] : undefined;
}

/** The next page: a link, or a token that goes back as a parameter. */
function nextOf(doc: unknown, { next, nextParam }: Mapping, url: string): string | undefined {
  const [found] = next ? lookUp(doc, next) : [];
  const token = typeof found === 'number' ? String(found) : found;
  if (typeof token !== 'string' || !token || !nextParam) return typeof token === 'string' ? token : undefined;
  const to = new URL(url);
  to.searchParams.set(nextParam, token);
  return to.href;
}

/** Any JSON, read by a field map that the host writes: no code, no server of ours between. */
export const json: Format = ({ src, list, mapping }) => {
  const load = mappingOf(mapping, list);
  const first = absolute(src);
  return async function* ({ http, signal }) {
    const map = await load(http, signal);
    yield* followLinks(first, async (url): Promise<LinkedPage> => {
      const doc = await http.json(url, { signal });
      const items = itemsOf(doc, map.items);
      if (!items) throw new SchemaError(url, map.items ?? 'items', `list of ${list}`);
      return {
        items: items.map((item) => applyFields(map.fields, item)),
        next: nextOf(doc, map, url),
        total: map.total ? number(lookUp(doc, map.total)[0], 0, 1e9) : undefined,
      };
    });
  };
};
