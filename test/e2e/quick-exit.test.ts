import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe } from './helpers/axe.js';
import { serveOwnPages, type OwnPages } from './helpers/own-pages.js';
import { eventually, openBrowser, visit, type Visitor } from './helpers/visitor.js';

const strict = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
};
const page = (body: string, script = ''): { html: string; headers: Record<string, string> } => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our page</title>${script}</head><body><main><h1>Words</h1>${body}</main></body></html>`,
  headers: strict,
});
const script = '<script type="module" src="/kith/kith-quick-exit.js" crossorigin></script>';
const exit = '<kith-quick-exit exit-url="/safe"><a href="/safe">Leave this page</a></kith-quick-exit>';
const frame = (sandbox: string): string =>
  `<iframe src="/page" title="Help" width="500" height="300" ${sandbox}></iframe>`;

let site: OwnPages;
let browser: Browser;
before(async () => {
  site = await serveOwnPages({
    '/start': page('<a href="/page">On</a>'),
    '/page': page(`${exit}<p>Private words</p>`, script),
    '/safe': page('<p>The weather</p>'),
    '/frame': page(frame('')),
    '/frame-shut': page(frame('sandbox="allow-scripts allow-same-origin"')),
    '/frame-beside': page(frame('sandbox="allow-scripts allow-same-origin allow-popups"')),
    '/frame-asked': page(frame('sandbox="allow-scripts allow-top-navigation-by-user-activation"')),
  });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function arrive(t: TestContext, ...paths: string[]): Promise<Visitor> {
  const visitor = await visit(browser);
  t.after(() => visitor.close());
  for (const path of paths) await visitor.page.goto(site.origin + path);
  return visitor;
}

const link = 'kith-quick-exit [part=link]';
const isSafe = (tab: Page) => tab.waitForURL(`${site.origin}/safe`);

/** What an earlier page of Kith, and the host, left in this browser. */
const leaveTraces = (tab: Page): Promise<void> =>
  tab.evaluate(async () => {
    for (const storage of [sessionStorage, localStorage]) {
      storage.setItem('kith:draft', 'private');
      storage.setItem('host', 'stays');
    }
    for (const name of ['kith:1', 'host-data']) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => request.result.createObjectStore('records');
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
    }
  });

const traces = (tab: Page): Promise<string[]> =>
  tab.evaluate(async () => [
    ...Object.keys(sessionStorage),
    ...Object.keys(localStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ]);

describe('Leaving in a hurry', () => {
  test('takes the person to the neutral page, and wipes what Kith kept but nothing of the host', async (t) => {
    const { page: tab, expectQuiet } = await arrive(t, '/start', '/page');
    await leaveTraces(tab);
    await tab.locator(link).click();
    await isSafe(tab);
    await eventually('only the host’s own is left', async () => {
      const left = await traces(tab);
      return left.sort().join() === 'host,host,host-data';
    });
    expectQuiet([site.origin]);
  });

  test('takes the page out of the history: Back leads to the one before, and nothing of ours is left there', async (t) => {
    const { page: tab } = await arrive(t, '/start', '/page');
    const length = await tab.evaluate(() => history.length);
    await tab.locator(link).click();
    await isSafe(tab);
    assert.equal(await tab.evaluate(() => history.length), length);
    await tab.goBack();
    assert.equal(tab.url(), `${site.origin}/start`);
    await tab.getByText('On').waitFor();
    await tab.goForward();
    assert.equal(tab.url(), `${site.origin}/safe`);
  });

  test('is done by pressing Shift three times', async (t) => {
    const { page: tab } = await arrive(t, '/page');
    await tab.locator(link).waitFor();
    for (let i = 0; i < 3; i++) await tab.keyboard.press('Shift');
    await isSafe(tab);
  });

  test('covers the page and its name before it goes, however slow the neutral page is', async (t) => {
    const { page: tab } = await arrive(t, '/page');
    // Written down as the page is left, for the next page of the site to be read from.
    await tab.evaluate(() =>
      addEventListener('pagehide', () => {
        const cover = document.querySelector('[data-kith-left]');
        const words = document.querySelector('main')?.checkVisibility() ? 'seen' : 'hidden';
        sessionStorage.setItem('left', `${words} “${document.title.trim()}” ${cover?.textContent ?? ''}`);
      }),
    );
    await tab.locator(link).click();
    await isSafe(tab);
    assert.equal(await tab.evaluate(() => sessionStorage.getItem('left')), 'hidden “” Loading.');
  });

  test('works from the page’s own link when the script never comes', async (t) => {
    const visitor = await visit(browser, { javaScriptEnabled: false });
    t.after(() => visitor.close());
    await visitor.page.goto(`${site.origin}/page`);
    await visitor.page.getByRole('link', { name: 'Leave this page' }).click();
    await isSafe(visitor.page);
  });

  test('is clear to axe and to the keyboard, open and closed, in forced colours too', async (t) => {
    for (const forcedColors of ['none', 'active'] as const) {
      const visitor = await visit(browser, { forcedColors });
      t.after(() => visitor.close());
      const { page: tab } = visitor;
      await tab.goto(`${site.origin}/page`);
      await tab.locator(link).waitFor();
      assert.deepEqual(await axe(tab), []);
      // In forced colours the browser lays the page's colour behind letters, whatever the background of the button.
      const [letters, ground] = await tab.locator(link).evaluate((button) => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.backgroundColor = 'Canvas';
        return [getComputedStyle(button).color, getComputedStyle(probe).backgroundColor];
      });
      if (forcedColors === 'active') assert.notEqual(letters, ground);
      await tab.locator('kith-quick-exit summary').focus();
      await tab.keyboard.press('Enter');
      await tab.getByText('It does not erase your history.').waitFor();
      assert.deepEqual(await axe(tab), []);
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await isSafe(tab);
    }
  });
});

describe('Leaving in a hurry, from a frame', () => {
  for (const [path, what] of [
    ['/frame', 'in a frame'],
    ['/frame-asked', 'in a sandbox that lets a person leave'],
  ] as const) {
    test(`takes the whole tab along, ${what}`, async (t) => {
      const { page: tab } = await arrive(t, path);
      await tab.frameLocator('iframe').locator(link).click();
      await isSafe(tab);
    });
  }

  test('leaves the frame blank and opens the neutral page beside it, where the tab may not be moved', async (t) => {
    const { page: tab, context } = await arrive(t, '/frame-beside');
    const opened = context.waitForEvent('page');
    const inside = tab.frameLocator('iframe');
    await inside.locator(link).click();
    await isSafe(await opened);
    assert.equal(tab.url(), `${site.origin}/frame-beside`);
    await inside.getByText('Private words').waitFor({ state: 'hidden' });
  });

  test('leaves the frame blank where nothing else is allowed', async (t) => {
    const { page: tab } = await arrive(t, '/frame-shut');
    const inside = tab.frameLocator('iframe');
    await leaveTraces(tab);
    await inside.locator(link).click();
    await inside.getByText('Private words').waitFor({ state: 'hidden' });
    await eventually(
      'Kith’s own is wiped',
      async () => !(await traces(tab)).some((name) => name.startsWith('kith')),
    );
    assert.equal(tab.url(), `${site.origin}/frame-shut`);
  });
});
