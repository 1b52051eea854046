import { expect } from '@open-wc/testing';
import { purge } from '../../../src/storage/purge.js';
import { STORES } from '../../../src/storage/transact.js';

const HOUR = 3_600_000;

/** A database of the same form under another name, so that no other test's clean-up meets this one. */
async function withData(
  records: Record<string, object>,
  pages: [IDBValidKey, object][],
): Promise<IDBDatabase> {
  const request = indexedDB.open('purge-test', 1);
  request.onupgradeneeded = () => {
    for (const name of STORES) request.result.createObjectStore(name);
    const { transaction } = request;
    for (const [key, value] of Object.entries(records)) transaction!.objectStore('records').put(value, key);
    for (const [key, value] of pages) transaction!.objectStore('pages').put(value, key);
  };
  await new Promise((resolve) => (request.onsuccess = resolve));
  return request.result;
}

const keysOf = (database: IDBDatabase, store: string): Promise<IDBValidKey[]> =>
  new Promise((resolve) => {
    const request = database.transaction(store).objectStore(store).getAllKeys();
    request.onsuccess = () => resolve(request.result);
  });

describe('clearing up at the start', () => {
  let database: IDBDatabase | undefined;
  afterEach(async () => {
    database?.close();
    sessionStorage.clear();
    const request = indexedDB.deleteDatabase('purge-test');
    await new Promise((resolve) => (request.onsuccess = resolve));
  });

  it('deletes what is past its time and what closed tabs left, and nothing else', async () => {
    const now = Date.now();
    const day = { until: now + 24 * HOUR, at: now - HOUR };
    let release: (value?: unknown) => void = () => undefined;
    await new Promise((held) => {
      void navigator.locks.request('kith:session:living', { mode: 'shared' }, () => {
        held(undefined);
        return new Promise((resolve) => (release = resolve));
      });
    });
    sessionStorage.setItem('kith:session', 'ownownow-and-the-secret');
    database = await withData(
      {
        'draft/device/kept': day,
        'draft/device/old': { until: now - 1, at: now - HOUR },
        'draft/living/of-an-open-tab': day,
        'draft/ownownow/of-this-tab': day,
        'draft/closed/long-ago': day,
        'draft/closed/just-now': { ...day, at: now - 60_000 },
        'saved-peer/device/for-good': { until: Infinity, at: 0 },
      },
      [],
    );
    await purge(database);
    release();
    expect(await keysOf(database, 'records')).to.deep.equal([
      'draft/closed/just-now', // its tab may only have gone to another page of the site
      'draft/device/kept',
      'draft/living/of-an-open-tab',
      'draft/ownownow/of-this-tab',
      'saved-peer/device/for-good',
    ]);
  });

  it('deletes snapshots after 30 days, and pages that a broken-off write left', async () => {
    const now = Date.now();
    const cover = (at: number, edition: number) => ({ at, edition, pages: 1, count: 1 });
    const old = now - 40 * 24 * HOUR;
    database = await withData({}, [
      [['new'], cover(now, now - 5)],
      [['new', now - 5, 0], []],
      [['month'], cover(now - 29 * 24 * HOUR, now - 29 * 24 * HOUR)],
      [['month', now - 29 * 24 * HOUR, 0], []],
      [['month', now - HOUR, 0], []],
      [['month', now - 1000, 0], []],
      [['old'], cover(old, old)],
      [['old', old, 0], []],
      [['none', now - HOUR, 0], []],
    ]);
    await purge(database);
    expect(await keysOf(database, 'pages')).to.deep.equal([
      ['month'],
      ['month', now - 29 * 24 * HOUR, 0],
      ['month', now - 1000, 0], // perhaps being written in another tab
      ['new'],
      ['new', now - 5, 0],
    ]);
  });
});
