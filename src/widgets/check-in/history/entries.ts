import type { QuestionnaireResponse } from '../../../questionnaire/fhir.js';
import type { HistoryEntry } from '../history-part.js';

type Raw = Readonly<Record<string, unknown>>;
const raw = (value: unknown): Raw => (typeof value === 'object' && value ? (value as Raw) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A response as an entry. The id is that of the check-in, so that one kept here and one from the server are one. */
function entryOf(response: unknown, id: unknown, at: unknown): HistoryEntry[] {
  const { resourceType, identifier, id: own, authored, meta } = raw(response);
  if (resourceType !== 'QuestionnaireResponse') return [];
  const sent = text(raw(identifier)['value']).replace(/^urn:uuid:/, '');
  return [
    {
      id: text(id) || sent || text(own),
      at: text(at) || text(authored) || text(raw(meta)['lastUpdated']),
      response: response as QuestionnaireResponse,
    },
  ];
}

/** `{ items: CheckIn[] }` or the list alone (schemas/check-in.json), or a FHIR searchset of QuestionnaireResponses. What is neither is left out. */
export function entriesOf(body: unknown): HistoryEntry[] {
  const { items, entry } = raw(body);
  return [
    ...list(items ?? body).flatMap((item) => {
      const { id, authored, response } = raw(item);
      return entryOf(response, id, authored);
    }),
    ...responsesOf(list(entry).map((one) => raw(one)['resource'])),
  ];
}

/** Entries of bare responses. */
export const responsesOf = (responses: readonly unknown[]): HistoryEntry[] =>
  responses.flatMap((response) => entryOf(response, '', ''));

/** All of them, each once, newest first. */
export function merged(...lists: readonly (readonly HistoryEntry[])[]): HistoryEntry[] {
  const seen = new Set<string>();
  const once = lists.flat().filter(({ id }) => !id || (!seen.has(id) && seen.add(id)));
  return once.sort((a, b) => (Date.parse(b.at) || 0) - (Date.parse(a.at) || 0));
}
