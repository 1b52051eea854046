import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { suite } from './helpers/suite.js';
import { eventually, open, panelShows, seen, servicesShow } from './helpers/visitor.js';
import { pages, pathOf } from './helpers/world.js';

const here = suite();

/** Runs in the page: true when the whole list is on the device. */
async function hasCopy(): Promise<boolean> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'kith:1')) return false; // to open it would make it
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const database = await done(indexedDB.open('kith:1'));
  const names = [...database.objectStoreNames];
  const keys = names.includes('pages')
    ? await done(database.transaction('pages').objectStore('pages').getAllKeys())
    : [];
  database.close();
  return keys.some((key) => Array.isArray(key) && key.length === 1); // its cover, written last
}

describe('Without a network, after an earlier visit', () => {
  for (const place of pages) {
    test(`the ${place} page opens from the browser’s own cache with its crisis lines`, async (t) => {
      const { world } = here;
      const { page, context } = await here.visitor(t);
      await open(page, world.site + pathOf(place));
      await panelShows(page);
      await servicesShow(page);
      await eventually('a copy of the services is kept', () => page.evaluate(hasCopy));
      await open(page, `${world.site}/`);
      await context.setOffline(true);

      await open(page, world.site + pathOf(place));
      await panelShows(page);
      for (const href of ['tel:988', 'sms:988', 'tel:911']) {
        assert.ok(await seen(page, href).first().isVisible(), `${href} cannot be seen`);
      }
      await page.locator('kith-resource-directory [part=error]').waitFor({ timeout: 30_000 });
      await servicesShow(page); // the copy of the earlier visit
      const text = await page.locator('kith-resource-directory [part=error]').innerText();
      assert.match(text, /offline/);

      await context.setOffline(false);
      await servicesShow(page); // by itself, since the browser tells that it is online again
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
