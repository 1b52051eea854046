import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ResourceController, type Resource } from '../../controllers/resource-controller.js';
import type { Peer } from '../../model/peer.js';
import type { Chosen, Narrowed } from '../../search/facets.js';
import type { NamedPlace } from '../../search/near.js';
import { createPeerSource } from '../../sources/create-peer-source.js';
import type { PeerSource } from '../../sources/peer-source.js';
import type { Snapshot } from '../../storage/snapshot.js';
import type { Storage } from '../../storage/vault.js';
import { civilToday } from '../../ui/day-text.js';
import { keep } from '../../ui/keep.js';
import { NearController } from '../../ui/near-controller.js';
import { onPart } from '../../util/parts.js';
import { warn } from '../../util/warn.js';
import { loadPeers } from './load-peers.js';
import type { PeerFacet } from './peer-facet.js';
import { fieldsFor, peerFacets } from './peer-facets.js';
import { PeerList } from './peer-list.js';
import type { Texts } from './view.js';

/** Results that are added at a time. Pages, never endless scrolling: a person can reach the foot of the page. */
export const pageSize = 10;

/** What the host of the widget set. */
export interface PeersHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly format: string;
  readonly mapping?: unknown;
  readonly source?: PeerSource;
  readonly fetch?: typeof globalThis.fetch;
  readonly search: string;
  readonly storage: Storage;
}

export interface PeersOptions {
  readonly texts: () => Texts;
  /** The language for names and dates. */
  readonly lang: () => string;
  readonly onSettled: (resource: Resource<PeerList>) => void;
  /** The source cannot be opened: a mistake of the integrator. */
  readonly onMistake: (error: unknown) => void;
}

const nobody: Narrowed<Peer> = { found: [], counts: new Map(), loosen: undefined };

/** The peers, and what a person looks for among them. Nothing of that is kept, or leaves the device. */
export class PeersController implements ReactiveController {
  words = '';
  chosen: Chosen = new Map();
  /** How many of those found are drawn. */
  shown = pageSize;
  readonly near: NearController;
  readonly #host: PeersHost;
  readonly #options: PeersOptions;
  readonly #peers: ResourceController<readonly [PeerSource, string | undefined], PeerList>;
  #opened: readonly unknown[] = [];
  #source: PeerSource | undefined;
  /** What the server was asked; only with `search="server"`. */
  #asked: string | undefined;
  #facets: { of: Texts; facets: readonly PeerFacet[] } | undefined;
  #stop: (() => void) | undefined;

  constructor(host: PeersHost, options: PeersOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this); // before the resource, which reads what is opened here
    this.#peers = new ResourceController<readonly [PeerSource, string | undefined], PeerList>(host, {
      args: () => (this.#source ? [this.#source, this.#asked] : undefined),
      load: ([source, words], context) =>
        loadPeers(
          { source, words, snapshot: () => this.snapshot(), newList: () => this.#newList() },
          context,
        ),
      settled: (resource) => {
        this.near.refresh();
        options.onSettled(resource);
      },
    });
    this.near = new NearController(host, () => this.#namedPlaces());
  }

  get state(): Resource<PeerList> {
    return this.#peers.state;
  }

  /** The best list there is; undefined before anything came. */
  get list(): PeerList | undefined {
    return this.#peers.value;
  }

  /** True where what is known is all there is, and not an answer to some words. */
  get whole(): boolean {
    return this.#asked === undefined;
  }

  /** The filters, in the language of the page. */
  get facets(): readonly PeerFacet[] {
    const t = this.#options.texts();
    if (this.#facets?.of !== t) {
      this.#facets = { of: t, facets: peerFacets({ t, lang: this.#options.lang() }) };
    }
    return this.#facets.facets;
  }

  /** Who fits now. */
  find(): Narrowed<Peer> {
    const words = this.#onServer ? '' : this.words;
    const { chosen, facets, near } = this;
    return this.list?.find({ words, facets, chosen, spot: near.spot, day: civilToday() }) ?? nobody;
  }

  /** Some who can be met from anywhere, for when nobody fits. */
  anywhere(): Peer[] {
    return this.list?.anywhere({ facets: this.facets, day: civilToday() }, 3) ?? [];
  }

  /** Looks for something else, from the first page on. */
  narrow(change: { readonly words?: string; readonly chosen?: Chosen }): void {
    Object.assign(this, change);
    this.shown = pageSize;
    this.#host.requestUpdate();
  }

  /** The person pressed Search: a server is asked now and not with every letter. */
  search(): void {
    if (this.#onServer) this.#asked = this.words.trim() || undefined;
    this.#host.requestUpdate();
  }

  /** Reads everything again. */
  reload(): void {
    this.#peers.reload();
  }

  /** The copy for the next visit, with `kith-keep.js`. None of what a host's own `source` gives: it has no address to keep it under. */
  snapshot(): Snapshot<Peer> | undefined {
    const { source, src, format, storage } = this.#host;
    const kept = keep();
    if (source || !src || !kept || this.#onServer) return undefined;
    const name = `peers ${format} ${new URL(src, document.baseURI).href}`;
    return new kept.Snapshot<Peer>(name, { storage: storage === 'none' ? 'none' : 'device' });
  }

  /** Called by Lit. */
  hostConnected(): void {
    this.#stop = onPart(() => {
      if (this.#source) return;
      this.#opened = [];
      this.#host.requestUpdate();
    });
  }

  /** Called by Lit. */
  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Called by Lit. */
  hostUpdate(): void {
    const { src, format, mapping, source, fetch } = this.#host;
    const asked = [src, format, mapping, source, fetch];
    if (this.#opened.length && asked.every((item, i) => item === this.#opened[i])) return;
    this.#opened = asked;
    this.#source = this.#open();
  }

  get #onServer(): boolean {
    return this.#host.search === 'server';
  }

  #open(): PeerSource | undefined {
    const { source, src, format, mapping, fetch, localName } = this.#host;
    if (source) return source;
    if (!src) {
      warn(localName, 'has nothing to read: set src, or the source property.');
      return undefined;
    }
    try {
      const given = { ...(mapping !== undefined && { mapping }), ...(fetch && { fetch }) };
      return createPeerSource(format || 'kith', { src, ...given });
    } catch (error) {
      this.#options.onMistake(error);
      return undefined;
    }
  }

  #newList(): PeerList {
    return new PeerList(fieldsFor(this.#options.lang), () => this.#host.requestUpdate());
  }

  *#namedPlaces() {
    for (const { places = [] } of this.list?.open ?? []) {
      for (const place of places) {
        yield place as NamedPlace;
        if (place.county) yield { ...place, name: place.county } as NamedPlace;
      }
    }
  }
}
