import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { chromiumArgs, findBrowsers } from '../../scripts/browsers.mjs';
import { pageClock } from './page-clock.mjs';
import { quiet } from './quiet.mjs';
import { cost } from './serve.mjs';

/** The installed Chromium. @throws when there is none */
export async function openBrowser() {
  const { chromium: executablePath } = findBrowsers();
  if (!executablePath) throw new Error('There is no Chromium: node scripts/browsers.mjs says how to get it.');
  return chromium.launch({ executablePath, args: [...chromiumArgs, '--js-flags=--expose-gc'] });
}

/** An old phone on a bad line: Lighthouse's "Slow 4G", applied to each request, and a quarter of the CPU. */
const slowNet = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/**
 * One cold visit: a new context, so nothing is cached; waits until the machine is quiet; no request leaves the machine.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./serve.mjs').Site} site
 * @param {object} options
 * @param {string} options.path the page
 * @param {() => boolean} options.ready runs in the page, with `bench` of page-clock.mjs: true once what is timed can be seen
 * @param {boolean} [options.slow] an old phone on a bad line
 * @param {boolean} [options.javaScript] false: switched off
 * @param {number} [options.limit] ms to wait for `ready`
 * @param {import('playwright-core').BrowserContextOptions} [options.context]
 * @param {(page: import('playwright-core').Page) => Promise<object>} [options.steps] more to do and measure afterwards
 * @returns {Promise<Record<string, unknown> & { ready?: number, requests: number, gzip: number, raw: number, errors: string[] }>}
 */
export async function visit(browser, site, options) {
  const { path, ready, slow = false, javaScript = true, limit = 30_000, steps } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    javaScriptEnabled: javaScript,
    ...options.context,
  });
  try {
    await context.route(
      ({ hostname }) => hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    if (javaScript) await page.addInitScript({ content: pageClock(String(ready)) });
    if (slow) await slowDown(page);
    await sleep(300); // a new window starts work of the browser itself
    const wasQuiet = await quiet();
    site.log.length = 0;
    await page.goto(site.origin + path, { waitUntil: 'commit' });
    if (javaScript)
      await page.waitForFunction(() => globalThis.bench?.ready, null, { timeout: limit }).catch(() => {});
    else await page.waitForLoadState('load');
    await sleep(slow ? 1_500 : 500); // what comes late counts too
    const clock = javaScript
      ? await page.evaluate(() => ({ ready: bench.ready, shift: bench.shift, blocked: bench.blocked }))
      : {};
    return { ...clock, ...cost(site.log), errors, wasQuiet, ...(await steps?.(page)) };
  } finally {
    await context.close();
  }
}

async function slowDown(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', slowNet);
}
