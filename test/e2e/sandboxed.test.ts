import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { StoragePage } from './helpers/storage-page.js';
import { openBrowser } from './helpers/visitor.js';

const { servePage } = (await import(new URL('../../scripts/storm/page.mjs', import.meta.url).href)) as {
  servePage(file: string): Promise<{ origin: string; close(): void }>;
};

declare const storage: StoragePage;

let site: { origin: string; close(): void };

before(async () => {
  site = await servePage('test/e2e/helpers/storage-page.ts');
});
after(() => site.close());

describe('A sandboxed frame without an origin of its own', () => {
  test('keeps drafts, saved things and letters in memory, quietly', async (t) => {
    const browser = await openBrowser();
    t.after(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${site.origin}/`);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = src;
      document.body.append(frame);
    }, `${site.origin}/`);
    const frame = page.frameLocator('iframe');
    await frame.locator('body').waitFor({ state: 'attached' });
    const inside = page.frames().find((one) => one.parentFrame());
    assert.ok(inside);
    await inside.waitForFunction(() => 'storage' in globalThis);
    const kept = await inside.evaluate(async () => {
      const draft = new storage.Draft<string>('x', { storage: 'session' });
      const stored = await draft.write('typed');
      const list = new storage.Shortlist('peer', () => undefined);
      await list.toggle('p1');
      const box = new storage.Outbox({
        kind: 'report',
        storage: 'device',
        send: () => Promise.resolve({ status: 'sent', httpStatus: 201 }),
      });
      const letter = { id: '1', kind: 'report', url: 'https://x.example', headers: {}, body: '' } as const;
      const sent = await box.add(letter);
      const snapshot = await new storage.Snapshot('x').write([{}]);
      const before = { stored, draft: await draft.read(), ids: list.ids, sent, snapshot };
      storage.wipe();
      return { ...before, after: await draft.read() };
    });
    assert.deepEqual(kept, {
      stored: false,
      draft: 'typed',
      ids: ['p1'],
      sent: 'sent',
      snapshot: false,
      after: undefined,
    });
    assert.deepEqual(said, []);
  });
});
