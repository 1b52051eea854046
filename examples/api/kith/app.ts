import { OpenAPIHono } from '@hono/zod-openapi';
import type { Feed } from '../hsds/endpoints.js';
import { addLists } from './lists.js';
import { addSending } from './send.js';
import { addTables } from './tables.js';

/** Kith's own contract: peers and services to read, requests, check-ins and reports to send. */
export function kithApp(feed: () => Feed): OpenAPIHono {
  const app = new OpenAPIHono({ strict: false });
  addLists(app, feed);
  addTables(app, feed);
  addSending(app, feed);
  return app;
}
