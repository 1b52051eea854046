import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Resource } from '../../controllers/resource-controller.js';
import type { Peer } from '../../model/peer.js';
import type { PeerSource } from '../../sources/peer-source.js';
import type { Storage } from '../../storage/vault.js';
import { baseStyles } from '../../styles/base.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { common } from '../../ui/common.strings.js';
import { KithErrorEvent, KithLoadEvent } from '../../ui/events.js';
import { helpBar } from '../../ui/help-bar.js';
import { KithElement } from '../../ui/kith-element.js';
import { list } from '../../ui/list.strings.js';
import { mapProperties, MapSlot } from '../../ui/map-slot.js';
import { loadState } from '../../ui/load-state.js';
import { SavedController } from '../../ui/saved-controller.js';
import { sourceErrorText } from '../../ui/source-error-text.js';
import { warnOfDropped } from '../../ui/warn-dropped.js';
import { warn } from '../../util/warn.js';
import { consentText, mayAsk, warnOfSetup } from './consent.js';
import { finderResults, finderSearch, type FinderList } from './finder-list.js';
import { KithPeerRequestEvent, KithPeerSelectEvent } from './peer-finder.events.js';
import { peerFinder } from './peer-finder.strings.js';
import { peerFinderStyles } from './peer-finder.styles.js';
import type { PeerList } from './peer-list.js';
import { pageSize, PeersController } from './peers-controller.js';
import { RequestDesk, type Outcome } from './request-desk.js';
import { waitingNotice } from './request-view.js';
import { savedButton } from './saved-view.js';
import { screenOver, sharedScreen, switched, theList, type Screen, type Stage } from './screens.js';
import { viewOf, type Texts, type View } from './view.js';

/** Screen readers hear the count once typing rests this long, ms. */
const announceAfter = 700;

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
 * @csspart request - The form to ask with.
 * @csspart confirmation - What happens next.
 * @csspart compare - People side by side.
 * @csspart phone - A phone link.
 * @csspart warmlines - Lines that are open now.
 * @csspart help - The line "Need help now?".
 */
export class KithPeerFinder extends KithElement {
  static override styles = [baseStyles, listStyles, peerFinderStyles];
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    mapping: {},
    near: {},
    units: {},
    country: {},
    search: {},
    requestUrl: { attribute: 'request-url' },
    responseTime: { attribute: 'response-time' },
    consent: {},
    consentVersion: { attribute: 'consent-version' },
    shareUrl: { attribute: 'share-url' },
    ...mapProperties,
    storage: {},
    source: { attribute: false },
    fetch: { attribute: false },
    screen: { state: true, attribute: false },
    compared: { state: true, attribute: false },
    codeOpen: { state: true, attribute: false },
  };

  /** Base URL of the API, or the URL of a file. */
  src = '';
  /** How the API speaks: `kith` (default), or `fhir`, `csv`, `json` with `kith-formats.js`. */
  format = 'kith';
  /** For `csv` and `json`: the URL of a field map; as a property also the map itself. */
  mapping?: unknown;
  /** A ZIP code, town or `lat,lon` to begin near. */
  near = '';
  /** `mi` or `km`; else what the country uses. */
  units = '';
  /** ISO 3166-1 code of the country whose helplines show. Else the device tells. */
  country = '';
  /** `server`: the API is asked to search, for directories too large for a phone. Words then leave the device. */
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
  shareUrl = '';
  /** Address of map tiles with `{z}`, `{x}` and `{y}` in it, for `kith-map.js`; without one the map is an outline, and no server is asked. */
  mapTiles = '';
  /** Whom to thank for the tiles. */
  mapAttribution = '';
  /** Where drafts, waiting requests and the shortlist may be kept: `none`, `session` (default) or `device`. */
  storage: Storage = 'session';
  /** An object that gives the peers; wins over `src`. */
  source?: PeerSource;
  /** Used instead of the browser's `fetch`: for tokens and proxies. */
  fetch?: typeof globalThis.fetch;

  private screen: Screen = theList;
  private compared: ReadonlySet<string> = new Set();
  private codeOpen = false;

  readonly #t = new LocalizeController<Texts>(this, ['common', 'list', 'peerFinder'], {
    ...common,
    ...list,
    ...peerFinder,
  });
  readonly #announcer = new AnnounceController(this);
  readonly #saved = new SavedController<Peer>(this, 'peer', () => this.storage);
  readonly #map = new MapSlot<Peer>(this);
  readonly #desk = new RequestDesk(this, {
    url: () => (mayAsk(this) ? this.requestUrl : ''),
    fetch: () => this.fetch,
    storage: () => this.storage,
    onOutcome: (id, status) => this.#onOutcome(id, status),
  });
  readonly #peers = new PeersController(this, {
    texts: () => this.#t.text,
    lang: () => this.#t.formatLang,
    onSettled: (resource) => this.#onSettled(resource),
    onMistake: (error) => this.#onFailed(error),
  });
  #goneNames: readonly string[] = [];
  #announceTimer = 0;
  #focusAfter: string | undefined;

  /** Reads the peers again. */
  reload(): void {
    this.#peers.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announceTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('source')) this.screen = theList;
    if (changed.has('near')) this.#peers.near.set(this.near);
    if (changed.has('requestUrl') || changed.has('consent')) warnOfSetup(this);
  }

  protected override updated(): void {
    if (!this.#focusAfter) return;
    this.renderRoot
      .querySelector<HTMLElement>(`:is(.list-view, .detail-view):not([hidden]) ${this.#focusAfter}`)
      ?.focus();
    this.#focusAfter = undefined;
  }

  #onSettled(resource: Resource<PeerList>): void {
    if (resource.status === 'error') this.#onFailed(resource.error);
    if (resource.status !== 'ready') return;
    const { all, dropped } = resource.value;
    warnOfDropped(this.localName, dropped);
    if (this.#peers.whole) {
      // Who is gone from the source is gone here; a request to them is spoken of kindly (rule P8).
      this.#goneNames = [...this.#desk.asked].flatMap(([id, name]) => (all.has(id) ? [] : [name]));
      void this.#saved.refresh(all);
    }
    this.#announceCount();
    if (this.screen === theList) this.screen = sharedScreen(this.shareUrl) ?? theList;
    this.dispatchEvent(new KithLoadEvent({ count: all.size, dropped: dropped.length }));
  }

  #onFailed(error: unknown): void {
    warn(this.localName, error instanceof Error ? error.message : 'the source failed.');
    this.#announcer.say(sourceErrorText(error, this.#t.text));
    this.dispatchEvent(new KithErrorEvent(error));
  }

  #announceCount(): void {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = window.setTimeout(() => this.#sayCount(), announceAfter);
  }

  #sayCount(): void {
    const { length } = this.#peers.find().found;
    this.#announcer.say(length ? this.#t.text.results(length) : this.#t.text.emptyTitle);
  }

  #onSearch(): void {
    this.#peers.search();
    this.#sayCount();
  }

  #onClearWords(): void {
    this.#peers.narrow({ words: '' });
    this.#onSearch();
    const input = this.renderRoot.querySelector<HTMLInputElement>('#words');
    if (!input) return;
    input.value = '';
    input.focus();
  }

  #onMore(): void {
    const { found } = this.#peers.find();
    const next = found[this.#peers.shown];
    this.#peers.shown += pageSize;
    if (next) this.#focusAfter = buttonOf(next.id);
    this.#announcer.say(this.#t.text.moreShown(1, Math.min(this.#peers.shown, found.length)));
  }

  #go(screen: Screen, focus = '#top'): void {
    this.screen = screen;
    this.codeOpen = false;
    this.#focusAfter = focus;
  }

  #onOpen(id: string): void {
    if (!this.dispatchEvent(new KithPeerSelectEvent({ id }))) return;
    this.#go({ name: 'peer', id, from: this.screen });
  }

  #onAsk(id?: string): void {
    this.#desk.edit();
    this.#go({ name: 'ask', id, from: this.screen });
  }

  #onBack(): void {
    const { screen } = this;
    if (screen.name === 'peer') this.#go(screen.from, buttonOf(screen.id));
    else if (screen.name === 'ask') this.#go(screen.from, screen.id === undefined ? '[data-any]' : '#top');
    else this.#go(theList, '[data-saved]');
  }

  async #onSave(peer: Peer): Promise<void> {
    const { list } = this.#saved;
    await list?.ready; // what was saved before comes first
    const saved = await list?.toggle(peer.id, peer);
    const { text } = this.#t;
    this.#announcer.say(saved ? `${text.saved}: ${peer.name}` : text.removed(peer.name));
  }

  #onOutcome(id: string, status: Outcome): void {
    this.#focusAfter = '#top';
    const shown = this.dispatchEvent(new KithPeerRequestEvent({ id, status }));
    if (!shown && status !== 'refused') this.#go(theList);
  }

  async #send(id: string | undefined): Promise<void> {
    const frame = {
      peerId: id,
      peerName: id === undefined ? '' : (this.#peer(id)?.name ?? ''),
      language: this.#t.requested,
      consent: consentText(this),
      version: this.consentVersion,
      now: new Date(),
    };
    const complete = await this.#desk.send(frame, this.#t.text);
    this.#focusAfter = complete ? '#top' : '#problems';
    this.requestUpdate();
  }

  async #clearAll(): Promise<void> {
    await Promise.all([this.#saved.list?.clear(), this.#desk.clear(), this.#peers.snapshot()?.clear()]);
    this.#announcer.say(this.#t.text.forgotten);
  }

  #peer(id: string): Peer | undefined {
    return this.#peers.list?.all.get(id) ?? this.#saved.list?.record(id);
  }

  protected override render() {
    const view = this.#view();
    const list = this.#list();
    const detail = screenOver(this.#stage(list), view);
    const back = 'from' in this.screen && this.screen.from !== theList ? view.t.goBack : view.t.back;
    return html`<div class="base" part="base" lang=${this.#t.lang} dir=${this.#t.dir}>
      <div class="list-view" ?hidden=${detail !== undefined}>
        <slot name="heading"><h2 class="heading">${view.t.heading}</h2></slot>
        <slot name="intro"></slot>
        ${this.#goneNames.map((name) => html`<p class="notice">${view.t.gone(name)}</p>`)}
        ${waitingNotice(this.#desk, view)}
        ${savedButton(this.#saved.list?.ids.length ?? 0, view, () => this.#go({ name: 'saved' }))}
        ${finderSearch(list, view)}
        ${loadState(view, {
          state: this.#peers.state,
          count: list.open.length,
          from: this.#peers.list?.from,
          retry: () => this.reload(),
        })}
        ${finderResults(list, view)}
      </div>
      <div class="detail-view" ?hidden=${detail === undefined}>
        <p class="back">
          <button class="button" type="button" @click=${this.#onBack}>${back}</button>
        </p>
        ${detail ?? nothing}
      </div>
      <slot ?hidden=${list.open.length > 0}></slot>
      <slot name="footer"></slot>
      ${helpBar(view.t, this.country)} ${this.#announcer.render()}
    </div>`;
  }

  #stage(list: FinderList): Stage {
    return {
      screen: this.screen,
      list,
      desk: this.#desk,
      saved: this.#saved,
      peer: (id) => this.#peer(id),
      settings: this,
      compared: this.compared,
      codeOpen: this.codeOpen,
      onCode: () => (this.codeOpen = !this.codeOpen),
      onCompare: (id) => (this.compared = switched(this.compared, id)),
      onSend: (id) => void this.#send(id),
      onClear: () => void this.#clearAll(),
      goTo: (field) => this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus(),
    };
  }

  #list(): FinderList {
    const peers = this.#peers;
    return {
      answer: peers.find(),
      map: this.#map,
      open: peers.list?.open ?? [],
      words: peers.words,
      shown: peers.shown,
      ready: peers.state.status === 'ready',
      near: peers.near.field,
      country: this.country,
      anywhere: () => peers.anywhere(),
      onWords: (words) => {
        peers.narrow({ words });
        this.#announceCount();
      },
      onSearch: () => this.#onSearch(),
      onClearWords: () => this.#onClearWords(),
      onChoose: (chosen) => {
        peers.narrow({ chosen });
        this.#announceCount();
      },
      onMore: () => this.#onMore(),
    };
  }

  #view(): View {
    const { text: t, formatLang: lang, dir } = this.#t;
    return viewOf(this, {
      t,
      lang,
      dir,
      facets: this.#peers.facets,
      chosen: this.#peers.chosen,
      spot: this.#peers.near.spot,
      isSaved: (id) => this.#saved.list?.has(id) ?? false,
      acts: {
        open: (id) => this.#onOpen(id),
        ...(this.#saved.list && { save: (peer: Peer) => void this.#onSave(peer) }),
        ...(mayAsk(this) && { ask: (id?: string) => this.#onAsk(id) }),
      },
    });
  }
}

function buttonOf(id: string): string {
  return `button[data-id="${CSS.escape(id)}"]`;
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-peer-finder': KithPeerFinder;
  }
}
