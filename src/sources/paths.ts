/** Ways through a stranger's record. Apart from fields.ts, so that a format of its own script need not bring the readers along. */
import { isRaw } from './read.js';

/** Longest list kept of anything inside a record: a broken feed must not fill a phone's memory. */
const LIST_LIMIT = 200;

/** Adds to `found` every value a path leads to, from its `at`th key on; lists on the way are opened. */
function follow(value: unknown, path: readonly string[], found: unknown[], at = 0): unknown[] {
  if (value === undefined || value === null) return found;
  const key = path[at];
  if (Array.isArray(value)) {
    const end = Math.min(value.length, LIST_LIMIT);
    for (let i = 0; i < end; i++) follow(value[i], path, found, at);
  } else if (!key) found.push(value);
  else if (isRaw(value)) {
    if (!key.endsWith('*')) return follow(value[key], path, found, at + 1);
    for (const name in value) if (name.startsWith(key.slice(0, -1))) follow(value[name], path, found, at + 1);
  }
  return found;
}

/** Every value that paths lead to. */
export const valuesAt = (value: unknown, paths: readonly (readonly string[])[]): unknown[] => {
  const found: unknown[] = [];
  for (const path of paths) follow(value, path, found);
  return found;
};

/** Paths taken apart: the same few dozen are followed in thousands of records. They are written by us or in a field map. */
const known = new Map<string, readonly string[]>();

/** Every value that one path with dots leads to; lists on the way are opened. */
export function at(value: unknown, path: string): unknown[] {
  let keys = known.get(path);
  if (!keys) known.set(path, (keys = path.split('.')));
  return follow(value, keys, []);
}

/** The first of them that is a string with something in it. */
export const textAt = (value: unknown, path: string): string | undefined =>
  at(value, path).find((found): found is string => typeof found === 'string' && !!found.trim());
