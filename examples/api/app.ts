import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { Faults } from './http/faults.js';
import { allowOrigins, revalidate, safeHeaders } from './http/headers.js';
import { MAX_BODY_BYTES } from './http/params.js';
import { Problem, problemResponse } from './http/problem.js';
import { fhirApp } from './fhir/app.js';
import type { Smart } from './fhir/smart.js';
import { hsdsApp } from './hsds/app.js';
import type { Feed } from './hsds/endpoints.js';
import { kithApp } from './kith/app.js';
import { oddApp } from './odd/app.js';

export interface AppOptions {
  readonly origins: readonly string[];
  /** Undefined until the database is open and filled; till then everything is answered with 503. */
  readonly feed: () => Feed | undefined;
  readonly description: () => string;
  /** What goes wrong on purpose, for tests. */
  readonly faults: Faults;
  /** Who may read and write answers over FHIR. */
  readonly smart: Smart;
}

/** All surfaces of the example API on one Hono app; each is a folder with its own sub-app and path. */
export function createApp({ origins, feed, description, faults, smart }: AppOptions): OpenAPIHono {
  const ready = (): Feed => {
    const now = feed();
    if (!now) throw new Problem(503, 'The data is being loaded; ask again in a second.');
    return now;
  };
  const app = new OpenAPIHono({ strict: false });
  app.use(allowOrigins(origins), safeHeaders(), faults.middleware(), revalidate());
  app.use(async (_c, next) => {
    ready();
    await next();
  });
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLarge }));
  app.route('/hsds', hsdsApp(ready, description));
  app.route('/kith', kithApp(ready, smart));
  app.route('/odd', oddApp(ready));
  app.route('/fhir', smart.app());
  app.route('/fhir', fhirApp({ feed: ready, include: true, smart }));
  app.route('/fhir-plain', fhirApp({ feed: ready, include: false, smart }));
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Kith example API',
      version: '0.1.0',
      description: 'HSDS 3.2 under /hsds, Kith’s own contract under /kith.',
    },
  });
  app.get('/', (c) =>
    c.json({
      name: 'Kith example API',
      hsds: '/hsds',
      kith: '/kith',
      fhir: '/fhir',
      openapi: '/openapi.json',
    }),
  );
  answerErrors(app);
  return app;
}

const tooLarge = (): never => {
  throw new Problem(413, 'The body is larger than 64 KB.');
};

function answerErrors(app: OpenAPIHono): void {
  app.notFound((c) => problemResponse(c, new Problem(404, 'There is nothing at this address.')));
  app.onError((error, c) => {
    if (error instanceof Problem) return problemResponse(c, error);
    // The name only: a message may quote what was searched for.
    console.error(`kith: example API: a request failed (${error.name}).`);
    return problemResponse(c, new Problem(500, 'Something went wrong here; the request was fine.'));
  });
}
