import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keptIn } from './helpers/database.js';
import { startFinderWorld } from './helpers/finder-world.js';
import { heardBy, listen } from './helpers/host-log.js';
import { peerPage } from './helpers/peer-page.js';
import { suiteIn } from './helpers/suite.js';
import { eventually, listIsRead, open } from './helpers/visitor.js';

describe('What a person looks for among peers', () => {
  const here = suiteIn(() => startFinderWorld((api) => ({ '/people': peerPage(api, 'kith', 'en') })));

  test('is in no address, history entry, title, event, message, request or storage; and nobody but the API is asked', async (t) => {
    const visitor = await here.visitor(t);
    const { page, context } = visitor;
    await context.addInitScript(listen);
    await open(page, `${here.world.site.origin}/people`);
    const finder = page.locator('kith-peer-finder');
    await finder.locator('[part=card]').nth(9).waitFor();
    await listIsRead(finder);
    const place = () => page.evaluate(() => [location.href, history.length, document.title]);
    const before = await place();

    // Key by key, as people type: what the browser itself tells the page of a pasted text is out of our hands.
    const words = finder.getByRole('searchbox');
    await words.pressSequentially('voices', { delay: 5 });
    await words.press('Enter');
    await finder.getByText('Choose what matters to you').click();
    await finder.locator('#near').pressSequentially('Camas Landing', { delay: 5 });
    await finder.locator('#near').press('Enter');
    await finder.getByText('Has been through').first().click();
    await finder.getByRole('checkbox', { name: 'Hearing voices' }).check();
    await finder.locator('.chip').filter({ hasText: 'Hearing voices' }).waitFor();
    const person = finder.locator('.list-view [part=card]').first();
    const name = await person.locator('h3 bdi').innerText();
    const id = (await person.locator('[data-id]').getAttribute('data-id')) ?? '';
    await person.locator('.save').click();
    await person.locator('[data-id]').click();
    await finder.locator('[part=profile]').waitFor();
    const read = visitor.requests.length;

    await finder.getByRole('button', { name: `Ask to talk with ${name}` }).click();
    await finder.locator('#name').pressSequentially('Zofia', { delay: 5 });
    await finder.getByRole('radio', { name: 'Email' }).check();
    await finder.locator('#value').pressSequentially('zofia@example.com', { delay: 5 });
    await finder.locator('#note').pressSequentially('quiet mornings', { delay: 5 });
    await finder.locator('#agree').check();
    assert.equal(visitor.requests.length, read, 'something was asked for before Send was pressed');
    await finder.getByRole('button', { name: 'Send', exact: true }).click();
    await finder.locator('[part=confirmation]').waitFor();
    await eventually('the log heard of it', async () =>
      (await heardBy(page)).events.join().includes('kith-peer-request'),
    );

    assert.deepEqual(await place(), before, 'the address, the title or the history changed');
    const log = await heardBy(page);
    assert.deepEqual(log.history, []);
    assert.deepEqual(log.titles, []);
    visitor.expectQuiet([here.world.site.origin, here.world.api.url]);
    const kept = await keptIn(page, 'records');
    assert.ok(kept.length > 0, 'the person who was saved is kept nowhere');
    const strings = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    const stored = [strings, ...kept.map(({ key, text }) => `${String(key)} ${text}`)];
    const sent = visitor.requests.filter(({ body }) => body);
    assert.equal(sent.length, 1, 'not exactly one message was sent');
    assert.equal((JSON.parse(sent[0]?.body ?? '') as { peerId: string }).peerId, id);
    const secret = new RegExp(`voices|camas|zofia|quiet|${name}`, 'i');
    const urls = visitor.requests.map(({ url }) => decodeURIComponent(url));
    const typed = sent.map(({ body }) =>
      body.replace(/"name":"Zofia"|zofia@example\.com|quiet mornings/g, ''),
    );
    for (const [what, texts] of Object.entries({
      events: log.events,
      urls,
      stored,
      messages: typed,
    })) {
      assert.deepEqual(
        texts.filter((text) => secret.test(text)),
        [],
        `what was looked for or typed is in the ${what}`,
      );
    }
  });
});
