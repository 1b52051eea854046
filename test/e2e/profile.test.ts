import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { profile } from './helpers/profile.js';
import { eventually } from './helpers/visitor.js';
import type { StoragePage } from './helpers/storage-page.js';

const { servePage } = (await import(new URL('../../scripts/storm/page.mjs', import.meta.url).href)) as {
  servePage(file: string): Promise<{ origin: string; close(): void }>;
};

declare const storage: StoragePage;

/** A word that is in nothing a browser ships; typed as an answer, a name, a note. */
const MARKER = 'Zyqwoblix';

let site: { origin: string; close(): void };

before(async () => {
  site = await servePage('test/e2e/helpers/storage-page.ts');
});
after(() => site.close());

/** Types the marker word into everything that keeps something, in the page. */
async function typeEverywhere(page: Page, sends: boolean): Promise<void> {
  await page.evaluate(
    async ([word, arrives]) => {
      const { Draft, Outbox, Shortlist } = storage;
      const draft = new Draft(`form ${word}`, { storage: 'device' });
      await draft.write({ proud: word });
      await draft.write({ proud: `${word} and more` });
      const list = new Shortlist<{ id: string; name: string }>('peer', () => undefined);
      await list.ready;
      await list.toggle(`id-${word}`, { id: `id-${word}`, name: word });
      await list.setNote(`id-${word}`, `note ${word}`);
      await list.keep('device');
      const box = new Outbox({
        kind: 'request',
        storage: 'device',
        owner: word,
        send: () => Promise.resolve(arrives ? { status: 'sent', httpStatus: 201 } : { status: 'later' }),
      });
      await box.add({
        id: crypto.randomUUID(),
        kind: 'request',
        url: `https://api.example/${word}`,
        headers: {},
        body: `{"note":"${word}"}`,
      });
    },
    [MARKER, sends] as const,
  );
}

describe('The files of a browser, searched for a word that a person typed,', () => {
  test('would show it if it were written as it is: the search works', async (t) => {
    const own = profile(t);
    const page = await own.open(`${site.origin}/`);
    await page.evaluate((word) => localStorage.setItem('x', word), MARKER);
    await page.evaluate(
      (word) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('plain', 1);
          request.onupgradeneeded = () =>
            request.result.createObjectStore('s').put({ text: `ü${word}` }, 'k');
          request.onsuccess = () => resolve();
        }),
      MARKER,
    );
    await own.close();
    const found = own.holding(MARKER).map((name) => name.replaceAll('\\', '/'));
    assert.ok(
      found.some((name) => name.includes('Local Storage/')),
      String(found),
    );
    assert.ok(
      found.some((name) => name.includes('IndexedDB/')),
      String(found),
    );
  });

  test('do not show it while it waits, and it is there again at the next visit', async (t) => {
    const own = profile(t);
    await typeEverywhere(await own.open(`${site.origin}/`), false);
    await own.close();
    assert.deepEqual(own.holding(MARKER), []);

    const page = await own.open(`${site.origin}/`);
    const kept = await page.evaluate(async (word) => {
      const draft = await new storage.Draft(`form ${word}`, { storage: 'device' }).read();
      const list = new storage.Shortlist('peer', () => undefined);
      await list.ready;
      const sent: string[] = [];
      await new Promise<void>((resolve) => {
        new storage.Outbox({
          kind: 'request',
          storage: 'device',
          owner: word,
          send: (letter) => {
            sent.push(letter.body);
            resolve();
            return Promise.resolve({ status: 'sent', httpStatus: 201 });
          },
        });
        dispatchEvent(new Event('online'));
        setTimeout(() => dispatchEvent(new Event('online')), 500);
      });
      return { draft, ids: list.ids, sent };
    }, MARKER);
    assert.deepEqual(kept, {
      draft: { proud: `${MARKER} and more` },
      ids: [`id-${MARKER}`],
      sent: [`{"note":"${MARKER}"}`],
    });
  });

  test('do not show it after it was sent and cleared', async (t) => {
    const own = profile(t);
    const page = await own.open(`${site.origin}/`);
    await typeEverywhere(page, true);
    await page.evaluate((word) => new storage.Draft(`form ${word}`, { storage: 'device' }).clear(), MARKER);
    await own.close();
    assert.deepEqual(own.holding(MARKER), []);
  });

  test('do not show it after its time was up, and it cannot be read', async (t) => {
    const own = profile(t);
    const page = await own.open(`${site.origin}/`);
    await page.evaluate(async (word) => {
      await new storage.Draft('daily', { storage: 'device', ttlMs: 1 }).write({ proud: word });
    }, MARKER);
    await own.close();
    const later = await own.open(`${site.origin}/`);
    assert.equal(
      await later.evaluate(() => new storage.Draft('daily', { storage: 'device' }).read()),
      undefined,
    );
    await own.close();
    assert.deepEqual(own.holding(MARKER), []);
  });

  for (const how of ['stays on the page', 'leaves at once'] as const) {
    test(`do not show it after "not my device" or a quick exit, when the page ${how}`, async (t) => {
      const own = profile(t);
      const page = await own.open(`${site.origin}/`);
      await typeEverywhere(page, false);
      if (how === 'leaves at once') {
        const gone = page.waitForURL(`${site.origin}/elsewhere`);
        await page.evaluate(() => {
          storage.wipe();
          location.replace('/elsewhere');
        });
        await gone;
      } else await page.evaluate(() => storage.wipe());
      await eventually('the browser has deleted what it was told to', () =>
        page.evaluate(async () => (await indexedDB.databases()).length === 0),
      );
      await own.close();
      assert.deepEqual(own.holding(MARKER), []);

      const later = await own.open(`${site.origin}/`);
      const left = await later.evaluate(async () => ({
        databases: (await indexedDB.databases()).map(({ name }) => name),
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        caches: await caches.keys(),
        url: location.search + location.hash,
      }));
      assert.deepEqual(left, { databases: [], local: [], session: [], caches: [], url: '' });
    });
  }

  test('do not show it after a wipe in one of two tabs, and the other lets go of it too', async (t) => {
    const own = profile(t);
    const page = await own.open(`${site.origin}/`);
    const other = await page.context().newPage();
    await other.goto(`${site.origin}/`);
    await typeEverywhere(other, false);
    await page.evaluate(() => storage.wipe());
    await other.waitForFunction(async () => (await indexedDB.databases()).length === 0);
    const left = await other.evaluate(async () => {
      const list = new storage.Shortlist('peer', () => undefined);
      await list.ready;
      return list.ids;
    });
    assert.deepEqual(left, []);
    await own.close();
    assert.deepEqual(own.holding(MARKER), []);
  });

  test('keep a session’s things for that session only: the next visit does not see them', async (t) => {
    const own = profile(t);
    const page = await own.open(`${site.origin}/`);
    const kept = await page.evaluate(async (word) => {
      await new storage.Draft('daily', { storage: 'session' }).write({ proud: word });
      return new storage.Draft('daily', { storage: 'session' }).read();
    }, MARKER);
    assert.deepEqual(kept, { proud: MARKER });
    await page.reload();
    const read = (one: Page) => one.evaluate(() => new storage.Draft('daily', { storage: 'session' }).read());
    assert.deepEqual(await read(page), { proud: MARKER }, 'a reload is the same session');
    await own.close();
    assert.deepEqual(own.holding(MARKER), []);
    assert.equal(await read(await own.open(`${site.origin}/`)), undefined);
  });
});
