import type { z } from '@hono/zod-openapi';
import type { ServicesQuery } from './params.js';
import { oneToOne, type Json } from './record.js';
import { matchTerms, matchWords, Where, type Selection } from './select.js';

/** A service in a list: its own fields, its organization's and its program's, nothing to many. */
export const simpleService = (record: Json): Json => oneToOne(record, ['organization', 'program']);

const minimal = (record: Json): Json => ({
  id: record['id'],
  modified_date: record['last_modified'] ?? null,
});

const shapeFor = (query: z.output<typeof ServicesQuery>): ((record: Json) => Json) => {
  if (query.minimal === true) return minimal;
  return query.full === true ? (record) => record : simpleService;
};

export function selectServices(query: z.output<typeof ServicesQuery>): Selection {
  const where = new Where();
  const rank = matchWords(where, 's', query.search);
  matchTerms(where, 't.service_id = s.id', query);
  matchOwner(where, query);
  const shape = shapeFor(query);
  return {
    columns: 's.record',
    from: 'hsds_service s',
    where,
    order: [rank, 's.position'].filter(Boolean).join(', '),
    shape: (row) => shape(row['record'] ?? {}),
  };
}

interface Owned {
  organization_id?: string | undefined;
  modified_after?: Date | undefined;
}

/** `modified_after` means on or after (HSDS); a service without a date is not known to have changed. */
export function matchOwner(where: Where, query: Owned): void {
  if (query.organization_id !== undefined) {
    where.add(`s.organization_id = ${where.param(query.organization_id)}`);
  }
  if (query.modified_after !== undefined) {
    where.add(`s.modified >= ${where.param(query.modified_after.toISOString())}::timestamptz`);
  }
}
