import type { Context } from 'hono';
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Feed } from '../hsds/endpoints.js';
import { toCsv } from '../http/csv.js';
import { readParams } from '../http/params.js';
import { csv, problem } from './describe.js';
import { peerColumns } from './peer-table.js';
import { everyPeer, everyService } from './select.js';
import { SERVICE_COLUMNS } from './service-table.js';

const PeerTableQuery = z.object({
  lang: z.enum(['en', 'es'], { error: 'must be en or es.' }).optional(),
});

/** The same peers and services as a spreadsheet that an agency has published. */
export function addTables(app: OpenAPIHono, feed: () => Feed): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/peers.csv',
    summary: 'Everyone as a spreadsheet, with headers in English or Spanish',
    request: { query: PeerTableQuery },
    responses: { 200: csv('One person a line.'), 400: problem('A parameter is wrong.') },
  });
  app.get('/peers.csv', async (c) => {
    const { lang = 'en' } = await readParams(c, PeerTableQuery);
    return table(c, toCsv(await everyPeer(feed().db), peerColumns(lang)));
  });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/services.csv',
    summary: 'All services as a spreadsheet',
    responses: { 200: csv('One service a line.') },
  });
  app.get('/services.csv', async (c) => table(c, toCsv(await everyService(feed().db), SERVICE_COLUMNS)));
}

const table = (c: Context, text: string): Response =>
  c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
