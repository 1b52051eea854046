import type * as z from 'zod/mini';
import { CheckInSchema } from '../../../src/model/check-in.js';
import { ConnectionRequestSchema } from '../../../src/model/connection-request.js';
import { ReportSchema } from '../../../src/model/report.js';

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
