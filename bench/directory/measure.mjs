import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { typingClock } from './typing.mjs';

/** Typed letter by letter. The last two hold a typing error: who finds something is shown in the table. */
const WORDS = ['housing', 'grief'];
const TYPO = 'counsleing';
const QUIET = 150;
const INPUT = 'input[type=search], input.search';
const FILTER = '.facet input[type=checkbox], [part~=filters] input[type=checkbox]';

/** A handle on the first of these a person can see, through shadow roots. */
const find = async (tab, selector) =>
  (
    await tab.evaluateHandle((wanted) => bench.seen(wanted)[0] ?? bench.all(wanted)[0] ?? null, selector)
  ).asElement();

async function press(tab, key) {
  await tab.evaluate(() => bench.arm('keydown'));
  await tab.keyboard.press(key);
  return tab.evaluate((quiet) => bench.settled(quiet), QUIET);
}

async function typing(tab) {
  const times = [];
  const input = await find(tab, INPUT);
  if (!input) return { keys: times };
  const clear = async () => {
    await input.focus();
    await tab.keyboard.press('Control+A');
    await press(tab, 'Delete');
  };
  for (const word of WORDS) {
    await input.focus();
    for (const letter of word) times.push(await press(tab, letter));
    await clear();
  }
  await input.focus();
  for (const letter of TYPO) await tab.keyboard.press(letter);
  await tab.evaluate((quiet) => bench.settled(quiet), QUIET);
  const typo = await tab.evaluate(
    () => bench.seen('.card').length > 0 || bench.seen('tbody td:nth-child(2)').length > 0,
  );
  await clear();
  return { keys: times.filter((time) => time !== undefined), typo };
}

async function filtering(tab) {
  const times = [];
  await tab.evaluate(() => bench.all('details').forEach((folded) => (folded.open = true)));
  for (const i of [0, 1, 0, 1]) {
    const box = (
      await tab.evaluateHandle(([wanted, at]) => bench.all(wanted)[at] ?? null, [FILTER, i])
    ).asElement();
    if (!box) return { filters: times };
    await box.scrollIntoViewIfNeeded();
    await tab.evaluate(() => bench.arm('click'));
    await box.click({ force: true });
    times.push(await tab.evaluate((quiet) => bench.settled(quiet), QUIET));
  }
  return { filters: times.filter((time) => time !== undefined) };
}

/** MB in use after collecting what is not. */
async function heapOf(tab) {
  const cdp = await tab.context().newCDPSession(tab);
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1_048_576;
}

/** The longest time the page could not answer, ms; 50 and less is not reported by browsers. */
const longestBlock = (tab) =>
  tab.evaluate(
    () =>
      new Promise((done) => {
        let longest = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        });
        observer.observe({ type: 'longtask', buffered: true });
        setTimeout(() => {
          observer.disconnect();
          done(longest);
        }, 100);
      }),
  );

/** Comes again while the network is silent: when is there a result? Undefined: not before the answer. */
async function secondVisit(tab, path, origin) {
  await tab.context().route(/\/(data|api)\//, () => undefined); // never answered
  await tab.goto(origin + path, { waitUntil: 'commit' });
  await tab.waitForFunction(() => globalThis.bench?.ready, null, { timeout: 2_500 }).catch(() => undefined);
  return tab.evaluate(() => bench.ready);
}

/** Waits until the last of the data has been asked for, a minute at most. */
async function answered({ log }, last) {
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(100)) {
    if (log.some(({ path }) => path === last)) return;
  }
}

/** Everything measured on one visit after the first result. */
export const steps =
  (site, { path, last }) =>
  async (tab) => {
    const code = site.log.filter(({ kind }) => kind === 'script' || kind === 'style');
    const bytes = code.reduce((sum, { gzip }) => sum + gzip, 0);
    await answered(site, last);
    await tab.evaluate(typingClock);
    await tab.evaluate(() => bench.settled(1_500, 60_000)); // all is read and drawn
    const atLoad = await longestBlock(tab);
    const typed = await typing(tab);
    const filtered = await filtering(tab);
    const blockLater = await longestBlock(tab);
    const heap = await heapOf(tab);
    const again = await secondVisit(tab, path, site.origin);
    return {
      gzip: bytes,
      ...typed,
      ...filtered,
      block: Math.max(atLoad, blockLater),
      blockAtLoad: atLoad,
      heap,
      again,
    };
  };
