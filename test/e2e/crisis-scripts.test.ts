import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe } from './helpers/axe.js';
import { serveOwnPages, type OwnPages } from './helpers/own-pages.js';
import { eventually, openBrowser, visit, type Visitor } from './helpers/visitor.js';

const scripts = ['panel', 'more', 'world', 'source', 'qr'] as const;
/** Each script once as the first to come, the others after it in turn; and all of them backwards. */
const orders = [
  ...scripts.map((_, at) => [...scripts.slice(at), ...scripts.slice(0, at)]),
  scripts.toReversed(),
];

const lines = JSON.stringify({
  lines: [{ id: 'county', name: 'County line', channels: [{ type: 'call', number: '15555550100' }] }],
});
const tag = (name: string): string => `<script type="module" src="/kith/${name}.js" crossorigin></script>`;
const links = '<p><a href="tel:988">Call 988</a> <a href="tel:911">Call 911</a></p>';

const page = (head: string, body: string, trusted = 'lit-html') => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body><main><h1>Host</h1>${body}</main></body></html>`,
  headers: {
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ${trusted}`,
  },
});

const inPage = `<kith-crisis-panel country="US" src="/lines.json">${links}</kith-crisis-panel>`;
const dialogs = `<button id="host">Talk to someone</button>
  <kith-crisis-panel>${links}</kith-crisis-panel>
  <kith-crisis-panel display="dialog" id="owner">${links}</kith-crisis-panel>
  <kith-crisis-panel display="dialog">${links}</kith-crisis-panel>
  <script type="module" src="/host.js"></script>`;

let site: OwnPages;
let browser: Browser;
before(async () => {
  const pages = orders.map((order, at) => [
    `/order-${at}`,
    page(order.map((name) => tag(name === 'qr' ? 'kith-qr' : `kith-crisis-${name}`)).join(''), inPage),
  ]);
  site = await serveOwnPages({
    ...(Object.fromEntries(pages) as Record<string, ReturnType<typeof page>>),
    '/lines.json': { html: lines, headers: { 'Content-Type': 'application/json' } },
    '/host.js': {
      html: `document.querySelector('#host').addEventListener('click', () => document.dispatchEvent(new Event('kith-help-open')));`,
      headers: { 'Content-Type': 'text/javascript' },
    },
    '/dialogs': page(
      tag('kith-crisis-panel') + tag('kith-crisis-more') + tag('kith') + tag('kith-resource-directory'),
      dialogs,
      "lit-html 'allow-duplicates'",
    ),
  });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function arrive(t: TestContext, path: string, options = {}): Promise<Visitor> {
  const visitor = await visit(browser, options);
  t.after(() => visitor.close());
  await visitor.page.goto(site.origin + path);
  return visitor;
}

const openDialogs = (tab: Page) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('kith-crisis-panel')]
      .filter((panel) => panel.shadowRoot?.querySelector('dialog')?.open)
      .map(({ id }) => id),
  );

describe('The optional scripts of the crisis panel', () => {
  for (const [at, order] of orders.entries()) {
    test(`all do their work under a strict policy when they come as ${order.join(', ')}`, async (t) => {
      const { page: tab, expectQuiet } = await arrive(t, `/order-${at}`);
      const panel = tab.locator('kith-crisis-panel');
      await panel.getByText('County line').waitFor();
      await panel.locator('[part~=emergency] a[href="tel:911"]').waitFor();
      await panel.getByLabel('Country').waitFor(); // its script may be the last to come
      await panel.getByRole('button', { name: 'Code for your phone 988' }).first().click();
      const code = panel.locator('figure svg');
      const box = await code.boundingBox();
      assert.ok(box && box.width > 100 && box.height > 100, 'the code cannot be seen');
      assert.match((await code.locator('path').getAttribute('d')) ?? '', /^M(\d+ \d+h1v1h-1zM?){200,}$/);
      assert.deepEqual(await axe(tab), []);
      expectQuiet([site.origin]);
    });
  }
});

describe('Help in a dialog, on a page with several scripts and panels', () => {
  test('is opened by the host’s own button: one dialog, which a person closes with Escape', async (t) => {
    const { page: tab, expectQuiet } = await arrive(t, '/dialogs');
    await tab.locator('#owner [part=trigger]').waitFor();
    assert.match(await tab.locator('#owner [part=trigger]').innerText(), /988 or 911/);
    assert.deepEqual(await openDialogs(tab), []);
    await tab.locator('#host').click();
    await eventually('the dialog is open', async () => (await openDialogs(tab)).length > 0);
    assert.deepEqual(await openDialogs(tab), ['owner']);
    assert.ok(await tab.locator('#owner dialog a[href="tel:988"]').first().isVisible());
    assert.deepEqual(await axe(tab), []);
    await tab.locator('#host').dispatchEvent('click');
    assert.deepEqual(await openDialogs(tab), ['owner'], 'asking twice opens no second dialog');
    await tab.keyboard.press('Escape');
    await eventually('the dialog is closed', async () => (await openDialogs(tab)).length === 0);
    expectQuiet([site.origin]);
  });

  test('can be seen in forced colours: the dialog has an edge, its buttons too', async (t) => {
    const { page: tab } = await arrive(t, '/dialogs', { forcedColors: 'active' });
    await tab.locator('#owner [part=trigger]').click();
    const dialog = tab.locator('#owner dialog');
    await dialog.waitFor();
    for (const edge of [dialog, dialog.locator('[part~=link]').first(), dialog.getByRole('button').first()]) {
      const width = await edge.evaluate((element) => parseFloat(getComputedStyle(element).borderTopWidth));
      assert.ok(width >= 1, 'no edge');
    }
    assert.deepEqual(await axe(tab), []);
  });
});
