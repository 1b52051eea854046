import type { Context } from 'hono';
import { z } from '@hono/zod-openapi';

/** RFC 9457. Names the parameter at fault and never repeats its value: what a person looked for stays with them. */
export const ProblemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ name: z.string(), reason: z.string() })).optional(),
  })
  .openapi('Problem');

export interface Fault {
  name: string;
  reason: string;
}

const TITLES = {
  400: 'Bad request',
  401: 'Sign in again',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Body too large',
  415: 'Unsupported media type',
  412: 'Precondition failed',
  422: 'Not as before',
  429: 'Too many requests',
  500: 'Server error',
  503: 'Starting',
} as const;

export type ProblemStatus = keyof typeof TITLES;

/** Thrown by a route; `onError` turns it into the answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: ProblemStatus,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
}

export function badParameters(faults: readonly Fault[]): Problem {
  const detail = faults.map((fault) => `${fault.name}: ${fault.reason}`).join(' ');
  return new Problem(400, detail, faults);
}

export function problemResponse(c: Context, problem: Problem): Response {
  const { status, message: detail, faults } = problem;
  const body = { type: 'about:blank', title: TITLES[status], status, detail };
  const whole = faults.length > 0 ? { ...body, errors: faults } : body;
  if (status === 503) c.header('Retry-After', '1');
  return c.body(JSON.stringify(whole), status, { 'Content-Type': 'application/problem+json' });
}
