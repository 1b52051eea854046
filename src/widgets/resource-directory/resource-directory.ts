import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Resource } from '../../controllers/resource-controller.js';
import { displayName } from '../../model/service-view.js';
import type { Service } from '../../model/service.js';
import type { ServiceSource } from '../../sources/service-source.js';
import type { Storage } from '../../storage/vault.js';
import { baseStyles } from '../../styles/base.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { common } from '../../ui/common.strings.js';
import { civilToday } from '../../ui/day-text.js';
import { unitsOf } from '../../ui/distance-text.js';
import { KithErrorEvent, KithLoadEvent } from '../../ui/events.js';
import { outsideLink, phoneLink } from '../../ui/facts.js';
import { helpBar } from '../../ui/help-bar.js';
import { KithElement } from '../../ui/kith-element.js';
import { list } from '../../ui/list.strings.js';
import { mapProperties, MapSlot } from '../../ui/map-slot.js';
import { loadState } from '../../ui/load-state.js';
import { SavedController } from '../../ui/saved-controller.js';
import { sourceErrorText } from '../../ui/source-error-text.js';
import { warnOfDropped } from '../../ui/warn-dropped.js';
import { warn } from '../../util/warn.js';
import { directoryResults, directorySearch, type DirectoryList } from './directory-list.js';
import { needsOf, type HostNeed } from './needs.js';
import { directoryMore } from './parts.js';
import { KithServiceSaveEvent, KithServiceSelectEvent } from './resource-directory.events.js';
import { resourceDirectory } from './resource-directory.strings.js';
import { resourceDirectoryStyles } from './resource-directory.styles.js';
import { savedButton, savedView } from './saved-view.js';
import { buttonOf, sharedScreen, theList, type Screen } from './screen.js';
import { serviceDetail } from './service-detail.js';
import type { ServiceList } from './service-list.js';
import { pageSize, ServicesController } from './services-controller.js';
import type { CardContext, Texts } from './view.js';

/** Screen readers hear the count once typing rests this long, ms. */
const announceAfter = 700;
/** Names of the texts in a locale file; those of the extras come with them. */
const textParts = ['common', 'list', 'directoryMore', 'resourceDirectory'];
const english = { ...common, ...list, ...resourceDirectory };

/**
 * Services a person can go to or call, from an organization's own API, searched on the person's device.
 *
 * @summary Find housing, rides, food, work, treatment and groups.
 * @slot - Shown until there are services to show, and when they cannot be loaded: put a phone number and a plain list here.
 * @slot heading - Replaces the heading.
 * @slot intro - A sentence or two above the search.
 * @slot empty - Replaces the text for "nothing found".
 * @slot error - Replaces the text for "could not be loaded".
 * @slot footer - Below the list.
 * @event {KithServiceSelectEvent} kith-service-select - A person opened a service; cancel to show it yourself.
 * @event {KithServiceSaveEvent} kith-service-save - A person saved a service or took it off the list; cancel to keep lists of your own.
 * @event {KithReportSendEvent} kith-report-send - A report was sent, refused, or is kept to be sent. Needs `kith-directory-more.js`.
 * @event {KithLoadEvent} kith-load - The services were read; carries how many, and how many had to be left out.
 * @event {KithErrorEvent} kith-error - They could not be read.
 * @csspart base - The outermost box.
 * @csspart doors - The plain doors above the search.
 * @csspart search - The search form.
 * @csspart filters - The filters.
 * @csspart chips - What was chosen in them.
 * @csspart map - The map; needs `kith-map.js`.
 * @csspart card - One service in the list.
 * @csspart detail - One service with all its detail.
 * @csspart open - Whether it is open now.
 * @csspart phone - A phone link.
 * @csspart alert - What must be seen first about a service.
 * @csspart checked - How old the information is.
 * @csspart tools - Below one service; needs `kith-directory-more.js`.
 * @csspart report - The form for a report.
 * @csspart keeping - Where saved services are kept.
 * @csspart warmlines - Lines that are open now.
 * @csspart help - The line "Need help now?".
 */
export class KithResourceDirectory extends KithElement {
  static override styles = [baseStyles, listStyles, resourceDirectoryStyles];
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    mapping: {},
    near: {},
    units: {},
    country: {},
    timeZone: { attribute: 'time-zone' },
    reportUrl: { attribute: 'report-url' },
    shareUrl: { attribute: 'share-url' },
    shareTitle: { attribute: 'share-title' },
    directionsUrl: { attribute: 'directions-url' },
    ...mapProperties,
    structuredData: { type: Boolean, attribute: 'structured-data' },
    storage: {},
    categories: { attribute: false },
    wanted: { attribute: false },
    source: { attribute: false },
    fetch: { attribute: false },
    screen: { state: true, attribute: false },
  };

  /** Base URL of the API, or the URL of a file. */
  src = '';
  /** How the API speaks: `kith` (default), `hsds` (HSDS 3 and Open Referral UK), or `csv`, `json` with `kith-formats.js`. */
  format = 'kith';
  /** For `csv` and `json`: the URL of a field map; as a property also the map itself. */
  mapping?: unknown;
  /** A ZIP code, town or `lat,lon` to begin near. */
  near = '';
  /** `mi` or `km`; else what the country uses. */
  units = '';
  /** ISO 3166-1 code of the country whose helplines the foot of the widget shows. Else the time zone or language tells. */
  country = '';
  /** IANA zone that the opening hours are in, such as `America/Chicago`. Without it nothing is said about "open now", unless the feed names a zone. */
  timeZone = '';
  /** Where reports that something is wrong are POSTed. */
  reportUrl = '';
  /** A page with this widget, for links that carry the ids of services. No links without it. */
  shareUrl = '';
  /** Neutral words that stand first in what a person sends to themselves. */
  shareTitle = '';
  /** A map site, with `{address}` in it. */
  directionsUrl = 'https://www.openstreetmap.org/search?query={address}';
  /** Address of map tiles with `{z}`, `{x}` and `{y}` in it, for `kith-map.js`; without one the map is an outline, and no server is asked. */
  mapTiles = '';
  /** Whom to thank for the tiles. */
  mapAttribution = '';
  /** Describes the open service as JSON-LD in the page's head, for search engines. Never one whose place is not public. */
  structuredData = false;
  /** Where saved services and waiting reports may be kept: `none`, `session` (default) or `device`. */
  storage: Storage = 'session';
  /** The doors above the search: `[{ label, terms }]`, terms being beginnings of words in the feed's categories. */
  categories?: readonly HostNeed[];
  /** Ids of doors to press for the person: `['ride', 'food']`. Set by the check-in where it ends with what would help. */
  wanted?: readonly string[];
  /** An object that gives the services; wins over `src`. */
  source?: ServiceSource;
  /** Used instead of the browser's `fetch`: for tokens and proxies. */
  fetch?: typeof globalThis.fetch;

  private screen: Screen = theList;

  readonly #t = new LocalizeController<Texts>(this, textParts, english);
  readonly #announcer = new AnnounceController(this);
  readonly #saved = new SavedController<Service>(this, 'service', () => this.storage);
  readonly #map = new MapSlot<Service>(this);
  readonly #services = new ServicesController(this, {
    texts: () => this.#t.text,
    lang: () => this.#t.formatLang,
    onSettled: (resource) => this.#onSettled(resource),
    onMistake: (error) => this.#onFailed(error),
  });
  #announceTimer = 0;
  #focusAfter: string | undefined;

  /** Reads the services again. */
  reload(): void {
    this.#services.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announceTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('source')) this.screen = theList;
    if (changed.has('near')) this.#services.near.set(this.near);
    if (changed.has('wanted') && this.#services.press(this.wanted ?? [])) this.screen = theList;
  }

  protected override updated(): void {
    if (!this.#focusAfter) return;
    this.renderRoot
      .querySelector<HTMLElement>(`:is(.list-view, .detail-view):not([hidden]) ${this.#focusAfter}`)
      ?.focus();
    this.#focusAfter = undefined;
  }

  #onSettled(resource: Resource<ServiceList>): void {
    if (resource.status === 'error') this.#onFailed(resource.error);
    if (resource.status !== 'ready') return;
    const { services, dropped } = resource.value;
    warnOfDropped(this.localName, dropped);
    // Copies are brought up to date. What is gone from the list stays saved: it says so, with its number to call (rule R5).
    void this.#saved.list?.remember(services);
    this.#announceCount();
    this.#openShared();
    this.dispatchEvent(new KithLoadEvent({ count: services.length, dropped: dropped.length }));
  }

  #onFailed(error: unknown): void {
    warn(this.localName, error instanceof Error ? error.message : 'the source failed.');
    this.#announcer.say(sourceErrorText(error, this.#t.text));
    this.dispatchEvent(new KithErrorEvent(error));
  }

  #openShared(): void {
    if (this.screen === theList) this.screen = sharedScreen(this.shareUrl);
  }

  #announceCount(): void {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = window.setTimeout(() => this.#announcer.say(this.#countText()), announceAfter);
  }

  #countText(): string {
    return this.#services.countText(this.#t.text);
  }

  #onClearWords(): void {
    this.#services.narrow({ words: '' });
    this.#announceCount();
    const input = this.renderRoot.querySelector<HTMLInputElement>('#words');
    if (!input) return;
    input.value = '';
    input.focus();
  }

  #onMore(): void {
    const { found } = this.#services.find();
    const next = found[this.#services.shown];
    this.#services.shown += pageSize;
    if (next) this.#focusAfter = buttonOf(next.id);
    this.#announcer.say(this.#t.text.moreShown(1, Math.min(this.#services.shown, found.length)));
    this.requestUpdate();
  }

  #go(screen: Screen, focus = '#top'): void {
    this.screen = screen;
    this.#focusAfter = focus;
  }

  #onOpen(id: string): void {
    if (!this.dispatchEvent(new KithServiceSelectEvent({ id }))) return;
    this.#go({ name: 'service', id, from: this.screen });
  }

  #onBack(): void {
    const { screen } = this;
    if (screen.name === 'service') this.#go(screen.from, buttonOf(screen.id));
    else this.#go(theList, '[data-saved]');
  }

  async #onSave(id: string): Promise<void> {
    const service = this.#service(id);
    const { list: kept } = this.#saved;
    const saved = !kept?.has(id);
    if (!service || !this.dispatchEvent(new KithServiceSaveEvent({ id, saved }))) return;
    await kept?.ready; // pressed at once, the button said "Save": what it said is done, also where it was saved before
    if (kept?.has(id) !== saved) await kept?.toggle(id, service);
    const { text } = this.#t;
    this.#announcer.say(
      saved ? `${text.saved}: ${displayName(service)}` : text.removed(displayName(service)),
    );
  }

  async #clearAll(): Promise<void> {
    await Promise.all([this.#saved.list?.clear(), this.#services.snapshot()?.clear()]);
    this.#announcer.say(this.#t.text.forgotten);
  }

  #service(id: string): Service | undefined {
    return this.#services.list?.get(id) ?? this.#saved.list?.record(id);
  }

  protected override render() {
    const view = this.#view();
    const shown = this.#list();
    const detail = this.#renderScreen(view);
    return html`<div class="base" part="base" lang=${this.#t.lang} dir=${this.#t.dir}>
      <div class="list-view" ?hidden=${detail !== undefined}>
        <slot name="heading"><h2 class="heading">${view.t.heading}</h2></slot>
        <slot name="intro"></slot>
        ${savedButton(this.#saved.list?.ids.length ?? 0, view, () => this.#go({ name: 'saved' }))}
        ${directorySearch(shown, view)}
        ${loadState(view, {
          state: this.#services.state,
          count: shown.size,
          from: this.#services.list?.from,
          retry: () => this.reload(),
        })}
        ${directoryResults(shown, view)}
      </div>
      <div class="detail-view" ?hidden=${detail === undefined}>
        <p class="back">
          <button class="button" type="button" @click=${this.#onBack}>${view.t.back}</button>
        </p>
        ${detail ?? nothing}
      </div>
      <slot ?hidden=${shown.size > 0}></slot>
      <slot name="footer"></slot>
      ${helpBar(view.t, this.country)} ${this.#announcer.render()}
    </div>`;
  }

  /** The screen over the list; undefined where that is the list itself, also when a service is gone. */
  #renderScreen(view: CardContext) {
    const { screen } = this;
    if (screen.name === 'list') return undefined;
    if (screen.name === 'saved') return this.#renderSaved(view, screen.ids);
    const service = this.#service(screen.id);
    if (!service) return undefined;
    const gone = this.#services.state.status === 'ready' && !this.#services.list?.get(screen.id);
    return html`${gone ? html`<p class="notice">${view.t.goneRecord}</p>` : nothing}
    ${serviceDetail(service, view)} ${this.#renderTools(service, view)}`;
  }

  #renderTools(service: Service, view: CardContext) {
    const saved = this.#saved.list;
    const more = directoryMore();
    if (!more) return nothing;
    const { reportUrl, shareUrl, shareTitle, directionsUrl, structuredData, fetch, storage } = this;
    return more.tools(service, {
      ...view,
      ...{ html, nothing, phoneLink, outsideLink, host: this, saved, fetch, storage },
      ...{ reportUrl, shareUrl, shareTitle, directionsUrl, structuredData },
      said: (text) => this.#announcer.say(text),
      services: this.#services.list?.services ?? [],
    });
  }

  #renderSaved(view: CardContext, ids: readonly string[] | undefined) {
    const saved = this.#saved.list;
    return savedView(
      {
        services: ids ? ids.flatMap((id) => this.#service(id) ?? []) : this.#saved.records,
        note: (id) => saved?.note(id) ?? '',
        keeping: saved?.keeping ?? 'session',
        onKeep: () => void saved?.keep(saved.keeping === 'device' ? 'session' : 'device'),
        onClear: () => void this.#clearAll(),
        host: this,
      },
      view,
    );
  }

  #list(): DirectoryList {
    const services = this.#services;
    return {
      answer: services.find(),
      map: this.#map,
      facets: services.facets,
      chosen: services.chosen,
      needs: needsOf(this.categories),
      size: services.list?.size ?? 0,
      words: services.words,
      shown: services.shown,
      pageSize,
      ready: services.state.status === 'ready',
      near: services.near.field,
      here: services.near.spot !== undefined,
      age: services.age,
      country: this.country,
      countText: this.#countText(),
      onWords: (words) => this.#narrow({ words }),
      onSearch: () => this.#announcer.say(this.#countText()),
      onClearWords: () => this.#onClearWords(),
      onChoose: (chosen) => this.#narrow({ chosen }),
      onAge: (age) => this.#narrow({ age }),
      onMore: () => this.#onMore(),
    };
  }

  #narrow(change: Parameters<ServicesController['narrow']>[0]): void {
    this.#services.narrow(change);
    this.#announceCount();
  }

  #view(): CardContext {
    const { text: t, formatLang: lang, dir } = this.#t;
    const { now, zone, near } = this.#services;
    return {
      ...{ t, lang, dir, now, zone },
      today: civilToday(now),
      units: unitsOf(this.units, this.country, lang),
      spot: near.spot,
      isSaved: (id) => this.#saved.list?.has(id) ?? false,
      onOpen: (id) => this.#onOpen(id),
      onSave: this.#saved.list && ((id) => void this.#onSave(id)),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-resource-directory': KithResourceDirectory;
  }
}
