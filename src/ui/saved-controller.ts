import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Shortlist } from '../storage/shortlist.js';
import type { Storage } from '../storage/vault.js';
import { keep } from './keep.js';

/** What a person set aside, open as long as the element is on the page (rule P9). */
export class SavedController<T extends { readonly id: string }> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #kind: 'peer' | 'service';
  readonly #storage: () => Storage;
  #list: Shortlist<T> | undefined;
  #where: Storage | undefined;

  /** @param storage `none` keeps nothing; else the person decides between this visit and this device */
  constructor(host: ReactiveControllerHost & Element, kind: 'peer' | 'service', storage: () => Storage) {
    this.#host = host;
    this.#kind = kind;
    this.#storage = storage;
    host.addController(this);
  }

  /** The shortlist; missing while the element is not on the page, and where `kith-keep.js` is not: then nothing can be saved. */
  get list(): Shortlist<T> | undefined {
    return this.#list;
  }

  /** Copies of all that is saved, as they are to be read without a network. */
  get records(): T[] {
    return (this.#list?.ids ?? []).flatMap((id) => this.#list?.record(id) ?? []);
  }

  /** After the source was read whole: copies are brought up to date, and what is gone from the source goes here too. */
  async refresh(records: ReadonlyMap<string, T>): Promise<void> {
    const list = this.#list;
    await list?.ready;
    await list?.forget(list.ids.filter((id) => !records.has(id)));
    await list?.remember(list.ids.flatMap((id) => records.get(id) ?? []));
  }

  /** Called by Lit. */
  hostUpdate(): void {
    const where = this.#storage();
    if (this.#list && where === this.#where) return;
    this.#list?.close();
    this.#list = undefined;
    const kept = keep();
    if (!this.#host.isConnected || !kept) return;
    this.#where = where;
    this.#list = new kept.Shortlist<T>(this.#kind, () => this.#host.requestUpdate(), { storage: where });
  }

  /** Called by Lit. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Called by Lit. */
  hostDisconnected(): void {
    this.#list?.close();
    this.#list = undefined;
  }
}
