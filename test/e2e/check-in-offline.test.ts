import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { keptIn } from './helpers/database.js';
import { suite } from './helpers/suite.js';
import { eventually, open } from './helpers/visitor.js';

const here = suite();

/** A word that only this file types. */
const MARKER = 'kith-marker-offline';
const PATH = '/portal/check-in.html';

const checkIn = (page: Page): Locator => page.locator('kith-check-in');
const button = (page: Page, name: string): Locator =>
  checkIn(page).getByRole('button', { name, exact: true });

async function answer(page: Page): Promise<void> {
  await button(page, 'Start').click();
  await checkIn(page).getByLabel('Up and down').check();
  await button(page, 'Next').click();
  await button(page, 'Skip').click();
  await checkIn(page).locator('textarea').fill(MARKER);
  await button(page, 'Next').click();
  await button(page, 'Skip').click();
  await button(page, 'Skip').click();
  await button(page, 'Send').click();
}

/** What the page's database holds, byte by byte, for the letters that wait. */
async function letters(page: Page): Promise<string[]> {
  const records = await keptIn(page, 'records');
  return records.filter(({ key }) => String(key).startsWith('outbox-check-in/')).map(({ text }) => text);
}

/** Answers and presses Send without a network: the person is told that it waits, and that it is locked. */
async function sendOffline(page: Page): Promise<void> {
  await open(page, here.world.site + PATH);
  await button(page, 'Start').waitFor();
  await page.context().setOffline(true);
  await answer(page);
  await checkIn(page).getByRole('heading', { name: 'Not sent yet' }).waitFor();
  await checkIn(page).getByText('It is kept locked on this device').waitFor();
  await checkIn(page).locator('a[href="tel:988"]').filter({ visible: true }).first().waitFor();
  const kept = await letters(page);
  assert.equal(kept.length, 1);
  assert.ok(!kept[0]?.includes(MARKER), 'the answers stand on the device in the clear');
}

const received = async (): Promise<readonly { key: string; body: unknown }[]> =>
  (await here.world.api.received('check-in')).filter(({ body }) => JSON.stringify(body).includes(MARKER));

/** One more than there were, and no second one when the widget has said so. */
async function arrivesOnce(before: number, said: () => Promise<unknown>): Promise<void> {
  await eventually('the check-in is at the clinic', async () => (await received()).length > before);
  await said();
  assert.equal((await received()).length, before + 1);
}

describe('A check-in sent without a network', () => {
  test('waits locked, and arrives once when the network is back', async (t) => {
    const { page, context } = await here.visitor(t);
    const before = (await received()).length;
    await sendOffline(page);
    await context.setOffline(false);
    await arrivesOnce(before, () => checkIn(page).getByText('It has arrived').waitFor());
    await eventually('nothing waits any more', async () => (await letters(page)).length === 0);
  });

  for (const network of ['still away', 'back'] as const) {
    test(`arrives once after the page was closed and opened again, with the network ${network}`, async (t) => {
      const { page, context } = await here.visitor(t);
      const before = (await received()).length;
      await sendOffline(page);
      await page.close();
      if (network === 'back') await context.setOffline(false);
      const next = await context.newPage();
      await open(next, here.world.site + PATH);
      await button(next, 'Start').waitFor(); // no draft: what was sent is not asked for again
      await context.setOffline(false);
      await arrivesOnce(before, () =>
        eventually('nothing waits any more', async () => (await letters(next)).length === 0),
      );
    });
  }
});
