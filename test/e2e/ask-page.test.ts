import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axe } from './helpers/axe.js';
import { overflowing } from './helpers/layout.js';
import { suite } from './helpers/suite.js';
import { open, seen, type Visitor } from './helpers/visitor.js';
import { languages, type Language } from './helpers/world.js';

const here = suite();
const neutral = 'https://www.wikipedia.org/';
const exit = 'kith-quick-exit:not([skip]) [part=link]';
const trigger = 'kith-crisis-panel [part=trigger]';
const dialog = 'kith-crisis-panel [part=dialog]';

const pathIn = (language: Language): string =>
  language === 'en' ? '/hospital/ask.html' : `/hospital/${language}/ask.html`;

/** A visitor on the page. The neutral page is answered from here, for no test goes out into the world. */
async function arrive(
  t: TestContext,
  language: Language,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const visitor = await here.visitor(t, { reducedMotion: 'reduce', ...options });
  await visitor.context.route(`${neutral}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title><p>Elsewhere' }),
  );
  await open(visitor.page, here.world.site + pathIn(language));
  return visitor;
}

const lines = (page: Page) => page.locator(dialog).locator('[part=line] h3, [part=line] h4').allInnerTexts();

for (const language of languages) {
  describe(`The hospital's page to leave fast, lang="${language}"`, () => {
    test('says nothing of itself in its title and address, is quiet and asks nobody but its own site', async (t) => {
      const { page, requests, expectQuiet } = await arrive(t, language);
      await page.locator(trigger).waitFor();
      await page.locator(exit).waitFor();
      await page.waitForLoadState('networkidle');
      expectQuiet([here.world.site]);
      assert.doesNotMatch(requests.map(({ url }) => url).join(' '), /safe|abuse|violen/i);
      assert.doesNotMatch(await page.title(), /\bsaf|hurt|salvo|casa|آمن/i);
    });

    test('opens help from its button, with the numbers on it, and has nothing that axe objects to', async (t) => {
      const { page } = await arrive(t, language);
      assert.match(await page.locator(trigger).innerText(), /988.*911/s);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await axe(page), [], colorScheme);
      }
      await page.locator(trigger).click();
      await page.locator(dialog).locator('a[href="tel:911"]').first().waitFor();
      assert.equal((await lines(page))[0], 'National Domestic Violence Hotline');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await axe(page), [], `open, ${colorScheme}`);
      }
      await page.keyboard.press('Escape');
      await page.locator(dialog).waitFor({ state: 'hidden' });
    });

    test('is left at once by its button, and Back does not lead to it', async (t) => {
      const { page } = await arrive(t, language);
      await open(page, `${here.world.site}/hospital/`);
      await open(page, here.world.site + pathIn(language));
      await page.locator(exit).click();
      await page.waitForURL(neutral);
      await page.goBack();
      assert.equal(page.url(), `${here.world.site}/hospital/`);
    });

    test('fits a phone and 400 % zoom, with help open and shut, and leaves room to read', async (t) => {
      const { page } = await arrive(t, language, { viewport: { width: 320, height: 256 } });
      await page.locator(trigger).waitFor();
      const bar = await page.locator(exit).boundingBox();
      assert.ok(bar && bar.y + bar.height < 110, 'what stays in sight takes half of the window');
      assert.deepEqual(await overflowing(page), []);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      assert.ok((await page.locator(exit).boundingBox())?.y === bar.y, 'the button scrolls away');
      await page.locator(trigger).click();
      await page.locator(dialog).locator('a[href="tel:988"]').first().waitFor();
      assert.deepEqual(await overflowing(page), [], 'help is open');
    });

    test('has its numbers and its way out without JavaScript', async (t) => {
      const { page } = await arrive(t, language, { javaScriptEnabled: false });
      for (const href of ['tel:988', 'sms:988', 'tel:911']) {
        assert.ok(await seen(page, href).first().isVisible(), `${href} cannot be seen`);
      }
      await page.locator('kith-quick-exit a').filter({ visible: true }).click();
      await page.waitForURL(neutral);
    });
  });
}

for (const width of [320, 1280])
  test(`Nothing moves up or down on it when the scripts come, ${width} px wide`, async (t) => {
    const viewport = { width, height: 800 };
    const { page } = await arrive(t, 'en', { javaScriptEnabled: false, viewport });
    const top = (on: Page): Promise<number | undefined> =>
      on
        .locator('header')
        .boundingBox()
        .then((box) => box?.y);
    const before = await top(page);
    const { page: scripted } = await arrive(t, 'en', { viewport });
    await scripted.locator(exit).waitFor();
    assert.equal(await top(scripted), before);
  });

test('By keyboard, the way out is the first thing, and Shift three times takes it', async (t) => {
  const { page } = await arrive(t, 'en');
  await page.locator(exit).waitFor();
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const link = document.activeElement?.shadowRoot?.activeElement;
    return { text: link?.textContent.trim().replace(/\s+/g, ' '), top: link?.getBoundingClientRect().top };
  });
  assert.match(first.text ?? '', /Leave this page$/);
  assert.ok((first.top ?? -1) >= 0, 'it is out of the window');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
  await page.waitForURL(neutral);
});
