import type { Peer } from '../../../src/model/peer.js';
import { createPeerSource, type SourceOptions } from '../../../src/sources/create-peer-source.js';
import type { PeerPage, PeerQuery, PeerSource } from '../../../src/sources/peer-source.js';
import type { Dropped } from '../../../src/sources/service-source.js';

export interface AllPeers {
  peers: Peer[];
  dropped: Dropped[];
  pages: PeerPage[];
  etag: string | undefined;
}

/** A source that does not make a test wait. */
export const peersAt = (format: string, src: string, options: Partial<SourceOptions> = {}): PeerSource =>
  createPeerSource(format, { src, backoffMs: 1, timeoutMs: 30_000, ...options });

/** Reads a source to its end. */
export async function allPeers(source: PeerSource, query: Partial<PeerQuery> = {}): Promise<AllPeers> {
  const pages: PeerPage[] = [];
  for await (const page of source.peers({ signal: new AbortController().signal, ...query })) pages.push(page);
  return {
    pages,
    peers: pages.flatMap((page) => page.peers),
    dropped: pages.flatMap((page) => page.dropped),
    etag: pages.at(-1)?.etag,
  };
}
