import type { z } from '@hono/zod-openapi';
import type { Queries } from '../db/port.js';
import { badParameters } from '../http/problem.js';
import { postcodeKey } from './derive.js';
import type { SitesQuery } from './params.js';
import { oneToOne, without, type Json } from './record.js';
import { centreOf, matchNear, matchTerms, matchWords, Where, type Selection } from './select.js';
import { matchOwner, simpleService } from './services.js';

const FROM = 'hsds_site a join hsds_service s on s.id = a.service_id';
const COLUMNS = 'a.record as site, s.record as service';

/** Whole, with the service it belongs to; the service's other places would only repeat the list. */
const fullSite = (row: Record<string, Json>): Json => ({
  ...row['site'],
  service: without(row['service'] ?? {}, 'service_at_locations'),
});

const simpleSite = (row: Record<string, Json>): Json => ({
  ...oneToOne(row['site'] ?? {}, ['location']),
  service: simpleService(row['service'] ?? {}),
});

/** @throws Problem 400 when a distance is asked for from a postcode the data does not know */
export async function selectSites(db: Queries, query: z.output<typeof SitesQuery>): Promise<Selection> {
  const where = new Where();
  const rank = matchWords(where, 's', query.search);
  matchTerms(where, 't.service_id = s.id', query);
  matchOwner(where, query);
  const distance = await matchPlace(db, where, query);
  return {
    columns: COLUMNS,
    from: FROM,
    where,
    order: [distance, rank, 'a.position'].filter(Boolean).join(', '),
    shape: query.full === true ? fullSite : simpleSite,
  };
}

/**
 * With `proximity`, sites within that many metres of the postcode's middle, nearest first. Without it, sites whose
 * service area names the postcode or names none at all: that says nothing about who may come.
 */
async function matchPlace(
  db: Queries,
  where: Where,
  query: z.output<typeof SitesQuery>,
): Promise<string | undefined> {
  const { postcode = '', proximity } = query;
  if (postcode === '') return undefined;
  if (proximity === undefined) {
    where.add(`(a.area_postcodes is null or ${where.param(postcodeKey(postcode))} = any(a.area_postcodes))`);
    return undefined;
  }
  const centre = await centreOf(db, postcode);
  if (!centre) throw badParameters([{ name: 'postcode', reason: 'is not one this directory can place.' }]);
  return matchNear(where, centre, proximity);
}

export const selectSite = (id: string): Selection => {
  const where = new Where();
  where.add(`a.id = ${where.param(id)}`);
  return { columns: COLUMNS, from: FROM, where, order: 'a.position', shape: fullSite };
};
