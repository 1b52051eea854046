import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { QUESTIONNAIRES } from '../../examples/api/fhir/questionnaires.js';
import type { RunningApi } from '../../examples/api/server.js';
import { startExample } from './helpers/example-data.js';
import { dist } from './helpers/build.js';
import { freePort } from './helpers/example-api.js';
import { serveFhir, type FhirServer } from './helpers/fhir-server.js';
import type { OwnPages } from './helpers/own-pages.js';
import { scripts } from './helpers/scripts.js';
import { axe } from './helpers/axe.js';
import { eventually, open, openBrowser, visit, type Visitor } from './helpers/visitor.js';

interface Held {
  identifier?: { value?: string };
  item?: { linkId: string; answer?: object[] }[];
}

/** Signing in is the example API's part; all else is asked of the other server, and only with a token. */
async function front(api: string, fhir: string, port: number): Promise<OwnPages> {
  const signsIn = /^\/fhir\/(\.well-known|authorize|token)/;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/';
    const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { authorization } = request.headers;
    const reads = url.startsWith('/fhir/Questionnaire/');
    if (!signsIn.test(url) && !reads && !authorization) return void response.writeHead(401, cors).end();
    const to = signsIn.test(url) ? api + url : fhir + url.replace('/fhir', '');
    const headers = Object.fromEntries(
      ['content-type', 'if-none-exist', 'accept'].flatMap((name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    const found = await fetch(to, {
      method: request.method ?? 'GET',
      headers,
      redirect: 'manual',
      ...(body && { body }),
    });
    const location = found.headers.get('location');
    const text = (await found.text()).replaceAll(api, `http://127.0.0.1:${port}`);
    const type = found.headers.get('content-type') ?? 'text/plain';
    response.writeHead(found.status, { ...cors, 'Content-Type': type, ...(location && { location }) });
    response.end(text);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy()); // a browser that is closed in the middle
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const form = (page: Page): Locator => page.locator('kith-check-in');
const button = (page: Page, name: string): Locator => form(page).getByRole('button', { name, exact: true });

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in to Juniper Clinic' }).click();
  await page.getByText('You are signed in as Rosa.').waitFor();
  assert.equal(new URL(page.url()).search, '', 'the code is still in the address');
}

async function answer(page: Page, words: string): Promise<void> {
  await button(page, 'Start').click();
  await form(page).getByLabel('Something else').check();
  await form(page).getByLabel('What is it?').fill(words);
  await form(page).getByLabel('I would like a ride').check();
  assert.deepEqual(await axe(page), []);
  await button(page, 'Send').click();
}

for (const kind of ['the example API', 'a FHIR server that others wrote'] as const) {
  describe(`The SMART on FHIR page, with ${kind}`, () => {
    let browser: Browser;
    let site: { origin: string; close: () => Promise<void> };
    let api: RunningApi;
    let fhir: FhirServer | undefined;
    let between: OwnPages | undefined;
    let visitor: Visitor;

    const held = async (): Promise<readonly Held[]> =>
      (fhir ? await fhir.held('QuestionnaireResponse') : await api.responses()) as readonly Held[];

    before(async () => {
      const port = await freePort();
      const other = kind !== 'the example API';
      const apiOrigin = `http://127.0.0.1:${port}`;
      site = await scripts.startSite({ port: 0, apiOrigin, dist: await dist() });
      const options = { origins: [site.origin], signIn: true };
      api = await startExample({ ...options, port: other ? 0 : port });
      if (other) {
        fhir = await serveFhir(QUESTIONNAIRES as unknown as Parameters<typeof serveFhir>[0]);
        between = await front(api.url, fhir.origin, port);
      }
      browser = await openBrowser();
    });
    after(async () => {
      await browser?.close();
      await site?.close();
      await between?.close();
      await fhir?.close();
      await api?.close();
    });

    test('a person signs in, answers, and finds their answers again', async (t) => {
      visitor = await visit(browser);
      t.after(() => visitor.close());
      const { page, requests, said } = visitor;
      await open(page, `${site.origin}/portal/smart.html`);
      await signIn(page);
      await answer(page, 'kith-marker-smart');
      await form(page).getByText('It has arrived').waitFor();
      const [one, ...more] = await held();
      assert.equal(more.length, 0);
      assert.match(one?.identifier?.value ?? '', /^urn:uuid:/);
      assert.deepEqual(
        one?.item?.map(({ linkId, answer: given }) => [linkId, given?.length]),
        [
          ['talk', 1],
          ['talk-else', 1],
          ['come', 1],
        ],
      );
      assert.deepEqual(
        requests.filter(({ url }) => url.includes('kith-marker')),
        [],
      );

      await button(page, 'Just finish').click();
      await form(page).getByText('Your earlier check-ins').click();
      await form(page).getByText('kith-marker-smart').waitFor();
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(said, []);
    });

    test('what a person sends before signing in waits, and goes out once they have', async (t) => {
      const earlier = (await held()).length;
      const { page, ...rest } = await visit(browser);
      t.after(() => rest.close());
      await open(page, `${site.origin}/portal/smart.html`);
      await answer(page, 'kith-marker-early');
      await form(page).getByRole('heading', { name: 'Not sent yet' }).waitFor();
      assert.equal((await held()).length, earlier);
      await signIn(page);
      await eventually('it has arrived', async () => (await held()).length > earlier);
      assert.ok(JSON.stringify((await held()).at(-1)).includes('kith-marker-early'));
    });
  });
}
