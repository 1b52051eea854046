import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { fixtureFiles } from './helpers/fixture-files.js';
import { serveHsds } from './helpers/hsds-server.js';
import { serveOwnPages, type OwnPages } from './helpers/own-pages.js';
import { mockOfSpecification } from './helpers/prism.js';
import { suite } from './helpers/suite.js';
import {
  cards,
  directory,
  open,
  openBrowser,
  panelShows,
  searchBox,
  servicesShow,
  visit,
} from './helpers/visitor.js';
import { pathOf } from './helpers/world.js';

const dump = 'hsds/baltimore-charmcare/services_full.ndjson';

interface Dumped {
  id: string;
  service_at_locations?: { location?: { addresses?: { address_1?: string }[] } }[];
}
const dumped = fixtureFiles
  .text(dump)
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Dumped);
const withoutStreet = dumped.filter(
  ({ service_at_locations: sites = [] }) =>
    !sites.some(({ location }) => location?.addresses?.some(({ address_1 }) => address_1)),
);

after(() => console.log(fixtureFiles.summary()));

/** Presses "Show more" to the end and gives id and text of every card. */
const allCards = (page: Page): Promise<{ id: string; text: string }[]> =>
  directory(page).evaluate(async (element) => {
    const root = element.shadowRoot;
    const more = () => root?.querySelector<HTMLElement>('.more:not([hidden]) button');
    for (let button = more(); button; button = more()) {
      button.click();
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    }
    return [...(root?.querySelectorAll<HTMLElement>('[part=card]') ?? [])].map((card) => ({
      id: card.querySelector('[data-id]')?.getAttribute('data-id') ?? '',
      text: card.innerText,
    }));
  });

describe('A real dump of services, served by the example API', () => {
  const here = suite({ hsds: fixtureFiles.path(dump) });

  test('“housing” finds services of that place, with entities decoded and nothing in the console', async (t) => {
    const { world } = here;
    const visitor = await here.visitor(t);
    const { page } = visitor;
    await open(page, world.site + pathOf('county'));
    await directory(page)
      .getByText(`${dumped.length} services`, { exact: true })
      .filter({ visible: true })
      .first()
      .waitFor();
    await searchBox(page).pressSequentially('housing');
    await directory(page)
      .getByText(/services? found/)
      .filter({ visible: true })
      .first()
      .waitFor();
    const texts = await cards(page).allInnerTexts();
    assert.ok(texts.length > 0);
    const place = fixtureFiles.outside ? /Baltimore/ : /Milltown/;
    assert.ok(texts.filter((text) => place.test(text)).length > 0, 'no service of that place');
    visitor.expectQuiet(world.origins);
  });

  test('all services show, those without a street line too, and no text holds an entity', async (t) => {
    const { world } = here;
    const visitor = await here.visitor(t);
    const { page } = visitor;
    await open(page, world.site + pathOf('portal'));
    await directory(page)
      .getByText(`${dumped.length} services`, { exact: true })
      .filter({ visible: true })
      .first()
      .waitFor();
    const shown = await allCards(page);
    assert.deepEqual(shown.map(({ id }) => id).sort(), dumped.map(({ id }) => id).sort());
    assert.deepEqual(
      shown.filter(({ text }) => /&(#\d+|#x[\da-f]+|[a-z]+);/i.test(text)),
      [],
    );
    assert.ok(withoutStreet.length > 0, 'the dump has no service without a street line');
    for (const { id } of withoutStreet) {
      const text = shown.find((card) => card.id === id)?.text ?? '';
      assert.ok(text.length > 20, 'a service without a street line shows next to nothing');
      assert.doesNotMatch(text, /undefined|null|, ,/);
    }
    visitor.expectQuiet(world.origins);
  });
});

describe('APIs that others have built', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  const pageFor = (api: string): Promise<OwnPages> =>
    serveOwnPages({
      '/': {
        html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
          <script type="module" src="/kith/kith.js" crossorigin></script></head><body>
          <kith-crisis-panel country="US"><a href="tel:988">Call 988</a></kith-crisis-panel>
          <kith-resource-directory src="${api}" format="hsds"><p>Call us: 208-555-0142</p></kith-resource-directory></body></html>`,
      },
    });

  test('the mock of the HSDS specification shows its services, which can be opened', async (t) => {
    const api = await mockOfSpecification();
    t.after(() => api.close());
    const site = await pageFor(api.origin);
    t.after(() => site.close());
    const visitor = await visit(browser);
    t.after(() => visitor.close());
    const { page } = visitor;
    await page.goto(site.origin);
    await panelShows(page);
    await servicesShow(page, 1);
    const button = cards(page).first().getByRole('button').first();
    const name = await button.innerText();
    assert.ok(name.length > 3);
    await button.click();
    assert.equal(await directory(page).locator('#top').innerText(), name);
    assert.doesNotMatch(
      await directory(page).locator('[part=detail]').innerText(),
      /undefined|null|\[object/,
    );
    visitor.expectQuiet([site.origin, api.origin]);
  });

  for (const mock of ['V3.0-UK-Default', 'V3.0-UK-Fail']) {
    test(`the ${mock} mock of the UK validator shows what there is to show, or says why not`, async (t) => {
      const folder = `hsds/oruk-validator-mocks/${mock}`;
      const full = fixtureFiles.json(`${folder}/service_full.json`) as { name?: string };
      const api = await serveHsds({
        '/services': fixtureFiles.json(`${folder}/service_list.json`),
        '/services/{id}': full,
      });
      t.after(() => api.close());
      const site = await pageFor(api.origin);
      t.after(() => site.close());
      const visitor = await visit(browser);
      t.after(() => visitor.close());
      const { page } = visitor;
      await page.goto(site.origin);
      await panelShows(page);
      await servicesShow(page, 1);
      assert.equal(await cards(page).first().getByRole('button').first().innerText(), full.name);
      await cards(page).first().getByRole('button').first().click();
      assert.doesNotMatch(
        await directory(page).locator('[part=detail]').innerText(),
        /undefined|null|NaN|Invalid|\[object/,
      );
      assert.ok(await directory(page).locator('[part=help] a[href="tel:988"]').isVisible());
      // What is wrong with a record is for the integrator: id and field, never a value.
      const notes = visitor.said.filter(
        (line) => !line.startsWith('console.warning: <kith-resource-directory>: '),
      );
      assert.deepEqual(notes, []);
      assert.ok(
        !visitor.said.some((line) => /email-example|example_/.test(line)),
        'a value is in the console',
      );
    });
  }
});
