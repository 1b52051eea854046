import { RecordList, type Sought } from '../../controllers/record-list.js';
import type { Peer } from '../../model/peer.js';
import type { Point } from '../../search/distance.js';
import type { Narrowed } from '../../search/facets.js';
import { dailyShuffle } from '../../search/shuffle.js';
import type { Dropped } from '../../sources/service-source.js';
import type { PeerFacet } from './peer-facet.js';
import { orderPeers } from './peer-order.js';

export interface Wanted extends Sought<PeerFacet> {
  readonly spot: Point | undefined;
  /** Civil day that seeds the shuffle. */
  readonly day: string;
}

/** The peers read so far. */
export class PeerList extends RecordList<Peer> {
  /** Everyone known, the paused ones too: somebody may have saved them. */
  readonly all = new Map<string, Peer>();
  #places: { key: string; of: Map<string, number> } | undefined;

  get size(): number {
    return this.all.size;
  }

  get(id: string): Peer | undefined {
    return this.all.get(id);
  }

  add(peers: readonly Peer[], dropped: readonly Dropped[]): void {
    for (const peer of peers) this.all.set(peer.id, peer);
    this.take(
      peers.filter(({ availability }) => availability !== 'paused'),
      dropped,
    );
  }

  /** Who fits, in the order to show. */
  find(wanted: Wanted): Narrowed<Peer> {
    const { words, facets, chosen, spot, day } = wanted;
    return this.answer(wanted, [spot, day], (found) =>
      orderPeers(found, {
        ...{ facets, chosen, spot },
        ranked: Boolean(words.trim()),
        named: this.search.named(words),
        place: this.#placeOn(day),
      }),
    );
  }

  /** Some who can be met from anywhere, those with time first: for when nobody fits. */
  anywhere({ facets, day }: Pick<Wanted, 'facets' | 'day'>, most: number): Peer[] {
    const order = { facets, chosen: new Map(), spot: undefined, ranked: false, named: new Set<Peer>() };
    const remote = this.records.filter(({ anywhere }) => anywhere);
    return orderPeers(remote, { ...order, place: this.#placeOn(day) }).slice(0, most);
  }

  #placeOn(day: string): (peer: Peer) => number {
    const key = `${day} ${this.records.length}`;
    if (this.#places?.key !== key) {
      const order = dailyShuffle(this.records, ({ id }) => id, day);
      this.#places = { key, of: new Map(order.map(({ id }, place) => [id, place])) };
    }
    const { of } = this.#places;
    return ({ id }) => of.get(id) ?? 0;
  }
}
