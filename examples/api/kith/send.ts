import type { Context } from 'hono';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Smart } from '../fhir/smart.js';
import type { Feed } from '../hsds/endpoints.js';
import { readJsonBody } from '../http/json-body.js';
import { Problem } from '../http/problem.js';
import { addModel, json, problem } from './describe.js';
import { receive } from './inbox.js';
import { MESSAGE_KINDS, type Message, type MessageKind } from './messages.js';

const RECEIPT = {
  type: 'object' as const,
  required: ['id', 'status'],
  properties: { id: { type: 'string' as const }, status: { type: 'string' as const, enum: ['received'] } },
};

const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  description: 'Made once when the person presses Send, and the same at every try. A UUID is best.',
  schema: { type: 'string' as const, minLength: 8, maxLength: 100 },
};

/** The three addresses that take what people send. */
export function addSending(app: OpenAPIHono, feed: () => Feed, smart: Smart): void {
  for (const kind of Object.keys(MESSAGE_KINDS) as Message[]) addOneKind(app, feed, smart, kind);
}

function addOneKind(app: OpenAPIHono, feed: () => Feed, smart: Smart, kind: Message): void {
  const { path, title, what, schema }: MessageKind = MESSAGE_KINDS[kind];
  const reference = addModel(app, title, schema);
  app.openAPIRegistry.registerPath({
    method: 'post',
    path,
    summary: `Send ${what}`,
    parameters: [KEY_HEADER],
    request: { body: { required: true, content: { 'application/json': { schema: reference } } } },
    responses: {
      201: json('Received; a repeat with the same key and body gets this same answer.', RECEIPT),
      400: problem('The body or the key is not as described; the problem says what.'),
      ...(kind === 'check-in' && { 401: problem('The token is not good any more: sign in again.') }),
      422: problem('The key came with another body before.'),
    },
  });
  app.post(path, async (c) => {
    const key = keyOf(c);
    // only a check-in is somebody's own to read again; a request or a report is not tied to who is signed in
    const patient = kind === 'check-in' ? smart.patientOf(c) : undefined;
    const { text, value } = await readJsonBody(c, schema);
    return c.json(await receive(feed().db, { kind, key, text, body: value, patient }), 201);
  });
}

/** Quoted, as the draft standard has it, or bare, as most send it. */
function keyOf(c: Context): string {
  const given = (c.req.header('idempotency-key') ?? '').trim().replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]{8,100}$/.test(given)) return given;
  throw new Problem(400, 'Idempotency-Key: send one of 8 to 100 characters, the same at every try.', [
    { name: 'Idempotency-Key', reason: 'is missing or not of 8 to 100 characters.' },
  ]);
}
