import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { suite } from './helpers/suite.js';
import { eventually, open, panelShows, seen } from './helpers/visitor.js';
import { pages, pathOf } from './helpers/world.js';

const here = suite();

/** What moved on the page without a person's doing: by how much (as in CLS), and what. */
interface Shift {
  value: number;
  moved: string[];
}

/** Runs in the page before anything else. */
function watchShifts(): void {
  const shifts: Shift[] = [];
  (globalThis as unknown as { shifts: Shift[] }).shifts = shifts;
  interface Entry extends PerformanceEntry {
    value: number;
    sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Entry[]) {
      shifts.push({
        value: entry.value,
        moved: entry.sources.map(({ node, previousRect: from, currentRect: to }) => {
          const name =
            node instanceof Element ? `${node.localName}#${node.id}.${node.classList.value}` : 'a node';
          return `${name} from y=${from.y} to y=${to.y}`;
        }),
      });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Lets the page paint its own markup first, as on a slow connection, and then gives it the script. */
async function arriveSlowly(page: Page, url: string): Promise<{ before: DOMRectLike; after: DOMRectLike }> {
  let release = (): void => {};
  const arrived = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/kith/**', async (route) => {
    await arrived;
    await route.continue();
  });
  // The list of services comes later still: here only the panel is looked at.
  await page.route('**/hsds/**', () => undefined);
  await page.goto(url, { waitUntil: 'commit' });
  await seen(page, 'tel:988').first().waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const styled = () =>
          [...document.querySelectorAll('link[rel=stylesheet]')].every(
            (link) => 'sheet' in link && link.sheet,
          );
        const wait = () =>
          styled() && document.readyState !== 'loading'
            ? requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
            : setTimeout(wait, 20);
        wait();
      }),
  );
  const before = await boxOf(page);
  release();
  await panelShows(page);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(), 300))),
  );
  return { before, after: await boxOf(page) };
}

type DOMRectLike = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

const boxOf = (page: Page): Promise<DOMRectLike> =>
  page.locator('kith-crisis-panel').evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });

/** Each page once, and the one with least room in each language: Spanish has two lines in the open. */
const views = [...pages.map((place) => [place, 'en'] as const), ['county', 'es'], ['county', 'ar']] as const;
const windows = {
  'small phone': { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1280, height: 900 },
};

describe('When the script takes over from the page’s own markup', () => {
  for (const [device, viewport] of Object.entries(windows)) {
    for (const [place, language] of views) {
      test(`nothing moves on the ${place} page in ${language}, on a ${device}`, async (t) => {
        const { page, context } = await here.visitor(t, { viewport, hasTouch: device !== 'desk' });
        await context.addInitScript(watchShifts);
        const { before, after } = await arriveSlowly(page, here.world.site + pathOf(place, language));
        const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
        const total = shifts.reduce((sum, { value }) => sum + value, 0);
        const moved = shifts.flatMap(({ moved: what }) => what);
        t.diagnostic(`layout shift ${total.toFixed(4)}, the panel ${Math.round(after.height)} px high`);
        assert.ok(total < 0.001, `layout shift of ${total}: ${moved.join('; ')}`);
        assert.deepEqual(after, before, 'the panel moved, or takes more or less room than was kept for it');
      });
    }
  }

  test('the watch over layout shift sees one, or the tests above would prove nothing', async (t) => {
    const { page, context } = await here.visitor(t);
    await context.addInitScript(watchShifts);
    await arriveSlowly(page, here.world.site + pathOf('county'));
    await page.locator('main').evaluate((main) => main.style.setProperty('padding-block-start', '200px'));
    await eventually('the shift is seen', () =>
      page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts.length > 0),
    );
  });

  test('a phone link can be used at every moment: before, while and after', async (t) => {
    const { page, context } = await here.visitor(t);
    await context.addInitScript(() => {
      const scope = globalThis as unknown as { gaps: number; looks: number };
      scope.gaps = scope.looks = 0;
      const look = (): void => {
        const panel = document.querySelector('kith-crisis-panel');
        if (panel) {
          const links = [panel, panel.shadowRoot].flatMap((root) => [
            ...(root?.querySelectorAll('a[href="tel:988"]') ?? []),
          ]);
          scope.looks += 1;
          if (
            !links.some((link) => link.getBoundingClientRect().height > 0) &&
            document.readyState !== 'loading'
          )
            scope.gaps += 1;
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await open(page, here.world.site + pathOf('county'));
    await panelShows(page);
    const counted = await eventually('somebody has looked', () =>
      page.evaluate(() => {
        const { gaps, looks } = globalThis as unknown as { gaps: number; looks: number };
        return looks > 3 && { gaps };
      }),
    );
    assert.deepEqual(counted, { gaps: 0 }, 'there were moments without a phone link');
  });
});
