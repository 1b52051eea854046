import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Peer } from '../../model/peer.js';
import type { PeerSource } from '../../sources/peer-source.js';
import type { Storage } from '../../storage/vault.js';
import { baseStyles } from '../../styles/base.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { common } from '../../ui/common.strings.js';
import { factList, ownFact } from '../../ui/facts.js';
import { ListElement, listProperties } from '../../ui/list-element.js';
import { list } from '../../ui/list.strings.js';
import { theList } from '../../ui/screen.js';
import { warmlines } from '../../ui/warmlines.js';
import { onLoaded } from '../../util/loaded.js';
import { warn } from '../../util/warn.js';
import { chosenLabels, finderResults, finderSearch, type FinderList } from './finder-list.js';
import { finderMore, finderSaved, type DrawView, type Requests } from './parts.js';
import { peerCard, peerHead } from './peer-card.js';
import { KithPeerSelectEvent } from './peer-finder.events.js';
import { peerFinder } from './peer-finder.strings.js';
import { peerFinderStyles } from './peer-finder.styles.js';
import type { PeerList } from './peer-list.js';
import { organization, peerFacts, peerProfile, peerRole } from './peer-profile.js';
import { PeersController } from './peers-controller.js';
import { viewOf, type Texts, type View } from './view.js';

/** Names of the texts in a locale file; those of optional parts come with them. */
const textParts = ['common', 'list', 'saved', 'links', 'finderMore', 'peerFinder'];

/**
 * Peer Support Specialists from an organization's own API, searched on the person's device, with a way to ask one of them,
 * or anyone who fits, for a talk.
 *
 * @summary Find someone who has been there, and ask to talk with them.
 * @slot - Shown until there are people to show, and when they cannot be loaded: put a phone number and a plain list here.
 * @slot heading - Replaces the heading.
 * @slot intro - A sentence or two above the search.
 * @slot empty - Replaces the text for "nobody found".
 * @slot error - Replaces the text for "could not be loaded".
 * @slot consent - What a person agrees to when they ask to be connected, in your words. Or the attribute `consent`.
 * @slot confirmation - What happens next and by when, after a request was sent. Or the attribute `response-time`.
 * @slot footer - Below the list.
 * @event {KithPeerSelectEvent} kith-peer-select - A person opened a peer; cancel to show them yourself.
 * @event {KithPeerRequestEvent} kith-peer-request - A request was sent, refused, or is kept to be sent; cancel to confirm yourself.
 * @event {KithLoadEvent} kith-load - The peers were read; carries how many, and how many had to be left out.
 * @event {KithErrorEvent} kith-error - They could not be read.
 * @csspart base - The outermost box.
 * @csspart search - The search form.
 * @csspart filters - The filters.
 * @csspart chips - What was chosen in them.
 * @csspart map - The map; needs `kith-map.js`.
 * @csspart card - One person in the list.
 * @csspart availability - When they have time.
 * @csspart because - Why they fit what was chosen.
 * @csspart profile - One person with all they tell.
 * @csspart role - What a peer does and does not do.
 * @csspart organization - Who stands behind the peer.
 * @csspart request - The form to ask with; needs `kith-finder-more.js`, as do the next six.
 * @csspart consent - What a person agrees to, in the form.
 * @csspart confirmation - What happens next.
 * @csspart later - Asks whether to keep a request that did not get through.
 * @csspart refused - Says that the team could not take the request.
 * @csspart waiting - A request that waits for the network.
 * @csspart any - The way to ask whoever fits.
 * @csspart empty - What is said where nobody fits.
 * @csspart compare - People side by side; needs `kith-keep.js`, as do the next two.
 * @csspart keeping - Where saved people are kept.
 * @csspart tools - What can be done with one person: a link, a text, a code.
 * @csspart phone - A phone link.
 * @csspart warmlines - Lines that are open now.
 * @csspart error - What is said where the people could not be loaded.
 * @csspart help - The line "Need help now?".
 */
export class KithPeerFinder extends ListElement<Peer, PeerSource, PeerList, View> {
  static override styles = [baseStyles, listStyles, peerFinderStyles];
  static override properties: PropertyDeclarations = {
    ...listProperties,
    search: {},
    requestUrl: { attribute: 'request-url' },
    responseTime: { attribute: 'response-time' },
    consent: {},
    consentVersion: { attribute: 'consent-version' },
  };

  /** Base URL of the API, or the URL of a file. */
  override src = '';
  /** How the API speaks: `kith` (default), or `fhir`, `csv`, `json` with `kith-formats.js`. */
  format = 'kith';
  /** For `csv` and `json`: the URL of a field map; as a property also the map itself. */
  mapping?: unknown;
  /** A ZIP code, town or `lat,lon` to begin near. */
  override near = '';
  /** `mi` or `km`; else what the country uses. */
  override units = '';
  /** ISO 3166-1 code of the country whose helplines show. Else the device tells. */
  override country = '';
  /** `server`: the API is asked to search, as it is anyway for more than 50,000 people. Words then leave the device, on Search. */
  search = '';
  /** Where requests to connect are POSTed. */
  requestUrl = '';
  /** When the team answers a request, such as `within two working days`. */
  responseTime = '';
  /** What a person agrees to when they send a request, in the host's words. */
  consent = '';
  /** The host's own name for that text, such as a date. */
  consentVersion = '';
  /** A page with this widget, for links that carry the ids of peers. No links without it. */
  override shareUrl = '';
  /** Address of map tiles with `{z}`, `{x}` and `{y}` in it, for `kith-map.js`; without one the map is an outline, and no server is asked. */
  override mapTiles = '';
  /** Whom to thank for the tiles. */
  override mapAttribution = '';
  /** Where drafts, waiting requests and the shortlist may be kept: `none`, `session` (default) or `device`. */
  override storage: Storage = 'session';
  /** An object that gives the peers; wins over `src`. */
  override source?: PeerSource;
  /** Used instead of the browser's `fetch`: for tokens and proxies. */
  fetch?: typeof globalThis.fetch;

  protected readonly t = new LocalizeController<Texts>(this, textParts, {
    ...common,
    ...list,
    ...peerFinder,
  });
  protected readonly records = new PeersController(this, {
    texts: () => this.t.text,
    lang: () => this.t.formatLang,
    onSettled: (resource) => this.onSettled(resource),
    onMistake: (error) => this.onFailed(error),
  });
  #requests: Requests | undefined;

  constructor() {
    super('peer');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    onLoaded(() => {
      // The people's own phone numbers show meanwhile.
      if (this.requestUrl && !finderMore())
        warn(this.localName, 'has a request-url, but kith-finder-more.js is not on the page.');
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#requests ??= finderMore()?.requests(this, {
      texts: () => this.t.text,
      language: () => this.t.requested,
      focusAfter: (selector) => this.focusAfter(selector),
      onShown: () => this.go(theList),
    });
  }

  protected onRead({ all }: PeerList): void {
    if (!this.records.whole) return;
    // Who is gone from the source is gone here.
    this.#requests?.look(all);
    void this.saved?.refresh(all);
  }

  protected countText(): string {
    const { length } = this.records.find().found;
    return length ? this.t.text.results(length) : this.t.text.emptyTitle;
  }

  protected override onSearch(): void {
    this.records.search();
    super.onSearch();
  }

  #onOpen(id: string): void {
    if (!this.dispatchEvent(new KithPeerSelectEvent({ id }))) return;
    this.go({ name: 'one', id, from: this.screen });
  }

  #onAsk(id?: string): void {
    this.#requests?.edit();
    this.go({ name: 'ask', id, from: this.screen });
  }

  protected above(view: View): unknown {
    return this.#requests?.notices(this.#drawing(view));
  }

  protected searchForm(view: View) {
    return finderSearch(this.#list(), view);
  }

  protected results(view: View) {
    const any = this.records.list?.records.length && this.#requests?.any(this.#drawing(view));
    return html`${this.map(view, view.acts.open)} ${finderResults(this.#list(), view)} ${any || nothing}`;
  }

  protected over(view: View): TemplateResult | undefined {
    const { screen } = this;
    const drawing = this.#drawing(view);
    switch (screen.name) {
      case 'list':
        return undefined;
      case 'one': {
        const peer = this.record(screen.id);
        return (
          peer &&
          peerProfile(peer, view, {
            ask: this.#requests?.button(peer, drawing),
            tools: finderSaved()?.tools([peer], drawing),
          })
        );
      }
      case 'saved':
        return finderSaved()?.screen(
          {
            peers: screen.ids?.flatMap((id) => this.record(id) ?? []) ?? this.saved?.records ?? [],
            list: this.saved?.list,
            onClear: () => void this.clearAll(this.#requests?.clear()),
          },
          drawing,
        );
      default: {
        const peer = screen.id === undefined ? undefined : this.record(screen.id);
        const wishes = peer ? [] : chosenLabels(this.records.find(), view);
        return this.#requests?.screen({ id: screen.id, peer, wishes }, drawing);
      }
    }
  }

  #drawing(view: View): DrawView {
    return {
      ...view,
      ...{ html, nothing, host: this, factList, ownFact, warmlines },
      ...{ organization, peerCard, peerFacts, peerHead, peerRole },
    };
  }

  #list(): FinderList {
    const { records, country } = this;
    return {
      ...{ records, country },
      near: records.near.field,
      seek: (change) => this.seek(change),
      onSearch: () => this.onSearch(),
      onClearWords: () => this.onClearWords(),
      onMore: () => this.onMore(),
    };
  }

  protected view(): View {
    const { text: t, formatLang: lang, dir } = this.t;
    const { facets, chosen, near } = this.records;
    return viewOf(this, {
      ...{ t, lang, dir, facets, chosen, spot: near.spot },
      saveButton: (peer) => {
        const kept = this.saved?.list;
        return kept && finderSaved()?.button(peer, kept.has(peer.id), () => this.toggle(peer), { html, t });
      },
      acts: {
        open: (id) => this.#onOpen(id),
        ask: (id) => this.#onAsk(id),
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-peer-finder': KithPeerFinder;
  }
}
