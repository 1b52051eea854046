import type { Letter, LetterKind, Sent } from '../model/letter.js';
import { alone } from './alone.js';
import { Channel } from './channel.js';
import { holdsUp, isDue, newState, stateAfter, type LetterState, type LetterStatus } from './letter-state.js';
import { memory } from './memory.js';
import { DAY_MS, Vault, type Entry, type Storage } from './vault.js';

/** A letter that has not arrived, without what is in it. */
export interface WaitingLetter {
  readonly id: string;
  readonly status: LetterStatus;
  /** What the server said when it refused it: plain text. */
  readonly reason?: string | undefined;
}

/** What became of a letter, here or in another tab. `gone`: taken back by the person. */
export interface OutboxChange {
  readonly id: string;
  readonly status: LetterStatus | 'sent' | 'gone';
}

export interface OutboxOptions {
  readonly kind: LetterKind;
  /** Tries once to send; rejects only when the signal aborts. Given by the layer above, since the network is not ours. */
  readonly send: (letter: Letter, signal: AbortSignal) => Promise<Sent>;
  /** `none`: memory only, lost with the page. `session`: for a day at most. `device`: for a week (a check-in: a day). */
  readonly storage: Storage;
  /** Called after `list()` changed; without a change when all was read anew or wiped. */
  readonly onChange?: ((change?: OutboxChange) => void) | undefined;
  /**
   * Who sends, as the host knows them; not readable on the disk. Only a page that gives the same sends the letter: else a
   * letter that waits on a shared computer would go out with the token of whoever signs in next.
   */
  readonly owner?: string | undefined;
  /** How long a letter waits at most, in ms. */
  readonly keepMs?: number | undefined;
  /** First back-off, in ms. */
  readonly backoffMs?: number | undefined;
}

interface Held {
  readonly letter: Letter;
  readonly reason?: string | undefined;
}

type Item = Entry<Held, LetterState>;
type Answer = 'sent' | 'queued' | 'refused';
interface Known extends WaitingLetter {
  readonly tries: number;
  readonly key: string;
}

/** `add` answers by then (ms), whatever the network does. */
const ANSWER_MS = 20_000;
/** The note that a letter was not sent stays for so long (ms). */
const NOTE_MS = 7 * DAY_MS;
/** So long (ms) after the browser said that it is online the network may still be on its way. */
const FRESH_MS = 15_000;

/**
 * Letters that a person pressed Send on, until they have arrived: encrypted on the device, in order for each address, one
 * sender among all tabs, tried again with patience. A letter is deleted only after the server said it has it, and carries
 * one key over all tries, so that it is neither lost nor counted twice. Nothing here rejects.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #box: string;
  readonly #vault: Vault<Held, LetterState>;
  readonly #channel: Channel;
  readonly #closed = new AbortController();
  readonly #list = new Map<string, Known>();
  /** Arrived or taken back: not to be sent again, even should it not let itself be deleted. */
  readonly #over = new Set<string>();
  readonly #answers = new Map<string, (status: OutboxChange['status']) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #reading: Promise<void> | undefined;
  #again = false;
  /** Since when a letter is worth a try before its time: the network came back, or the person. */
  #since = 0;
  /** Keys of letters tried after that. The clock alone cannot tell: both may be in the same millisecond. */
  readonly #tried = new Set<string>();
  /** When the browser last said that it is online. */
  #online = -Infinity;
  #soonest = Infinity;
  #stored = true;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#box = `outbox-${options.kind}`;
    // a letter outlives the tab in any case: with `session` it has less time to
    this.#vault = new Vault(this.#box, options.storage === 'none' ? 'none' : 'device', options.owner);
    this.#channel = new Channel(({ wiped, box, id = '', status }) => {
      if (wiped) this.#wiped();
      else if (box === this.#box) void this.#heard({ id, status } as OutboxChange);
    });
    const { signal } = this.#closed;
    addEventListener('online', () => (this.#online = Date.now()), { signal });
    for (const event of ['online', 'pageshow', 'visibilitychange']) {
      addEventListener(event, () => document.hidden || void this.flush(), { signal });
    }
    void this.#read().then(() => this.flush());
  }

  /** What has not arrived, oldest first. Known a moment after the start: `onChange` tells. */
  list(): readonly WaitingLetter[] {
    return [...this.#list.values()];
  }

  /** False when the last letter could be kept in memory only: it is lost with the page, and the person should know. */
  get stored(): boolean {
    return this.#stored;
  }

  /**
   * Keeps a letter and tries to send it. The same id twice is the same letter.
   * @returns after the first try, or 20 s: `sent` when the server has it, `refused` when it will not take it as it is
   * (see `list`), else `queued`
   */
  async add(letter: Letter): Promise<Answer> {
    const asked = memory().wipes;
    await this.#keep(letter, asked);
    if (this.#closed.signal.aborted || asked !== memory().wipes) return 'queued';
    const answer = this.#answer(letter.id);
    void this.flush();
    return answer;
  }

  /** Tries at once what waits, except what a server asked to wait with. */
  flush(): Promise<void> {
    this.#since = Date.now();
    this.#tried.clear();
    return this.#start();
  }

  /** Tries a refused letter once more, as it is: the server may have been mended. */
  async retry(id: string): Promise<void> {
    const item = await this.#item(id);
    if (item?.state.status === 'refused')
      await this.#update(item, { ...item.state, status: 'queued', next: 0 });
    await this.flush();
  }

  /** Takes a letter back, if it has not been sent. */
  async discard(id: string): Promise<void> {
    await this.#remove(id, 'gone');
  }

  /** Ends its work here; what waits stays, and what is on its way goes on. */
  close(): void {
    this.#closed.abort();
    clearTimeout(this.#timer);
    this.#channel.close();
  }

  async #keep(letter: Letter, asked: number): Promise<void> {
    await this.#read();
    const { id } = letter;
    const known = this.#list.get(id);
    if (known) return known.status === 'refused' ? this.retry(id) : undefined;
    this.#over.delete(id);
    const { kind, storage, keepMs } = this.#options;
    const days = kind === 'check-in' || storage === 'session' ? 1 : 7;
    const until = Date.now() + (keepMs ?? days * DAY_MS);
    const put = await this.#vault.put(undefined, { letter }, { until, state: newState, asked, strict: true });
    this.#stored = Boolean(put?.stored);
    if (put) this.#set(id, put.key, newState);
    this.#tell({ id, status: 'queued' });
  }

  #answer(id: string): Promise<Answer> {
    return new Promise((resolve) => {
      const earlier = this.#answers.get(id);
      const answer = (status: OutboxChange['status']): void => {
        clearTimeout(timer);
        this.#answers.delete(id);
        resolve(status === 'sent' || status === 'refused' ? status : 'queued');
        earlier?.(status);
      };
      const timer = setTimeout(answer, ANSWER_MS, 'queued');
      this.#answers.set(id, answer);
    });
  }

  #start(): Promise<void> {
    if (this.#closed.signal.aborted) return Promise.resolve();
    this.#again = true;
    return (this.#running ??= this.#run());
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#again) {
      this.#again = false;
      // the turn is given back after each letter, so that no tab waits long
      while (await alone(`kith:${this.#box}`, (signal) => this.#step(signal).catch(() => false)));
    }
    this.#running = undefined;
    const wait = Math.max(50, this.#soonest - Date.now());
    if (wait < 2 ** 31 && !this.#closed.signal.aborted)
      this.#timer = setTimeout(() => void this.#start(), wait);
    await this.#read();
    if (this.#running) return;
    // What was not tried waits. One that is not there another tab has sent: it will say so.
    for (const [id, answer] of this.#answers) {
      const known = this.#list.get(id);
      if (known) answer(known.status);
    }
  }

  /** Sends the first letter whose turn it is. @returns true when there may be another */
  async #step(signal: AbortSignal): Promise<boolean> {
    const held = new Set<string>();
    this.#soonest = Infinity;
    if (this.#closed.signal.aborted) return false;
    for (const key of await this.#vault.keys()) {
      const item = await this.#vault.get(key);
      if (!item || this.#over.has(item.value.letter.id)) continue;
      const { state, until } = item;
      const { url } = item.value.letter;
      const now = Date.now();
      if (until < now) await this.#expire(item);
      else if (!held.has(url)) {
        const since = this.#since + (this.#tried.has(key) ? 0 : 1);
        if (isDue(state, now, since)) return this.#send(item, signal);
        this.#soonest = Math.min(this.#soonest, until, state.next);
        if (state.next < Infinity && holdsUp(state)) held.add(url);
      }
    }
    return false;
  }

  async #send(item: Item, signal: AbortSignal): Promise<boolean> {
    const { letter } = item.value;
    const { send, backoffMs = 2000 } = this.#options;
    const { wipes } = memory();
    this.#tried.add(item.key);
    const sent = await send(letter, signal).catch((error: unknown): Sent => {
      if (signal.aborted) throw error; // another tab sends it
      return { status: 'later' };
    });
    if (wipes !== memory().wipes) return true;
    const now = Date.now();
    const state = stateAfter(item.state, sent, now, backoffMs, now - this.#online < FRESH_MS);
    if (state) await this.#update(item, state, 'message' in sent ? sent.message : undefined);
    else await this.#remove(letter.id, 'sent', item.key);
    return true;
  }

  /** What was in it goes; that it was not sent stays to be told. */
  async #expire(item: Item): Promise<void> {
    const { id, kind } = item.value.letter;
    if (item.state.status === 'expired') return this.#remove(id, 'gone', item.key);
    const letter: Letter = { id, kind, url: '', headers: {}, body: '' };
    const note = { ...item, value: { letter }, until: Date.now() + NOTE_MS };
    await this.#update(note, { ...item.state, status: 'expired', next: Infinity });
  }

  async #update({ key, until, value: { letter } }: Item, state: LetterState, reason?: string): Promise<void> {
    // `replace`: a letter that was taken back or wiped while it was on its way does not come back
    if (!(await this.#vault.put(key, { letter, reason }, { until, state, replace: true }))) return;
    this.#set(letter.id, key, state, reason);
    this.#tell({ id: letter.id, status: state.status });
  }

  async #remove(id: string, status: 'sent' | 'gone', known?: string): Promise<void> {
    const key = known ?? (await this.#item(id))?.key;
    this.#over.add(id);
    this.#list.delete(id);
    if (key) await this.#vault.delete(key);
    this.#tell({ id, status });
  }

  async #item(id: string): Promise<Item | undefined> {
    await this.#read();
    const known = this.#list.get(id);
    return known && this.#vault.get(known.key);
  }

  /**
   * Takes in what is kept and not known yet. Only what is known to be over leaves the list: a database that does not
   * answer is not empty.
   */
  #read(): Promise<void> {
    return (this.#reading ??= Promise.resolve().then(async () => {
      this.#reading = undefined; // what comes from here on needs another reading
      const known = new Set([...this.#list.values()].map(({ key }) => key));
      for (const key of await this.#vault.keys()) if (!known.has(key)) await this.#take(key);
      this.#options.onChange?.();
    }));
  }

  async #take(key: string): Promise<void> {
    const item = await this.#vault.get(key);
    if (!item) return;
    const { id } = item.value.letter;
    const { tries = 0 } = this.#list.get(id) ?? {};
    if (!this.#over.has(id) && tries <= item.state.tries) this.#set(id, key, item.state, item.value.reason);
  }

  #set(id: string, key: string, { status, tries }: LetterState, reason?: string): void {
    this.#list.set(id, { id, key, status, reason, tries });
  }

  async #heard(change: OutboxChange): Promise<void> {
    const { id, status } = change;
    const known = this.#list.get(id);
    if (status === 'sent' || status === 'gone') {
      this.#over.add(id);
      this.#list.delete(id);
    } else await (known ? this.#take(known.key) : this.#read());
    this.#say(change);
  }

  #tell(change: OutboxChange): void {
    this.#channel.say({ box: this.#box, ...change });
    this.#say(change);
  }

  #say(change: OutboxChange): void {
    this.#answers.get(change.id)?.(change.status);
    this.#options.onChange?.(change);
  }

  #wiped(): void {
    this.#list.clear();
    for (const answer of this.#answers.values()) answer('gone');
    this.#options.onChange?.();
  }
}
