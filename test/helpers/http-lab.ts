/** One scripted answer of the HTTP lab. Nothing given: 200 with an empty body. */
export interface LabAnswer {
  /** Answers only requests to this path (from the lab's base URL, without query), in their own turn. */
  path?: string;
  status?: number;
  headers?: Record<string, string>;
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown;
  /** The body, or its beginning, byte by byte: for what is no UTF-8. */
  bytes?: number[];
  /** Milliseconds before the first byte. */
  delayMs?: number;
  /** Not answered before `letGo`, or never. */
  hold?: boolean;
  /** The connection is cut instead of answered, as when a server is down. */
  reset?: boolean;
  /** false: no cross-origin headers, also on the preflight, so that the browser refuses the answer. */
  cors?: boolean;
  /** Headers and the beginning of the body are sent; the end never comes. */
  stall?: boolean;
  /** Pieces of the body, sent `chunkDelayMs` (20) apart before `body`. */
  chunks?: string[];
  chunkDelayMs?: number;
}

/** A request as the server saw it. `url` starts with `/` after the lab's base URL; header names are lower case. */
export interface LabRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  /** True when the browser gave up before the answer was complete, or the answer was a cut connection. */
  aborted?: boolean;
  answered?: boolean;
}

export interface HttpLab {
  /** Base URL on another origin, without a slash at the end. */
  url: string;
  /** What was received so far, in order, without preflights. */
  requests(): Promise<LabRequest[]>;
  /** The preflights received so far. */
  preflights(): Promise<LabRequest[]>;
  /** Replaces the answers, e.g. when an API comes back. */
  answer(answers: LabAnswer[]): Promise<void>;
  /** Gives the answers that are held. */
  letGo(): Promise<void>;
}

let origin: Promise<string> | undefined;

async function labOrigin(): Promise<string> {
  const response = await fetch('/lab.json');
  return ((await response.json()) as { url: string }).url;
}

/**
 * A real server on another origin that gives `answers` in turn and then repeats the last one. An answer with a
 * `path` belongs to that path's own turn. Every call has a base URL and a record of its own.
 */
export async function httpLab(answers: LabAnswer[]): Promise<HttpLab> {
  const base = await (origin ??= labOrigin());
  const created = await fetch(`${base}/__lab`, { method: 'POST', body: JSON.stringify(answers) });
  const { key } = (await created.json()) as { key: string };
  const received = async (preflights: boolean): Promise<LabRequest[]> => {
    const response = await fetch(`${base}/__lab/${key}`);
    const all = (await response.json()) as (LabRequest & { isPreflight: boolean })[];
    return all.filter((request) => request.isPreflight === preflights);
  };
  return {
    url: `${base}/${key}`,
    requests: () => received(false),
    preflights: () => received(true),
    async answer(next) {
      await fetch(`${base}/__lab/${key}`, { method: 'PUT', body: JSON.stringify(next) });
    },
    async letGo() {
      await fetch(`${base}/__lab/${key}`, { method: 'DELETE' });
    },
  };
}
