import type { z } from '@hono/zod-openapi';
import type { OrganizationsQuery } from './params.js';
import { objects, oneToOne, without, type Json } from './record.js';
import { matchTerms, matchWords, Where, type Selection } from './select.js';

const SERVICES = `coalesce((select jsonb_agg(s.record order by s.position) from hsds_service s
  where s.organization_id = o.id), '[]'::jsonb) as services`;

/** HSDS: `full_service` brings the services whole; without it they come by their own fields only. */
function whole(fullService: boolean) {
  return (row: Record<string, Json>): Json => {
    const services = objects(row['services']).map((service) => without(service, 'organization'));
    const listed = fullService ? services : services.map((service) => oneToOne(service, ['program']));
    return { ...row['record'], services: listed };
  };
}

export function selectOrganizations(query: z.output<typeof OrganizationsQuery>): Selection {
  const where = new Where();
  const rank = matchWords(where, 'o', query.search);
  const own = 't.service_id in (select s.id from hsds_service s where s.organization_id = o.id)';
  matchTerms(where, own, query);
  const nested = query.full === true || query.full_service === true;
  return {
    columns: nested ? `o.record, ${SERVICES}` : 'o.record',
    from: 'hsds_organization o',
    where,
    order: [rank, 'o.position'].filter(Boolean).join(', '),
    shape: nested ? whole(query.full_service === true) : (row) => oneToOne(row['record'] ?? {}),
  };
}

export function selectOrganization(id: string, fullService: boolean): Selection {
  const where = new Where();
  where.add(`o.id = ${where.param(id)}`);
  return {
    columns: `o.record, ${SERVICES}`,
    from: 'hsds_organization o',
    where,
    order: 'o.position',
    shape: whole(fullService),
  };
}
