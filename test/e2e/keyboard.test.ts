import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { focus, tabUntil, troubleWith, type Focus } from './helpers/focus.js';
import { suite } from './helpers/suite.js';
import {
  cards,
  directory,
  eventually,
  listIsRead,
  open,
  panelShows,
  servicesShow,
} from './helpers/visitor.js';
import { pages, pathOf } from './helpers/world.js';

const here = suite();

const isHelp = ({ href }: Focus): boolean =>
  /^(tel|sms):(988|911)|^https:\/\/(www\.)?(chat\.)?988lifeline\.org/.test(href);

describe('With the keyboard alone', () => {
  for (const place of pages) {
    test(`988 and the emergency number come first in the panel of the ${place} page, each stop outlined`, async (t) => {
      const { page } = await here.visitor(t, { reducedMotion: 'reduce' });
      await open(page, here.world.site + pathOf(place));
      await panelShows(page);
      await servicesShow(page);
      await listIsRead(directory(page));
      const toPanel = await tabUntil(page, ({ widget }) => widget === 'kith-crisis-panel');
      const inPanel = [
        ...toPanel.slice(-1),
        ...(await tabUntil(page, ({ widget }) => widget === 'kith-resource-directory', { limit: 200 })),
      ].filter(({ widget }) => widget === 'kith-crisis-panel');
      const before988 = inPanel.slice(
        0,
        inPanel.findIndex(({ href }) => /:988/.test(href)),
      );
      assert.ok(inPanel.some(({ href }) => href === 'tel:988'));
      assert.deepEqual(
        before988.filter(({ href }) => href !== 'tel:911').map(({ text }) => text),
        [],
        'something other than the emergency number comes before 988',
      );
      const firstOther = inPanel.findIndex((stop) => !isHelp(stop) && stop.tag === 'a');
      const call = inPanel.findIndex(({ href }) => href === 'tel:988');
      assert.ok(firstOther === -1 || call < firstOther, 'another line comes before calling 988');
      assert.deepEqual([...toPanel, ...inPanel].flatMap(troubleWith), []);
    });
  }

  test('a person searches with a typo, opens a service, comes back and shows more', async (t) => {
    const { page } = await here.visitor(t, { reducedMotion: 'reduce' });
    await open(page, here.world.site + pathOf('county'));
    await servicesShow(page);
    await listIsRead(directory(page));

    await tabUntil(page, ({ id, widget }) => id === 'words' && widget === 'kith-resource-directory', {
      limit: 200,
    });
    await page.keyboard.type('hosing', { delay: 5 });
    await directory(page)
      .getByText(/services? found/)
      .filter({ visible: true })
      .first()
      .waitFor();
    // the first letters have been looked for as well, and the words of the list may still be read
    await eventually('the typo finds what was meant', async () =>
      /hous|home|room|stay|bed/i.test(await cards(page).first().innerText()),
    );
    assert.equal((await focus(page)).id, 'words', 'typing moved the focus');

    await page.keyboard.press('Enter');
    assert.equal((await focus(page)).id, 'words', 'Enter moved the focus');
    assert.equal(new URL(page.url()).search, '', 'Enter sent the form');

    const toFirst = await tabUntil(page, ({ dataId }) => dataId !== '', { limit: 5 });
    assert.equal(
      toFirst.map(({ tag }) => tag).join(' '),
      'button summary button',
      'only the search button and the folded filters are on the way',
    );
    const chosen = await focus(page);
    await page.keyboard.press('Enter');
    await eventually('the detail has the focus', async () => {
      const { id, inView } = await focus(page);
      return id === 'top' && inView;
    });
    assert.equal((await focus(page)).text, chosen.text);

    // Back is the stop before the heading; the service's own links are the stops after it.
    const [onward] = await tabUntil(page, () => true);
    assert.match(
      onward?.href ?? '',
      /^(tel:|https?:|mailto:)/,
      'the first stop in the detail is no way to reach them',
    );
    await tabUntil(page, ({ text }) => text === 'Back to the list', { key: 'Shift+Tab', limit: 4 });
    await page.keyboard.press('Enter');
    await eventually('the list is back', async () => {
      const { dataId, inView } = await focus(page);
      return dataId === chosen.dataId && inView;
    });
    assert.equal(await directory(page).getByRole('searchbox').inputValue(), 'hosing', 'the words are gone');

    await tabUntil(page, ({ id }) => id === 'words', { key: 'Shift+Tab', limit: 5 });
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await directory(page)
      .getByText(/^\d+ services$/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await tabUntil(page, ({ text }) => /^Show \d+ more$/.test(text));
    await page.keyboard.press('Enter');
    await eventually('twenty services show', async () => (await cards(page).count()) === 20);
    const eleventh = await cards(page).nth(10).getByRole('button').first().getAttribute('data-id');
    await eventually('the focus is on the first of the new services', async () => {
      const { dataId, inView } = await focus(page);
      return dataId === eleventh && inView;
    });
  });

  test('every stop of the list and the detail has an outline that can be seen', async (t) => {
    const { page } = await here.visitor(t, { reducedMotion: 'reduce' });
    await open(page, here.world.site + pathOf('portal'));
    await servicesShow(page);
    await listIsRead(directory(page));
    await directory(page).getByRole('searchbox').focus();
    const list = await tabUntil(page, ({ widget }) => widget !== 'kith-resource-directory');
    assert.ok(list.length > 15, 'too few stops');
    assert.deepEqual(list.slice(0, -1).flatMap(troubleWith), []);
    await cards(page).first().getByRole('button').first().click();
    const detail = await tabUntil(page, ({ widget }) => widget !== 'kith-resource-directory');
    assert.deepEqual(detail.slice(0, -1).flatMap(troubleWith), []);
  });
});
