import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startApi, type RunningApi } from '../../examples/api/server.js';
import { freePort } from './helpers/example-api.js';
import { serveOwnPages, type OwnPage, type OwnPages } from './helpers/own-pages.js';
import { peerPage } from './helpers/peer-page.js';
import { eventually, open, openBrowser, visit, type Visitor } from './helpers/visitor.js';

const tilesOf = ({ requests }: Visitor) => requests.filter(({ url }) => url.includes('/tiles/'));

describe('A browser that is told to save data', () => {
  const pages: Record<string, OwnPage> = {};
  let browser: Browser;
  let site: OwnPages;
  let api: RunningApi;

  before(async () => {
    site = await serveOwnPages(pages);
    api = await startApi({ port: await freePort(), origins: [site.origin], data: 'memory://' });
    const page = peerPage(api.url, 'kith', 'en');
    const html = page.html
      .replace('<script', '<script type="module" src="/kith/kith-map.js"></script>$&')
      .replace('<kith-peer-finder', '$& map-tiles="/tiles/{z}/{x}/{y}.png"');
    const policy = page.headers?.['Content-Security-Policy'] ?? '';
    pages['/map'] = { html, headers: { 'Content-Security-Policy': `${policy}; img-src 'self'` } };
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await api?.close();
    await site?.close();
  });

  for (const saves of [false, true]) {
    test(`${saves ? 'gets the outline of a map and no' : 'and one that is not gets'} street tiles`, async (t) => {
      const visitor = await visit(browser);
      t.after(() => visitor.close());
      const { page, context } = visitor;
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setDataSaverOverride', { dataSaverEnabled: saves });
      await open(page, `${site.origin}/map`);
      const map = page.locator('kith-peer-finder [part=map]');
      await map.locator('summary').click();
      await map.locator('svg path').first().waitFor({ state: 'attached' });
      await map.getByRole('button').first().waitFor();
      if (saves) assert.deepEqual(tilesOf(visitor), []);
      else await eventually('tiles are asked for', () => Promise.resolve(tilesOf(visitor).length > 0));
    });
  }
});
