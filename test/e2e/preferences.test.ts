import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { tabUntil, troubleWith } from './helpers/focus.js';
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
import { pages, pathOf } from './helpers/world.js';

const here = suite();

/** Runs in the page: buttons, links and fields of the widgets that cannot be told from the text around them. */
function unmarked(): { checked: number; trouble: string[] } {
  const trouble: string[] = [];
  let checked = 0;
  const controls = (root: ParentNode): Element[] => [
    ...root.querySelectorAll('a, button, input, select, summary'),
  ];
  for (const widget of document.querySelectorAll('kith-crisis-panel, kith-resource-directory')) {
    for (const control of controls(widget.shadowRoot ?? widget)) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      checked += 1;
      const style = getComputedStyle(control);
      const ground = getComputedStyle(document.body).backgroundColor;
      const sides = [style.borderTopWidth, style.borderInlineStartWidth].map(parseFloat);
      const bordered =
        Math.min(...sides) >= 1 && style.borderTopStyle !== 'none' && style.borderTopColor !== ground;
      const filled = style.backgroundColor !== ground && !style.backgroundColor.endsWith(', 0)');
      const underlined = style.textDecorationLine.includes('underline');
      // The triangle of a summary marks it; its details has the border.
      const marked = bordered || filled || underlined || control.localName === 'summary';
      if (!marked) trouble.push(`${widget.localName} ${control.localName} “${control.textContent.trim()}”`);
    }
  }
  return { checked, trouble };
}

/** Runs in the page: what moves, in the document and in every shadow root. */
function moving(): string[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return roots.flatMap((root) =>
    root
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 80) ?? 'an animation'),
  );
}

async function expectMarked(page: Page, least: number): Promise<void> {
  const { checked, trouble } = await page.evaluate(unmarked);
  assert.ok(checked >= least, `only ${checked} controls were looked at`);
  assert.deepEqual(trouble, []);
}

describe('In forced colours', () => {
  for (const place of pages) {
    test(`buttons, links and fields of the ${place} page can be told from text, and the focus can be seen`, async (t) => {
      const { page } = await here.visitor(t, { forcedColors: 'active', reducedMotion: 'reduce' });
      await open(page, here.world.site + pathOf(place));
      await panelShows(page);
      await servicesShow(page);
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
      await expectMarked(page, 30);
      await searchBox(page).focus();
      const stops = await tabUntil(page, ({ tag }) => tag === 'a', { limit: 10 });
      assert.deepEqual(stops.flatMap(troubleWith), []);
      await cards(page).first().getByRole('button').first().click();
      await directory(page).locator('#top').waitFor();
      await expectMarked(page, 15);
    });
  }
});

describe('For a person who asked for less motion', () => {
  test('nothing moves: not on hover, not while typing, not when a service opens', async (t) => {
    const { page } = await here.visitor(t, { reducedMotion: 'reduce' });
    await open(page, here.world.site + pathOf('county'));
    await panelShows(page);
    await servicesShow(page);
    const still = async (when: string) => assert.deepEqual(await page.evaluate(moving), [], when);
    await still('at rest');
    await page.locator('kith-crisis-panel [part~=link]').first().hover();
    await still('over a link of the panel');
    await cards(page).first().hover();
    await still('over a card');
    await searchBox(page).pressSequentially('food');
    await still('while typing');
    await cards(page).first().getByRole('button').first().click();
    await still('when a service opens');
  });

  test('something does move for everyone else, or the test above would prove nothing', async (t) => {
    const { page } = await here.visitor(t, { reducedMotion: 'no-preference' });
    await open(page, here.world.site + pathOf('county'));
    await servicesShow(page);
    await listIsRead(directory(page));
    const card = cards(page).first();
    // Slowed down, so that it can be caught in the act.
    await card.evaluate((element) => (element as HTMLElement).style.setProperty('transition-duration', '5s'));
    await card.hover();
    assert.notDeepEqual(await page.evaluate(moving), []);
  });
});
