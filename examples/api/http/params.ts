import type { Context } from 'hono';
import type { z } from '@hono/zod-openapi';
import { badParameters, Problem, type Fault } from './problem.js';

type Given = Record<string, string | string[]>;

/** A body this small holds every parameter there is; more is a mistake. */
export const MAX_BODY_BYTES = 64 * 1024;

/**
 * The parameters of a request, checked. A POST may carry them in a JSON or form body, which keeps a search out of
 * URLs, histories and proxy logs; a name given in both counts as in the body.
 * @throws Problem 400, 413 or 415
 */
export async function readParams<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const inQuery = flatten(c.req.queries());
  const inBody = c.req.method === 'POST' ? await readBody(c) : {};
  const parsed = schema.safeParse({ ...inQuery, ...inBody });
  if (parsed.success) return parsed.data;
  throw badParameters(parsed.error.issues.map(toFault));
}

function toFault(issue: { path: PropertyKey[]; message: string }): Fault {
  return { name: String(issue.path[0] ?? 'request'), reason: issue.message };
}

function flatten(given: Record<string, string[]>): Given {
  const one = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? '') : values);
  return Object.fromEntries(Object.entries(given).map(([name, values]) => [name, one(values)]));
}

async function readBody(c: Context): Promise<Given> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const text = await c.req.text();
  if (text.trim() === '') return {};
  if (text.length > MAX_BODY_BYTES) throw new Problem(413, 'The body is larger than 64 KB.');
  if (type === 'application/json' || type.endsWith('+json')) return readJson(text);
  if (type === 'application/x-www-form-urlencoded') return readForm(text);
  throw new Problem(415, 'Send the parameters as application/json or application/x-www-form-urlencoded.');
}

function readForm(text: string): Given {
  const form = new URLSearchParams(text);
  return flatten(Object.fromEntries([...form.keys()].map((name) => [name, form.getAll(name)])));
}

function readJson(text: string): Given {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem(400, 'The JSON body must be an object of parameters.');
  }
  const present = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
  return Object.fromEntries(present.map(([name, item]) => [name, toText(item)]));
}

/** JSON may say `5` and `true` where a query can only say "5" and "true"; both mean the same. */
function toText(item: unknown): string | string[] {
  if (typeof item === 'string') return item;
  return typeof item === 'number' || typeof item === 'boolean' ? String(item) : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'The body is not valid JSON.');
  }
}
