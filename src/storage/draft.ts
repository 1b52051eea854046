import { Channel } from './channel.js';
import { memory } from './memory.js';
import { DAY_MS, Vault, type Storage } from './vault.js';

export interface DraftOptions {
  readonly storage: Storage;
  /** How long after the last change it may be read, in ms; a day at most (rule K5). */
  readonly ttlMs?: number | undefined;
  /** Who types, as the host knows them: only who gives the same can read it. Not readable on the disk. */
  readonly owner?: string | undefined;
  /** Everything was wiped, here or in another tab: what is on the screen has to go as well. */
  readonly onWipe?: (() => void) | undefined;
}

interface Next<T> {
  value: T;
  /** How often the page had been wiped by then. */
  readonly asked: number;
  stored: Promise<boolean>;
}

interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/**
 * What a person typed and has not sent. Encrypted; wiped on `clear`, on quick exit and when its time is up. Nothing here
 * rejects: where nothing can be kept, it is kept in memory.
 */
export class Draft<T> {
  readonly #vault: Vault<Named<T>>;
  readonly #name: string;
  readonly #ttl: number;
  readonly #channel: Channel;
  #queue: Promise<unknown> = Promise.resolve();
  #next: Next<T> | undefined;

  /** @param name which form it is; not readable on the disk */
  constructor(name: string, { storage, ttlMs = DAY_MS, owner, onWipe }: DraftOptions) {
    this.#name = name;
    this.#ttl = Math.min(ttlMs, DAY_MS);
    this.#vault = new Vault('draft', storage, owner);
    this.#channel = new Channel(({ wiped }) => {
      if (!wiped) return;
      this.#next = undefined;
      onWipe?.();
    });
  }

  /** What was kept, if anything. */
  read(): Promise<T | undefined> {
    return this.#then(async () => (await this.#find()).at(-1)?.value.value);
  }

  /**
   * Keeps a value in place of the last. Call it as often as you like: while one is being written only the newest waits.
   * @returns whether it outlives this page
   */
  write(value: T): Promise<boolean> {
    if (this.#next) {
      this.#next.value = value;
      return this.#next.stored;
    }
    const next: Next<T> = { value, asked: memory().wipes, stored: this.#then(() => this.#write(next)) };
    this.#next = next;
    return next.stored;
  }

  /** Deletes it, whatever is still being written. */
  async clear(): Promise<void> {
    this.#next = undefined;
    await this.#then(async () => this.#vault.delete(...(await this.#find()).map(({ key }) => key)));
  }

  /** Ends its work; what was kept stays. */
  close(): void {
    this.#channel.close();
  }

  async #write(next: Next<T>): Promise<boolean> {
    if (this.#next !== next) return false; // cleared or wiped before its turn came
    this.#next = undefined;
    const [old] = await this.#find();
    const value = { name: this.#name, value: next.value };
    const put = await this.#vault.put(old?.key, value, { until: Date.now() + this.#ttl, asked: next.asked });
    return Boolean(put?.stored);
  }

  async #find() {
    return (await this.#vault.list()).filter(({ value }) => value.name === this.#name);
  }

  #then<R>(work: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(work);
    this.#queue = result;
    return result;
  }
}
