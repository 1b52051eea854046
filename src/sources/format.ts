/**
 * What a wire format is to the rest: a way to get at records in the shape of the kith contract (docs/data-formats.md),
 * unchecked. They are read field by field afterwards, in one place for all formats, so a format need not clean anything.
 */
import { part } from '../util/parts.js';
import type { Http } from './http.js';
import type { Dropped } from './service-source.js';

export type ListName = 'peers' | 'services';

/** Records as they come. */
export interface RawPage {
  items: readonly unknown[];
  total?: number | undefined;
  dropped?: Dropped[];
  /** There is more than a device should hold, and the server can be asked to search. */
  large?: boolean;
  /** True on the page after which nothing more will come. */
  last: boolean;
}

export interface FormatOptions {
  /** As the host wrote it, made absolute. */
  src: string;
  list: ListName;
  /** A field map, or its address. */
  mapping?: unknown;
}

export interface FormatQuery {
  http: Http;
  signal: AbortSignal;
  words?: string | undefined;
  /** Only this record is wanted, where the format has an address for one. */
  id?: string | undefined;
}

/** Pages of records, in order. Throws KithSourceError. */
export type ReadRaw = (query: FormatQuery) => AsyncIterable<RawPage>;

/** @throws TypeError when the options cannot work: wrong mapping, a list the format does not have. */
export type Format = (options: FormatOptions) => ReadRaw;

/** The formats of the script kith-formats.js, which may be on the page or not. */
const OPTIONAL = ['fhir', 'csv', 'json'];

/** The name under which a format hangs among the page's optional parts. */
export const partOf = (format: string): string => `format-${format}`;

/**
 * The format of this name.
 * @param known the formats that are always there.
 * @throws TypeError which names the formats, or the script that has this one.
 */
export function formatOf(
  name: string,
  known: Readonly<Record<string, Format>>,
  others: string[] = [],
): Format {
  const found = Object.hasOwn(known, name) ? known[name] : (part(partOf(name)) as Format | undefined);
  if (found) return found;
  const names = [...Object.keys(known), ...others, ...OPTIONAL];
  throw new TypeError(
    OPTIONAL.includes(name)
      ? `kith: format "${name}" needs kith-formats.js.`
      : `kith: format must be one of: ${names.join(', ')}.`,
  );
}

/** A relative `src`, such as `/data/peers.json`, against the page's address. @throws TypeError when it is no URL. */
export const absolute = (src: string): string =>
  new URL(src, globalThis.document?.baseURI ?? globalThis.location?.href).href;
