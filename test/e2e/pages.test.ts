import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe } from './helpers/axe.js';
import { suite } from './helpers/suite.js';
import { cards, directory, open, panel, panelShows, seen, servicesShow } from './helpers/visitor.js';
import { languages, pages, pathOf } from './helpers/world.js';

const here = suite();

/**
 * Everything a page could leave behind of the person in this browser. A copy of the agency's own list is none: it is what
 * anyone reads on that page, and it lies in the store for pages.
 */
async function leftBehind(page: Page): Promise<string[]> {
  const kept = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const found = [
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const count = await done(database.transaction(store).objectStore(store).count());
        if (count && store !== 'pages') found.push(`indexedDB ${name} ${store}`);
      }
      database.close();
    }
    return found;
  });
  const cookies = await page.context().cookies();
  return [...kept, ...cookies.map(({ name }) => `cookie ${name}`)];
}

const names: Record<string, string> = { en: 'English', es: 'Spanish', ar: 'Arabic' };

for (const place of pages) {
  for (const language of languages) {
    test(`The ${place} page in ${names[language]}`, async (t) => {
      const { world } = here;
      const visitor = await here.visitor(t, { reducedMotion: 'reduce' });
      const { page } = visitor;
      await open(page, world.site + pathOf(place, language));

      await t.test('shows real services and crisis lines in its language', async () => {
        await panelShows(page);
        await servicesShow(page);
        for (const href of ['tel:988', 'sms:988', 'tel:911']) {
          assert.ok((await seen(page, href).count()) > 0, `${href} cannot be seen`);
        }
        for (const part of [panel(page), directory(page)]) {
          assert.equal(await part.locator('[part=base]').first().getAttribute('lang'), language);
        }
        assert.match(await cards(page).first().innerText(), /\d{3}/, 'the first card has no phone number');
        assert.equal(await cards(page).count(), 10);
      });

      await t.test('has nothing that axe objects to, light and dark', async () => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await axe(page), [], colorScheme);
        }
      });

      await t.test(
        'is quiet, asks its own API and nobody else, and keeps nothing of the person',
        async () => {
          await page.waitForLoadState('networkidle');
          visitor.expectQuiet(world.origins);
          assert.ok(visitor.requests.some(({ url }) => url.startsWith(`${world.api.origin}/hsds/`)));
          assert.deepEqual(await leftBehind(page), []);
        },
      );
    });
  }
}
