import type { Peer } from '../../../src/model/peer.js';
import type { Service } from '../../../src/model/service.js';
import { toService } from '../../../src/sources/hsds/service.js';
import { isDropped } from '../../../src/sources/read-list.js';
import type { Db } from '../db/port.js';
import { fold } from '../hsds/derive.js';
import { Where } from '../hsds/select.js';
import { DEFAULT_LIMIT, nextAddress, placeOf, type PageAsked } from './paging.js';

export interface KithPage<T> {
  items: T[];
  next?: string;
  total: number;
}

interface Row {
  position: number;
  record: Record<string, unknown>;
}

interface Asked extends PageAsked {
  words?: string;
}

type Table = 'kith_peer' | 'hsds_service';

/** One page in the list's own order: a search narrows it and does not re-order it, since no peer is "better" than another. */
async function readPage<T>(
  db: Db,
  table: Table,
  asked: Asked,
  shape: (record: Row['record']) => T | undefined,
): Promise<KithPage<T>> {
  const where = new Where();
  if (asked.words) {
    const words = where.param(fold(asked.words));
    where.add(
      `words @@ (websearch_to_tsquery('simple', ${words}) || websearch_to_tsquery('english', ${words}))`,
    );
  }
  const [count] = await db.query<{ n: number }>(
    `select count(*)::int as n from ${table} ${where.sql}`,
    where.params,
  );
  where.add(`position > ${where.param(placeOf(asked.cursor))}`);
  const limit = asked.limit ?? DEFAULT_LIMIT;
  const rows = await db.query<Row>(
    `select position, record from ${table} ${where.sql} order by position limit ${limit + 1}`,
    where.params,
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ record }) => shape(record)).filter((item) => item !== undefined),
    ...(last && { next: nextAddress(last.position, asked) }),
    total: count?.n ?? 0,
  };
}

export const peersPage = (db: Db, asked: Asked): Promise<KithPage<Peer>> =>
  readPage(db, 'kith_peer', asked, (record) => record as unknown as Peer);

/** The services of /hsds in the shape of Kith's own contract, read as the widgets themselves read them. */
export const servicesPage = (db: Db, asked: Asked): Promise<KithPage<Service>> =>
  readPage(db, 'hsds_service', asked, asService);

function asService(record: Row['record']): Service | undefined {
  const service = toService(record);
  return isDropped(service) ? undefined : service;
}

export async function onePeer(db: Db, id: string): Promise<Peer | undefined> {
  const [row] = await db.query<{ record: Peer }>('select record from kith_peer where id = $1', [id]);
  return row?.record;
}

export async function everyPeer(db: Db): Promise<Peer[]> {
  const rows = await db.query<{ record: Peer }>('select record from kith_peer order by position');
  return rows.map(({ record }) => record);
}

export async function everyService(db: Db): Promise<Service[]> {
  const rows = await db.query<Row>('select position, record from hsds_service order by position');
  return rows.map(({ record }) => asService(record)).filter((service) => service !== undefined);
}
