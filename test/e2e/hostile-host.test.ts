import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { serveHsds, onePage } from './helpers/hsds-server.js';
import { serveOwnPages, type OwnPage, type OwnPages } from './helpers/own-pages.js';
import { openBrowser, visit, type Visitor } from './helpers/visitor.js';

const services = Array.from({ length: 12 }, (_, i) => ({
  id: `s${i}`,
  name: i ? `Supper table ${i}` : 'Warm beds',
  description: 'A place at the table, every evening.',
  status: 'active',
  organization: { id: 'o', name: 'Alder Falls Neighbors', description: 'Made up' },
  phones: [{ id: `p${i}`, number: '208-555-0100' }],
}));

const widgets = (api: string): string => `
  <kith-crisis-panel country="US"><p><a href="tel:988">Call 988</a> <a href="tel:911">Call 911</a></p></kith-crisis-panel>
  <kith-resource-directory src="${api}" format="hsds"><p>Call us: <a href="tel:+12085550142">208-555-0142</a></p></kith-resource-directory>`;

const script = (name = 'kith.js'): string =>
  `<script type="module" src="/kith/${name}" crossorigin></script>`;

const page = (body: string, { head = script(), html = '' } = {}): string =>
  `<!doctype html><html lang="en" ${html}><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;

const policy = (api: string, trusted: string): Record<string, string> => ({
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src ${api}; form-action 'self'; require-trusted-types-for 'script'; trusted-types ${trusted}`,
});

/** Themes that reset everything, shout, shrink, and hide what they do not know. */
const hostileCss = `
  * { all: unset !important; }
  html { font-size: 62.5% !important; }
  body { color: #777 !important; text-transform: uppercase !important; letter-spacing: 0.5em !important;
         line-height: 0.5 !important; text-align: center !important; white-space: nowrap !important; text-indent: 40px !important; }
  a, button, input { display: none !important; }
  p, li, h2, h3 { float: left !important; width: 10px !important; overflow: hidden !important; }`;

let api: OwnPages;
let site: OwnPages;
let browser: Browser;

function ownPages(): Record<string, OwnPage> {
  const strict = policy(api.origin, 'lit-html');
  const shared = policy(api.origin, "lit-html 'allow-duplicates'");
  const two = script('kith-crisis-panel.js') + script('kith-resource-directory.js');
  return {
    '/css': { html: page(widgets(api.origin), { head: `<style>${hostileCss}</style>${script()}` }) },
    '/form': {
      html: page(
        `<form action="/taken" method="get" id="outer"><input name="q">${widgets(api.origin)}<button>Send all</button></form>`,
      ),
      headers: strict,
    },
    '/taken': { html: page('taken', { head: '' }) },
    '/framed': { html: page(widgets(api.origin)) },
    '/frame': {
      html: page(
        '<iframe sandbox="allow-scripts" src="/framed" width="600" height="900" title="Help"></iframe>',
        {
          head: '',
        },
      ),
    },
    '/two-scripts': { html: page(widgets(api.origin), { head: two }), headers: shared },
    '/same-script-twice': {
      html: page(widgets(api.origin), { head: script() + script('kith.js?again') }),
      headers: shared,
    },
    '/all-and-single': {
      html: page(widgets(api.origin), { head: script() + script('kith-crisis-panel.js') }),
      headers: shared,
    },
    '/rtl-uppercase': {
      html: page(widgets(api.origin), {
        html: 'dir="rtl"',
        head: `<style>* { text-transform: uppercase; direction: rtl }</style>${script()}`,
      }),
    },
  };
}

before(async () => {
  api = await serveHsds({ '/services': onePage(services) });
  site = await serveOwnPages(ownPages());
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await Promise.all([api.close(), site.close()]);
});

async function arrive(t: TestContext, path: string): Promise<Visitor> {
  const visitor = await visit(browser);
  t.after(() => visitor.close());
  await visitor.page.goto(site.origin + path);
  return visitor;
}

/** Help and services as a person sees them: big enough to read and to hit, and inside the window. */
async function expectHelpAndServices(where: Page | Frame): Promise<void> {
  const card = where.locator('kith-resource-directory [part=card]');
  await card.nth(9).waitFor();
  const links = ['tel:988', 'sms:988', 'tel:911'].map((href) =>
    where.locator(`kith-crisis-panel [part~=link][href^="${href}"]`).first(),
  );
  for (const shown of [
    ...links,
    card.first().getByRole('button').first(),
    card.first().locator('a').first(),
  ]) {
    await shown.waitFor();
    const box = await shown.boundingBox();
    assert.ok(
      box && box.width > 40 && box.height > 15 && box.x >= 0,
      `too small or outside: ${JSON.stringify(box)}`,
    );
  }
  assert.match(await links[0]!.innerText(), /988/);
  assert.equal(await card.first().getByRole('button').first().innerText(), 'Warm beds');
}

describe('On a page that means no good', () => {
  test('styles that reset and hide everything do not reach into the widgets', async (t) => {
    const { page, expectQuiet } = await arrive(t, '/css');
    await expectHelpAndServices(page);
    expectQuiet([site.origin, api.origin]);
    const look = await page.locator('kith-resource-directory .base').evaluate((base) => {
      const { textTransform, letterSpacing, whiteSpace, textIndent } = getComputedStyle(base);
      return { textTransform, letterSpacing, whiteSpace, textIndent };
    });
    assert.deepEqual(look, {
      textTransform: 'none',
      letterSpacing: 'normal',
      whiteSpace: 'normal',
      textIndent: '0px',
    });
  });

  test('inside one big form, Enter in the search and every button leave that form alone', async (t) => {
    const { page, expectQuiet, requests } = await arrive(t, '/form');
    await expectHelpAndServices(page);
    await page.evaluate(() => {
      const scope = globalThis as unknown as { submitted: number };
      scope.submitted = 0;
      document.addEventListener('submit', () => (scope.submitted += 1), true);
    });
    const box = page.locator('kith-resource-directory').getByRole('searchbox');
    await box.fill('beds');
    await box.press('Enter');
    await page
      .locator('kith-resource-directory')
      .getByRole('button', { name: 'Search', exact: true })
      .click();
    await page.locator('kith-resource-directory [part=card] button').first().click();
    await page.locator('kith-resource-directory').getByRole('button', { name: 'Back to the list' }).click();
    for (const button of await page.locator('kith-crisis-panel button').filter({ visible: true }).all())
      await button.click();
    assert.equal(await page.evaluate(() => (globalThis as unknown as { submitted: number }).submitted), 0);
    assert.equal(page.url(), `${site.origin}/form`);
    assert.ok(!requests.some(({ url }) => url.includes('/taken')));
    assert.deepEqual(
      await page.evaluate(() => [...new FormData(document.querySelector('form')!).keys()]),
      ['q'],
      'the outer form would send something of ours',
    );
    expectQuiet([site.origin, api.origin]);
  });

  test('in a sandboxed frame without storage, all works', async (t) => {
    const { page, expectQuiet } = await arrive(t, '/frame');
    const frame = page.frames().find((one) => one.url().endsWith('/framed'));
    assert.ok(frame);
    await expectHelpAndServices(frame);
    const denied = await frame.evaluate(() => {
      try {
        return String(sessionStorage.length);
      } catch (error) {
        return (error as Error).name;
      }
    });
    assert.equal(denied, 'SecurityError', 'the frame has storage, so this test proves nothing');
    await frame.locator('kith-resource-directory').getByRole('searchbox').fill('beds');
    await frame.getByText('1 service found').filter({ visible: true }).first().waitFor();
    expectQuiet([site.origin, api.origin]);
  });

  for (const [path, what] of [
    ['/two-scripts', 'two single-widget scripts'],
    ['/same-script-twice', 'the same script twice'],
    ['/all-and-single', 'the script of all widgets and one of a single widget'],
  ] as const) {
    test(`${what} get along, under a strict policy`, async (t) => {
      const { page, expectQuiet } = await arrive(t, path);
      await expectHelpAndServices(page);
      await page.waitForLoadState('networkidle');
      expectQuiet([site.origin, api.origin]);
      assert.equal(await page.locator('kith-resource-directory [part=base]').count(), 1);
    });
  }

  test('a theme that turns directions around does not mix up the numbers', async (t) => {
    const { page, expectQuiet } = await arrive(t, '/rtl-uppercase');
    await expectHelpAndServices(page);
    const direction = await page
      .locator('kith-crisis-panel .base')
      .evaluate((base) => getComputedStyle(base).direction);
    assert.equal(direction, 'ltr');
    expectQuiet([site.origin, api.origin]);
  });
});
