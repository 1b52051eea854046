import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasCopy } from './helpers/database.js';
import { suite } from './helpers/suite.js';
import { eventually, listIsRead, open, panelShows, seen, servicesShow } from './helpers/visitor.js';
import { pages, pathOf } from './helpers/world.js';

const here = suite();

describe('Without a network, after an earlier visit', () => {
  for (const place of pages) {
    test(`the ${place} page opens from the browser’s own cache with its crisis lines`, async (t) => {
      const { world } = here;
      const { page, context } = await here.visitor(t);
      await open(page, world.site + pathOf(place));
      await panelShows(page);
      await servicesShow(page);
      await eventually('a copy of the services is kept', () => hasCopy(page));
      await open(page, `${world.site}/`);
      await context.setOffline(true);

      await open(page, world.site + pathOf(place));
      await panelShows(page);
      for (const href of ['tel:988', 'sms:988', 'tel:911']) {
        assert.ok(await seen(page, href).first().isVisible(), `${href} cannot be seen`);
      }
      await page.locator('kith-resource-directory [part=error]').waitFor({ timeout: 60_000 }); // it has tried more than once by then
      await servicesShow(page); // the copy of the earlier visit
      assert.match(await page.locator('kith-resource-directory [part=error]').innerText(), /came through/);

      await context.setOffline(false);
      // by itself, since the browser tells that it is online again
      await page.locator('kith-resource-directory [part=error]').waitFor({ state: 'hidden' });
      await listIsRead(page.locator('kith-resource-directory'));
      await servicesShow(page);
    });
  }

  test('going back to the page shows its crisis lines', async (t) => {
    const { world } = here;
    const { page, context } = await here.visitor(t);
    await open(page, world.site + pathOf('county'));
    await panelShows(page);
    await open(page, `${world.site}/`);
    await context.setOffline(true);
    await page.goBack();
    await panelShows(page);
    assert.ok(await seen(page, 'tel:988').first().isVisible());
  });
});
