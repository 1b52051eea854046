import type { Mapping, Rule } from '../../model/mapping.js';
import { SchemaError } from '../errors.js';
import { absolute, type ListName } from '../format.js';
import type { Http } from '../http.js';
import { at } from '../paths.js';
import { isRaw, type Raw } from '../read.js';
import { assign } from './assign.js';
import { checkMapping } from './check-mapping.js';

/** What names or list positions lead to, one by one. */
export const walk = (value: unknown, path: string): unknown =>
  keysOf(path).reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Raw)[key] : undefined,
    value,
  );

const keysOf = (path: string): string[] =>
  path.startsWith('/')
    ? path
        .slice(1)
        .split('/')
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    : path.split('.');

/** Every value that a path leads to. A key written just like the path wins: headers may hold dots. Names with dots open lists. */
export function lookUp(value: unknown, path: string): unknown[] {
  const own = isRaw(value) && Object.hasOwn(value, path) ? value[path] : walk(value, path);
  const found = [own].flat().filter((one) => one !== undefined && one !== null);
  return found.length || path.startsWith('/') ? found : at(value, path);
}

/** The values that a rule makes of a record. */
function follow(rule: Rule, record: unknown): unknown[] {
  if (typeof rule === 'string') return lookUp(record, rule);
  if (Array.isArray(rule)) return rule.flatMap((one) => follow(one, record));
  if ('const' in rule) return [rule.const];
  const { path, split, each, map } = rule;
  let found: unknown[] = [];
  for (const one of [path].flat()) if (!found.length) found = lookUp(record, one);
  if (split) found = found.flatMap((value) => (typeof value === 'string' ? value.split(split) : [value]));
  if (each) found = found.map((value) => applyFields(each, value));
  if (map)
    found = found.map((value) => {
      const key = isRaw(value) ? '' : String(value).trim();
      return Object.hasOwn(map, key) ? map[key] : value;
    });
  found = found.filter((value) => value !== '' && value !== undefined && value !== null);
  return found.length || rule.default === undefined ? found : [rule.default];
}

/** A record made by rules: one value as it is, several as a list. */
export function applyFields(fields: Mapping['fields'], record: unknown): Raw {
  const made = {};
  for (const [target, rule] of Object.entries(fields)) {
    const values = follow(rule, record);
    if (values.length) assign(made, target, values.length > 1 ? values : values[0]);
  }
  return made;
}

/** The mapping a host gave, or the one at its address, read with the first records. */
type LoadMapping = (http: Http, signal: AbortSignal) => Promise<Mapping>;

/** @throws TypeError when a mapping given as an object is wrong; what is returned throws SchemaError for one that was loaded. */
export function mappingOf(mapping: unknown, list: ListName): LoadMapping {
  if (typeof mapping !== 'string') {
    const found = checkMapping(mapping);
    if (found)
      throw new TypeError(
        `kith: mapping for ${list}: expected ${found.expected} at "${found.path}". See docs/data-formats.md.`,
      );
    return () => Promise.resolve(mapping as Mapping);
  }
  const url = absolute(mapping);
  return async (http, signal) => {
    const loaded = await http.json(url, { signal });
    const found = checkMapping(loaded);
    if (found) throw new SchemaError(url, found.path, found.expected);
    return loaded as Mapping;
  };
}
