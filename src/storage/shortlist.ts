import { Channel } from './channel.js';
import { memory } from './memory.js';
import { DAY_MS, Vault, type Storage } from './vault.js';

/** `none` is for hosts that want nothing kept: memory only. */
export interface ShortlistOptions {
  readonly storage?: Storage | undefined;
}

interface Saved<T> {
  /** Missing: no record, but the sign that the person wants things kept on this device. */
  readonly id?: string | undefined;
  readonly record?: T | undefined;
  readonly note?: string | undefined;
}

/** Under which name something is kept. */
interface Named {
  readonly key: string;
  /** Of a record; undefined for the sign, and for what cannot be read. */
  readonly id?: string | undefined;
}

const untilOf = (where: Storage): number => (where === 'device' ? Infinity : Date.now() + DAY_MS);

/**
 * What a person set aside: for this session, or on this device when they say so (rule P9). Each with a copy to read
 * offline and a note to self, all encrypted. In step with other tabs and with other widgets on the page. Nothing rejects.
 */
export class Shortlist<T = unknown> {
  /** Settled when what was kept before has been read. */
  readonly ready: Promise<void>;
  readonly #box: string;
  readonly #none: boolean;
  readonly #onChange: () => void;
  readonly #channel: Channel;
  #keeping: Storage;
  #saved = new Map<string, Saved<T>>();
  /** Whose each name is, which never changes: to open all at every change took a second and more with some hundred saved. */
  readonly #idOf = new Map<string, string | undefined>();
  #queue: Promise<unknown> = Promise.resolve();
  #known = false;
  #writing = 0;
  /** How often the page had been wiped when what is being written was asked for. */
  #asked = 0;
  #stale = false;
  /** A reading that has not begun: it will see all that is written by then. */
  #coming: Promise<void> | undefined;

  /** @param onChange called when anything changed, here or in another tab */
  constructor(kind: 'peer' | 'service', onChange: () => void, { storage }: ShortlistOptions = {}) {
    this.#box = `saved-${kind}`;
    this.#none = storage === 'none';
    this.#keeping = this.#none ? 'none' : 'session';
    this.#onChange = onChange;
    this.#channel = new Channel(({ wiped, box }) => {
      if (wiped) this.#wiped();
      else if (box === this.#box) void this.#load();
    });
    this.ready = this.#load().then(() => void (this.#known = true));
  }

  /** In the order in which they were saved. */
  get ids(): readonly string[] {
    return [...this.#saved.keys()];
  }

  /** Where the list is kept now. */
  get keeping(): 'session' | 'device' {
    return this.#keeping === 'device' ? 'device' : 'session';
  }

  has(id: string): boolean {
    return this.#saved.has(id);
  }

  /** The copy that was saved, or that `remember` brought up to date. */
  record(id: string): T | undefined {
    return this.#saved.get(id)?.record;
  }

  /** The person's own note; empty when there is none. */
  note(id: string): string {
    return this.#saved.get(id)?.note ?? '';
  }

  /**
   * Saves, or takes away what is saved.
   * @param record a copy to read offline
   * @returns whether it is saved now
   */
  async toggle(id: string, record?: T): Promise<boolean> {
    const { wipes } = memory();
    if (!this.#known) await this.ready;
    if (memory().wipes !== wipes) return false;
    const save = !this.has(id);
    if (save) this.#saved.set(id, { id, record });
    else this.#saved.delete(id);
    this.#onChange(); // the screen does not wait for the disk
    await this.#write((all) => this.#replace(all, [id], save ? [{ id, record }] : []));
    return save;
  }

  /** Writes a note to self, of at most 1,000 characters. Only for what is saved. */
  async setNote(id: string, text: string): Promise<void> {
    const saved = this.#saved.get(id);
    if (!saved) return;
    this.#saved.set(id, { ...saved, note: text.slice(0, 1000) });
    await this.#change([id]);
  }

  /** Brings the copies up to date, after the source was read; those that are not saved are passed over. */
  async remember(records: Iterable<T & { id: string }>): Promise<void> {
    const known = [...records].filter(({ id }) => this.has(id));
    for (const record of known)
      this.#saved.set(record.id, { ...this.#saved.get(record.id), record, id: record.id });
    if (known.length > 0) await this.#change(known.map(({ id }) => id));
  }

  /** Keeps the whole list on this device until it is wiped, or for this session only. */
  async keep(where: 'session' | 'device'): Promise<void> {
    if (this.#none || where === this.#keeping) return;
    await this.#write(async (all) => {
      await this.#vault().delete(...all.map(({ key }) => key));
      if (this.#asked !== memory().wipes) return;
      this.#keeping = where;
      if (where === 'device') await this.#put({});
      for (const value of this.#saved.values()) await this.#put(value);
    });
    this.#onChange();
  }

  /** Takes away what is gone from the source, such as a peer who asked to be removed. */
  async forget(ids: Iterable<string>): Promise<void> {
    const gone = [...ids].filter((id) => this.#saved.delete(id));
    if (gone.length === 0) return;
    this.#onChange();
    await this.#write((all) => this.#replace(all, gone, []));
  }

  /** Takes all away, and with it the wish to keep things on this device. */
  async clear(): Promise<void> {
    this.#saved.clear();
    this.#onChange();
    await this.#write(async (all) => {
      await this.#vault().delete(...all.map(({ key }) => key));
      if (!this.#none) this.#keeping = 'session';
    });
  }

  /** Ends its work; what was saved stays. */
  close(): void {
    this.#channel.close();
  }

  async #change(ids: readonly string[]): Promise<void> {
    this.#onChange();
    await this.#write(async (all) => {
      for (const id of ids) {
        const value = this.#saved.get(id);
        if (value) await this.#replace(all, [id], [value]);
      }
    });
  }

  #vault(where = this.#keeping): Vault<Saved<T>> {
    return new Vault(this.#box, where);
  }

  /** Each is a record of its own, so that two tabs that save at once do not undo each other. */
  async #replace(all: readonly Named[], ids: string[], by: Saved<T>[]): Promise<void> {
    const old = all.filter(({ id }) => id !== undefined && ids.includes(id));
    const key = by.length === 1 ? old[0]?.key : undefined;
    for (const value of by) await this.#put(value, key);
    await this.#vault().delete(...old.map((entry) => entry.key).filter((name) => name !== key));
  }

  async #put(value: Saved<T>, key?: string): Promise<void> {
    const kept = await this.#vault().put(key, value, {
      until: untilOf(this.#keeping),
      asked: this.#asked,
    });
    if (kept) this.#idOf.set(kept.key, value.id);
  }

  /** All that is kept, unopened where it was opened before. */
  async #names(): Promise<Named[]> {
    const vault = this.#vault();
    const named = async (key: string): Promise<Named> => {
      const entry = this.#idOf.has(key) ? undefined : await vault.get(key);
      if (entry) this.#idOf.set(key, entry.value.id);
      return { key, id: this.#idOf.get(key) };
    };
    return Promise.all((await vault.keys()).map(named));
  }

  /** One change after the other, each upon what is kept by then. */
  async #write(work: (all: readonly Named[]) => Promise<unknown>): Promise<void> {
    this.#writing++;
    const asked = memory().wipes;
    await this.#then(async () => {
      const all = await this.#names();
      this.#asked = asked;
      await work(all);
      this.#channel.say({ box: this.#box });
    });
    if (--this.#writing === 0 && this.#stale) await this.#load();
  }

  #load(): Promise<void> {
    return (this.#coming ??= this.#then(async () => {
      this.#coming = undefined;
      const device = this.#none ? [] : await this.#vault('device').list();
      const all = device.length > 0 ? device : await this.#vault(this.#none ? 'none' : 'session').list();
      // what the person does now stands on the screen already, and is not kept yet: read again after it
      this.#stale = this.#writing > 0;
      if (this.#stale) return;
      if (!this.#none) this.#keeping = device.length > 0 ? 'device' : 'session';
      this.#saved = new Map();
      for (const { key, value } of all) {
        this.#idOf.set(key, value.id);
        if (value.id !== undefined) this.#saved.set(value.id, value);
      }
      this.#onChange();
    }));
  }

  #then(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    this.#queue = done;
    return done;
  }

  #wiped(): void {
    this.#saved = new Map();
    if (!this.#none) this.#keeping = 'session';
    this.#onChange();
  }
}
