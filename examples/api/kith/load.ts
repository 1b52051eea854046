import { createHash } from 'node:crypto';
import type { Peer } from '../../../src/model/peer.js';
import { startAlone } from '../db/migrate.js';
import type { Db, Queries } from '../db/port.js';
import { fold } from '../hsds/derive.js';

/** Part of the version: raise it when the columns are derived in another way. */
const LOADER = 1;

/** What a search looks through: all that a person may read on the card. */
function wordsOf(peer: Peer): string {
  const labels = [peer.experiences, peer.communities, peer.helpsWith].flatMap((terms = []) =>
    terms.map(({ label }) => label),
  );
  const languages = (peer.languages ?? []).map(({ name }) => name);
  const places = (peer.places ?? []).map(({ name }) => name);
  const own = [peer.name, peer.about, peer.why, peer.organization?.name];
  return fold([...own, ...labels, ...languages, ...places].filter(Boolean).join(' '));
}

/**
 * Puts these peers in the place of those that were there, unless they are the same. Runs at each start: on another day
 * "next free" is another date.
 */
export async function loadPeers(db: Db, peers: readonly Peer[]): Promise<string> {
  const version = `${LOADER}-${createHash('sha256').update(JSON.stringify(peers)).digest('hex')}`;
  await db.transaction(async (tx) => {
    await startAlone(tx);
    const [fact] = await tx.query<{ value: string }>(
      `select value from kith_fact where name = 'peer_version'`,
    );
    if (fact?.value === version) return;
    await tx.exec('delete from kith_peer');
    await insertPeers(tx, peers);
    await tx.query(
      `insert into kith_fact (name, value) values ('peer_version', $1)
       on conflict (name) do update set value = excluded.value`,
      [version],
    );
  });
  return version;
}

async function insertPeers(tx: Queries, peers: readonly Peer[]): Promise<void> {
  const rows = peers.map((record, position) => ({
    id: record.id,
    position,
    body: wordsOf(record),
    record,
  }));
  for (let at = 0; at < rows.length; at += 500) {
    await tx.query(
      `insert into kith_peer (id, position, words, record)
       select r.id, r.position, to_tsvector('simple', r.body) || to_tsvector('english', r.body), r.record
       from jsonb_to_recordset($1::text::jsonb) as r(id text, position int, body text, record jsonb)`,
      [JSON.stringify(rows.slice(at, at + 500))],
    );
  }
}

/** Takes people out of the list, as an agency does when someone leaves. */
export async function removePeers(db: Db, ids: readonly string[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('delete from kith_peer where id = any($1::text[])', [ids]);
    // The next start puts everyone back.
    await tx.exec(`delete from kith_fact where name = 'peer_version'`);
  });
}
