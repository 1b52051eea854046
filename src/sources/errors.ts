/** Stable names a widget looks its sentence for the person up by. */
export type SourceErrorCode = 'offline' | 'timeout' | 'http' | 'not-json' | 'schema' | 'too-large';

/** Origin and path only: a query may hold what somebody looked for, and an error may be logged. */
function withoutQuery(url: string | URL): string {
  try {
    const { origin, pathname } = new URL(url);
    return origin + pathname;
  } catch {
    return 'an address that is not a URL';
  }
}

/** Base of all that can go wrong while reading an API. `message` is for the integrator; the person's sentence goes by `code`. */
export abstract class KithSourceError extends Error {
  /** The address without its query. */
  readonly where: string;
  /** What the server answered with, if it did. */
  readonly status?: number;

  constructor(
    override readonly name: string,
    readonly code: SourceErrorCode,
    url: string | URL,
    problem: string,
    options?: ErrorOptions,
  ) {
    const where = withoutQuery(url);
    super(`kith: ${where} ${problem}`, options);
    this.where = where;
  }
}

/** Nothing came at all: there is no network, or the browser may not ask. Browsers do not tell which. */
export class OfflineError extends KithSourceError {
  constructor(url: string | URL, options?: ErrorOptions) {
    super(
      'OfflineError',
      'offline',
      url,
      'is out of reach: no network, server down, not in connect-src, or no Access-Control-Allow-Origin.',
      options,
    );
  }
}

/** Nothing more came for so long that it was given up. */
export class TimeoutError extends KithSourceError {
  /** @param ms how long it was waited for, in milliseconds */
  constructor(url: string | URL, ms: number) {
    super('TimeoutError', 'timeout', url, `sent nothing for ${ms} ms.`);
  }
}

/** The server answered, with a status that is none of success. */
export class HttpError extends KithSourceError {
  constructor(
    url: string | URL,
    override readonly status: number,
    /** How long the server asked us to stay away (`Retry-After`), in ms; undefined where it did not say. */
    readonly retryAfterMs?: number,
  ) {
    super('HttpError', 'http', url, `answered with status ${status}.`);
  }
}

/** The answer was no JSON: most often a web page. */
export class NotJsonError extends KithSourceError {
  constructor(url: string | URL) {
    super(
      'NotJsonError',
      'not-json',
      url,
      'sent no JSON. Is src the base URL of the API, not of its web page?',
    );
  }
}

/** The answer was JSON in which something needed was missing or of another kind. */
export class SchemaError extends KithSourceError {
  constructor(
    url: string | URL,
    /** Where in the document, never what was there. */
    readonly path: string,
    expected: string,
  ) {
    super('SchemaError', 'schema', url, `sent no ${expected} at "${path}". Check format and src.`);
  }
}

/** The answer was cut off, being larger than `maxBytes` of the source. */
export class TooLargeError extends KithSourceError {
  /** @param bytes the limit, counted after decompression */
  constructor(url: string | URL, bytes: number) {
    super('TooLargeError', 'too-large', url, `sent over ${bytes} bytes. Raise maxBytes or let the API page.`);
  }
}
