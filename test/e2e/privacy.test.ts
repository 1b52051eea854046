import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heardBy, listen } from './helpers/host-log.js';
import { suite } from './helpers/suite.js';
import {
  cards,
  directory,
  listIsRead,
  open,
  panelShows,
  searchBox,
  servicesShow,
} from './helpers/visitor.js';
import { pathOf } from './helpers/world.js';

const here = suite();

describe('What a person looks for', () => {
  test('is in no address, history entry, title, event, message, request or storage', async (t) => {
    const { world } = here;
    const visitor = await here.visitor(t);
    const { page, context } = visitor;
    await context.addInitScript(listen);
    await open(page, world.site + pathOf('county'));
    await panelShows(page);
    await servicesShow(page);
    await listIsRead(directory(page));
    const before = await page.evaluate(() => ({
      url: location.href,
      entries: history.length,
      title: document.title,
    }));

    for (const words of ['naloxone', 'zqxjkv']) {
      await searchBox(page).fill('');
      await searchBox(page).pressSequentially(words, { delay: 5 });
      await searchBox(page).press('Enter');
      await directory(page).getByRole('button', { name: 'Search', exact: true }).click();
      await directory(page)
        .locator('[role=status]')
        .filter({ hasText: /found|matches/ })
        .first()
        .waitFor({ state: 'attached' });
    }
    await directory(page).getByRole('button', { name: 'Clear search' }).click();
    // Key by key, as people type: what the browser itself tells the page of a pasted text is out of our hands.
    await searchBox(page).pressSequentially('food pantry', { delay: 5 });
    await cards(page).first().getByRole('button').first().click();
    const name = await directory(page).locator('#top').innerText();
    await directory(page).getByRole('button', { name: 'Back to the list' }).click();
    const asked = visitor.requests.length;
    await directory(page).evaluate((element) => {
      const loaded = new Promise((resolve) => element.addEventListener('kith-load', resolve, { once: true }));
      (element as unknown as { reload(): void }).reload();
      return loaded.then(() => undefined);
    });
    await servicesShow(page, 1);

    const log = await heardBy(page);
    const after = await page.evaluate(() => ({
      url: location.href,
      entries: history.length,
      title: document.title,
    }));
    assert.deepEqual(after, before, 'the address, the title or the history changed');
    assert.deepEqual(log.history, []);
    assert.deepEqual(log.titles, []);
    assert.deepEqual(visitor.said, []);
    assert.ok(
      log.events.some((event) => event.includes('kith-load')),
      'the listener heard nothing',
    );
    assert.ok(
      log.events.some((event) => event.includes('kith-service-select')),
      'the listener heard nothing',
    );

    const storage = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    const requests = visitor.requests.map(({ url, body }) => `${url} ${body}`);
    assert.ok(requests.length > asked, 'the list was not read again');
    const secret = /naloxone|zqxjkv|food|pantry/i;
    for (const [what, texts] of Object.entries({ events: log.events, requests, storage: [storage] })) {
      assert.deepEqual(
        texts.filter((text) => secret.test(decodeURIComponent(text)) || text.includes(name)),
        [],
        `the words are in the ${what}`,
      );
    }
  });

  test('is known to no request that opening a service makes', async (t) => {
    const { world } = here;
    const visitor = await here.visitor(t);
    const { page } = visitor;
    await open(page, world.site + pathOf('portal'));
    await servicesShow(page);
    await listIsRead(directory(page));
    visitor.forget();
    await searchBox(page).fill('ride');
    for (const index of [0, 1, 2]) {
      await cards(page).nth(index).getByRole('button').first().click();
      await directory(page).locator('#top').waitFor();
      await directory(page).getByRole('button', { name: 'Back to the list' }).click();
    }
    // whatever a press began has asked by now
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    assert.deepEqual(visitor.requests, [], 'something was asked for after the list had been read');
  });
});
