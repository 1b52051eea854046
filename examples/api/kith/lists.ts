import type { OpenAPIHono } from '@hono/zod-openapi';
import { PeerSchema } from '../../../src/model/peer.js';
import { ServiceSchema } from '../../../src/model/service.js';
import type { Feed } from '../hsds/endpoints.js';
import { readParams } from '../http/params.js';
import { addModel, json, pageOf, problem } from './describe.js';
import { PageQuery, SearchQuery } from './paging.js';
import { peersPage, servicesPage, type KithPage } from './select.js';

const BAD = problem('A parameter is wrong; the problem says which and why.');

/** `GET …/peers`, `POST …/peers/search`, and the same for services. */
export function addLists(app: OpenAPIHono, feed: () => Feed): void {
  const lists = [
    { path: '/peers', what: 'peers', item: addModel(app, 'Peer', PeerSchema), read: peersPage },
    {
      path: '/services',
      what: 'services',
      item: addModel(app, 'KithService', ServiceSchema),
      read: servicesPage,
    },
  ];
  for (const { path, what, item, read } of lists) {
    const page = json(`A page of ${what}.`, pageOf(item));
    const answers = { 200: page, 400: BAD };
    const request = { query: PageQuery };
    app.openAPIRegistry.registerPath({
      method: 'get',
      path,
      summary: `List ${what}`,
      request,
      responses: answers,
    });
    app.openAPIRegistry.registerPath({
      method: 'post',
      path: `${path}/search`,
      summary: `Search ${what}, with the words in the body: they are in no address and no log`,
      request: { body: { content: { 'application/json': { schema: SearchQuery } } } },
      responses: answers,
    });
    app.get(path, async (c) =>
      c.json<KithPage<object>>(await read(feed().db, await readParams(c, PageQuery))),
    );
    app.post(`${path}/search`, async (c) =>
      c.json<KithPage<object>>(await read(feed().db, await readParams(c, SearchQuery))),
    );
  }
}
