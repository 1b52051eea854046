import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startApi, type RunningApi } from '../../examples/api/server.js';
import { freePort } from './helpers/example-api.js';
import { serveOwnPages, type OwnPage, type OwnPages } from './helpers/own-pages.js';
import { peerPage } from './helpers/peer-page.js';
import { eventually, open, openBrowser, visit } from './helpers/visitor.js';

describe('A directory that is searched by its server', () => {
  const pages: Record<string, OwnPage> = {};
  let browser: Browser;
  let site: OwnPages;
  let api: RunningApi;

  before(async () => {
    site = await serveOwnPages(pages);
    api = await startApi({ port: await freePort(), origins: [site.origin], data: 'memory://' });
    const page = peerPage(api.url, 'kith', 'en');
    pages['/people'] = { ...page, html: page.html.replace('<kith-peer-finder', '$& search="server"') };
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await api?.close();
    await site?.close();
  });

  test('is asked when the person presses Search, in the body of a POST and nowhere else', async (t) => {
    const visitor = await visit(browser);
    t.after(() => visitor.close());
    const { page } = visitor;
    await open(page, `${site.origin}/people`);
    const finder = page.locator('kith-peer-finder');
    const count = finder.locator('.count strong');
    await finder.locator('[part=card]').nth(9).waitFor();
    const all = await eventually('everyone is counted', async () => {
      const text = await count.innerText();
      return /^\d{3} /.test(text) && text;
    });

    visitor.forget();
    await finder.getByRole('searchbox').pressSequentially('housing', { delay: 20 });
    assert.equal(await count.innerText(), all, 'typing alone narrowed the list');
    assert.equal(visitor.requests.length, 0, 'typing alone asked the server');

    await page.keyboard.press('Enter');
    await eventually('fewer people show', async () => (await count.innerText()) !== all);
    const searches = visitor.requests.filter((request) => request.body.includes('housing'));
    const asked = searches.map(({ url, body }) => `${new URL(url).pathname} ${body}`);
    assert.deepEqual(asked, ['/kith/peers/search {"words":"housing"}']);
    const addresses = visitor.requests.map((request) => request.url);
    assert.doesNotMatch(addresses.join(), /housing/, 'an address holds what was typed');
    assert.ok(!page.url().includes('housing'));

    await finder.getByRole('searchbox').fill('');
    await page.keyboard.press('Enter');
    await eventually('everyone is back', async () => (await count.innerText()) === all);
    visitor.expectQuiet([site.origin, api.url]);
  });

  test('says so when it finds nobody, and still gives people to call', async (t) => {
    const visitor = await visit(browser);
    t.after(() => visitor.close());
    const { page } = visitor;
    await open(page, `${site.origin}/people`);
    const finder = page.locator('kith-peer-finder');
    await finder.locator('[part=card]').nth(9).waitFor();
    await finder.getByRole('searchbox').fill('zzyzx');
    await page.keyboard.press('Enter');
    await finder.locator('[part=empty]').waitFor();
    assert.ok(await page.getByRole('link', { name: /988/ }).first().isVisible());
  });
});
