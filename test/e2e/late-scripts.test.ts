import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveOwnPages, type OwnPages } from './helpers/own-pages.js';
import { openBrowser, visit } from './helpers/visitor.js';

const page = (widget: string, scripts: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<script>
  globalThis.errors = 0;
  addEventListener('kith-error', () => { errors += 1 }, true);
</script>
<script type="module" src="/kith/kith-peer-finder.js"></script>${scripts}</head><body>${widget}</body></html>`;

const pages = {
  '/formats': {
    html: page(
      '<kith-peer-finder src="/peers.csv" format="csv"></kith-peer-finder>',
      '<script type="module" src="/kith/kith-formats.js"></script>',
    ),
  },
  '/source': {
    html: page(
      '<kith-peer-finder></kith-peer-finder>',
      `<script type="module" src="/kith/kith-formats.js"></script><script type="module">
  document.querySelector('kith-peer-finder').source = {
    async *peers() { yield { peers: [{ id: 'a', name: 'Ana' }], dropped: [], page: 1, last: true } },
  };
</script>`,
    ),
  },
  '/never': { html: page('<kith-peer-finder src="/peers.csv" format="csv"></kith-peer-finder>', '') },
  '/nothing': { html: page('<kith-peer-finder></kith-peer-finder>', '') },
  '/peers.csv': { html: 'Name,Agency\nAna,Open Door\n', headers: { 'Content-Type': 'text/csv' } },
};

let site: OwnPages;
let browser: Browser;
before(async () => {
  site = await serveOwnPages(pages);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

describe('What a widget needs and the page has not given yet', () => {
  for (const [path, what] of [
    ['/formats', 'the script of its format'],
    ['/source', 'the source of the page’s own'],
  ] as const) {
    test(`${what} may come after the widget has been drawn, and nobody hears of a mistake`, async (t) => {
      const visitor = await visit(browser);
      t.after(() => visitor.close());
      const finder = visitor.page.locator('kith-peer-finder');
      await visitor.page.route('**/kith-formats.js', async (route) => {
        await finder.getByRole('searchbox').waitFor();
        await route.continue();
      });
      await visitor.page.goto(site.origin + path);
      await finder.getByRole('heading', { name: 'Ana' }).waitFor();
      visitor.expectQuiet([site.origin]);
      assert.equal(await visitor.page.evaluate('errors'), 0);
    });
  }

  for (const [path, words, errors] of [
    ['/never', 'needs kith-formats.js', 1],
    ['/nothing', 'has nothing to read', 0],
  ] as const) {
    test(`the console says “${words}” where it never comes`, async (t) => {
      const visitor = await visit(browser);
      t.after(() => visitor.close());
      const said = visitor.page.waitForEvent('console');
      await visitor.page.goto(site.origin + path);
      assert.ok((await said).text().includes(words));
      assert.equal(await visitor.page.evaluate('errors'), errors);
    });
  }
});
