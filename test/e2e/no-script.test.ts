import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { suite } from './helpers/suite.js';
import { eventually, open, seen } from './helpers/visitor.js';
import { languages, pages, pathOf } from './helpers/world.js';

const here = suite();

/** What each page's own markup holds for the time when nothing of Kith runs. */
async function expectFallback(page: Page): Promise<void> {
  for (const href of ['tel:988', 'sms:988', 'tel:911']) {
    const link = seen(page, href).first();
    assert.ok(await link.isVisible(), `${href} cannot be seen`);
    assert.match(await link.innerText(), /988|911/, 'the number is not in the words of the link');
    const box = await link.boundingBox();
    assert.ok(box && box.height >= 44, `${href} is too small a target for a thumb`);
  }
  const inDirectory = page.locator('kith-resource-directory > :not([slot])').filter({ visible: true });
  assert.ok((await inDirectory.count()) > 0, 'nothing stands where the directory would be');
  assert.ok(
    (await inDirectory.locator('a[href^="tel:+1"]').count()) > 0,
    'there is no number to call instead',
  );
}

describe('Without the script of Kith', () => {
  for (const place of pages) {
    test(`the ${place} page still gives help and a number to call, with JavaScript off`, async (t) => {
      const { page } = await here.visitor(t, { javaScriptEnabled: false });
      for (const language of languages) {
        await open(page, here.world.site + pathOf(place, language));
        await expectFallback(page);
      }
    });

    test(`the ${place} page still gives help when the script is answered with 503`, async (t) => {
      const { page } = await here.visitor(t);
      let asked = 0;
      await page.route('**/kith/**', (route) => {
        asked += 1;
        return route.fulfill({ status: 503, body: 'Busy' });
      });
      await open(page, here.world.site + pathOf(place));
      await page.waitForLoadState('load');
      assert.ok(asked > 0, 'the page did not ask for the script');
      await expectFallback(page);
    });

    test(`the ${place} page still gives help when the script is blocked`, async (t) => {
      const { page } = await here.visitor(t);
      await page.route('**/kith/**', (route) => route.abort('blockedbyclient'));
      await open(page, here.world.site + pathOf(place));
      await page.waitForLoadState('load');
      await expectFallback(page);
    });

    test(`the ${place} page still gives help while the script is on its way`, async (t) => {
      const { page } = await here.visitor(t);
      let release = (): void => {};
      const arrived = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/kith/**', async (route) => {
        await arrived;
        await route.continue();
      });
      await page.goto(here.world.site + pathOf(place), { waitUntil: 'commit' });
      const link = seen(page, 'tel:988').first();
      await link.waitFor();
      await eventually('the page is there as far as it goes without its script, and styled', () =>
        link.evaluate((a) => document.readyState !== 'loading' && getComputedStyle(a).display === 'flex'),
      );
      await expectFallback(page);
      release();
      await page.locator('kith-crisis-panel [part~=emergency]').first().waitFor();
      await seen(page, 'tel:988').first().waitFor();
    });
  }
});
