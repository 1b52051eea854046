import type { Peer } from '../../model/peer.js';
import type { Narrowed } from '../../search/facets.js';
import type { NamedPlace } from '../../search/near.js';
import { createPeerSource } from '../../sources/create-peer-source.js';
import type { PeerSource } from '../../sources/peer-source.js';
import type { ReadOptions } from '../../sources/service-source.js';
import type { Snapshot } from '../../storage/snapshot.js';
import { civilToday } from '../../ui/day-text.js';
import { ListController, type ListHost, type ListOptions } from '../../ui/list-controller.js';
import type { PeerFacet } from './peer-facet.js';
import { fieldsFor, peerFacets } from './peer-facets.js';
import { PeerList } from './peer-list.js';
import type { Texts } from './view.js';

/** Each page that comes puts everyone in a new order: see `LoadList`. */
const patience = 500;

/** As many are read at first of a list that its server searches; as many again with each press on "Show more". */
const few = 100;

interface PeersHost extends ListHost<PeerSource> {
  readonly search: string;
}

interface PeersOptions extends ListOptions<PeerList> {
  readonly texts: () => Texts;
}

/** The peers, and what a person looks for among them. */
export class PeersController extends ListController<Peer, PeerSource, PeerList> {
  protected readonly kind = 'peers';
  protected readonly open = createPeerSource;
  declare protected readonly host: PeersHost;
  /** True where the server has more of what it was asked. */
  part = false;
  readonly #options: PeersOptions;
  /** What the server was asked; only where it searches. */
  #asked: string | undefined;
  /** The source says that it has more than a device should hold. */
  #large = false;
  #most = few;
  #facets: { of: Texts; facets: readonly PeerFacet[] } | undefined;

  constructor(host: PeersHost, options: PeersOptions) {
    super(host, options);
    this.#options = options;
  }

  /** True where the server searches: words typed here leave the device. */
  get asks(): boolean {
    const { search, source, format } = this.host;
    return this.#large || (search === 'server' && (!!source || /^(kith)?$/.test(format)));
  }

  /** True where what is known is all there is, and not an answer to some words. */
  get whole(): boolean {
    return this.#asked === undefined && !this.part;
  }

  /** The filters, in the language of the page. */
  get facets(): readonly PeerFacet[] {
    const { t } = this.#words;
    if (this.#facets?.of !== t) this.#facets = { of: t, facets: peerFacets(this.#words) };
    return this.#facets.facets;
  }

  get #words(): { t: Texts; lang: string } {
    return { t: this.#options.texts(), lang: this.#options.lang() };
  }

  /** Some who can be met from anywhere, for when nobody fits. */
  anywhere(): Peer[] {
    return this.list?.anywhere({ facets: this.facets, day: civilToday() }, 3) ?? [];
  }

  /** The person pressed Search: a server is asked now and not with every letter. */
  search(): void {
    if (!this.asks) return;
    this.#asked = this.words.trim() || undefined;
    this.#most = few;
    this.host.requestUpdate();
  }

  override more(): void {
    this.#most *= 2;
    this.reload();
  }

  override snapshot(): Snapshot<Peer> | undefined {
    return this.asks ? undefined : super.snapshot();
  }

  protected override asked(): string | undefined {
    return this.#asked;
  }

  protected async *read(source: PeerSource, options: ReadOptions, words?: string) {
    let count = 0;
    for await (const { peers, ...page } of source.peers({ ...options, words })) {
      if (!count && words === undefined) {
        this.#large = !!page.large;
        if (this.#large) void super.snapshot()?.clear(); // of a time when there were fewer
      }
      count += peers.length;
      const enough = this.asks && !page.last && count >= this.#most;
      if (enough || page.last) this.part = enough; // not while more is read: the button that asked for it has the focus
      yield { ...page, records: peers };
      if (enough) return;
    }
  }

  protected loading() {
    return {
      newList: () =>
        new PeerList(
          fieldsFor(() => this.#words),
          () => this.host.requestUpdate(),
        ),
      records: ({ all }: PeerList) => [...all.values()],
      patience,
    };
  }

  protected found(): Narrowed<Peer> | undefined {
    const words = this.asks ? '' : this.words;
    const { chosen, facets, near } = this;
    return this.list?.find({ words, facets, chosen, spot: near.spot, day: civilToday() });
  }

  protected *places(): Iterable<NamedPlace> {
    for (const { places = [] } of this.list?.records ?? []) {
      for (const place of places) {
        yield place as NamedPlace;
        if (place.county) yield { ...place, name: place.county } as NamedPlace;
      }
    }
  }
}
