import { HttpError, NotJsonError, OfflineError, TimeoutError, TooLargeError } from './errors.js';
import { readBody, type Decoding } from './http-body.js';
import { pause, retryAfter } from './http-retry.js';

export interface HttpOptions {
  /** The host's own fetch: adds a token, goes through a proxy. */
  fetch?: typeof fetch | undefined;
  /** Longest silence from the server, in ms: before the answer, and between any two pieces of its body. */
  timeoutMs?: number;
  /** Longest whole answer, in ms. Slow rural lines are served; a server that drips for ever is not. */
  totalMs?: number;
  /** Largest answer, in bytes after decompression. */
  maxBytes?: number;
  /** Tries in all, first one included. */
  tries?: number;
  /** First back-off, in ms; doubles each time, with jitter. */
  backoffMs?: number;
  /** Longest stay-away a server may ask for; when it asks for longer the answer fails at once. */
  maxRetryAfterMs?: number;
}

export interface GetOptions {
  signal?: AbortSignal | undefined;
  tries?: number | undefined;
  /** Media types wanted; JSON unless said. */
  accept?: string;
  /** How to read bytes as text, for what is not JSON. */
  decoding?: Decoding;
  /** A question that must not stand in an address: sent by POST, as JSON. Only for what changes nothing on the server. */
  question?: unknown;
  /** Set by `unchanged`. */
  etag?: string;
}

type Asked = GetOptions & { readonly signal: AbortSignal };

/** What sources need of an HttpClient; a source asks nothing else of the network. */
export interface Http {
  json(url: string, options?: GetOptions): Promise<unknown>;
  text(url: string, options?: GetOptions): Promise<string>;
}

/** Stands for a body that the caller already has. No server can send it: a lone surrogate is no UTF-8. */
const UNCHANGED = '\ud800';

interface Stored {
  etag: string;
  text: string;
}

/** Text kept for ETags, in UTF-16 units over all addresses; the browser's own cache does the rest. */
const STORE_LIMIT = 4_000_000;

const DEFAULTS = {
  timeoutMs: 8_000,
  totalMs: 60_000,
  maxBytes: 25_000_000,
  tries: 3,
  backoffMs: 400,
  maxRetryAfterMs: 10_000,
};

/**
 * Another origin gets no cookie with `same-origin` either, and only so may an answer be used that the page has preloaded
 * (`crossorigin` of a link says `same-origin`, and browsers compare).
 */
const plain = (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, new URL(url).origin === globalThis.origin ? init : { ...init, credentials: 'same-origin' });

/**
 * The one place that asks the network. Sends no cookie and no referrer. Reads are tried again on a network error, 429 and 5xx.
 * Throws a KithSourceError, or an AbortError at once when the caller's signal aborts. Holds its own state.
 */
export class HttpClient implements Http {
  readonly #options: typeof DEFAULTS;
  readonly #fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly #stored = new Map<string, Stored>();
  readonly #etags = new Map<string, string>();

  constructor({ fetch: host, ...options }: HttpOptions = {}) {
    this.#options = { ...DEFAULTS, ...options };
    this.#fetch = host ?? plain;
  }

  /** The parsed body of a GET. */
  async json(url: string, options?: GetOptions): Promise<unknown> {
    const text = await this.text(url, options);
    try {
      return JSON.parse(text);
    } catch {
      throw new NotJsonError(url);
    }
  }

  /** The ETag of the last answer from this address. */
  etag(url: string): string | undefined {
    return this.#etags.get(url);
  }

  /** Asks whether a document is still the one with this ETag. A new one is kept, so that reading it next costs little. */
  async unchanged(url: string, etag: string, options?: GetOptions): Promise<boolean> {
    this.#stored.delete(url);
    return (await this.text(url, { ...options, etag })) === UNCHANGED;
  }

  /** The body of a GET as text. */
  async text(url: string, options: GetOptions = {}): Promise<string> {
    const { signal, tries = this.#options.tries, etag } = options;
    let conditional = true;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#guarded(url, options, conditional);
      } catch (error) {
        // If-None-Match makes a cross-origin read preflighted, which a server may not allow: ask again without it
        const refused =
          conditional && error instanceof OfflineError && (this.#stored.delete(url) || etag !== undefined);
        if (refused) conditional = false;
        const wait = refused ? 0 : this.#waitAfter(error, attempt);
        if (wait === undefined || (attempt >= tries && !refused)) throw error;
        await pause(wait, signal);
      }
    }
  }

  /** How long to wait before asking again; undefined when it would be no use. */
  #waitAfter(error: unknown, attempt: number): number | undefined {
    const { backoffMs, maxRetryAfterMs } = this.#options;
    const backoff = backoffMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
    if (error instanceof OfflineError) return backoff;
    if (!(error instanceof HttpError) || (error.status !== 429 && error.status < 500)) return undefined;
    const asked = error.retryAfterMs ?? 0;
    return asked > maxRetryAfterMs ? undefined : Math.max(asked, backoff);
  }

  /** One try, ended by the caller's signal or the clock even when a host's fetch listens to neither. */
  #guarded(url: string, options: GetOptions, conditional: boolean): Promise<string> {
    const { timeoutMs, totalMs } = this.#options;
    const { signal: caller } = options;
    const control = new AbortController();
    const { signal } = control;
    let silence: ReturnType<typeof setTimeout>;
    let whole: ReturnType<typeof setTimeout>;
    return new Promise<string>((resolve, reject) => {
      caller?.throwIfAborted();
      const late = (ms: number) => setTimeout(() => reject(new TimeoutError(url, ms)), ms);
      const heard = () => {
        clearTimeout(silence);
        silence = late(timeoutMs);
      };
      whole = late(totalMs);
      caller?.addEventListener('abort', () => reject(caller.reason as Error), { signal });
      heard();
      this.#once(url, { ...options, signal }, heard, conditional).then(resolve, reject);
    }).finally(() => {
      control.abort(); // an answer given up half-way stops costing the person's data
      clearTimeout(silence);
      clearTimeout(whole);
    });
  }

  async #once(url: string, options: Asked, heard: () => void, conditional: boolean): Promise<string> {
    const { question, etag, decoding } = options;
    const stored = conditional && question === undefined ? this.#stored.get(url) : undefined;
    const response = await this.#ask(url, options, conditional ? (etag ?? stored?.etag) : undefined);
    heard();
    const { status, ok, headers } = response;
    if (status === 304 && stored) return stored.text;
    if (status === 304 && conditional && etag) return UNCHANGED;
    if (!ok) throw new HttpError(url, status, retryAfter(headers.get('Retry-After')));
    const text = await this.#body(url, response, heard, decoding);
    if (question === undefined) this.#store(url, headers.get('ETag'), text);
    return text;
  }

  async #ask(url: string, options: Asked, known?: string): Promise<Response> {
    const { signal, accept = 'application/json', question } = options;
    const asks = question !== undefined;
    try {
      return await this.#fetch(url, {
        signal,
        headers: {
          Accept: accept,
          ...(known && { 'If-None-Match': known }),
          ...(asks && { 'Content-Type': 'application/json' }),
        },
        ...(asks && { method: 'POST', body: JSON.stringify(question) }),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
    } catch (cause) {
      throw new OfflineError(url, { cause });
    }
  }

  async #body(url: string, response: Response, heard: () => void, decoding?: Decoding): Promise<string> {
    try {
      return await readBody(response, this.#options.maxBytes, heard, decoding);
    } catch (cause) {
      if (cause instanceof RangeError) throw new TooLargeError(url, this.#options.maxBytes);
      throw new OfflineError(url, { cause });
    }
  }

  #store(url: string, etag: string | null, text: string): void {
    this.#stored.delete(url);
    this.#etags.delete(url);
    if (etag) this.#etags.set(url, etag);
    if (!etag || text.length > STORE_LIMIT) return;
    this.#stored.set(url, { etag, text });
    let room = STORE_LIMIT;
    for (const [key, stored] of [...this.#stored].reverse()) {
      room -= stored.text.length;
      if (room < 0) this.#stored.delete(key);
    }
  }
}
