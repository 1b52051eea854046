import * as z from 'zod/mini';
import { CheckInSchema } from '../../../src/model/check-in.js';
import { ConnectionRequestSchema } from '../../../src/model/connection-request.js';

const short = z.string().check(z.maxLength(200));

/** "This is wrong": which service, what is wrong with it, in the person's words if they like. */
const ReportSchema = z.object({
  /** Id of the service. */
  id: short.check(z.minLength(1)),
  /** A word for what is wrong: `closed`, `phone`, `hours`, `help` … */
  reason: short.check(z.minLength(1)),
  note: z.optional(z.string().check(z.maxLength(2000))),
  /** BCP 47. */
  language: z.optional(short),
});

export interface MessageKind {
  readonly path: string;
  /** In the OpenAPI document. */
  readonly title: string;
  readonly what: string;
  readonly schema: z.ZodMiniType;
}

/** What people can send. */
export const MESSAGE_KINDS = {
  request: {
    path: '/requests',
    title: 'ConnectionRequest',
    what: 'a wish to be connected with a peer',
    schema: ConnectionRequestSchema,
  },
  'check-in': {
    path: '/check-ins',
    title: 'CheckIn',
    what: 'the answers of a check-in',
    schema: CheckInSchema,
  },
  report: { path: '/reports', title: 'Report', what: 'what is wrong in the directory', schema: ReportSchema },
} as const satisfies Record<string, MessageKind>;

export type Message = keyof typeof MESSAGE_KINDS;
