import type { Page } from 'playwright-core';

interface Kept {
  readonly key: unknown;
  /** The value as it lies there, byte by byte. Empty when only keys are asked for. */
  readonly text: string;
}

/** Runs in the page. */
async function look({ store, whole }: { store: string; whole: boolean }): Promise<Kept[]> {
  const opening = indexedDB.open('kith:1');
  // To look must not make one: it would stand in the way of the widget's own.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const database = await new Promise<IDBDatabase | undefined>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () =>
      opening.error?.name === 'AbortError' ? resolve(undefined) : reject(new Error(String(opening.error)));
  });
  if (!database) return [];
  try {
    const objects = database.transaction(store).objectStore(store);
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const keys = done(objects.getAllKeys());
    const values: unknown[] = whole ? await done(objects.getAll()) : [];
    const bytes = (value: unknown): unknown =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder('latin1').decode(value)
        : value;
    const textOf = (value: unknown): string =>
      JSON.stringify(value, (_key, part: unknown) => bytes(part)) ?? '';
    return (await keys).map((key, at) => ({ key, text: textOf(values[at]) }));
  } finally {
    database.close();
  }
}

/** Everything in a store of the database that Kith has on this page's origin; nothing where there is no database. */
export const keptIn = (page: Page, store: 'records' | 'pages'): Promise<Kept[]> =>
  page.evaluate(look, { store, whole: true });

/** True when the copy of a list is whole: its cover, whose key has one part, is written last. */
export async function hasCopy(page: Page): Promise<boolean> {
  const keys = await page.evaluate(look, { store: 'pages', whole: false });
  return keys.some(({ key }) => Array.isArray(key) && key.length === 1);
}
