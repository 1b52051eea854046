import type { LoadContext } from '../../controllers/resource-controller.js';
import type { Peer } from '../../model/peer.js';
import type { PeerSource } from '../../sources/peer-source.js';
import type { Snapshot } from '../../storage/snapshot.js';
import type { PeerList } from './peer-list.js';

/**
 * Each page that comes puts everyone in a new order: a list that is whole within this time (ms) is shown once, and a longer
 * one whenever it has doubled, so that cards do not jump under a finger.
 */
const patience = 500;

export interface LoadPeers {
  readonly source: PeerSource;
  /** Words for the server; only with `search="server"`. */
  readonly words?: string | undefined;
  /** The copy for and of another visit; asked again when all is read, because `kith-keep.js` may come late. */
  readonly snapshot: () => Snapshot<Peer> | undefined;
  readonly newList: () => PeerList;
}

/**
 * Everyone the source lists. A copy of an earlier visit shows before the network answers, and is what stays when it does
 * not; the list that comes takes its place whole, so that a peer who is gone from the source is gone here too.
 */
export async function loadPeers(
  { source, words, snapshot, newList }: LoadPeers,
  { signal, progress }: LoadContext<PeerList>,
): Promise<PeerList> {
  const found = await snapshot()?.read();
  const kept = newList();
  if (found) {
    kept.from = found.at;
    for await (const peers of found.pages) {
      kept.add({ peers, dropped: [] });
      progress(kept);
    }
  }
  const fresh = newList();
  const start = performance.now();
  let shown = 0;
  let etag: string | undefined;
  const known = kept.all.size > 0 && kept.all.size === found?.count;
  for await (const page of source.peers({ signal, words, ...(known && { etag: found?.etag }) })) {
    if (page.notModified) {
      void snapshot()?.touch();
      kept.from = undefined;
      return kept;
    }
    etag = page.etag;
    fresh.add(page);
    if (!kept.all.size && performance.now() > start + patience && fresh.all.size >= 2 * shown) {
      shown = fresh.all.size;
      progress(fresh);
    }
  }
  void snapshot()?.write([...fresh.all.values()], { etag });
  return fresh;
}
