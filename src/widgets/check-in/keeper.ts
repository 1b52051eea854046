import type { Draft, DraftOptions } from '../../storage/draft.js';
import { keep } from '../../ui/keep.js';
import type { Kept } from './sitting.js';

/** At most so often is anything kept, in ms: a choice at once, what is typed every few letters. */
const KEEP_EVERY = 400;

/**
 * Keeps what was answered and not sent, encrypted, for a day at most (rule K5). Without `kith-keep.js` it keeps nothing: then
 * the answers are there for as long as the page is.
 */
export class Keeper {
  readonly #draft: Draft<Kept> | undefined;
  readonly #now: () => Kept;
  #timer = 0;
  /** There is something kept that may have to be taken back. */
  #holds = false;
  #last = -KEEP_EVERY;

  /**
   * @param form which form it is; not readable on the disk
   * @param now what there is to keep
   */
  constructor(form: string, options: Omit<DraftOptions, 'ttlMs'>, now: () => Kept) {
    const parts = keep();
    this.#draft = parts && new parts.Draft<Kept>(`check-in ${form}`, options);
    this.#now = now;
  }

  /** What an earlier visit left. */
  async read(): Promise<Kept | undefined> {
    const kept = await this.#draft?.read();
    if (kept) this.#holds = true;
    return kept;
  }

  /** Something changed: keeps it, at once after a rest. */
  soon(): void {
    const wait = this.#last + KEEP_EVERY - performance.now();
    this.#timer ||= window.setTimeout(() => void this.flush(), Math.max(0, wait));
  }

  /** Keeps it now, if anything changed. */
  async flush(): Promise<void> {
    if (!this.#timer) return;
    this.#stop();
    this.#last = performance.now();
    const kept = this.#now();
    // of a form that was only looked at there is nothing to go on with; what was taken back must not come again
    const begun = kept.response.item ?? kept.typed?.length;
    if (begun) {
      this.#holds = true;
      await this.#draft?.write(kept);
    } else if (this.#holds) await this.forget();
  }

  /** Deletes it. */
  async forget(): Promise<void> {
    this.#stop();
    this.#holds = false;
    await this.#draft?.clear();
  }

  /** Keeps what there is, and only then stops to listen for a wipe: nothing may come back after one. */
  close(): void {
    void this.flush().finally(() => this.#draft?.close());
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
