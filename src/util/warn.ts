/**
 * Tells the integrator about a mistake on their page: once for each element and message, in every build.
 * A message names attributes and record ids; never a value that a person typed, never a health word.
 *
 * @param source the element's tag, or `kith`
 * @param message what is wrong and what to do about it
 */
export function warn(source: string, message: string): void {
  const said = ((globalThis as Record<symbol, unknown>)[key] ??= new Set<string>()) as Set<string>;
  const line = `<${source}>: ${message.replace(/^kith: /, '')}`;
  if (said.has(line)) return;
  said.add(line);
  console.warn(line);
}

// On globalThis, so that several single-file scripts on one page do not repeat each other.
const key = Symbol.for('kith:warned@1');
