import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { StartError } from '../errors.js';
import { isObject, type Json } from './record.js';

export interface Dump {
  readonly services: readonly Json[];
  /** What was passed over, each as "line 7: is not JSON". */
  readonly skipped: readonly string[];
  readonly version: string;
}

interface Entry {
  where: string;
  value: unknown;
}

const list = (name: string) =>
  z.array(z.looseObject({}, `holds an item in ${name} that is not an object`)).nullish();

/** Real feeds leave out much that HSDS requires; only what the API cannot do without is asked for here. */
const Usable = z.looseObject(
  {
    id: z.union([z.string().trim().min(1), z.number()], 'has no id'),
    name: z.string('has no name').trim().min(1, 'has no name'),
    organization: z.looseObject({}, 'has an organization that is not an object').nullish(),
    service_at_locations: list('service_at_locations'),
    attributes: list('attributes'),
  },
  'is not an object',
);

/** Names under which servers put the records of a page: HSDS 3, Open Referral UK 1.0, others. */
const ENVELOPES = ['contents', 'content', 'services', 'data'];

/**
 * Reads full HSDS services from a file: one a line (NDJSON), a JSON array, a page as an API answers it, or one record.
 * A record that cannot be used is skipped and named, never fatal.
 * @throws StartError when the file cannot be read or holds no usable service.
 */
export async function readDump(file: string): Promise<Dump> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartError(
      `--hsds ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`,
    );
  });
  const services = new Map<string, Json>();
  const skipped: string[] = [];
  for (const { where, value } of entries(text)) {
    const parsed = Usable.safeParse(value);
    const fault = value === NOT_JSON ? 'is not JSON' : parsed.error?.issues[0]?.message;
    const id = parsed.success ? String(parsed.data.id) : '';
    if (fault !== undefined) skipped.push(`${where}: ${fault}`);
    else if (services.has(id)) skipped.push(`${where}: has the same id as an earlier service`);
    else services.set(id, { ...(storable(value) as Json), id });
  }
  if (services.size === 0) {
    const why = skipped[0] === undefined ? 'it is empty' : `${skipped[0]}${more(skipped.length - 1)}`;
    throw new StartError(`--hsds ${file} holds no usable HSDS service: ${why}.`);
  }
  return {
    services: [...services.values()],
    skipped,
    version: createHash('sha256').update(text).digest('hex'),
  };
}

const more = (count: number): string => (count > 0 ? `, and ${count} more` : '');

const NOT_JSON = Symbol('not JSON');

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return NOT_JSON;
  }
}

function entries(text: string): Entry[] {
  const whole = parse(text.replace(/^\uFEFF/, ''));
  if (whole === NOT_JSON) return lines(text);
  const name = isObject(whole) ? ENVELOPES.find((key) => Array.isArray(whole[key])) : undefined;
  const items: unknown = isObject(whole) && name !== undefined ? whole[name] : whole;
  if (!Array.isArray(items)) return [{ where: 'line 1', value: items }];
  return items.map((value: unknown, index) => ({ where: `record ${index + 1}`, value }));
}

function lines(text: string): Entry[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const bare = line.replace(/^\uFEFF/, '').trim();
    if (bare === '') return [];
    const value = parse(bare);
    return [{ where: `line ${index + 1}`, value }];
  });
}

/** PostgreSQL's jsonb takes neither U+0000 nor half a surrogate pair; both come from broken exports and mean nothing. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(storable);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [String(storable(name)), storable(item)]),
  );
}
