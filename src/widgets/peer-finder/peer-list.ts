import type { Peer } from '../../model/peer.js';
import type { Point } from '../../search/distance.js';
import { narrow, type Chosen, type Narrowed } from '../../search/facets.js';
import { RecordSearch, type SearchField } from '../../search/record-search.js';
import { dailyShuffle } from '../../search/shuffle.js';
import type { PeerPage } from '../../sources/peer-source.js';
import type { Dropped } from '../../sources/service-source.js';
import type { PeerFacet } from './peer-facet.js';
import { orderPeers } from './peer-order.js';

/** What a person looks for. All of it stays on the device, unless the host has its server search. */
export interface Wanted {
  readonly words: string;
  readonly facets: readonly PeerFacet[];
  readonly chosen: Chosen;
  readonly spot: Point | undefined;
  /** Civil day that seeds the shuffle. */
  readonly day: string;
}

/** The peers read so far, and the way to find some of them. Grows page by page. */
export class PeerList {
  readonly dropped: Dropped[] = [];
  /** When these were good: set for a copy from an earlier visit. */
  from: Date | undefined;
  readonly #all = new Map<string, Peer>();
  readonly #search: RecordSearch<Peer>;
  #version = 0;
  #answer: { key: readonly unknown[]; value: Narrowed<Peer> } | undefined;
  #places: { key: string; of: Map<string, number> } | undefined;

  constructor(fields: readonly SearchField<Peer>[], onBetter: () => void) {
    this.#search = new RecordSearch(fields, () => {
      this.#version++;
      onBetter();
    });
  }

  /** Everyone known, the paused ones too: somebody may have saved them. */
  get all(): ReadonlyMap<string, Peer> {
    return this.#all;
  }

  /** Everyone who is shown in lists. */
  get open(): readonly Peer[] {
    return this.#search.records;
  }

  add({ peers, dropped }: Pick<PeerPage, 'peers' | 'dropped'>): void {
    this.dropped.push(...dropped);
    for (const peer of peers) this.#all.set(peer.id, peer);
    this.#search.add(peers.filter(({ availability }) => availability !== 'paused'));
    this.#version++;
  }

  /** Who fits, in the order to show; with the counts of the filters, and which of them to loosen. */
  find({ words, facets, chosen, spot, day }: Wanted): Narrowed<Peer> {
    const found = this.#search.search(words);
    const key = [found, this.#version, facets, chosen, spot, day];
    if (!this.#answer || key.some((item, i) => item !== this.#answer?.key[i])) {
      const narrowed = narrow(found, facets, chosen);
      const ranked = Boolean(words.trim());
      const named = this.#search.named(words);
      const place = this.#placeOn(day);
      const value = {
        ...narrowed,
        found: orderPeers(narrowed.found, { facets, chosen, spot, ranked, named, place }),
      };
      this.#answer = { key, value };
    }
    return this.#answer.value;
  }

  /** Some who can be met from anywhere, those with time first: for when nobody fits. */
  anywhere({ facets, day }: Pick<Wanted, 'facets' | 'day'>, most: number): Peer[] {
    const order = { facets, chosen: new Map<string, Set<string>>(), spot: undefined, ranked: false, named: new Set<Peer>() };
    const remote = this.open.filter(({ anywhere }) => anywhere);
    return orderPeers(remote, { ...order, place: this.#placeOn(day) }).slice(0, most);
  }

  #placeOn(day: string): (peer: Peer) => number {
    const key = `${day} ${this.#search.records.length}`;
    if (this.#places?.key !== key) {
      const order = dailyShuffle(this.#search.records, ({ id }) => id, day);
      this.#places = { key, of: new Map(order.map(({ id }, place) => [id, place])) };
    }
    const { of } = this.#places;
    return ({ id }) => of.get(id) ?? 0;
  }
}
