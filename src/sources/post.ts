import type { Letter, Sent } from '../model/letter.js';
import { readBody } from './http-body.js';
import { retryAfter } from './http-retry.js';

export interface PostOptions {
  /** The host's own fetch: it puts the token in, made anew for each try. */
  fetch?: typeof fetch | undefined;
  /** Longest time until the server has answered, in ms. */
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Finds the server's own words for a refusal in its answer; `explanation`, for whoever has a use for them. */
  explain?: ((text: string, type: string) => string | undefined) | undefined;
}

/** With a larger body a browser does not let a request outlive the page (64 KiB over all of them). */
const KEEPALIVE_BYTES = 60_000;
/** An answer longer than this, or one that takes longer (ms), is not read to its end. */
const BODY_BYTES = 64_000;
const BODY_MS = 5_000;

/**
 * Sends a letter once. Sends no cookie and no referrer, and follows no redirect: a letter that a login page or a hotel's
 * portal swallowed would count as arrived. The key for repeats is the letter's id: as `Idempotency-Key`, or, where the
 * letter carries FHIR's `If-None-Exist`, by that alone.
 *
 * @throws only the signal's reason when it aborts
 */
export async function postLetter(
  letter: Letter,
  { fetch: host, timeoutMs = 20_000, signal, explain }: PostOptions = {},
): Promise<Sent> {
  signal?.throwIfAborted();
  const control = new AbortController();
  const { signal: end } = control;
  const send = host ?? ((input: RequestInfo | URL, init?: RequestInit) => globalThis.fetch(input, init));
  let timer: ReturnType<typeof setTimeout> | undefined;
  // a host's fetch may listen to no signal, and may throw before it promises anything
  const ended = new Promise<'late'>((resolve, reject) => {
    timer = setTimeout(resolve, timeoutMs, 'late');
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: end });
  });
  try {
    const answer = Promise.resolve().then(() => send(letter.url, requestOf(letter, end)));
    answer.catch(() => undefined);
    const response = await Promise.race([answer.catch(() => 'failed' as const), ended]);
    if (typeof response === 'string') return { status: 'later' };
    return await read(letter, response, explain);
  } finally {
    clearTimeout(timer);
    control.abort();
  }
}

function requestOf({ id, headers, body }: Letter, signal: AbortSignal): RequestInit {
  return {
    method: 'POST',
    body,
    // a server without CORS for the header would refuse the letter: where FHIR has its own way, not both
    headers: headers['If-None-Exist'] ? { ...headers } : { ...headers, 'Idempotency-Key': id },
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
    keepalive: body.length * 3 < KEEPALIVE_BYTES || new Blob([body]).size < KEEPALIVE_BYTES,
  };
}

async function read(letter: Letter, response: Response, explain: PostOptions['explain']): Promise<Sent> {
  const { status, ok, redirected, headers } = response;
  const text = await bodyOf(response);
  // the status line is the server's word that it has the letter, whatever becomes of the body
  if (ok) return redirected ? { status: 'later' } : { status: 'sent', httpStatus: status };
  // FHIR conditional create (R4 §3.1.0.8.1): more than one match, so it is there
  if (status === 412 && letter.headers['If-None-Exist']) return { status: 'sent', httpStatus: status };
  const retryAfterMs = retryAfter(headers.get('Retry-After'));
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  if (status === 401 || status === 403) return { status: 'later', needsToken: true, ...wait };
  // draft-ietf-httpapi-idempotency-key-header §2.6: an earlier try is still being worked on
  if (status === 409) return { status: 'later', conflict: true, ...wait };
  const passing = status < 400 || status >= 500 || [407, 408, 421, 425, 429].includes(status);
  if (passing) return { status: 'later', ...wait };
  return {
    status: 'refused',
    httpStatus: status,
    message: explain?.(text, headers.get('Content-Type') ?? ''),
  };
}

/** The body, if it is short and comes soon. */
async function bodyOf(response: Response): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => (timer = setTimeout(resolve, BODY_MS, '')));
  const body = readBody(response, BODY_BYTES, () => undefined).catch(() => '');
  return Promise.race([body, late]).finally(() => clearTimeout(timer));
}
