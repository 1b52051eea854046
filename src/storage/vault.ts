import { guard, withDatabase } from './database.js';
import { memory, type Remembered } from './memory.js';
import type { Kept } from './schema.js';
import { seal, unseal } from './seal.js';
import { session } from './session.js';
import { then, transact } from './transact.js';

/** Where something is kept: in this page's memory; until the tab is closed; until it is wiped or its time is up. */
export type Storage = 'none' | 'session' | 'device';

export const DAY_MS = 24 * 3_600_000;

/** What was found. `S` is what stands in the clear beside it. */
export interface Entry<T, S = undefined> {
  readonly key: string;
  readonly value: T;
  readonly until: number;
  readonly at: number;
  readonly state: S;
}

export interface PutOptions {
  /** End of its time, ms since 1970. */
  readonly until: number;
  readonly state?: unknown;
  /** How often the page had been wiped when this was asked for, if that was earlier: what a wipe overtook is not kept. */
  readonly asked?: number | undefined;
  /** Only over what is still there: what was taken away meanwhile stays away. */
  readonly replace?: boolean;
  /** Do not come back before it is on the disk itself. */
  readonly strict?: boolean;
}

/** A random name; those of one page sort by age, those of several about so. */
function serial(): string {
  const count = String(memory().count++).padStart(6, '0');
  return `${Date.now().toString(36)}-${count}-${Math.random().toString(36).slice(2)}`;
}

/** Values under random names, encrypted in IndexedDB, else in this page's memory. Nothing in here ever rejects. */
export class Vault<T, S = undefined> {
  readonly #box: string;
  readonly #storage: Storage;
  readonly #owner: string;

  /**
   * @param box what is in it; stands on the disk in the clear
   * @param storage without encryption, as on a page that did not come by https, it is memory in any case
   * @param owner only who gives the same can read it; does not stand on the disk
   */
  constructor(box: string, storage: Storage, owner = '') {
    this.#box = box;
    this.#storage = globalThis.crypto?.subtle ? storage : 'none';
    this.#owner = owner;
    guard();
  }

  /** All that can be read and is not past its time, sorted by name. */
  async list(): Promise<Entry<T, S>[]> {
    const entries = await Promise.all((await this.keys()).map((key) => this.get(key)));
    return entries.filter((entry) => entry && entry.until > Date.now()) as Entry<T, S>[];
  }

  /** The names of all there is, sorted; not all may be readable. */
  async keys(): Promise<string[]> {
    const { prefix, salt } = this.#scope();
    const stored =
      salt !== undefined &&
      (await withDatabase('read', (database) =>
        transact<string[]>(database, 'records', 'readonly', (store) =>
          store.getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
        ),
      ));
    const remembered = [...memory().records.keys()].filter((key) => key.startsWith(prefix));
    return [...new Set([...(stored || []), ...remembered])].sort();
  }

  /** One of them, also when it is past its time; undefined when it is gone or of another owner. */
  async get(key: string): Promise<Entry<T, S> | undefined> {
    const { salt } = this.#scope();
    const open = ({ until, at, state }: Kept | Remembered, text: string) => {
      return { key, value: JSON.parse(text) as T, until, at, state: state as S };
    };
    const remembered = memory().records.get(key);
    if (remembered) return remembered.owner === this.#owner ? open(remembered, remembered.text) : undefined;
    if (salt === undefined) return undefined;
    return withDatabase('read', async (database) => {
      const kept = await transact<Kept | undefined>(database, 'records', 'readonly', (store) =>
        store.get(key),
      );
      const text = kept && (await unseal(database, salt, this.#box, kept).catch(() => undefined));
      return text === undefined ? undefined : open(kept!, text);
    });
  }

  /**
   * Keeps a value.
   * @param key undefined for a new one, sorted behind those that this page made before
   * @returns its key, and whether it outlives this page; undefined when it was not kept because of `replace` or a wipe
   */
  async put(
    key: string | undefined,
    value: T,
    { until, state, asked, replace, strict }: PutOptions,
  ): Promise<{ key: string; stored: boolean } | undefined> {
    const { wipes, records } = memory();
    if (asked !== undefined && asked !== wipes) return undefined;
    const { prefix, salt } = this.#scope(true);
    const name = key ?? prefix + serial();
    const text = JSON.stringify(value);
    const known = replace && records.has(name);
    if (replace && !known && salt === undefined) return undefined;
    const write = async (database: IDBDatabase): Promise<boolean> => {
      const kept = { until, at: Date.now(), state, ...(await seal(database, salt!, this.#box, text)) };
      if (memory().wipes !== wipes) return false;
      const old = await transact<unknown>(
        database,
        'records',
        'readwrite',
        (store) =>
          then(store.getKey(name), (there) => {
            if (!replace || there !== undefined) store.put(kept, name);
          }),
        strict ? 'strict' : 'default',
      );
      return !replace || old !== undefined;
    };
    const stored = salt === undefined || known ? undefined : await withDatabase('write', write);
    if (memory().wipes !== wipes || stored === false) return undefined;
    if (stored) records.delete(name);
    else records.set(name, { until, at: Date.now(), state, text, owner: this.#owner });
    return { key: name, stored: Boolean(stored) };
  }

  async delete(...keys: string[]): Promise<void> {
    for (const key of keys) memory().records.delete(key);
    const [first] = keys;
    if (this.#storage === 'none' || first === undefined) return;
    await withDatabase('read', (database) =>
      transact(database, 'records', 'readwrite', (store) => {
        for (const key of keys) store.delete(key);
        return store.getKey(first);
      }),
    );
  }

  /** Where its records are now, and what opens them: nothing for memory. A session may begin or end meanwhile. */
  #scope(make = false): { prefix: string; salt?: string } {
    const own = this.#storage === 'session' ? session(make) : { tag: this.#storage, secret: '' };
    const prefix = `${this.#box}/${own?.tag ?? 'none'}/`;
    return own && own.tag !== 'none' ? { prefix, salt: own.secret + this.#owner } : { prefix };
  }
}
