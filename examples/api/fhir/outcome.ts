import type { Context } from 'hono';
import { Problem } from '../http/problem.js';
import { FHIR_JSON } from './terms.js';

const CODES: Partial<Record<number, string>> = {
  400: 'invalid',
  401: 'login',
  404: 'not-found',
  409: 'conflict',
  412: 'multiple-matches',
  422: 'invariant',
  429: 'throttled',
};

/** FHIR answers every error with an OperationOutcome; it names what is wrong and repeats nothing that was sent. */
export function outcome(c: Context, { status, message, faults }: Problem): Response {
  const issue = {
    severity: 'error',
    code: CODES[status] ?? 'exception',
    details: { text: message },
    ...(faults.length > 0 && { expression: faults.map(({ name }) => name) }),
  };
  const body = JSON.stringify({ resourceType: 'OperationOutcome', issue: [issue] });
  if (status === 401) c.header('WWW-Authenticate', 'Bearer');
  return c.body(body, status, { 'Content-Type': FHIR_JSON });
}

export const asProblem = (error: Error): Problem =>
  error instanceof Problem ? error : new Problem(500, 'Something went wrong here; the request was fine.');

export const resource = (c: Context, body: object, status: 200 | 201 = 200): Response =>
  c.body(JSON.stringify(body), status, { 'Content-Type': FHIR_JSON });
