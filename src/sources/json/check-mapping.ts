import type { Mapping } from '../../model/mapping.js';
import { isRaw } from '../read.js';

/** What is wrong with a mapping: where in it, and what should be there. */
interface MappingFault {
  path: string;
  expected: string;
}

type Check = (value: unknown, path: string) => MappingFault | undefined;

const fault = (path: string, expected: string): MappingFault => ({ path, expected });

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const text: Check = (value, path) =>
  isText(value) ? undefined : fault(path, 'path such as "a.b" or "/a/b"');
const record: Check = (value, path) => (isRaw(value) ? undefined : fault(path, 'object'));
const anything: Check = () => undefined;

/** The first fault of an object with these keys and no others. */
function object(
  value: unknown,
  path: string,
  checks: Record<string, Check>,
  expected: string,
): MappingFault | undefined {
  if (!isRaw(value)) return fault(path, expected);
  for (const [key, inner] of Object.entries(value)) {
    const at = path ? `${path}.${key}` : key;
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    const found = check
      ? inner !== undefined && check(inner, at)
      : fault(at, `one of ${Object.keys(checks).join(', ')}`);
    if (found) return found;
  }
  return undefined;
}

const each = (list: readonly unknown[], path: string, check: Check): MappingFault | undefined => {
  for (const [i, item] of list.entries()) {
    const found = check(item, `${path}.${i}`);
    if (found) return found;
  }
  return undefined;
};

/** Names of fields may not lead out of the record. */
const TARGET = /^[a-z\d]\w*(?:\.[a-z\d]\w*)*$/i;
const RULE = 'path, or object with path or const';

const rules: Check = (value, path) => {
  if (!isRaw(value)) return fault(path, 'object of fields');
  for (const [target, inner] of Object.entries(value)) {
    const at = `${path}.${target}`;
    const found = TARGET.test(target) ? rule(inner, at) : fault(at, 'name of a field');
    if (found) return found;
  }
  return undefined;
};

const paths: Check = (value, path) =>
  Array.isArray(value) && value.length ? each(value, path, text) : text(value, path);

const rule: Check = (value, path) => {
  if (isText(value)) return undefined;
  if (Array.isArray(value)) return each(value, path, rule);
  if (isRaw(value) && 'const' in value) return object(value, path, { const: anything }, RULE);
  if (!isRaw(value) || value.path === undefined) return fault(path, RULE);
  return object(value, path, { path: paths, split: text, each: rules, map: record, default: anything }, RULE);
};

/** What is wrong with it first, or undefined when it is a mapping. The same rules as `MappingSchema`, without its bytes. */
export function checkMapping(value: unknown): MappingFault | undefined {
  const shape = { $schema: text, items: text, next: text, nextParam: text, total: text, fields: rules };
  const found = object(value, '', shape, 'object with "fields"');
  return found ?? ((value as Partial<Mapping>).fields ? undefined : fault('fields', 'object of fields'));
}
