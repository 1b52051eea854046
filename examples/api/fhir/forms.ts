import type { Context } from 'hono';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Feed } from '../hsds/endpoints.js';
import { readJsonBody } from '../http/json-body.js';
import { Problem } from '../http/problem.js';
import { ResponseSchema } from './answers.js';
import { resource } from './outcome.js';
import { QUESTIONNAIRES } from './questionnaires.js';
import { createResponse, readResponse, searchResponses } from './responses.js';
import type { Smart } from './smart.js';

/** Questionnaires to read; QuestionnaireResponses to send, and for a person to see their own again. */
export function addForms(app: OpenAPIHono, feed: () => Feed, smart: Smart): void {
  app.get('/Questionnaire', (c) => {
    const url = c.req.query('url');
    const found = QUESTIONNAIRES.filter((one) => url === undefined || one.url === url);
    return resource(c, searchset(c, found));
  });
  app.get('/Questionnaire/:id', (c) => {
    const found = QUESTIONNAIRES.find(({ id }) => id === c.req.param('id'));
    if (!found) throw new Problem(404, 'There is no Questionnaire with this id.');
    return resource(c, found);
  });
  app.post('/QuestionnaireResponse', async (c) => {
    const patient = smart.patientOf(c);
    const { value } = await readJsonBody(c, ResponseSchema);
    const { created, stored } = await createResponse(feed().db, value, {
      patient,
      ifNoneExist: c.req.header('if-none-exist'),
    });
    c.header('Location', `${baseOf(c)}/QuestionnaireResponse/${stored.id}/_history/1`);
    return resource(c, stored, created ? 201 : 200);
  });
  app.get('/QuestionnaireResponse', async (c) => {
    const asked = new URL(c.req.url).searchParams;
    return resource(c, searchset(c, await searchResponses(feed().db, asked, smart.patientOf(c))));
  });
  app.get('/QuestionnaireResponse/:id', async (c) => {
    const found = await readResponse(feed().db, c.req.param('id'), smart.patientOf(c));
    if (!found) throw new Problem(404, 'There is no QuestionnaireResponse with this id.');
    return resource(c, found);
  });
}

const baseOf = (c: Context): string => /^.*?\/fhir(-plain)?(?=\/)/.exec(c.req.url)?.[0] ?? '';

const searchset = (c: Context, found: readonly { resourceType: string; id: string }[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: found.length,
  link: [{ relation: 'self', url: c.req.url }],
  entry: found.map((one) => ({
    fullUrl: `${baseOf(c)}/${one.resourceType}/${one.id}`,
    resource: one,
    search: { mode: 'match' },
  })),
});
