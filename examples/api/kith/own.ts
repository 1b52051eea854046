import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Db } from '../db/port.js';
import type { Smart } from '../fhir/smart.js';
import type { Feed } from '../hsds/endpoints.js';
import { Where } from '../hsds/select.js';
import { readParams } from '../http/params.js';
import { json, pageOf, problem } from './describe.js';
import { DEFAULT_LIMIT, nextAddress, PageQuery, placeOf, type PageAsked } from './paging.js';
import type { KithPage } from './select.js';

/** `GET …/check-ins`: what a person sent themselves, newest first, for them to look back on. */
export function addOwn(app: OpenAPIHono, feed: () => Feed, smart: Smart): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/check-ins',
    summary: 'A person’s own earlier check-ins, newest first. The token says whose.',
    request: { query: PageQuery },
    responses: {
      200: json('A page of check-ins as they were sent.', pageOf({ $ref: '#/components/schemas/CheckIn' })),
      400: problem('A parameter is wrong; the problem says which and why.'),
      401: problem('The token is not good any more: sign in again.'),
    },
  });
  app.get('/check-ins', async (c) => {
    const patient = smart.patientOf(c);
    // whoever comes to this computer next finds no copy in the browser's cache
    c.header('Cache-Control', 'no-store');
    return c.json(await ownPage(feed().db, await readParams(c, PageQuery), patient));
  });
}

/** @param patient undefined where nobody is asked to sign in: then what came without a token */
async function ownPage(db: Db, asked: PageAsked, patient: string | undefined): Promise<KithPage<object>> {
  const mine = new Where();
  mine.add(`kind = 'check-in'`);
  mine.add(patient === undefined ? 'patient is null' : `patient = ${mine.param(patient)}`);
  const [counted] = await db.query<{ total: number }>(
    `select count(*)::int as total from kith_received ${mine.sql}`,
    mine.params,
  );
  const place = placeOf(asked.cursor);
  if (place >= 0) mine.add(`arrival < ${mine.param(place)}`);
  const limit = asked.limit ?? DEFAULT_LIMIT;
  const rows = await db.query<{ arrival: number; body: object }>(
    `select arrival::int as arrival, body from kith_received ${mine.sql}
     order by arrival desc limit ${limit + 1}`,
    mine.params,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ body }) => body),
    total: counted?.total ?? 0,
    ...(rows.length > limit && last && { next: nextAddress(last.arrival, asked) }),
  };
}
