// What is done on a page once its first question is there: wait for the last, type, open questions, weigh.
import { OPENS } from './forms.mjs';

const TYPED = 'a walk with my sister and tea';
const FIELDS =
  'input[type=text]:not([aria-hidden=true]), input:not([type]), textarea:not([aria-hidden=true])';
const CONTROLS = 'input:not([type=hidden]), select, textarea, [role=radio], [role=combobox]';

/**
 * Runs in the page. `bench.arm()` waits for the next key; `bench.painted` becomes ms from that key to the frame after the
 * browser's `input` event, once it is with the screen; `bench.settled(quiet)` resolves to the same for the last change.
 */
const keyClock = `(() => {
  let key, last, changed = 0, pending = 0;
  const paint = (done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  });
  const observer = new MutationObserver(() => {
    changed = performance.now();
    if (key === undefined) return;
    pending++;
    paint((time) => { pending--; last = time; });
  });
  for (const root of [document, ...bench.all('*').map(({ shadowRoot }) => shadowRoot).filter(Boolean)])
    observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
  bench.arm = () => {
    key = last = bench.painted = undefined;
    addEventListener('keydown', ({ timeStamp }) => (key = timeStamp), { capture: true, once: true });
    addEventListener('input', () => paint((time) => (bench.painted = time - key)), { capture: true, once: true });
  };
  bench.settled = (quiet, limit = 20000) => new Promise((done) => {
    const from = performance.now();
    const look = () => {
      const now = performance.now();
      if ((now - Math.max(from, changed) < quiet || pending) && now - from < limit) return setTimeout(look, 25);
      done(last === undefined ? bench.painted : Math.max(bench.painted ?? 0, last - key));
    };
    look();
  });
})()`;

/** The first two fields to write in that can be seen. */
async function fields(tab) {
  const list = await tab.evaluateHandle((selector) => {
    const found = [];
    for (const field of bench.all(selector))
      if (found.length < 2 && field.getBoundingClientRect().height > 0) found.push(field);
    return found;
  }, FIELDS);
  return Promise.all([0, 1].map(async (at) => (await list.getProperty(String(at))).asElement()));
}

async function typing(tab, field) {
  const keys = [];
  await field.focus();
  for (const sign of TYPED) {
    await tab.evaluate(() => bench.arm());
    await tab.keyboard.press(sign === ' ' ? 'Space' : sign);
    await tab.waitForTimeout(110);
    const time = await tab.evaluate(() => bench.painted);
    if (time !== undefined) keys.push(time);
  }
  return keys;
}

async function opening(tab, field) {
  const count = () =>
    // by style alone: asking for boxes would lay out what the page has put off
    tab.evaluate((selector) => bench.all(selector).filter((one) => one.checkVisibility()).length, CONTROLS);
  await field.focus();
  for (const sign of OPENS.slice(0, -1)) {
    await tab.keyboard.press(sign);
    await tab.waitForTimeout(110);
  }
  await tab.evaluate(() => bench.settled(500));
  const before = await count();
  await tab.evaluate(() => bench.arm());
  await tab.keyboard.press(OPENS.at(-1));
  const time = await tab.evaluate(() => bench.settled(700));
  const opened = (await count()) - before;
  return { opened, reveal: opened > 0 ? time : undefined };
}

/** MB in use after collecting what is not. */
async function heapOf(tab) {
  const cdp = await tab.context().newCDPSession(tab);
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1_048_576;
}

/** @param {boolean} long the form has fields to type in, and questions to open */
export const steps = (long) => async (tab) => {
  await tab.waitForFunction(() => bench.done, null, { timeout: 60_000 }).catch(() => {});
  const { done, from } = await tab.evaluate(() => ({ done: bench.done, from: bench.from }));
  await tab.evaluate(keyClock);
  await tab.evaluate(() => bench.settled(500));
  const heap = await heapOf(tab);
  const own = { done, mount: done - from, heap, nodes: await tab.evaluate(() => bench.all('*').length) };
  const [note, open] = long ? await fields(tab) : [];
  if (!note || !open) return own;
  const keys = await typing(tab, note);
  const typed = (await note.evaluate(({ value }) => value)) === TYPED;
  return { ...own, keys, typed, ...(await opening(tab, open)) };
};
