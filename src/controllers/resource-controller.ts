import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sameItems } from '../util/same-items.js';

/** A value and when it was good. */
export interface Loaded<T> {
  readonly value: T;
  readonly at: Date;
}

/** What a widget knows of something it reads from elsewhere. `last` is the last good answer, if there was one. */
export type Resource<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly slow: boolean; readonly partial?: T; readonly last?: Loaded<T> }
  | { readonly status: 'ready'; readonly value: T; readonly at: Date }
  | { readonly status: 'error'; readonly error: unknown; readonly partial?: T; readonly last?: Loaded<T> };

/** What a loader is given. */
export interface LoadContext<T> {
  /** Aborted when a newer call starts or the element leaves the page. */
  readonly signal: AbortSignal;
  /** Shows what has come so far. */
  readonly progress: (partial: T) => void;
}

/** How a resource is loaded. */
export interface ResourceOptions<A extends readonly unknown[], T> {
  /** What the answer depends on; undefined means there is nothing to load yet. Compared item by item. */
  readonly args: () => A | undefined;
  readonly load: (args: A, context: LoadContext<T>) => Promise<T>;
  /** Called once for each answer or failure that counts. */
  readonly settled?: (resource: Resource<T>) => void;
}

/** After this long the person is told that it takes a while. A fast answer never flashes a loading text. */
export const slowAfter = 1000;

/**
 * Loads something for an element: the newest call wins, leaving the page aborts, coming back loads again, and a failure
 * keeps the last good answer with its date. `@lit/task` aborts on a re-run only, so a removed widget would go on fetching.
 */
export class ResourceController<A extends readonly unknown[], T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: ResourceOptions<A, T>;
  #args: A | undefined;
  #again = false;
  #run: AbortController | undefined;
  #state: Resource<T> = { status: 'idle' };
  #last: Loaded<T> | undefined;

  constructor(host: ReactiveControllerHost & Element, options: ResourceOptions<A, T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The state to draw. */
  get state(): Resource<T> {
    return this.#state;
  }

  /** The best value there is: the whole answer, an older whole answer, or the part that has come so far. */
  get value(): T | undefined {
    return this.#last?.value ?? ('partial' in this.#state ? this.#state.partial : undefined);
  }

  /** Loads again with the same arguments. */
  reload(): void {
    this.#again = true;
    this.#host.requestUpdate();
  }

  /** Called by Lit. */
  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    if (!this.#run && this.#state.status !== 'idle') this.reload();
  }

  /** Called by Lit. Moving an element within a page is not leaving: it comes back in the same task. */
  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#run?.abort();
      this.#run = undefined;
    });
  }

  /** Starts a load when what it depends on changed, before the host draws, so that this very pass says "loading". */
  hostUpdate(): void {
    const next = this.#options.args();
    const same = next && this.#args && sameItems(this.#args, next);
    if (!next || (same && !this.#again)) return;
    if (!same) this.#last = undefined; // the last good answer to another question is no answer to this one
    this.#again = false;
    this.#args = next;
    void this.#start(next);
  }

  async #start(args: A): Promise<void> {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    const { signal } = run;
    const current = () => this.#run === run;
    const last = this.#last && { last: this.#last };
    this.#state = { status: 'loading', slow: false, ...last };
    const slow = setTimeout(() => {
      if (current() && this.#state.status === 'loading') this.#set({ ...this.#state, slow: true });
    }, slowAfter);
    const progress = (partial: T) => {
      if (current() && this.#state.status === 'loading') this.#set({ ...this.#state, partial });
    };
    try {
      const value = await this.#options.load(args, { signal, progress });
      if (!current()) return;
      this.#last = { value, at: new Date() };
      this.#settle({ status: 'ready', ...this.#last });
    } catch (error) {
      if (!current()) return;
      const partial = 'partial' in this.#state &&
        this.#state.partial !== undefined && { partial: this.#state.partial };
      this.#settle({ status: 'error', error, ...partial, ...last });
    } finally {
      clearTimeout(slow);
    }
  }

  #settle(state: Resource<T>): void {
    this.#set(state);
    this.#options.settled?.(state);
  }

  #set(state: Resource<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #onOnline = (): void => {
    if (this.#state.status === 'error') this.reload();
  };
}
