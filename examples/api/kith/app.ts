import { OpenAPIHono } from '@hono/zod-openapi';
import type { Smart } from '../fhir/smart.js';
import type { Feed } from '../hsds/endpoints.js';
import { addLists } from './lists.js';
import { addOwn } from './own.js';
import { addSending } from './send.js';
import { addTables } from './tables.js';

/** Kith's own contract: peers and services to read, requests, check-ins and reports to send, one's own check-ins again. */
export function kithApp(feed: () => Feed, smart: Smart): OpenAPIHono {
  const app = new OpenAPIHono({ strict: false });
  addLists(app, feed);
  addTables(app, feed);
  addSending(app, feed, smart);
  addOwn(app, feed, smart);
  return app;
}
