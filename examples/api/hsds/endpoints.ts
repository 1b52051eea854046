import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { z, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Db } from '../db/port.js';
import { readParams } from '../http/params.js';
import { Problem, ProblemSchema } from '../http/problem.js';
import { MAX_PER_PAGE, type Paging } from './params.js';
import type { Json } from './record.js';
import { pageOf } from './schemas.js';
import { readLines, readPage, type Page, type Selection } from './select.js';

/** What a route needs to know; `version` names the loaded data and changes with it. */
export interface Feed {
  readonly db: Db;
  readonly version: string;
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
});
const BAD = problem('A parameter is wrong; the problem says which and why.');

interface ListEndpoint<Query extends z.ZodType> {
  readonly path: string;
  readonly what: string;
  readonly query: Query;
  readonly item: z.ZodType;
  readonly select: (query: z.output<Query>) => Selection | Promise<Selection>;
}

/** Registers GET and POST of one list: the same parameters, the same answer, in the body when they are private. */
export function addList<Query extends z.ZodType>(
  app: OpenAPIHono,
  feed: () => Feed,
  endpoint: ListEndpoint<Query>,
): void {
  const answer = async (c: Context): Promise<Response> => {
    const query = await readParams(c, endpoint.query);
    const selection = await endpoint.select(query);
    const paging = query as Paging & { minimal?: boolean };
    if (paging.format === 'ndjson') return streamed(c, feed(), selection);
    return c.json(await pageFor(feed().db, selection, paging));
  };
  for (const method of ['get', 'post'] as const) register(app, listRoute(method, endpoint), answer);
}

/** Describes the route in the OpenAPI document; `readParams` does the checking, of query and body together. */
function register(app: OpenAPIHono, route: RouteConfig, handler: (c: Context) => Promise<Response>): void {
  app.openAPIRegistry.registerPath(route);
  app.on(route.method.toUpperCase(), route.path.replace('{id}', ':id'), handler);
}

function listRoute(
  method: 'get' | 'post',
  { path, what, query, item }: ListEndpoint<z.ZodType>,
): RouteConfig {
  const described = query as unknown as z.ZodObject;
  const content = {
    'application/json': { schema: described },
    'application/x-www-form-urlencoded': { schema: described },
  };
  return {
    method,
    path,
    summary: method === 'get' ? `List ${what}` : `List ${what}, with private parameters in the body`,
    request: method === 'get' ? { query: described } : { query: described, body: { content } },
    responses: {
      200: {
        description: `A page of ${what}; with format=ndjson all of them, one a line.`,
        content: {
          'application/json': { schema: pageOf(item) },
          'application/x-ndjson': { schema: z.string() },
        },
      },
      400: BAD,
    },
  };
}

/** `minimal` is for seeing what changed, so it brings everything at once unless a page size is asked for. */
function pageFor(db: Db, selection: Selection, paging: Paging & { minimal?: boolean }): Promise<Page> {
  const all = paging.minimal === true && paging.per_page === undefined;
  return readPage(db, selection, all ? { ...paging, per_page: MAX_PER_PAGE * 1000 } : paging);
}

/** A stream cannot be hashed before it is sent: its tag comes from the data's version and what was asked. */
function streamed(c: Context, feed: Feed, selection: Selection): Response {
  const tag = createHash('sha1').update(`${feed.version}\n${c.req.url}`).digest('hex');
  c.header('ETag', `W/"${tag}"`);
  return c.body(readLines(feed.db, selection), 200, { 'Content-Type': 'application/x-ndjson' });
}

interface OneEndpoint {
  readonly path: string;
  readonly what: string;
  readonly item: z.ZodType;
  readonly query?: z.ZodObject;
  readonly select: (id: string, c: Context) => Selection | Promise<Selection>;
}

export function addOne(app: OpenAPIHono, feed: () => Feed, endpoint: OneEndpoint): void {
  const { path, what, item } = endpoint;
  const route: RouteConfig = {
    method: 'get',
    path,
    summary: `One ${what}, with everything that belongs to it`,
    request: { params: z.object({ id: z.string() }), ...(endpoint.query && { query: endpoint.query }) },
    responses: {
      200: { description: `The ${what}.`, content: { 'application/json': { schema: item } } },
      404: problem(`There is no ${what} with this id.`),
    },
  };
  register(app, route, async (c) => {
    // An id that PostgreSQL cannot hold as text is simply not there.
    const id = (c.req.param('id') ?? '').replaceAll('\u0000', '\uFFFD');
    const found = await first(feed().db, await endpoint.select(id, c));
    if (!found) throw new Problem(404, `There is no ${what} with this id.`);
    return c.json(found);
  });
}

async function first(db: Db, { columns, from, where, order, shape }: Selection): Promise<Json | undefined> {
  const sql = `select ${columns} from ${from} ${where.sql} order by ${order} limit 1`;
  const [row] = await db.query<Record<string, Json>>(sql, where.params);
  return row && shape(row);
}
