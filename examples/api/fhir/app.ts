import { OpenAPIHono } from '@hono/zod-openapi';
import type { Feed } from '../hsds/endpoints.js';
import { Problem } from '../http/problem.js';
import { addForms } from './forms.js';
import { asProblem, outcome, resource } from './outcome.js';
import { readDirectory, searchRoles } from './search.js';
import type { Smart } from './smart.js';
import { capabilityStatement } from './capability.js';

export interface FhirOptions {
  readonly feed: () => Feed;
  /** False is a server that has never heard of `_include`, as many have not. */
  readonly include: boolean;
  /** Knows who may read and write answers. */
  readonly smart: Smart;
}

const DIRECTORY = ['PractitionerRole', 'Practitioner', 'Organization', 'Location', 'HealthcareService'];

/** FHIR R4: the peers as a Plan-Net directory, forms, and the answers to them. */
export function fhirApp({ feed, include, smart }: FhirOptions): OpenAPIHono {
  const app = new OpenAPIHono({ strict: false });
  app.onError((error, c) => {
    if (!(error instanceof Problem)) console.error(`kith: example API: a request failed (${error.name}).`);
    return outcome(c, asProblem(error));
  });
  app.get('/metadata', (c) => resource(c, capabilityStatement(include)));
  app.get('/PractitionerRole', async (c) => resource(c, await searchRoles(c, feed().db, include)));
  for (const type of DIRECTORY) {
    app.get(`/${type}/:id`, async (c) => {
      const found = await readDirectory(feed().db, type, c.req.param('id'));
      if (!found) throw new Problem(404, `There is no ${type} with this id.`);
      return resource(c, found);
    });
  }
  addForms(app, feed, smart);
  app.all('*', () => {
    throw new Problem(404, 'There is nothing at this address.');
  });
  return app;
}
