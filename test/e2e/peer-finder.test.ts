import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { RunningApi } from '../../examples/api/server.js';
import type { ConnectionRequest } from '../../src/model/connection-request.js';
import { hasCopy, keptIn } from './helpers/database.js';
import { startExample } from './helpers/example-data.js';
import { repository } from './helpers/build.js';
import { focus, tabUntil } from './helpers/focus.js';
import { overflowing } from './helpers/layout.js';
import { serveOwnPages, type OwnPage, type OwnPages } from './helpers/own-pages.js';
import { FORMATS, peerPage, type Format } from './helpers/peer-page.js';
import { eventually, listIsRead, open, openBrowser, visit } from './helpers/visitor.js';

/** What a person reads, in the two languages of the journey. */
const WORDS = {
  en: {
    more: /^Read more about /,
    filters: 'Choose what matters to you',
    languages: 'Languages',
    spanish: /^Spanish/,
    saved: /Saved \(1\)/,
    ask: /^Ask to talk with /,
    keep: 'Keep it and send it later',
    kept: 'Your request is kept and will be sent',
    sent: 'Your request is on its way',
    waits: '1 request waits to be sent',
    save: /^Save\b/,
  },
  es: {
    more: /^Leer más sobre /,
    filters: 'Elija lo que le importa',
    languages: 'Idiomas',
    spanish: /^(español|Spanish)/, // a spreadsheet has the agency's own words,
    saved: /Guardados \(1\)/,
    ask: /^Pedir hablar con /,
    keep: 'Guardar y enviar después',
    kept: 'Su solicitud está guardada y se enviará',
    sent: 'Su solicitud va en camino',
    waits: '1 solicitud espera para enviarse',
    save: /^Guardar\b/,
  },
} as const;

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** True when there is a whole copy of the list, and nothing of this person in it. */
async function copyLacks(page: Page, id: string): Promise<boolean> {
  const pages = await keptIn(page, 'pages');
  return (await hasCopy(page)) && !pages.some(({ text }) => text.includes(JSON.stringify(id)));
}

describe('Finding someone to talk to', () => {
  const pages: Record<string, OwnPage> = {};
  let browser: Browser;
  let site: OwnPages;
  let api: RunningApi;

  before(async () => {
    const mapping = join(repository, 'examples/site/formats/odd-people.mapping.json');
    pages['/odd-people.mapping.json'] = { html: await readFile(mapping, 'utf8') };
    site = await serveOwnPages(pages);
    api = await startExample({ port: 0, origins: [site.origin] });
    browser = await openBrowser();
    for (const format of Object.keys(FORMATS) as Format[]) {
      for (const lang of ['en', 'es'] as const) pages[`/${format}/${lang}`] = peerPage(api.url, format, lang);
    }
  });
  after(async () => {
    await browser?.close();
    await api?.close();
    await site?.close();
  });

  const visitor = async (t: TestContext) => {
    const made = await visit(browser, { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
    t.after(() => made.close());
    return made;
  };
  const finder = (page: Page) => page.locator('kith-peer-finder');
  const cards = (page: Page) => finder(page).locator('.list-view .cards').first().locator('[part=card]');

  /** Tab to what says this, then Enter (a button, a link, a summary) or Space. */
  const reach = (page: Page, words: string | RegExp) =>
    tabUntil(page, ({ text }) => (typeof words === 'string' ? text === words : words.test(text)), {
      limit: 160,
    });

  for (const format of Object.keys(FORMATS) as Format[]) {
    for (const lang of ['en', 'es'] as const) {
      test(`works with ${format} in ${lang}: filter, typo, read, shortlist, ask, offline and back, by keyboard at 320 px`, async (t) => {
        const say = WORDS[lang];
        const { page, context, expectQuiet, said } = await visitor(t);
        await open(page, `${site.origin}/${format}/${lang}`);
        await cards(page).nth(9).waitFor();
        await listIsRead(finder(page));
        assert.deepEqual(await overflowing(page), []);

        await reach(page, say.filters);
        await page.keyboard.press('Enter');
        await reach(page, say.languages);
        await page.keyboard.press('Enter');
        const all = await finder(page).locator('.count strong').innerText();
        const box = finder(page).getByRole('checkbox', { name: say.spanish });
        await tabUntil(page, ({ tag }) => tag === 'input');
        await eventually('the box has the focus', async () => {
          if (await box.evaluate((input) => input.matches(':focus'))) return true;
          await page.keyboard.press('Tab');
          return false;
        });
        await page.keyboard.press('Space');
        await eventually(
          'fewer people show',
          async () => (await finder(page).locator('.count strong').innerText()) !== all,
        );

        await tabUntil(page, ({ id }) => id === 'words', { key: 'Shift+Tab' });
        await page.keyboard.type('Betriz', { delay: 5 }); // a letter is missing
        await eventually(
          'the person is found',
          async () => (await cards(page).locator('h3 bdi').allInnerTexts())[0] === 'Beatriz',
        );
        assert.equal((await focus(page)).id, 'words', 'typing moved the focus');

        await reach(page, say.more);
        const person = await focus(page);
        await tabUntil(page, ({ text }) => say.save.test(text), { limit: 2 });
        await page.keyboard.press('Enter');
        await finder(page).locator('[data-saved]').filter({ hasText: say.saved }).waitFor();
        await tabUntil(page, ({ dataId }) => dataId === person.dataId, { key: 'Shift+Tab', limit: 4 });
        await page.keyboard.press('Enter');
        await eventually('the profile has the focus', async () => (await focus(page)).id === 'top');
        assert.ok(await fits(page), 'something is wider than the window');

        await reach(page, say.ask);
        await page.keyboard.press('Enter');
        await eventually('the form has the focus', async () => (await focus(page)).id === 'top');
        assert.ok(await fits(page), 'something is wider than the window');
        await tabUntil(page, ({ id }) => id === 'name');
        await page.keyboard.type('Sam');
        await tabUntil(page, ({ id }) => id === 'way');
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowDown'); // text
        await tabUntil(page, ({ id }) => id === 'value');
        await page.keyboard.type('541 555 0188');
        await tabUntil(page, ({ id }) => id === 'agree');
        await page.keyboard.press('Space');
        await context.setOffline(true);
        await tabUntil(page, ({ tag }) => tag === 'button');
        const before = (await api.received('request')).length;
        await page.keyboard.press('Enter');
        await finder(page).getByRole('button', { name: say.keep }).waitFor();
        await reach(page, say.keep);
        await page.keyboard.press('Enter');
        await finder(page).getByRole('heading', { name: say.kept }).waitFor({ timeout: 60_000 });
        await finder(page).getByText(say.waits).filter({ visible: true }).first().waitFor();
        assert.equal((await api.received('request')).length, before);

        await context.setOffline(false);
        await finder(page).getByRole('heading', { name: say.sent }).waitFor({ timeout: 60_000 });
        const got = (await api.received('request')).slice(before);
        assert.equal(got.length, 1, 'it did not arrive exactly once');
        const body = got[0]?.body as ConnectionRequest;
        assert.equal(body.peerId, person.dataId);
        assert.equal(body.consent.text, 'Our team may read this.');

        // Come back: the shortlist is there, and so are the people before the network answers.
        await context.setOffline(true);
        said.length = 0;
        await page.evaluate(() =>
          (document.querySelector('kith-peer-finder') as unknown as { reload(): void }).reload(),
        );
        await reach(page, /^(Back|Volver)/);
        await context.setOffline(false);
        await page.reload();
        await cards(page).first().waitFor();
        await finder(page).locator('[data-saved]').filter({ hasText: say.saved }).waitFor();
        const trouble = said.filter((line) => !/ERR_INTERNET_DISCONNECTED|out of reach/.test(line));
        assert.deepEqual(trouble, []);
        said.length = 0;
        expectQuiet([site.origin, api.url]);
      });
    }
  }

  test('a second visit shows people before the network answers', async (t) => {
    const { page } = await visitor(t);
    await open(page, `${site.origin}/kith/en`);
    await cards(page).nth(9).waitFor();
    await eventually('the copy is written', () => hasCopy(page));
    let asked = 0;
    await page.route(`${api.url}/**`, () => void asked++); // never answered
    await page.reload();
    await cards(page).nth(9).waitFor();
    await eventually('the network is asked all the same', async () => asked > 0);
  });

  test('a person who leaves the agency is gone from the copy and the shortlist at the next load', async (t) => {
    const { page } = await visitor(t);
    await open(page, `${site.origin}/kith/en`);
    await cards(page).nth(9).waitFor();
    await listIsRead(finder(page));
    const id = (await cards(page).first().locator('[data-id]').getAttribute('data-id')) ?? '';
    await cards(page).first().locator('.save').click();
    await finder(page).locator('[data-saved]').filter({ hasText: 'Saved (1)' }).waitFor();
    await eventually('that is kept', async () => (await keptIn(page, 'records')).length > 0);
    await api.removePeers([id]);
    await page.reload();
    await listIsRead(finder(page));
    await eventually('the shortlist is empty', async () => {
      const shown = await finder(page).locator('[data-saved]').isVisible();
      return !shown && (await cards(page).count()) === 10;
    });
    await eventually('the copy no longer holds them', () => copyLacks(page, id));
    await page.route(`${api.url}/**`, (route) => route.abort());
    await page.reload();
    await cards(page).nth(9).waitFor();
    assert.equal(await finder(page).locator(`[data-id="${id}"]`).count(), 0);
  });
});
