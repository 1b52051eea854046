import { createHash, randomUUID } from 'node:crypto';
import type { Db } from '../db/port.js';
import { Problem } from '../http/problem.js';
import type { Message } from './messages.js';

/** One thing that arrived. */
export interface Received {
  readonly id: string;
  /** The sender's `Idempotency-Key`. */
  readonly key: string;
  readonly body: unknown;
}

/** What the sender gets back, the first time and at every repeat. */
export interface Receipt {
  readonly id: string;
  readonly status: 'received';
}

export interface Arriving {
  readonly kind: Message;
  readonly key: string;
  /** The body as it came, byte for byte. */
  readonly text: string;
  readonly body: unknown;
  /** Whose it is, where a token says so. */
  readonly patient: string | undefined;
}

interface Row {
  id: string;
  body_hash: string;
}

/**
 * Keeps a message once: the same key with the same bytes is answered as the first time, and stored no second time.
 * @throws Problem 422 when the key came with other bytes before
 */
export async function receive(db: Db, { kind, key, text, body, patient }: Arriving): Promise<Receipt> {
  const hash = createHash('sha256').update(text).digest('hex');
  const inserted = await db.query<Row>(
    `insert into kith_received (kind, key, body_hash, id, body, patient) values ($1, $2, $3, $4, $5::text::jsonb, $6)
     on conflict (kind, key) do nothing returning id, body_hash`,
    [kind, key, hash, randomUUID(), JSON.stringify(body), patient ?? null],
  );
  const [row] =
    inserted.length > 0
      ? inserted
      : await db.query<Row>('select id, body_hash from kith_received where kind = $1 and key = $2', [
          kind,
          key,
        ]);
  if (!row) throw new Problem(500, 'Something went wrong here; the request was fine.');
  if (row.body_hash !== hash) {
    throw new Problem(
      422,
      'This Idempotency-Key came with another body before; a new message needs a new key.',
    );
  }
  return { id: row.id, status: 'received' };
}

export const received = (db: Db, kind: Message): Promise<Received[]> =>
  db.query<{ id: string; key: string; body: unknown }>(
    'select id, key, body from kith_received where kind = $1 order by arrival',
    [kind],
  );
