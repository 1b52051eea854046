/** Ways through a stranger's record. Apart from fields.ts, so that a format of its own script need not bring the readers along. */
import { isRaw } from './read.js';

/** Longest list kept of anything inside a record: a broken feed must not fill a phone's memory. */
const LIST_LIMIT = 200;

/** Adds to `found` every value a path leads to, from its `at`th key on; lists on the way are opened. */
function follow(value: unknown, path: readonly string[], found: unknown[], at = 0): unknown[] {
  if (value === undefined || value === null) return found;
  const key = path[at];
  if (Array.isArray(value)) for (const item of value.slice(0, LIST_LIMIT)) follow(item, path, found, at);
  else if (!key) found.push(value);
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

/** Every value that one path with dots leads to; lists on the way are opened. */
export const at = (value: unknown, path: string): unknown[] => follow(value, path.split('.'), []);

/** The first of them that is a string with something in it. */
export const textAt = (value: unknown, path: string): string | undefined =>
  at(value, path).find((found): found is string => typeof found === 'string' && !!found.trim());
