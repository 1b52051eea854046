import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadList, type GrowingList } from '../controllers/load-list.js';
import { ResourceController, type Resource } from '../controllers/resource-controller.js';
import type { Chosen, Narrowed } from '../search/facets.js';
import type { NamedPlace } from '../search/near.js';
import type { SourceOptions } from '../sources/create-peer-source.js';
import type { Dropped, Page, ReadOptions } from '../sources/service-source.js';
import type { Snapshot } from '../storage/snapshot.js';
import type { Storage } from '../storage/vault.js';
import { onLoaded } from '../util/loaded.js';
import { onPart } from '../util/parts.js';
import { sameItems } from '../util/same-items.js';
import { warn } from '../util/warn.js';
import { keep } from './keep.js';
import { NearController } from './near-controller.js';

/** Results that are added at a time. Pages, never endless scrolling: a person can reach the foot of the page. */
export const pageSize = 10;

/** What the host of the widget set. */
export interface ListHost<S> extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly format: string;
  readonly mapping?: unknown;
  readonly source?: S;
  readonly fetch?: typeof globalThis.fetch;
  readonly storage: Storage;
}

export interface ListOptions<L> {
  /** The language for names and dates. */
  readonly lang: () => string;
  readonly onSettled: (resource: Resource<L>) => void;
  /** The source cannot be opened: a mistake of the integrator. */
  readonly onMistake: (error: unknown) => void;
}

/** A list that was read, or is being read. */
export interface Records<T> extends GrowingList<T> {
  readonly dropped: readonly Dropped[];
  /** What lists show. */
  readonly records: readonly T[];
  get(id: string): T | undefined;
}

type ListPage<T> = Page & { readonly records: readonly T[] };

const none: Narrowed<never> = { found: [], counts: new Map(), loosen: undefined };

/** The records of a widget, and what a person looks for among them. Nothing of that is kept, or leaves the device. */
export abstract class ListController<
  T extends { readonly id: string },
  S,
  L extends Records<T>,
> implements ReactiveController {
  words = '';
  chosen: Chosen = new Map();
  /** How many of those found are drawn. */
  shown = pageSize;
  readonly near: NearController;
  protected readonly host: ListHost<S>;
  readonly #onMistake: (error: unknown) => void;
  readonly #records: ResourceController<readonly [S, string | undefined], L>;
  #opened: readonly unknown[] = [];
  /** Open now. */
  source: S | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ListHost<S>, { onSettled, onMistake }: ListOptions<L>) {
    this.host = host;
    this.#onMistake = onMistake;
    host.addController(this); // before the resource, which reads what is opened here
    this.#records = new ResourceController<readonly [S, string | undefined], L>(host, {
      args: () => (this.source ? [this.source, this.asked()] : undefined),
      load: ([source, words], { signal, progress }) =>
        loadList<T, L>(
          {
            ...this.loading(),
            read: (etag) => this.read(source, { signal, ...(etag && { etag }) }, words),
            snapshot: () => this.snapshot(),
          },
          { progress },
        ),
      settled: (resource) => {
        this.near.refresh();
        onSettled(resource);
      },
    });
    this.near = new NearController(host, () => this.places());
  }

  /** What copies of these records are called. */
  protected abstract readonly kind: string;
  protected abstract open(format: string, options: SourceOptions): S;
  protected abstract read(source: S, options: ReadOptions, words?: string): AsyncIterable<ListPage<T>>;
  protected abstract loading(): {
    readonly newList: () => L;
    readonly records: (list: L) => readonly T[];
    readonly patience?: number;
  };
  /** Towns and ZIP codes that the records themselves name. */
  protected abstract places(): Iterable<NamedPlace>;
  protected abstract found(): Narrowed<T> | undefined;

  /** What a server is asked; nothing where all is read. */
  protected asked(): string | undefined {
    return undefined;
  }

  /** What fits now. */
  find(): Narrowed<T> {
    return this.found() ?? none;
  }

  get state(): Resource<L> {
    return this.#records.state;
  }

  /** The best list there is; undefined before anything came. */
  get list(): L | undefined {
    return this.#records.value;
  }

  /** Looks for something else, from the first page on. */
  narrow(change: { readonly words?: string; readonly chosen?: Chosen; readonly age?: string }): void {
    Object.assign(this, change);
    this.shown = pageSize;
    this.host.requestUpdate();
  }

  /** Reads more, where not all was read. */
  more(): void {}

  /** Reads everything again. */
  reload(): void {
    this.#records.reload();
  }

  /** The copy for the next visit, with `kith-keep.js`. None of what a host's own `source` gives: it has no address to keep it under. */
  snapshot(): Snapshot<T> | undefined {
    const { source, src, format, storage } = this.host;
    const kept = keep();
    if (source || !src || !kept) return undefined;
    const name = `${this.kind} ${format} ${new URL(src, document.baseURI).href}`;
    return new kept.Snapshot<T>(name, { storage: storage === 'none' ? 'none' : 'device' });
  }

  /** Called by Lit. */
  hostConnected(): void {
    this.#stop = onPart(() => {
      if (!this.source) this.#opened = []; // a format may have come
      this.near.refresh(); // or a table of ZIP codes
      this.host.requestUpdate();
    });
  }

  /** Called by Lit. */
  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Called by Lit. */
  hostUpdate(): void {
    const { src, format, mapping, source, fetch } = this.host;
    const asked = [src, format, mapping, source, fetch];
    if (sameItems(asked, this.#opened)) return;
    this.#opened = asked;
    this.source = source ?? this.#open();
  }

  #open(): S | undefined {
    const { src, format, mapping, fetch, localName } = this.host;
    // What is missing may come with a script further down the page.
    const missing = (tell: () => void): undefined => {
      onLoaded(() => this.source || tell());
    };
    if (!src) return missing(() => warn(localName, 'has nothing to read: set src or source.'));
    try {
      const given = { ...(mapping !== undefined && { mapping }), ...(fetch && { fetch }) };
      return this.open(format || 'kith', { src, ...given });
    } catch (error) {
      return missing(() => this.#onMistake(error));
    }
  }
}
