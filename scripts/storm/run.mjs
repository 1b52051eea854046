// Letters, two tabs, a server that fails at random, tabs that die in the middle of sending, and a browser that is killed.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as puppeteer from 'puppeteer-core';
import { findBrowsers, playwrightArgs } from '../browsers.mjs';
import { servePage } from './page.mjs';
import { LetterServer, randomFrom } from './server.mjs';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** Letters of many sizes, in several alphabets, each with its own checksum. */
function write(count, random) {
  return Array.from({ length: count }, (_, number) => {
    const text = 'Hoy fue mejor. أفضل اليوم 🙂 '.repeat(1 + Math.floor(random() ** 4 * 200));
    const letter = { number, text };
    const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
    return { id, body: JSON.stringify({ ...letter, hash: hash(JSON.stringify(letter)) }) };
  });
}

/** Runs in the page: an outbox whose host brings a token made anew for each try. */
function openOutbox(api) {
  const { Outbox, postLetter } = globalThis.storage;
  const kept = (globalThis.kept = new Set());
  let token = '0';
  const host = async (url, init) => {
    const response = await fetch(url, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
    });
    if (response.status === 401) token = await (await fetch(`${api}/token`)).text();
    return response;
  };
  globalThis.outbox = new Outbox({
    kind: 'check-in',
    storage: 'device',
    backoffMs: 20,
    send: (letter, signal) => postLetter(letter, { fetch: host, timeoutMs: 400, signal }),
    onChange: (change) => change && kept.add(change.id),
  });
}

/** Runs in the page: presses Send on each letter, and tells which are kept; what became of them comes later. */
async function addLetters(letters, url) {
  const { outbox, kept } = globalThis;
  const headers = { 'Content-Type': 'application/json' };
  for (const { id, body } of letters) void outbox.add({ id, kind: 'check-in', url, headers, body });
  const end = Date.now() + 5000;
  while (Date.now() < end && !letters.every(({ id }) => kept.has(id))) {
    await new Promise((done) => setTimeout(done, 5));
  }
  return letters.filter(({ id }) => kept.has(id)).map(({ id }) => id);
}

/**
 * @param {{ letters: number, seed: number, kills?: number, limitMs?: number, log?: (line: string) => void }} options
 *   `kills`: how often the whole browser is killed
 */
export async function storm({ letters: count, seed, kills = 2, limitMs = 280_000, log = () => undefined }) {
  const random = randomFrom(seed ^ 0x9e3779b9);
  const letters = write(count, random);
  const server = new LetterServer(seed);
  const api = await server.listen();
  const page = await servePage('test/e2e/helpers/storage-page.ts');
  const profile = mkdtempSync(join(tmpdir(), 'kith-storm-'));
  const begin = performance.now();
  let browser;
  let tabs = [];
  const deaths = { tabs: 0, crashes: 0, browsers: 0 };

  const openTab = async () => {
    const tab = await browser.newPage();
    await tab.goto(`${page.origin}/`);
    await tab.evaluate(openOutbox, api);
    return tab;
  };
  const launch = async () => {
    browser = await puppeteer.launch({
      executablePath: findBrowsers().chromium,
      args: playwrightArgs,
      userDataDir: profile,
    });
    tabs = [await openTab(), await openTab()];
  };
  const killBrowser = async () => {
    deaths.browsers++;
    const ended = new Promise((done) => browser.process().once('exit', done));
    browser.process().kill('SIGKILL');
    await ended;
    await launch();
  };
  const killTab = async (which) => {
    deaths.tabs++;
    const dying = tabs[which];
    if (random() < 0.3) {
      deaths.crashes++;
      const session = await dying.createCDPSession();
      session.send('Page.crash').catch(() => undefined);
      await pause(30);
    }
    await dying.close({ runBeforeUnload: false }).catch(() => undefined);
    tabs[which] = await openTab();
  };

  try {
    await launch();
    // a letter whose tab died before it was kept is one that the person still has before them: they press Send again
    const unsent = new Map(letters.map((letter) => [letter.id, letter]));
    const killEvery = Math.ceil(count / (kills + 1));
    let nextKill = killEvery;
    while (unsent.size > 0 && performance.now() - begin < limitMs) {
      const batch = [...unsent.values()].slice(0, 24);
      const halves = [batch.filter((_, i) => i % 2 === 0), batch.filter((_, i) => i % 2 === 1)];
      const adding = Promise.all(
        tabs.map((tab, i) => tab.evaluate(addLetters, halves[i], `${api}/letters`).catch(() => [])),
      );
      const doomed = random() < 0.4 ? Math.floor(random() * 2) : undefined;
      await pause(random() * 120);
      if (doomed !== undefined) await killTab(doomed);
      for (const id of (await adding).flat()) unsent.delete(id);
      while (count - unsent.size - server.taken.size > 120 && performance.now() - begin < limitMs)
        await pause(20);
      if (count - unsent.size >= nextKill) {
        nextKill += killEvery;
        await killBrowser();
        log(`${count - unsent.size} kept, ${server.taken.size} taken, browser killed`);
      }
    }
    const waiting = async () =>
      Math.max(
        ...(await Promise.all(tabs.map((tab) => tab.evaluate(() => globalThis.outbox.list().length)))),
      );
    while (performance.now() - begin < limitMs) {
      if (server.taken.size >= count && (await waiting()) === 0) break;
      if (random() < 0.1) await killTab(Math.floor(random() * 2));
      await pause(200);
    }
    const left = await waiting();
    const intact = letters.filter(({ id, body }) => server.taken.get(id) === body).length;
    return {
      letters: count,
      seed,
      taken: server.taken.size,
      intact,
      repeats: server.repeats,
      mismatches: server.mismatches,
      left,
      deaths,
      faults: server.faults,
      seconds: Math.round((performance.now() - begin) / 100) / 10,
    };
  } finally {
    await browser?.close().catch(() => undefined);
    page.close();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
