import { after, before, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openBrowser, visit, type Visitor } from './visitor.js';
import { startWorld, type World, type WorldOptions } from './world.js';

/** What the tests of one file share: one world, one browser. */
export interface Suite<W = World> {
  readonly world: W;
  readonly browser: Browser;
  /** A person with a browser of their own, which is closed with the test. */
  visitor(t: TestContext, options?: BrowserContextOptions): Promise<Visitor>;
}

/** The example sites beside their API. */
export const suite = (options: WorldOptions = {}): Suite => suiteIn(() => startWorld(options));

/** Starts both before the first test of a file and ends them after the last. */
export function suiteIn<W extends { close(): Promise<void> }>(start: () => Promise<W>): Suite<W> {
  let world: W | undefined;
  let browser: Browser | undefined;
  before(async () => {
    // One after the other: were one to fail while the other starts, that one would keep this process alive for ever.
    world = await start();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await world?.close();
  });
  const ready = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The suite has not been started.');
    return value;
  };
  return {
    get world() {
      return ready(world);
    },
    get browser() {
      return ready(browser);
    },
    async visitor(t, browserOptions) {
      const visitor = await visit(ready(browser), browserOptions);
      t.after(() => visitor.close());
      return visitor;
    },
  };
}
