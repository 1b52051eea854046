/**
 * `npm run screenshots [-- --hero]`: pictures of the example sites with the example API behind them.
 *
 *   docs/images/*.png         the pictures in the README
 *   .cache/screenshots/       every page at four widths, light and dark, in three languages, to look at
 */
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowsers, playwrightArgs } from './browsers.mjs';
import { Children } from './serve/children.mjs';
import { buildIsStale } from './serve/fresh.mjs';
import { freePort } from './serve/ports.mjs';
import { startSite } from './serve/site-server.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** A page, its name in the languages' folders, and what is there when it is ready. */
const PAGES = [
  { site: 'county', file: '', ready: 'kith-resource-directory [part~="card"]' },
  { site: 'hospital', file: '', ready: 'kith-resource-directory [part~="card"]' },
  { site: 'portal', file: '', ready: 'kith-resource-directory [part~="card"]' },
  { site: 'county', file: 'services.html', ready: 'kith-resource-directory [part~="card"]' },
  { site: 'county', file: 'peers.html', ready: 'kith-peer-finder [part~="card"]' },
  { site: 'portal', file: 'check-in.html', ready: 'kith-check-in [part~="base"]' },
  { site: 'hospital', file: 'ask.html', ready: 'kith-crisis-panel [part="trigger"]' },
];
const LANGUAGES = ['en', 'es', 'ar'];
const WIDTHS = [320, 390, 768, 1280];
const SCHEMES = ['light', 'dark'];
/** How large and how heavy a picture in the README may be. */
const HERO = { width: 1280, height: 900, bytes: 250_000 };
/** A page with a long list is looked at from its top; what follows is more of the same. */
const TALLEST = 4000;

const children = new Children();

async function startAll() {
  const [sitePort, apiPort] = [await freePort(0), await freePort(0)];
  const apiOrigin = `http://127.0.0.1:${apiPort}`;
  const origin = `http://127.0.0.1:${sitePort}`;
  const args = ['--port', String(apiPort), '--origin', origin, '--data', 'memory://'];
  const child = children.node(['--import', 'tsx', 'examples/api/main.ts', ...args], ROOT);
  const site = await startSite({ port: sitePort, apiOrigin });
  while (!(await fetch(`${apiOrigin}/hsds/services?per_page=1`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error('The example API stopped while starting.');
    await pause(200);
  }
  return site;
}

/** Opens a page and waits until its widget shows what it is there for. */
async function open(browser, url, { width, height, colorScheme, ready = PAGES[0].ready }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.locator(ready).first().waitFor({ timeout: 30_000 });
  await page.waitForLoadState('networkidle'); // the first cards come before the list has been read whole
  return page;
}

async function hero(browser, origin) {
  const folder = join(ROOT, 'docs/images');
  await mkdir(folder, { recursive: true });
  const page = await open(browser, `${origin}/county/`, { ...HERO, colorScheme: 'light' });
  await save(page, folder, 'county.png');
  await page.locator('kith-resource-directory').evaluate((widget) => {
    document.documentElement.style.scrollBehavior = 'auto';
    widget.scrollIntoView({ block: 'start' });
  });
  await save(page, folder, 'directory.png');
  await page.close();
  for (const [name, at] of [
    ['peers.png', 4],
    ['check-in.png', 5],
  ]) {
    const { site, file, ready } = PAGES[at];
    const other = await open(browser, `${origin}/${site}/${file}`, { ...HERO, colorScheme: 'light', ready });
    await other.locator(ready.split(' ')[0]).evaluate((widget) => {
      document.documentElement.style.scrollBehavior = 'auto';
      widget.scrollIntoView({ block: 'start' });
    });
    await save(other, folder, name);
    await other.close();
  }
}

async function save(page, folder, name) {
  const file = join(folder, name);
  await page.screenshot({ path: file });
  const { size } = await stat(file);
  if (size > HERO.bytes) throw new Error(`${file} has ${size} bytes; at most ${HERO.bytes} are wanted.`);
  console.log(`docs/images/${name}, ${Math.round(size / 1000)} kB`);
}

async function matrix(browser, origin) {
  const folder = join(ROOT, '.cache/screenshots');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let wide = 0;
  for (const { site, file, ready } of PAGES)
    for (const language of LANGUAGES)
      for (const width of WIDTHS)
        for (const colorScheme of SCHEMES) {
          const shown = file.replace('.html', '') || 'home';
          const name = `${site}-${shown}-${language}-${width}-${colorScheme}`;
          const path = `/${site}/${language === 'en' ? '' : `${language}/`}${file}`;
          const page = await open(browser, origin + path, { width, height: 900, colorScheme, ready });
          const content = await page.evaluate(() => ({
            width: document.documentElement.scrollWidth,
            height: document.documentElement.scrollHeight,
          }));
          if (content.width > width) {
            wide += 1;
            console.error(`${name}: the content is ${content.width} px wide`);
          }
          const clip = { x: 0, y: 0, width, height: Math.min(content.height, TALLEST) };
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, clip });
          await page.close();
        }
  console.log(
    `.cache/screenshots: ${PAGES.length * LANGUAGES.length * WIDTHS.length * SCHEMES.length} pictures`,
  );
  return wide;
}

async function main() {
  const { values } = parseArgs({ options: { hero: { type: 'boolean' } } });
  if (await buildIsStale(ROOT))
    console.log('dist is older than src: run `npm run build` for pictures of today.');
  const executablePath = findBrowsers().chromium ?? '/usr/bin/chromium';
  const site = await startAll();
  const browser = await chromium.launch({ executablePath, args: playwrightArgs });
  try {
    await hero(browser, site.origin);
    if (!values.hero) process.exitCode = (await matrix(browser, site.origin)) === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await site.close();
  }
}

try {
  await main();
} finally {
  await children.endAll();
}
