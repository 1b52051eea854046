import { guard, withDatabase } from './database.js';
import { memory } from './memory.js';
import { SNAPSHOT_MS, pagesOf } from './purge.js';
import type { Cover, PageKey } from './schema.js';
import { then, transact } from './transact.js';
import type { Storage } from './vault.js';

/** A directory as it was. `for await (const page of found.pages)`: records come 500 at a time, so that the first can be shown at once. */
export interface Found<T> {
  /** How many records there are in all. */
  readonly count: number;
  /** When they were written. */
  readonly at: Date;
  readonly etag?: string | undefined;
  /** May be read once. Ends early, without a word, when it is written anew or wiped meanwhile. */
  readonly pages: AsyncIterable<T[]>;
}

/** Few enough that copying them into the database does not hold the page up. */
const PAGE = 500;

/**
 * The last good copy of a directory: what the organization publishes, never anything of a person; so it is not encrypted.
 * Kept for 30 days, wiped with all else. Where it cannot be kept there simply is none; nothing rejects.
 */
export class Snapshot<T> {
  readonly #name: string;
  readonly #none: boolean;

  /** @param name which list from which address, such as `peers https://api.example.org/` */
  constructor(name: string, { storage = 'device' }: { storage?: Storage | undefined } = {}) {
    this.#name = name;
    this.#none = storage === 'none';
    guard();
  }

  /** The last copy; undefined when there is none. */
  async read(): Promise<Found<T> | undefined> {
    const name = this.#name;
    if (this.#none) return undefined;
    return withDatabase('read', async (database) => {
      const look = <R>(work: (store: IDBObjectStore) => { readonly result: unknown }): Promise<R> =>
        transact(database, 'pages', 'readonly', work);
      const cover = await look<Cover | undefined>((store) => store.get([name]));
      if (!cover || cover.at < Date.now() - SNAPSHOT_MS) return undefined;
      const { at, etag, edition, count, pages } = cover;
      if ((await look<number>((store) => store.count(pagesOf(name, edition)))) !== pages) return undefined;
      return { at: new Date(at), etag, count, pages: readPages<T>(name, edition, pages) };
    });
  }

  /**
   * Writes a copy in place of the last, which stays readable until this one is whole.
   * @returns false when it could not be kept
   */
  async write(records: readonly T[], { etag }: { etag?: string | undefined } = {}): Promise<boolean> {
    const name = this.#name;
    if (this.#none) return false;
    const edition = Date.now() + Math.random();
    const { wipes } = memory();
    const write = async (database: IDBDatabase): Promise<boolean> => {
      let pages = 0;
      for (let from = 0; from < records.length; from += PAGE) {
        const page = records.slice(from, from + PAGE);
        await transact(database, 'pages', 'readwrite', (store) => store.put(page, [name, edition, pages++]));
        await new Promise((resolve) => setTimeout(resolve)); // the page's turn
        if (memory().wipes !== wipes) return false;
      }
      const cover: Cover = { at: Date.now(), etag, edition, pages, count: records.length };
      await transact(database, 'pages', 'readwrite', (store) =>
        then(store.getAllKeys(pagesOf(name)), (keys) => {
          for (const key of keys as PageKey[]) if (key[1] !== edition) store.delete(key);
          store.put(cover, [name]);
        }),
      );
      return true;
    };
    // once: after a wipe by another tab it does not begin again
    const written = await withDatabase('once', write);
    if (written === undefined) await this.#delete(pagesOf(name, edition)); // half of it takes room for nothing
    return Boolean(written);
  }

  /** Says that the copy is still the newest: the server answered 304. */
  async touch(): Promise<void> {
    const name = [this.#name];
    await withDatabase('read', (database) =>
      transact(database, 'pages', 'readwrite', (store) =>
        then(store.get(name) as IDBRequest<Cover | undefined>, (cover) => {
          if (cover) store.put({ ...cover, at: Date.now() }, name);
        }),
      ),
    );
  }

  /** Deletes the copy. */
  async clear(): Promise<void> {
    await this.#delete(pagesOf(this.#name));
  }

  async #delete(range: IDBKeyRange): Promise<void> {
    await withDatabase('read', (database) =>
      transact(database, 'pages', 'readwrite', (store) => store.delete(range)),
    );
  }
}

async function* readPages<T>(name: string, edition: number, pages: number): AsyncGenerator<T[]> {
  for (let number = 0; number < pages; number++) {
    const page = await withDatabase('read', (database) =>
      transact<T[] | undefined>(database, 'pages', 'readonly', (store) => store.get([name, edition, number])),
    );
    if (!page) return;
    yield page;
  }
}
