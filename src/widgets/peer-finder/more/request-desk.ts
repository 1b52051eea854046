import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Letter } from '../../../model/letter.js';
import { explanation } from '../../../sources/explanation.js';
import { postLetter } from '../../../sources/post.js';
import type { Draft } from '../../../storage/draft.js';
import type { Outbox, OutboxChange } from '../../../storage/outbox.js';
import type { Storage } from '../../../storage/vault.js';
import { keep } from '../../../ui/keep.js';
import {
  emptyFields,
  problemsOf,
  requestOf,
  type Fields,
  type Problems,
  type RequestFrame,
} from './request.js';
import type { Texts } from './texts.js';

/** Where a request is: being written, on its way, kept until the network is back, or answered. */
export type Phase = 'edit' | 'sending' | 'later' | 'sent' | 'queued' | 'refused';
export type Outcome = Extract<Phase, 'sent' | 'queued' | 'refused'>;

export interface DeskOptions {
  /** Where requests go; empty where the host has not set it. */
  readonly url: () => string;
  readonly fetch: () => typeof globalThis.fetch | undefined;
  readonly storage: () => Storage;
  /** A request got its answer, or was kept to be sent. `id` is its idempotency key. */
  readonly onOutcome: (id: string, status: Outcome) => void;
}

/**
 * The form's memory and the way out. Nothing typed is lost (an encrypted draft), nothing is sent twice (one key over all
 * tries), and nothing is kept to be sent later without the person's leave.
 */
export class RequestDesk implements ReactiveController {
  fields: Fields = emptyFields;
  problems: Problems = new Map();
  phase: Phase = 'edit';
  /** The server's own explanation of a refusal, for the person. */
  message = '';
  /** Peers asked for in this visit, by id, with their names: should one of them pause, it is told kindly (rule P8). */
  readonly asked = new Map<string, string>();
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DeskOptions;
  #letter: Letter | undefined;
  /** Whom it asks, and for what. */
  #about = '';
  #peer: [id: string, name: string] | undefined;
  #outbox: Outbox | undefined;
  #draft: Draft<Fields> | undefined;
  #opened = '';
  /** Letters of this page that wait. */
  readonly #kept = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: DeskOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** How many wait to be sent; and how many the server, or time, has refused since. */
  get waiting(): { readonly queued: number; readonly refused: number } {
    const all = this.#outbox?.list() ?? [];
    const refused = all.filter(({ status }) => status === 'refused' || status === 'expired').length;
    return { queued: all.length - refused, refused };
  }

  /** Called by Lit: opens what is kept when the host is set up for requests. */
  hostUpdate(): void {
    const url = this.#options.url();
    const storage = this.#options.storage();
    const kept = keep();
    const key = kept && url ? `${storage} ${url}` : '';
    if (!this.#host.isConnected || key === this.#opened) return;
    this.#close();
    this.#opened = key;
    if (!kept || !key) return;
    this.#outbox = new kept.Outbox({
      kind: 'request',
      send: (letter, signal) => postLetter(letter, { ...this.#fetch(), signal, explain: explanation }),
      storage,
      onChange: (change) => this.#onChange(change),
    });
    this.#draft = new kept.Draft<Fields>(`request ${url}`, { storage, onWipe: () => this.#reset() });
    void this.#draft.read().then((kept) => {
      if (kept && this.fields === emptyFields) this.#set({ fields: { ...kept, agree: false } });
    });
  }

  /** Called by Lit. */
  hostDisconnected(): void {
    this.#close();
  }

  /** True where a request can be kept and sent later: with `kith-keep.js`. */
  get canKeep(): boolean {
    return this.#outbox !== undefined;
  }

  /** Takes in what was typed. */
  change(change: Partial<Fields>): void {
    this.#letter = undefined; // other words are another request
    this.fields = { ...this.fields, ...change };
    void this.#draft?.write(this.fields);
    this.#host.requestUpdate();
  }

  /** Opens the form again, with what was typed; but not while a request is on its way, whose answer shows first. */
  edit(): void {
    if (this.phase !== 'sending') this.#set({ phase: 'edit', problems: new Map(), message: '' });
  }

  /** Sends what was typed; false when something is missing. */
  async send(frame: RequestFrame, t: Texts): Promise<boolean> {
    if (this.phase === 'sending') return true;
    this.#set({ problems: problemsOf(this.fields, t) });
    if (this.problems.size) return false;
    const about = JSON.stringify([frame.peerId, frame.wishes]);
    if (about !== this.#about) this.#letter = undefined; // the same words to somebody else are another request
    this.#about = about;
    this.#letter ??= {
      id: crypto.randomUUID(),
      kind: 'request',
      url: new URL(this.#options.url(), document.baseURI).href,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(requestOf(this.fields, frame)),
    };
    const letter = this.#letter;
    this.#peer = frame.peerId === undefined ? undefined : [frame.peerId, frame.peerName];
    this.#set({ phase: 'sending' });
    const answer = navigator.onLine
      ? await postLetter(letter, { ...this.#fetch(), explain: explanation })
      : ({ status: 'later' } as const);
    // wants a sign-in, which only the host can mend: where nothing can be kept, another try would promise too much
    const outcome = 'needsToken' in answer && !this.canKeep ? 'refused' : answer.status;
    if (outcome === 'later') this.#set({ phase: 'later' });
    else this.#done(letter, outcome, 'message' in answer ? (answer.message ?? '') : '');
    return true;
  }

  /** With the person's leave: keeps the request, locked, and sends it when it can. */
  async keep(): Promise<void> {
    const letter = this.#letter;
    if (!letter || !this.#outbox) return;
    this.#kept.add(letter.id);
    const status = await this.#outbox.add(letter);
    if (status === 'queued') this.#done(letter, status); // else it was heard already
  }

  /** Tries again to send what waits. */
  flush(): void {
    void this.#outbox?.flush();
  }

  /** Takes back everything that waits. */
  async takeBack(): Promise<void> {
    for (const { id } of this.#outbox?.list() ?? []) await this.#outbox?.discard(id);
    this.#host.requestUpdate();
  }

  /** Forgets what was typed and what waits. */
  async clear(): Promise<void> {
    this.#reset();
    await this.takeBack();
    await this.#draft?.clear();
  }

  /** What was kept has got its answer. Of letters from another page or tab only the count is told. */
  #onChange(change: OutboxChange | undefined): void {
    const { id = '', status } = change ?? {};
    if ((status === 'sent' || status === 'refused') && this.#kept.delete(id)) {
      if (this.phase === 'later' || this.phase === 'queued') this.#done({ id }, status);
      else this.#options.onOutcome(id, status);
    }
    this.#host.requestUpdate();
  }

  #done({ id }: Pick<Letter, 'id'>, status: Outcome, message = ''): void {
    if (status !== 'refused') {
      if (this.#peer) this.asked.set(...this.#peer);
      this.fields = emptyFields;
      void this.#draft?.clear();
    }
    this.#letter = undefined;
    this.#set({ phase: status, message });
    this.#options.onOutcome(id, status);
  }

  #close(): void {
    this.#opened = '';
    this.#outbox?.close();
    this.#draft?.close();
    this.#outbox = this.#draft = undefined;
  }

  #reset(): void {
    this.#letter = undefined;
    this.#set({ fields: emptyFields, phase: 'edit', problems: new Map() });
  }

  #fetch() {
    const fetch = this.#options.fetch();
    return fetch && { fetch };
  }

  #set(change: Partial<Pick<RequestDesk, 'fields' | 'phase' | 'problems' | 'message'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
