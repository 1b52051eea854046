import type { z } from '@hono/zod-openapi';
import type { TaxonomiesQuery, TermsQuery } from './params.js';
import { badParameters } from '../http/problem.js';
import { matchWords, Where, type Selection } from './select.js';

const whole: Selection['shape'] = (row) => row['record'] ?? {};

export function selectTaxonomies(query: z.output<typeof TaxonomiesQuery>): Selection {
  const where = new Where();
  const rank = matchWords(where, 'x', query.search);
  const order = [rank, 'x.position'].filter(Boolean).join(', ');
  return { columns: 'x.record', from: 'hsds_taxonomy x', where, order, shape: whole };
}

export function selectTerms(query: z.output<typeof TermsQuery>): Selection {
  if (query.top_only === true && query.parent_id !== undefined) {
    throw badParameters([{ name: 'parent_id', reason: 'cannot be asked for together with top_only.' }]);
  }
  const where = new Where();
  const rank = matchWords(where, 'x', query.search);
  if (query.taxonomy_id !== undefined) where.add(`x.taxonomy_id = ${where.param(query.taxonomy_id)}`);
  if (query.parent_id !== undefined) where.add(`x.parent_id = ${where.param(query.parent_id)}`);
  if (query.top_only === true) where.add('x.parent_id is null');
  const order = [rank, 'x.position'].filter(Boolean).join(', ');
  return { columns: 'x.record', from: 'hsds_term x', where, order, shape: whole };
}

/** One whole record by id, from a table whose records are served as they are. */
export function selectById(table: 'hsds_service' | 'hsds_taxonomy' | 'hsds_term', id: string): Selection {
  const where = new Where();
  where.add(`x.id = ${where.param(id)}`);
  return { columns: 'x.record', from: `${table} x`, where, order: 'x.position', shape: whole };
}
