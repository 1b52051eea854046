/** Reads a host's own lines as JSON. Rejects when it cannot. */
export type LineReader = (
  src: string,
  signal: AbortSignal,
  fetch: typeof globalThis.fetch | undefined,
) => Promise<unknown>;

/**
 * The port through which the crisis panel gets a host's lines. The panel makes no request and knows of no network: an
 * optional script registers a reader here. On `globalThis`, since that script is a file of its own.
 */
interface Port {
  read?: LineReader;
  readonly listeners: Set<() => void>;
}

const key = Symbol.for('kith:line-reader@1');

function port(): Port {
  const scope = globalThis as { [key]?: Port };
  return (scope[key] ??= { listeners: new Set() });
}

/** The reader, where one has been loaded. */
export function lineReader(): LineReader | undefined {
  return port().read;
}

/** Makes `src` work for every panel of the page. */
export function registerLineReader(read: LineReader): void {
  port().read = read;
  for (const listener of [...port().listeners]) listener();
}

/** Calls back when a reader arrives. Returns the function that stops it. */
export function onLineReader(listener: () => void): () => void {
  const { listeners } = port();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
