import type { Peer } from '../model/peer.js';
import type { Dropped, ReadOptions } from './service-source.js';

export interface PeerPage {
  peers: Peer[];
  dropped: Dropped[];
  /** What the server says there is in all; often wrong, so only for a progress line. */
  total?: number | undefined;
  /** From 1. */
  page: number;
  /** True on the page after which nothing more will come. */
  last: boolean;
}

export interface PeerQuery extends ReadOptions {
  /** Words for the server to search by; only with `search="server"`. Sent in a POST body, never in a URL. */
  words?: string;
}

/** Where peers come from. A host may implement it and set it as the widget's `source`. */
export interface PeerSource {
  /** Every peer, page by page, each id once. Throws KithSourceError, or AbortError when the signal aborts. */
  peers(options: PeerQuery): AsyncIterable<PeerPage>;
}
