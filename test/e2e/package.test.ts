import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveOwnPages, type OwnPages } from './helpers/own-pages.js';
import { openBrowser, panelShows, visit } from './helpers/visitor.js';

/** The package's own modules, unbundled, with the three libraries it depends on found as a browser finds them. */
const importMap = {
  imports: {
    'kith-widgets': '/package/index.js',
    'kith-widgets/define/': '/package/define/',
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element': '/node_modules/lit-element/lit-element.js',
    'lit-element/': '/node_modules/lit-element/',
    'lit-element/lit-element.js': '/node_modules/lit-element/lit-element.js',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
    uqr: '/node_modules/uqr/dist/index.mjs',
    'zod/mini': '/node_modules/zod/mini/index.js',
  },
};

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Package</title>
<script type="importmap">${JSON.stringify(importMap)}</script></head>
<body><kith-crisis-panel country="US"><a href="tel:988">Call 988</a></kith-crisis-panel></body></html>`;

let site: OwnPages;
let browser: Browser;
before(async () => {
  site = await serveOwnPages({ '/': { html } });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const tags = ['kith-crisis-panel', 'kith-quick-exit', 'kith-resource-directory'];

describe('The npm package in a page, without a bundler', () => {
  test('registers nothing when it is imported, and gives the classes', async (t) => {
    const visitor = await visit(browser);
    t.after(() => visitor.close());
    await visitor.page.goto(site.origin);
    const found = await visitor.page.evaluate(
      async ({ name, names }) => {
        const before = document.querySelector('kith-crisis-panel')?.innerHTML;
        const exported = (await import(name)) as Record<string, unknown>;
        return {
          registered: names.filter((name) => customElements.get(name)),
          exported: Object.keys(exported),
          untouched: document.querySelector('kith-crisis-panel')?.innerHTML === before,
        };
      },
      { name: 'kith-widgets', names: tags },
    );
    assert.deepEqual(found.registered, []);
    for (const name of ['KithCrisisPanel', 'KithQuickExit', 'KithResourceDirectory']) {
      assert.ok(found.exported.includes(name), `${name} is not exported: ${found.exported.join(', ')}`);
    }
    assert.ok(found.untouched);
    visitor.expectQuiet([site.origin]);
  });

  test('registers one tag with define/<tag>.js and all with define/all.js', async (t) => {
    const visitor = await visit(browser);
    t.after(() => visitor.close());
    await visitor.page.goto(site.origin);
    const registered = async (path: string): Promise<string[]> =>
      visitor.page.evaluate(
        async ({ path, names }) => {
          await import(path);
          return names.filter((name) => customElements.get(name));
        },
        { path, names: tags },
      );
    assert.deepEqual(await registered('kith-widgets/define/kith-crisis-panel.js'), ['kith-crisis-panel']);
    assert.deepEqual(await registered('kith-widgets/define/all.js'), tags);
    await panelShows(visitor.page);
    visitor.expectQuiet([site.origin]);
  });
});
