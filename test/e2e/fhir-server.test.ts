import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { RunningApi } from '../../examples/api/server.js';
import { startExample } from './helpers/example-data.js';
import { serveFhir, type FhirServer } from './helpers/fhir-server.js';
import { serveOwnPages, type OwnPages } from './helpers/own-pages.js';
import { eventually, open, openBrowser, visit } from './helpers/visitor.js';

type Resource = Parameters<typeof serveFhir>[0][number];
interface Bundle {
  entry?: { resource: Resource }[];
  link?: { relation: string; url: string }[];
}

const PEERS =
  '/fhir/PractitionerRole?specialty=http://nucc.org/provider-taxonomy|175T00000X&_count=100' +
  ['practitioner', 'location', 'organization', 'service']
    .map((name) => `&_include=PractitionerRole:${name}`)
    .join('');

/** Everything the example agency says of its peers, as FHIR. */
async function exampleResources(api: string): Promise<Resource[]> {
  const found = new Map<string, Resource>();
  for (let url: string | undefined = `${api}${PEERS}`; url;) {
    const bundle = (await (await fetch(url)).json()) as Bundle;
    for (const { resource } of bundle.entry ?? [])
      found.set(`${resource.resourceType}/${resource.id}`, resource);
    url = bundle.link?.find(({ relation }) => relation === 'next')?.url;
  }
  return [...found.values()];
}

describe('A FHIR server that others wrote, which ignores _include', () => {
  let browser: Browser;
  let api: RunningApi;
  let fhir: FhirServer;
  let site: OwnPages;
  let resources: Resource[] = [];

  before(async () => {
    api = await startExample({ port: 0, origins: ['http://127.0.0.1'] });
    resources = await exampleResources(api.url);
    fhir = await serveFhir(resources);
    const page = (body: string, ...scripts: string[]) => ({
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src ${fhir.origin}; require-trusted-types-for 'script'; trusted-types lit-html`,
      },
      html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our people</title>
${scripts.map((name) => `<script type="module" src="/kith/${name}.js"></script>`).join('')}</head><body>${body}</body></html>`,
    });
    site = await serveOwnPages({
      '/peers': page(
        `<kith-peer-finder src="${fhir.origin}" format="fhir" country="US"><p>Call us</p></kith-peer-finder>`,
        'kith-formats',
        'kith-peer-finder',
      ),
      '/check-in': page(
        `<kith-check-in questionnaire="daily" format="fhir" read-by="Ana" response-time="two days" submit-url="${fhir.origin}/QuestionnaireResponse"><p>Call us</p></kith-check-in>`,
        'kith-check-in',
      ),
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await fhir?.close();
    await api?.close();
  });

  test('shows every peer it has, with the names that its references lead to', async (t) => {
    const visitor = await visit(browser);
    t.after(() => visitor.close());
    const { page } = visitor;
    await open(page, `${site.origin}/peers`);
    const kith = (await (await fetch(`${api.url}/kith/peers?limit=200`)).json()) as {
      items: { availability?: string; name: string }[];
    };
    assert.ok(kith.items.length > 100, 'more than the server sends when asked for a page');
    // Plan-Net has no word for a waitlist: who has one takes nobody new there, and is in no list, like the paused
    const expected = kith.items.filter(({ availability }) => !/paused|waitlist/.test(availability ?? ''));
    const count = page.locator('kith-peer-finder .count strong');
    const shown = async () => Number.parseInt(await count.innerText().catch(() => ''), 10);
    await eventually('all are counted', async () => (await shown()) === expected.length);
    const names = await page.locator('kith-peer-finder .card h3 bdi').allInnerTexts();
    assert.ok(names.length > 0, 'nobody is shown');
    for (const name of names)
      assert.ok(
        expected.some((peer) => peer.name === name),
        name,
      );
  });

  test('takes a check-in as one QuestionnaireResponse', async (t) => {
    const visitor = await visit(browser);
    t.after(() => visitor.close());
    const { page } = visitor;
    await open(page, `${site.origin}/check-in`);
    const element = page.locator('kith-check-in');
    await element.locator('button.primary').first().click();
    const send = element.getByRole('button', { name: /^Send/ });
    const skip = element.getByRole('button', { name: /^Skip/ });
    for (let sent = false, step = 0; !sent; step++) {
      assert.ok(step < 12, 'there is no end to it');
      await send.or(skip).first().waitFor();
      sent = await send.isVisible();
      await (sent ? send : skip).first().click();
    }
    await eventually('it is there', async () => (await fhir.held('QuestionnaireResponse')).length === 1);
    const [response] = await fhir.held('QuestionnaireResponse');
    assert.equal(response?.resourceType === 'QuestionnaireResponse' && response.status, 'completed');
  });
});
