import type { Service } from '../../model/service.js';
import { toService } from '../hsds/service.js';
import { isRaw } from '../read.js';
import type { Dropped } from '../service-source.js';

const LONG = 300;
const DEEP = 8;

/** `alternateName` → `alternate_name`, `address1` → `address_1`, at every depth. */
function hsdsNames(value: unknown, depth = 0): unknown {
  if (depth > DEEP) return undefined;
  if (Array.isArray(value)) return value.slice(0, LONG).map((item) => hsdsNames(item, depth + 1));
  if (!isRaw(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/[A-Z]|(?<=[a-z])\d/g, (sign) => `_${sign.toLowerCase()}`),
      hsdsNames(inner, depth + 1),
    ]),
  );
}

/** A service as the kith contract has them. Its names are those of HSDS in camelCase, so one reader serves both. */
export const toKithService = (value: unknown): Service | Dropped => toService(hsdsNames(value));
