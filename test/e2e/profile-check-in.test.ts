import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { keptIn } from './helpers/database.js';
import { listen, serveOwnPages, type OwnPages } from './helpers/own-pages.js';
import { profile, type Profile } from './helpers/profile.js';
import { eventually } from './helpers/visitor.js';

/** A word that is in nothing a browser ships; typed as an answer. */
const MARKER = 'Zyqwoblix';
const DAY_MS = 24 * 3_600_000;

const page = (
  storage: string,
  submit: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8">
  <title>Page</title><script type="module" src="/kith/kith.js"></script>
  <kith-quick-exit exit-url="/elsewhere"><a href="/elsewhere">Leave</a></kith-quick-exit>
  <kith-check-in country="US" storage="${storage}" read-by="Luis" response-time="Tomorrow" submit-url="${submit}">
  </kith-check-in>`;

let site: OwnPages;
let clinic: OwnPages;
/** What the clinic was sent, and whether it takes it. */
let taken: string[] = [];
let takes = true;

before(async () => {
  clinic = await listen(
    createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        if (request.method === 'POST' && takes) taken.push(body);
        const status = request.method === 'OPTIONS' ? 204 : takes ? 201 : 503;
        response.writeHead(status, {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Headers': '*',
        });
        response.end();
      });
    }),
  );
  const submit = `${clinic.origin}/check-ins`;
  site = await serveOwnPages({
    '/device': { html: page('device', submit) },
    '/session': { html: page('session', submit) },
    '/elsewhere': { html: '<!doctype html><title>Elsewhere</title>' },
  });
});
after(async () => {
  await site?.close();
  await clinic?.close();
});

const checkIn = (on: Page): Locator => on.locator('kith-check-in');
const button = (on: Page, name: string): Locator => checkIn(on).getByRole('button', { name, exact: true });

/** Opens the page and answers up to the words, which the widget has then kept. */
async function write(own: Profile, storage: string): Promise<Page> {
  const on = await own.open(`${site.origin}/${storage}`);
  await button(on, 'Start').click();
  await checkIn(on).getByLabel('Up and down').check();
  await button(on, 'Next').click();
  await button(on, 'Skip').click();
  await checkIn(on).locator('textarea').fill(`My ${MARKER} and I`);
  // Answers are kept a moment after they are given, those of the first question before the words. The widget itself is
  // asked, as nobody else can read them.
  await eventually('the words are kept', () =>
    checkIn(on).evaluate(async (element, word) => {
      const { keeper } = element as unknown as { keeper: { read(): Promise<unknown> } };
      return (JSON.stringify(await keeper.read()) ?? '').includes(word);
    }, MARKER),
  );
  return on;
}

async function send(on: Page, heading: string): Promise<void> {
  await button(on, 'Next').click();
  await button(on, 'Skip').click();
  await button(on, 'Skip').click();
  await button(on, 'Send').click();
  await checkIn(on).getByRole('heading', { name: heading }).waitFor();
}

/** How many records the page's database has: drafts, letters. */
const records = async (on: Page): Promise<number> => (await keptIn(on, 'records')).length;

/** Closes the browser: nothing it wrote says the word, and nothing of ours is left but what may be. */
async function cleanIn(own: Profile, on: Page): Promise<void> {
  await eventually('the browser has deleted what it was told to', async () => (await records(on)) === 0);
  await own.close();
  assert.deepEqual(own.holding(MARKER), []);
  const later = await own.open(`${site.origin}/elsewhere`);
  const left = await later.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    url: location.search + location.hash,
  }));
  assert.deepEqual(left, { local: [], session: [], caches: [], url: '' });
  assert.equal(await records(later), 0);
}

describe('The files of a browser in which a person answered a check-in', () => {
  test('would show the words if they were kept as they are, wherever that is: the search works', async (t) => {
    const own = profile(t);
    const on = await own.open(`${site.origin}/device`);
    const places = {
      'Local Storage': (word: string) => localStorage.setItem('x', word),
      IndexedDB: (word: string) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('plain', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('s').put({ text: word }, 'k');
          request.onsuccess = () => resolve();
        }),
      CacheStorage: async (word: string) => (await caches.open('c')).put('/x', new Response(word)),
      History: (word: string) => history.pushState(undefined, '', `?${word}`),
    };
    for (const write of Object.values(places)) await on.evaluate(write, MARKER);
    await own.close();
    const found = own.holding(MARKER).map((name) => name.replaceAll('\\', '/'));
    for (const place of Object.keys(places))
      assert.ok(
        found.some((name) => name.includes(place)),
        `not found in ${place}, but in ${String(found)}`,
      );
  });

  test('do not show them while a draft waits, which is there at the next visit', async (t) => {
    const own = profile(t);
    await write(own, 'device');
    await own.close();
    assert.deepEqual(own.holding(MARKER), []);
    const again = await own.open(`${site.origin}/device`);
    await button(again, 'Go on where you stopped').click();
    assert.equal(await checkIn(again).locator('textarea').inputValue(), `My ${MARKER} and I`);
  });

  for (const storage of ['session', 'device'] as const) {
    test(`do not show them after it was sent (${storage})`, async (t) => {
      [taken, takes] = [[], true];
      const own = profile(t);
      const on = await write(own, storage);
      await send(on, 'It has arrived');
      assert.equal(taken.filter((body) => body.includes(MARKER)).length, 1);
      await cleanIn(own, on);
    });

    test(`do not show them after a letter has waited, and has gone out at the next visit (${storage})`, async (t) => {
      [taken, takes] = [[], false];
      const own = profile(t);
      await send(await write(own, storage), 'Not sent yet');
      await own.close();
      assert.deepEqual(own.holding(MARKER), []);
      takes = true;
      const later = await own.open(`${site.origin}/${storage}`);
      await eventually('it arrives', async () => taken.length > 0 && (await records(later)) === 0);
      assert.deepEqual(
        taken.map((body) => body.includes(MARKER)),
        [true],
      );
      await cleanIn(own, later);
    });
  }

  test('do not show them after their time is up, and nobody can go on with them', async (t) => {
    const own = profile(t);
    await write(own, 'device');
    await own.close();
    const later = await own.open(`${site.origin}/elsewhere`);
    await later.addInitScript(`Date.now = ((now) => () => now() + ${DAY_MS + 60_000})(Date.now);`);
    await later.goto(`${site.origin}/device`);
    await button(later, 'Start').waitFor();
    await eventually('what was kept is deleted', async () => (await records(later)) === 0);
    assert.equal(await button(later, 'Go on where you stopped').count(), 0);
    await cleanIn(own, later);
  });

  for (const waiting of ['a draft', 'a letter'] as const) {
    test(`do not show them after a quick exit with ${waiting} waiting`, async (t) => {
      takes = false;
      const own = profile(t);
      const on = await write(own, 'device');
      if (waiting === 'a letter') await send(on, 'Not sent yet');
      const gone = on.waitForURL(`${site.origin}/elsewhere`);
      await on.locator('kith-quick-exit [part=link]').click();
      await gone;
      await cleanIn(own, on);
    });

    test(`do not show them after "This is not my device" with ${waiting} waiting`, async (t) => {
      takes = false;
      const own = profile(t);
      const on = await write(own, 'device');
      if (waiting === 'a letter') await send(on, 'Not sent yet');
      else await on.reload();
      await button(on, 'This is not my device').click();
      await checkIn(on).getByText('All of it is gone from this device.').waitFor();
      await cleanIn(own, on);
    });
  }
});
