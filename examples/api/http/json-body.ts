import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { Problem, type Fault } from './problem.js';

export interface JsonBody<T> {
  /** The bytes as they came, to tell a repeat from another message. */
  readonly text: string;
  readonly value: T;
}

/**
 * A JSON body, checked. What the schema does not know is left out of `value`.
 * @throws Problem 400 or 415, naming fields and never a value: what a person wrote is not repeated
 */
export async function readJsonBody<S extends z.ZodMiniType>(
  c: Context,
  schema: S,
): Promise<JsonBody<z.output<S>>> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json' && !type.endsWith('+json')) {
    throw new Problem(415, 'Send the body as application/json.');
  }
  const text = await c.req.text();
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return { text, value: parsed.data };
  const faults = parsed.error.issues.map(({ path, code }): Fault => ({
    name: path.map(String).join('.') || 'body',
    reason: REASONS[code] ?? 'is not as described.',
  }));
  throw new Problem(400, faults.map(({ name, reason }) => `${name}: ${reason}`).join(' '), faults);
}

const REASONS: Record<string, string> = {
  invalid_type: 'is missing or of the wrong type.',
  too_big: 'is too long.',
  too_small: 'is too short.',
  invalid_value: 'is none of the known words.',
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'The body is not valid JSON.');
  }
}
