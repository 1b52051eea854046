import type { Peer } from '../../model/peer.js';
import { distanceKm, type Point } from '../../search/distance.js';
import type { Chosen } from '../../search/facets.js';
import type { PeerFacet } from './peer-facet.js';

/** Someone with time, then unknown, then a waitlist. A paused peer is in no list (rule P8). */
const ranks = { accepting: 0, waitlist: 2, paused: 3 } as const;
/** A peer beyond each of these many kilometres is “further away”; nearer or further within a band says nothing. */
const bands = [15, 40, 80, 160];

/** Kilometres to the nearest place served that has coordinates; undefined where none has. */
export function kmTo({ places = [] }: Peer, spot: Point | undefined): number | undefined {
  if (!spot) return undefined;
  const distances = places.flatMap(({ latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? [] : [distanceKm(spot, { latitude, longitude })],
  );
  return distances.length ? Math.min(...distances) : undefined;
}

/** From 0, near, to 5, not known. Someone who can be met from anywhere is as good as someone an hour away. */
function band(peer: Peer, spot: Point | undefined): number {
  if (!spot) return 0;
  const km = kmTo(peer, spot);
  const found = km === undefined ? bands.length + 1 : bands.filter((limit) => km > limit).length;
  return peer.anywhere ? Math.min(found, 2) : found;
}

export interface Order {
  readonly facets: readonly PeerFacet[];
  readonly chosen: Chosen;
  readonly spot: Point | undefined;
  /** True where the peers come in the order in which they fit the person's words. */
  readonly ranked: boolean;
  /** Those whom the person's words name. */
  readonly named: ReadonlySet<Peer>;
  /** A peer's place today, where nothing else decides. */
  readonly place: (peer: Peer) => number;
}

/** Who is asked for by name, then those with time, then fit, then a shuffle that changes with the day: nobody is always first (rule P1). */
export function orderPeers(
  peers: readonly Peer[],
  { facets, chosen, spot, ranked, named, place }: Order,
): Peer[] {
  const fit = (peer: Peer) =>
    facets.reduce((sum, { name, values }) => {
      const wanted = chosen.get(name);
      return wanted ? sum + values(peer).filter(({ value }) => wanted.has(value)).length : sum;
    }, 0);
  const keyed = peers.map((peer, rank) => {
    const time = peer.availability ? ranks[peer.availability] : 1;
    const first = named.has(peer) ? 0 : 1;
    return { peer, keys: [first, time, -fit(peer), ranked ? rank : 0, band(peer, spot), place(peer)] };
  });
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ peer }) => peer);
}

/** NaN, where nothing differs, is 0 to a sort. */
function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, i) => value !== b[i]);
  return (a[differing] as number) - (b[differing] as number);
}
