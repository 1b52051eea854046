import type { Peer } from '../../model/peer.js';
import type { Facet } from '../../search/facets.js';

/** A filter, with what a person reads above it. */
export interface PeerFacet extends Facet<Peer> {
  readonly title: string;
  /** True where peer and person share it: “you both”. Else it is something the person asked for. */
  readonly shared?: true;
}
