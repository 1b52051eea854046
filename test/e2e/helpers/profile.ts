import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { scripts } from './scripts.js';
import { patience } from './visitor.js';

/** A browser with a profile of its own on the disk, which outlives the browser. */
export class Profile {
  readonly folder = mkdtempSync(join(tmpdir(), 'kith-profile-'));
  #context: BrowserContext | undefined;

  /** @param url the page to open in it */
  async open(url: string): Promise<Page> {
    const { chromium: executablePath } = scripts.findBrowsers();
    if (!executablePath)
      throw new Error('There is no Chromium: node scripts/browsers.mjs says how to get it.');
    this.#context = await chromium.launchPersistentContext(this.folder, {
      executablePath,
      args: scripts.playwrightArgs,
    });
    // esbuild wraps named functions in `__name`, and a test's functions run in these pages
    await this.#context.addInitScript('globalThis.__name = (target) => target;');
    this.#context.setDefaultTimeout(patience);
    const page = await this.#context.newPage();
    await page.goto(url);
    return page;
  }

  /** Closes the browser, which writes to the disk what it has. */
  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  /** Every file of the profile that holds these words, in any of the ways a browser writes text. */
  holding(words: string): string[] {
    const forms = [Buffer.from(words), Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf16le').swap16()];
    const found: string[] = [];
    for (const name of readdirSync(this.folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(this.folder, name);
      if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
      const bytes = readFileSync(path);
      if (forms.some((form) => bytes.includes(form))) found.push(name);
    }
    return found;
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** One that is gone with the test. */
export function profile(t: TestContext): Profile {
  const made = new Profile();
  t.after(() => made.remove());
  return made;
}
