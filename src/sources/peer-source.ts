import type { Peer } from '../model/peer.js';
import type { Page, ReadOptions } from './service-source.js';

export interface PeerPage extends Page {
  peers: Peer[];
  /** Peers left out since they take a pause (rule P8): no fault of the feed, and nobody's business which. */
  paused?: number;
}

export interface PeerQuery extends ReadOptions {
  /** Words for the server to search by; only with `search="server"`. Sent in a POST body, never in a URL. */
  words?: string | undefined;
  /** Only this peer is wanted, where the source can tell: somebody beyond what was read of a very large list. */
  id?: string | undefined;
}

/** Where peers come from. A host may implement it and set it as the widget's `source`. */
export interface PeerSource {
  /** Every peer, page by page, each id once. Throws KithSourceError, or AbortError when the signal aborts. */
  peers(options: PeerQuery): AsyncIterable<PeerPage>;
}
