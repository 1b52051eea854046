/** Stable names a widget looks its sentence for the person up by. */
export type SourceErrorCode = 'offline' | 'timeout' | 'http' | 'not-json' | 'schema' | 'too-large';

/** Origin and path only: a query may hold what somebody looked for, and an error may be logged. */
export function where(url: string | URL): string {
  try {
    const { origin, pathname } = new URL(url);
    return origin + pathname;
  } catch {
    return 'an address that is not a URL';
  }
}

/** Base of all that can go wrong while reading an API. `message` is for the integrator; the person's sentence goes by `code`. */
export abstract class KithSourceError extends Error {
  abstract readonly code: SourceErrorCode;
  /** The address without its query. */
  readonly where: string;

  constructor(url: string | URL, say: (place: string) => string, options?: ErrorOptions) {
    const place = where(url);
    super(`kith: ${say(place)}`, options);
    this.where = place;
  }
}

export class OfflineError extends KithSourceError {
  override readonly name = 'OfflineError';
  readonly code = 'offline';
  constructor(url: string | URL, options?: ErrorOptions) {
    super(
      url,
      (place) =>
        `could not reach ${place}. A browser does not tell these apart: no network, a server that is down, a content ` +
        'security policy without it in connect-src, or an answer without Access-Control-Allow-Origin.',
      options,
    );
  }
}

export class TimeoutError extends KithSourceError {
  override readonly name = 'TimeoutError';
  readonly code = 'timeout';
  constructor(url: string | URL, ms: number) {
    super(url, (place) => `${place} sent nothing for ${ms} ms.`);
  }
}

export class HttpError extends KithSourceError {
  override readonly name = 'HttpError';
  readonly code = 'http';
  constructor(
    url: string | URL,
    readonly status: number,
    /** How long the server asked us to stay away, in ms. */
    readonly retryAfterMs?: number,
  ) {
    super(url, (place) => `${place} answered with status ${status}.`);
  }
}

export class NotJsonError extends KithSourceError {
  override readonly name = 'NotJsonError';
  readonly code = 'not-json';
  constructor(url: string | URL) {
    super(
      url,
      (place) => `${place} did not answer with JSON. Is src the base URL of the API, not of its web page?`,
    );
  }
}

export class SchemaError extends KithSourceError {
  override readonly name = 'SchemaError';
  readonly code = 'schema';
  constructor(
    url: string | URL,
    /** Where in the document, never what was there. */
    readonly path: string,
    expected: string,
  ) {
    super(
      url,
      (place) => `${place} does not have the expected shape: ${expected} at "${path}". Check format and src.`,
    );
  }
}

export class TooLargeError extends KithSourceError {
  override readonly name = 'TooLargeError';
  readonly code = 'too-large';
  constructor(url: string | URL, bytes: number) {
    super(
      url,
      (place) => `${place} sent more than ${bytes} bytes. Raise maxBytes or let the API page its answer.`,
    );
  }
}

/** What everything here rejects with when the caller aborts: not an error to show. */
export const abortError = (): DOMException =>
  new DOMException('The caller no longer wants this.', 'AbortError');
