import assert from 'node:assert/strict';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { scripts } from './scripts.js';

/**
 * How long anything is waited for, in ms. It only keeps a test from hanging: what has to come about is in each wait, and a
 * machine that runs three browsers at once has taken more than 10 s over it.
 */
export const patience = 30_000;

/** A person with a browser of their own, and a record of all that their browser did. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses of all requests, with what they carried. */
  readonly requests: { readonly url: string; readonly body: string }[];
  /** Console messages, uncaught errors and violations of the Content-Security-Policy. */
  readonly said: string[];
  /** Fails when something was said or an origin other than these was asked. */
  expectQuiet(origins: readonly string[]): void;
  /** Forgets what was recorded so far. */
  forget(): void;
  close(): Promise<void>;
}

export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { chromium: executablePath } = scripts.findBrowsers();
  if (!executablePath) throw new Error('There is no Chromium: node scripts/browsers.mjs says how to get it.');
  return chromium.launch({ executablePath, args: scripts.playwrightArgs, ...options });
}

/** On a desk or laptop unless the options say otherwise; in a time zone of the United States. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/Boise',
    ...options,
  });
  context.setDefaultTimeout(patience);
  const requests: { url: string; body: string }[] = [];
  const said: string[] = [];
  context.on('request', (request) => requests.push({ url: request.url(), body: request.postData() ?? '' }));
  context.on('console', (message) => said.push(`console.${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => said.push(`uncaught: ${error.error().message}`));
  await context.exposeFunction('kithTestViolation', (what: string) => said.push(`policy: ${what}`));
  await context.addInitScript(watchPolicy);
  await context.addInitScript(noteReads);
  const page = await context.newPage();
  return {
    page,
    context,
    requests,
    said,
    expectQuiet(origins) {
      assert.deepEqual(said, [], 'the browser had something to say');
      const asked = new Set(requests.map(({ url }) => new URL(url).origin));
      assert.deepEqual(
        [...asked].filter((origin) => !origins.includes(origin)),
        [],
        'a third party was asked',
      );
    },
    forget() {
      requests.length = 0;
      said.length = 0;
    },
    close: () => context.close(),
  };
}

/** Runs in the page. `__name` is what esbuild wraps named functions in, and a page knows nothing of it. */
function watchPolicy(): void {
  const scope = globalThis as unknown as {
    kithTestViolation: (what: string) => void;
    __name: unknown;
  };
  scope.__name = (target: unknown) => target;
  addEventListener(
    'securitypolicyviolation',
    (event) => scope.kithTestViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`),
    true,
  );
}

/** Runs in the page before anything else: remembers which lists have been read to their end. */
export function noteReads(): void {
  const read = new WeakSet<EventTarget>();
  addEventListener('kith-load', ({ target }) => target && read.add(target), true);
  const scope = globalThis as unknown as { kithTestRead: (element: EventTarget) => boolean };
  scope.kithTestRead = (element) => read.has(element);
}

/** The parts of the widgets that the tests speak of. All but the first reach into the shadow roots. */
export const panel = (page: Page): Locator => page.locator('kith-crisis-panel');
export const directory = (page: Page): Locator => page.locator('kith-resource-directory');
export const cards = (page: Page): Locator => directory(page).locator('[part=card]');
export const searchBox = (page: Page): Locator => directory(page).getByRole('searchbox');

/** Links to call, text or chat that a person can see now, of the page's own markup or of the panel. */
export const seen = (page: Page, href: string): Locator =>
  page.locator(`kith-crisis-panel a[href^="${href}"]`).filter({ visible: true });

/** Opens an address that must be there. */
export async function open(page: Page, url: string): Promise<void> {
  const response = await page.goto(url);
  assert.ok(response?.ok(), `there is no page at ${new URL(url).pathname}`);
}

/** Waits for the first page of services. */
export async function servicesShow(page: Page, count = 10): Promise<void> {
  await cards(page)
    .nth(count - 1)
    .waitFor();
}

/** Waits until a list has been read to its end: until then more comes, and what is shown may move. */
export async function listIsRead(widget: Locator): Promise<void> {
  await eventually('the list has been read', () =>
    widget.evaluate((element) =>
      (globalThis as unknown as { kithTestRead: (element: EventTarget) => boolean }).kithTestRead(element),
    ),
  );
}

/** Waits until the panel has drawn itself. */
export async function panelShows(page: Page): Promise<void> {
  await panel(page).locator('[part~=emergency]').first().waitFor();
}

/** Waits until `check` gives something true; polls from here, as a strict policy forbids polling from a string. */
export async function eventually<T>(what: string, check: () => Promise<T>, limitMs = patience): Promise<T> {
  for (const end = performance.now() + limitMs; ;) {
    const value = await check();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited ${limitMs} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
