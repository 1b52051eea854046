/**
 * Reads a stranger's record by a written list of its fields, so that a new field is a word and not a line of code.
 *
 * A field is written `path|path>target:kind!`, and all but the first path may be left out:
 * - `path` leads to values through objects and lists (`metadata.last_action_date`); a key may end in `*` for every key that
 *   begins so (`x_*.timezone`); an empty path is the record itself. Several are tried from left to right.
 * - `target` is the name in the model: without it the last key of the first path, in camelCase.
 * - `kind` says how to read (`text`, `url`, `0..130` …): without it the kind named like the target, else a `line` of text.
 * - `!` marks what a record must hold to say anything: without any of the marked ones it is not there; without marks any will do.
 *
 * A target that was found is not looked for again, so a later field with the same target is a second try.
 */
import type { Level } from '../model/contact.js';
import { plainLine, plainText } from '../util/text.js';
import { safeEmail, safeUrl } from '../util/url.js';
import { valuesAt } from './paths.js';
import { date, id, number, raw } from './read.js';

/** What a value cannot tell of itself: where its record hangs, and in which country. */
export interface Context {
  level?: Level;
  country?: string | undefined;
}

/** Reads what the paths of a field lead to. Undefined when there is nothing to be read; never throws. */
export type Kind<T = unknown> = (values: unknown[], context: Context) => T | undefined;

/** Reads one record; a bare string counts as a record with its first field alone (`languages: ["Welsh"]`). */
export type Reader<T> = (value: unknown, context?: Context, found?: Partial<T>) => T | undefined;

/** The kind that takes the first value which can be read. */
export const first =
  <T>(read: (value: unknown, context: Context) => T | undefined): Kind<T> =>
  (values, context) => {
    for (const value of values) {
      const found = read(value, context);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** The kind that takes every record which says something; of those with the same `key` the first. One may give several items. */
export const list =
  <T>(
    read: (value: unknown, context: Context) => T | T[] | undefined,
    key: (item: T) => unknown = (item) => item,
  ): Kind<T[]> =>
  (values, context) => {
    const seen = new Set<unknown>();
    const all = values.flatMap((value) => read(value, context) ?? []);
    const once = all.filter((item) => seen.size < seen.add(key(item)).size); // it grows by what is new
    return once.length ? once : undefined;
  };

const line = first((value) => plainLine(value));
const text = first((value) => plainText(value));
const KINDS: Record<string, Kind> = {
  text,
  description: text,
  id: first(id),
  date: first(date),
  url: first(safeUrl),
  email: first(safeEmail),
  level: (_, { level }) => level,
};

/** `0..130`: a number between these. */
function between(kind: string): Kind {
  const [min = 0, max = 0] = kind.split('..').map(Number);
  return first((value) => number(value, min, max));
}

const camelCase = (name: string): string =>
  name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** A bare string as the record it stands for. */
export const recordOf = (value: unknown, bare: string): unknown =>
  typeof value === 'string' ? { [bare]: value } : value;

/**
 * A reader of the records that `spec` describes; what it finds is put into `found`, whose lists come first.
 * @param own kinds that this record needs beside the common ones.
 */
export function fields<T>(spec: string, own: Record<string, Kind> = {}): Reader<T> {
  const marks = spec.includes('!');
  const all = spec.split(/\s+/).map((written) => {
    const [from = '', named] = written.replace('!', '').split(':');
    const [names = '', to] = from.split('>');
    const paths = names.split('|').map((path) => path.split('.'));
    const target = to ?? camelCase(paths[0]?.at(-1) ?? '');
    const kind = named ?? target;
    return {
      paths,
      plain: /^\w+$/.test(names) && names,
      target,
      read: own[kind] ?? KINDS[kind] ?? (named ? between(named) : line),
      says: !marks || written.endsWith('!'),
    };
  });
  const bare = all[0]?.paths[0]?.[0] ?? '';
  return (value, context = {}, found = {}) => {
    const record = raw(recordOf(value, bare));
    const out: Record<string, unknown> = found;
    let says = false;
    for (const field of all) {
      if (field.plain && record[field.plain] === undefined) continue; // most fields are missing: be quick
      const before = out[field.target];
      if (before !== undefined && !Array.isArray(before)) continue;
      const values = valuesAt(record, field.paths);
      const more = values.length ? field.read(values, context) : undefined;
      if (more === undefined) continue;
      out[field.target] = Array.isArray(before) ? [...(before as unknown[]), ...(more as unknown[])] : more;
      says ||= field.says;
    }
    return says ? (out as T) : undefined;
  };
}
