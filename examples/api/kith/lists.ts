import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { PeerSchema } from '../../../src/model/peer.js';
import { ServiceSchema } from '../../../src/model/service.js';
import type { Feed } from '../hsds/endpoints.js';
import { readParams } from '../http/params.js';
import { Problem } from '../http/problem.js';
import { addModel, json, pageOf, problem } from './describe.js';
import { PageQuery, SearchQuery } from './paging.js';
import { onePeer, peersPage, servicesPage, type KithPage } from './select.js';

const BAD = problem('A parameter is wrong; the problem says which and why.');

/** `GET …/peers`, `POST …/peers/search`, and the same for services; and `GET …/peers/{id}`. */
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
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/peers/{id}',
    summary: 'One peer',
    request: { params: z.object({ id: z.string() }) },
    responses: {
      200: json('The peer.', { $ref: '#/components/schemas/Peer' }),
      404: problem('Nobody has this id.'),
    },
  });
  app.get('/peers/:id', async (c) => {
    const peer = await onePeer(feed().db, c.req.param('id'));
    if (!peer) throw new Problem(404, 'Nobody has this id.');
    return c.json(peer);
  });
}
