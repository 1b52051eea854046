import type { Cover, Kept, PageKey } from './schema.js';
import { liveSessions } from './session.js';
import { then, transact } from './transact.js';

/** A tab that went to a page without Kith may come back: its records stay this long (ms) after they were written. */
const GRACE = 30 * 60_000;
export const SNAPSHOT_MS = 30 * 24 * 3_600_000;

/** Everything of a snapshot: its cover, and pages of any edition; or, with one, the pages of that edition. */
export const pagesOf = (...name: [string, number?]): IDBKeyRange => IDBKeyRange.bound(name, [...name, []]);

/**
 * Deletes what is past its time, and what tabs that are closed left behind. Those are unreadable already: half of their
 * key went with the tab.
 */
export async function purge(database: IDBDatabase): Promise<void> {
  const alive = await liveSessions();
  const now = Date.now();
  await transact(database, 'records', 'readwrite', (store) =>
    then(store.openCursor(), (cursor) => {
      if (!cursor) return;
      const scope = (cursor.key as string).split('/')[1] ?? '';
      const { until, at } = cursor.value as Kept;
      const left = scope !== 'device' && alive && !alive(scope) && at < now - GRACE;
      if (until < now || left) cursor.delete();
      cursor.continue();
    }),
  );
  const editions = new Set<unknown>();
  await transact(database, 'pages', 'readwrite', (store) =>
    then(store.getAllKeys(), (keys) => {
      for (const key of keys as PageKey[]) {
        const [name, edition] = key; // the cover comes before its pages
        if (edition === undefined) {
          then(store.get(key) as IDBRequest<Cover>, (cover) => {
            editions.add(cover.edition);
            if (cover.at < now - SNAPSHOT_MS) store.delete(pagesOf(name));
          });
        } else if (edition < now - GRACE) {
          // pages of no cover are those of a write that was cut short; younger ones may be on their way in another tab
          then(store.getKey(key), () => editions.has(edition) || store.delete(key));
        }
      }
    }),
  );
}
