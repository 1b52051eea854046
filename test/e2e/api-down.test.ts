import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { suite } from './helpers/suite.js';
import {
  cards,
  directory,
  listIsRead,
  open,
  panelShows,
  searchBox,
  seen,
  servicesShow,
} from './helpers/visitor.js';
import { pages, pathOf } from './helpers/world.js';

const here = suite();
beforeEach(() => here.world.api.start());

const trouble = (page: Page) => directory(page).locator('[part=error]');

/** What the cards say, in order, but for who is open now: that goes with the clock. */
const told = (page: Page) => cards(page).locator('h3, .about, [part=phone], [part=checked]').allInnerTexts();

/** All the browser may say while an API is down: its own note of each request that failed, and ours to the integrator. */
function onlyNotesOfTheFailure(said: readonly string[]): void {
  const notes = /^console\.error: Failed to load resource|^console\.warning: <kith-resource-directory>: /;
  assert.deepEqual(
    said.filter((line) => !notes.test(line)),
    [],
  );
}

describe('With the API stopped from the start', () => {
  for (const place of pages) {
    test(`the ${place} page gives help, its own markup and a plain sentence, and tries again when asked`, async (t) => {
      const { api, site } = here.world;
      await api.stop();
      const { page, said } = await here.visitor(t);
      await open(page, site + pathOf(place));
      await panelShows(page);
      await trouble(page).waitFor({ timeout: 60_000 }); // it has tried more than once by then
      assert.match(await trouble(page).innerText(), /The list could not be loaded/);
      assert.doesNotMatch(await trouble(page).innerText(), /fetch|http|error|undefined|\d{3}/i);
      for (const href of ['tel:988', 'sms:988', 'tel:911']) {
        assert.ok(await seen(page, href).first().isVisible(), `${href} cannot be seen`);
      }
      const fallback = page.locator('kith-resource-directory > p:not([slot])');
      assert.ok(await fallback.isVisible(), 'the markup of the page does not show');
      assert.ok(await directory(page).locator('[part=help] a[href="tel:988"]').isVisible());
      onlyNotesOfTheFailure(said);

      await api.start();
      await directory(page).getByRole('button', { name: 'Try again' }).click();
      await servicesShow(page);
      assert.ok(await trouble(page).isHidden());
      assert.ok(await fallback.isHidden(), 'the markup that was to be replaced still shows');
    });
  }
});

describe('With the API stopped while the page is open', () => {
  test('the known list stays with its date, and can still be searched and opened', async (t) => {
    const { api, site } = here.world;
    const { page, said } = await here.visitor(t);
    await open(page, site + pathOf('county'));
    await servicesShow(page);
    await listIsRead(directory(page));
    const loaded = directory(page).getByText(`${api.services} services`, { exact: true });
    await loaded.filter({ visible: true }).first().waitFor();
    const known = await told(page);

    const today = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'America/Boise' });
    const days = [today.format(new Date())];
    await api.stop();
    await directory(page).evaluate((element) => (element as unknown as { reload(): void }).reload());
    await trouble(page).waitFor({ timeout: 60_000 }); // it has tried more than once by then
    days.push(today.format(new Date())); // midnight may have been in between
    const sentence = await trouble(page).innerText();
    assert.match(sentence, /This one is from/);
    assert.ok(
      days.some((day) => sentence.includes(day)),
      `no date in: ${sentence}`,
    );
    assert.equal(await cards(page).count(), 10);
    assert.ok(known.length > 20, 'the cards say next to nothing');
    assert.deepEqual(await told(page), known);

    await searchBox(page).fill('food');
    await directory(page)
      .getByText(/services found/)
      .filter({ visible: true })
      .first()
      .waitFor();
    const button = cards(page).first().getByRole('button').first();
    const name = await button.innerText();
    await button.click();
    assert.equal(await directory(page).locator('#top').innerText(), name);
    await directory(page).getByRole('button', { name: 'Back to the list' }).click();
    await servicesShow(page, 1);
    assert.ok(await seen(page, 'tel:988').first().isVisible());
    onlyNotesOfTheFailure(said);
  });
});
