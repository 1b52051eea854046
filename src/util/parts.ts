/**
 * Optional parts on this page: a map, the towns of a country, an expression engine. They hang on `globalThis`, because
 * each is a script of its own and may load before or after the widgets; all meet here. What a part is, the widget that
 * uses it says: this file knows names only.
 */
interface Registry {
  readonly parts: Map<string, unknown>;
  readonly listeners: Set<() => void>;
}

const key = Symbol.for('kith:parts@1');

function registry(): Registry {
  const scope = globalThis as { [key]?: Registry };
  return (scope[key] ??= { parts: new Map(), listeners: new Set() });
}

/** Adds a part, and tells every widget that waits for one. The first of a name stays. */
export function addPart(name: string, part: unknown): void {
  const { parts, listeners } = registry();
  if (parts.has(name)) return;
  parts.set(name, part);
  for (const listener of [...listeners]) listener();
}

/** The part of this name, if its script has run. */
export function part(name: string): unknown {
  return registry().parts.get(name);
}

/** Calls back whenever a part arrives. Returns the function that stops it. */
export function onPart(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
