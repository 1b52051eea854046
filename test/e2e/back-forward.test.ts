import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { keptIn } from './helpers/database.js';
import { serveOwnPages, type OwnPages } from './helpers/own-pages.js';
import { eventually, openBrowser, visit } from './helpers/visitor.js';

const page = (script: string, body: string): { html: string } => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our page</title>
    <script type="module" src="/kith/${script}.js"></script></head><body><main>${body}</main></body></html>`,
});
const exit = '<kith-quick-exit exit-url="/safe"><a href="/safe">Leave this page</a></kith-quick-exit>';
const form =
  '<kith-check-in questionnaire="daily" read-by="Us" response-time="soon" submit-url="/sent"></kith-check-in>';

let site: OwnPages;
let browser: Browser;
before(async () => {
  site = await serveOwnPages({
    '/form': page('kith', form + exit),
    '/exit': page('kith-quick-exit', exit),
    '/safe': { html: '<!doctype html><html lang="en"><title>Weather</title><p>The weather</p></html>' },
  });
  // Playwright turns the cache of whole pages off; the browsers of people have it.
  browser = await openBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Back or forward as a person does it; Playwright's own waits for a load, which a page out of the cache never has. */
async function move(tab: Page, by: number, path: string): Promise<void> {
  await tab.evaluate((steps) => history.go(steps), by);
  await tab.waitForURL(site.origin + path, { waitUntil: 'commit' });
  await eventually('the page is shown', () =>
    // one that is not out of the cache may come at this very moment, in place of the one that was asked
    tab.evaluate(() => 'shownFromCache' in globalThis).catch(() => false),
  );
}

const fromCache = (tab: Page): Promise<boolean> =>
  tab.evaluate(() => (globalThis as { shownFromCache?: boolean }).shownFromCache === true);

async function typed(): Promise<{ tab: Page; close: () => Promise<void> }> {
  const visitor = await visit(browser);
  const { page: tab } = visitor;
  await tab.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { shownFromCache: persisted }));
  });
  await tab.goto(`${site.origin}/form`);
  await tab.locator('kith-check-in').getByRole('button', { name: 'Start' }).click();
  await tab.locator('kith-check-in input[type=radio]').first().click({ force: true });
  await eventually('the answer is kept', async () => (await keptIn(tab, 'records')).length > 0);
  await tab.goto(`${site.origin}/exit`);
  return { tab, close: () => visitor.close() };
}

const answered = (tab: Page): Promise<number> => tab.locator('kith-check-in input:checked').count();

describe('The pages a browser keeps whole for going back', () => {
  test('come back with what was chosen, while nobody has left in a hurry', async (t) => {
    const { tab, close } = await typed();
    t.after(close);
    await move(tab, -1, '/form');
    assert.equal(await fromCache(tab), true);
    assert.equal(await answered(tab), 1);
  });

  test('hold nothing of it after a quick exit from a later page, whose script knows no storage', async (t) => {
    const { tab, close } = await typed();
    t.after(close);
    await tab.locator('kith-quick-exit [part=link]').click();
    await tab.waitForURL(`${site.origin}/safe`);
    await move(tab, -1, '/form');
    await tab.locator('kith-check-in').getByRole('button', { name: 'Start' }).waitFor();
    assert.equal(await answered(tab), 0);
    await tab.locator('kith-quick-exit [part=link]').waitFor(); // and the page is whole
  });
});
