import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { overflowing } from './helpers/layout.js';
import { suite } from './helpers/suite.js';
import { cards, directory, open, panel, panelShows, searchBox, servicesShow } from './helpers/visitor.js';
import { languages, pages, pathOf } from './helpers/world.js';

const here = suite();

const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
/** 1280 × 1024 px on a desk, enlarged to 400 %. */
const enlarged = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

/** Measures at this size and on a wider one. */
async function expectFits(page: Page, what: string): Promise<void> {
  const narrow = page.viewportSize() ?? phone.viewport;
  for (const size of [{ width: 768, height: 1024 }, narrow]) {
    await page.setViewportSize(size);
    assert.deepEqual(await overflowing(page), [], `${what}, ${size.width} px wide`);
  }
}

for (const [device, options] of Object.entries({
  'on a phone 320 px wide': phone,
  'at 400 % zoom': enlarged,
})) {
  describe(`Everything fits ${device}`, () => {
    for (const place of pages) {
      for (const language of languages) {
        test(`on the ${place} page, lang="${language}": list, unfolded help, a service, nothing found`, async (t) => {
          const { page } = await here.visitor(t, options);
          await open(page, here.world.site + pathOf(place, language));
          await panelShows(page);
          await servicesShow(page);
          await expectFits(page, 'the list');
          await panel(page)
            .locator('details')
            .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
          await cards(page).first().getByRole('button').first().click();
          await directory(page).locator('#top').waitFor();
          await expectFits(page, 'the service and the unfolded help');
          await directory(page).locator('.back button').click();
          await searchBox(page).fill('x'.repeat(200));
          await cards(page).first().waitFor({ state: 'hidden' });
          await expectFits(page, 'nothing found for a very long word');
        });
      }
    }
  });
}
