import type { Service } from '../../model/service.js';
import { toService } from '../hsds/service.js';
import type { Dropped } from '../service-source.js';

const LONG = 300;
const DEEP = 8;

/** Names met so far: all records have the same. As many as a contract has, a few times over. */
const known = new Map<string, string>();
const MOST = 1000;

/** `alternateName` → `alternate_name`, `address1` → `address_1`. */
function hsdsName(key: string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const name = key.replace(/[A-Z]|(?<=[a-z])\d/g, (sign) => `_${sign.toLowerCase()}`);
  if (known.size < MOST) known.set(key, name);
  return name;
}

/** The same record with the names of HSDS, at every depth. */
function hsdsNames(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEP) return undefined;
  if (Array.isArray(value)) return value.slice(0, LONG).map((item) => hsdsNames(item, depth + 1));
  const renamed: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value))
    if (key !== '__proto__') renamed[hsdsName(key)] = hsdsNames(inner, depth + 1);
  return renamed;
}

/** A service as the kith contract has them. Its names are those of HSDS in camelCase, so one reader serves both. */
export const toKithService = (value: unknown): Service | Dropped => toService(hsdsNames(value));
