import type { CheckIn } from '../../model/check-in.js';
import { postLetter } from '../../sources/post.js';
import type { Outbox, OutboxChange, WaitingLetter } from '../../storage/outbox.js';
import { keep } from '../../ui/keep.js';
import type { CheckInSource } from './check-in-source.js';
import { letterOf } from './letter.js';

export interface DeliveryOptions {
  readonly storage: 'none' | 'session' | 'device';
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly source: CheckInSource | undefined;
  /** Whose answers these are, as the host knows them. */
  readonly owner: string | undefined;
  /** It is kept on this device until it has gone out: nothing else need keep the answers. */
  readonly onHeld: (id: string) => void;
  /** What waits on this device is known, or has changed. */
  readonly onRead: () => void;
  /** What had waited on this device has gone out, or was refused, after `send` said "queued". */
  readonly onLater: (id: string, status: 'sent' | 'failed') => void;
}

/**
 * `refused`: the server will not take it as it is. `failed`: it may not have arrived, and nothing of it waits; `denied`, the
 * same, for want of a sign-in.
 */
export type Delivered = 'sent' | 'queued' | 'refused' | 'failed' | 'denied';

/**
 * Takes check-ins to the server. With `kith-keep.js` at once or as soon as it can, never twice; without it at once, or it
 * says that it could not: the caller has the answers, and the same id may be tried again.
 */
export class Delivery {
  readonly #options: DeliveryOptions;
  readonly #outbox: Outbox | undefined;
  readonly #waiting = new Set<string>();
  #fetch: typeof globalThis.fetch | undefined;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#fetch = options.fetch;
    const Box = keep()?.Outbox;
    this.#outbox =
      Box &&
      new Box({
        kind: 'check-in',
        storage: options.storage,
        send: (letter, signal) => postLetter(letter, { fetch: this.#fetch, signal }),
        owner: options.owner,
        onChange: (change) => {
          if (change) this.#onChange(change);
          options.onRead();
        },
      });
  }

  async send(checkIn: CheckIn, url: string, format: string): Promise<Delivered> {
    const { source } = this.#options;
    if (source?.send) {
      return source.send(checkIn, { signal: new AbortController().signal }).then(
        () => 'sent' as const,
        () => 'failed' as const,
      );
    }
    const letter = letterOf(checkIn, url, format);
    if (!this.#outbox) {
      const sent = await postLetter(letter, { fetch: this.#fetch });
      if (sent.status !== 'later') return sent.status;
      return sent.needsToken ? 'denied' : 'failed';
    }
    const status = await this.#outbox.add(letter);
    if (status === 'queued') this.#waiting.add(checkIn.id);
    return status;
  }

  /** How it is with one that waits on this device, or did until it was refused; undefined when it does not. */
  stateOf(id: string | undefined): WaitingLetter['status'] | undefined {
    return this.#outbox?.list().find((letter) => letter.id === id)?.status;
  }

  /** Deletes what was refused, once its answers are kept elsewhere. */
  async discard(id: string): Promise<void> {
    await this.#outbox?.discard(id);
  }

  /** What will not go out any more: the server would not take it, or its time ran out. */
  get stuck(): readonly WaitingLetter[] {
    return this.#outbox?.list().filter(({ status }) => /refused|expired/.test(status)) ?? [];
  }

  /** Tries all of that once more. @returns whether all of it has arrived */
  async retry(): Promise<boolean> {
    const { stuck } = this;
    for (const { id } of stuck) {
      this.#waiting.add(id);
      await this.#outbox?.retry(id);
    }
    return !stuck.some(({ id }) => this.stateOf(id));
  }

  /** The host's own fetch, maybe with a new token: what waits is tried with it. What is on its way stays so. */
  use(fetch: typeof globalThis.fetch | undefined): void {
    this.#fetch = fetch;
    void this.#outbox?.flush();
  }

  #onChange({ id, status }: OutboxChange): void {
    if (/queued|needs-token/.test(status)) {
      if (this.stored) this.#options.onHeld(id);
    } else if (this.#waiting.delete(id) && status !== 'gone')
      this.#options.onLater(id, status === 'sent' ? status : 'failed');
  }

  /** False when what waits is lost with this page. */
  get stored(): boolean {
    return this.#outbox?.stored ?? false;
  }

  close(): void {
    this.#outbox?.close();
  }
}
