import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { Random } from '../seed/random.js';
import { Problem } from './problem.js';

/**
 * How a network or a server can fail someone who presses Send.
 *  - `reset-before`: the connection breaks before anything is kept
 *  - `reset-after`: all is kept, then the connection breaks: the sender cannot know
 *  - `error` 500, `busy` 429 with Retry-After, `token` 401: nothing is kept
 *  - `silence`: all is kept, and no answer ever comes
 *  - `slow`: all is kept, and the answer comes a byte at a time
 */
export const FAULTS = ['reset-before', 'reset-after', 'error', 'busy', 'token', 'silence', 'slow'] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface FaultPlan {
  /** The same seed gives the same faults in the same order. */
  readonly seed: string | number;
  /** Share of the POST requests, 0 to 1, that meet each fault; what is left of 1 goes well. */
  readonly rates: Partial<Record<FaultKind, number>>;
  /** Seconds named in Retry-After; 1 when left out. */
  readonly retryAfter?: number;
  /** Milliseconds between two bytes of a slow answer; 20 when left out. */
  readonly slowMs?: number;
}

interface Sockets {
  readonly incoming?: IncomingMessage;
  readonly outgoing?: ServerResponse;
}

/** Chooses and counts faults; one for each running API. */
export class Faults {
  readonly met: Record<FaultKind | 'none', number>;
  #plan: FaultPlan | undefined;
  #random = new Random('');

  constructor(plan: FaultPlan | undefined) {
    this.met = Object.fromEntries([...FAULTS, 'none'].map((kind) => [kind, 0])) as Record<
      FaultKind | 'none',
      number
    >;
    this.plan(plan);
  }

  /** Another plan from now on, or none: all goes well. */
  plan(plan: FaultPlan | undefined): void {
    this.#plan = plan;
    this.#random = new Random(`faults/${plan?.seed ?? ''}`);
  }

  /** For sending only: a POST that searches, and everything that is read, is left alone. */
  middleware(): MiddlewareHandler {
    return async (c, next) => {
      const plan = this.#plan;
      if (!plan || c.req.method !== 'POST' || /\/(search|token)$/.test(c.req.path)) return next();
      const kind = this.#next(plan);
      this.met[kind] += 1;
      return strike(kind, plan, c, next);
    };
  }

  #next({ rates }: FaultPlan): FaultKind | 'none' {
    let dice = this.#random.next();
    for (const kind of FAULTS) {
      dice -= rates[kind] ?? 0;
      if (dice < 0) return kind;
    }
    return 'none';
  }
}

async function strike(
  kind: FaultKind | 'none',
  plan: FaultPlan,
  c: Context,
  next: () => Promise<void>,
): Promise<void | Response> {
  switch (kind) {
    case 'error':
      throw new Problem(500, 'Something went wrong here; the request was fine.');
    case 'busy':
      c.header('Retry-After', String(plan.retryAfter ?? 1));
      throw new Problem(429, 'Too much at once; try again in a moment.');
    case 'token':
      throw new Problem(401, 'Please sign in again.');
    case 'reset-before':
      return reset(c);
    case 'none':
      return next();
    default:
      await next();
      return afterwards(kind, plan, c);
  }
}

async function afterwards(kind: FaultKind, plan: FaultPlan, c: Context): Promise<void | Response> {
  if (kind === 'reset-after') return reset(c);
  if (kind === 'silence') return silence(c);
  c.res = dripping(c.res, plan.slowMs ?? 20);
}

/** A real TCP reset (RST), not a polite end. */
function reset(c: Context): Promise<never> {
  const { incoming } = c.env as Sockets;
  incoming?.socket.resetAndDestroy();
  return never();
}

/** Until the sender gives up. */
async function silence(c: Context): Promise<Response> {
  const { outgoing } = c.env as Sockets;
  if (!outgoing) return never();
  await new Promise((resolve) => outgoing.once('close', resolve));
  return never();
}

/** Nothing can be answered on a connection that is gone; a promise that nobody keeps is freed with the request. */
const never = (): Promise<never> => new Promise<never>(() => {});

function dripping(response: Response, slowMs: number): Response {
  const whole = response.clone();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const bytes = new Uint8Array(await whole.arrayBuffer());
      for (const byte of bytes) {
        controller.enqueue(Uint8Array.of(byte));
        await pause(slowMs);
      }
      controller.close();
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
