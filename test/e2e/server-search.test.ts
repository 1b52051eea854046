import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startFinderWorld } from './helpers/finder-world.js';
import { peerPage } from './helpers/peer-page.js';
import { suiteIn } from './helpers/suite.js';
import { eventually, listIsRead, open } from './helpers/visitor.js';

describe('A directory that is searched by its server', () => {
  const here = suiteIn(() =>
    startFinderWorld((api) => {
      const page = peerPage(api, 'kith', 'en');
      return { '/people': { ...page, html: page.html.replace('<kith-peer-finder', '$& search="server"') } };
    }),
  );

  test('is asked when the person presses Search, in the body of a POST and nowhere else', async (t) => {
    const visitor = await here.visitor(t);
    const { page } = visitor;
    await open(page, `${here.world.site.origin}/people`);
    const finder = page.locator('kith-peer-finder');
    const count = finder.locator('.count strong');
    await listIsRead(finder);
    const all = await eventually('everyone is counted', async () => {
      const text = await count.innerText();
      return /^\d{3} /.test(text) && text;
    });

    visitor.forget();
    await finder.getByRole('searchbox').pressSequentially('housing', { delay: 20 });
    assert.equal(await count.innerText(), all, 'typing alone narrowed the list');
    assert.equal(visitor.requests.length, 0, 'typing alone asked the server');

    await page.keyboard.press('Enter');
    await eventually('fewer people show', async () => (await count.innerText()) !== all);
    const searches = visitor.requests.filter((request) => request.body.includes('housing'));
    const asked = searches.map(({ url, body }) => `${new URL(url).pathname} ${body}`);
    assert.deepEqual(asked, ['/kith/peers/search {"words":"housing"}']);
    const addresses = visitor.requests.map((request) => request.url);
    assert.doesNotMatch(addresses.join(), /housing/, 'an address holds what was typed');
    assert.ok(!page.url().includes('housing'));

    await finder.getByRole('searchbox').fill('');
    await page.keyboard.press('Enter');
    await eventually('everyone is back', async () => (await count.innerText()) === all);
    visitor.expectQuiet([here.world.site.origin, here.world.api.url]);
  });

  test('says so when it finds nobody, and still gives people to call', async (t) => {
    const visitor = await here.visitor(t);
    const { page } = visitor;
    await open(page, `${here.world.site.origin}/people`);
    const finder = page.locator('kith-peer-finder');
    await finder.locator('[part=card]').nth(9).waitFor();
    await listIsRead(finder);
    await finder.getByRole('searchbox').fill('zzyzx');
    await page.keyboard.press('Enter');
    await finder.locator('[part=empty]').waitFor();
    await page.getByRole('link', { name: /988/ }).filter({ visible: true }).first().waitFor();
  });
});
