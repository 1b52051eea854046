import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Service } from '../../model/service.js';
import type { ServiceSource } from '../../sources/service-source.js';
import type { Storage } from '../../storage/vault.js';
import { baseStyles } from '../../styles/base.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { common } from '../../ui/common.strings.js';
import { civilToday } from '../../ui/day-text.js';
import { unitsOf } from '../../ui/distance-text.js';
import { outsideLink, phoneLink } from '../../ui/facts.js';
import { ListElement, listProperties } from '../../ui/list-element.js';
import { list } from '../../ui/list.strings.js';
import { theList } from '../../ui/screen.js';
import { directoryResults, directorySearch, type DirectoryList } from './directory-list.js';
import { needsOf, type HostNeed } from './needs.js';
import { directoryMore } from './parts.js';
import { KithServiceSaveEvent, KithServiceSelectEvent } from './resource-directory.events.js';
import { resourceDirectory } from './resource-directory.strings.js';
import { resourceDirectoryStyles } from './resource-directory.styles.js';
import { directorySaved } from './saved/part.js';
import { serviceCard } from './service-card.js';
import { serviceDetail } from './service-detail.js';
import type { ServiceList } from './service-list.js';
import { ServicesController } from './services-controller.js';
import type { CardContext, Texts } from './view.js';

/** Names of the texts in a locale file; those of the extras come with them. */
const textParts = ['common', 'list', 'saved', 'links', 'directoryMore', 'resourceDirectory'];
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
 * @csspart empty - What is said where nothing fits.
 * @csspart error - What is said where the services could not be loaded.
 * @csspart help - The line "Need help now?".
 */
export class KithResourceDirectory extends ListElement<Service, ServiceSource, ServiceList, CardContext> {
  static override styles = [baseStyles, listStyles, resourceDirectoryStyles];
  static override properties: PropertyDeclarations = {
    ...listProperties,
    timeZone: { attribute: 'time-zone' },
    reportUrl: { attribute: 'report-url' },
    shareTitle: { attribute: 'share-title' },
    directionsUrl: { attribute: 'directions-url' },
    structuredData: { type: Boolean, attribute: 'structured-data' },
    categories: { attribute: false },
    wanted: { attribute: false },
  };

  /** Base URL of the API, or the URL of a file. */
  override src = '';
  /** How the API speaks: `kith` (default), `hsds` (HSDS 3 and Open Referral UK), or `csv`, `json` with `kith-formats.js`. */
  format = 'kith';
  /** For `csv` and `json`: the URL of a field map; as a property also the map itself. */
  mapping?: unknown;
  /** A ZIP code, town or `lat,lon` to begin near. */
  override near = '';
  /** `mi` or `km`; else what the country uses. */
  override units = '';
  /** ISO 3166-1 code of the country whose helplines the foot of the widget shows. Else the time zone or language tells. */
  override country = '';
  /** IANA zone that the opening hours are in, such as `America/Chicago`. Without it nothing is said about "open now", unless the feed names a zone. */
  timeZone = '';
  /** Where reports that something is wrong are POSTed. */
  reportUrl = '';
  /** A page with this widget, for links that carry the ids of services. No links without it. */
  override shareUrl = '';
  /** Neutral words that stand first in what a person sends to themselves. */
  shareTitle = '';
  /** A map site, with `{address}` in it. */
  directionsUrl = 'https://www.openstreetmap.org/search?query={address}';
  /** Address of map tiles with `{z}`, `{x}` and `{y}` in it, for `kith-map.js`; without one the map is an outline, and no server is asked. */
  override mapTiles = '';
  /** Whom to thank for the tiles. */
  override mapAttribution = '';
  /** Describes the open service as JSON-LD in the page's head, for search engines. Never one whose place is not public. */
  structuredData = false;
  /** Where saved services and waiting reports may be kept: `none`, `session` (default) or `device`. */
  override storage: Storage = 'session';
  /** The doors above the search: `[{ label, terms }]`, terms being beginnings of words in the feed's categories. */
  categories?: readonly HostNeed[];
  /** Ids of doors to press for the person: `['ride', 'food']`. Set by the check-in where it ends with what would help. */
  wanted?: readonly string[];
  /** An object that gives the services; wins over `src`. */
  override source?: ServiceSource;
  /** Used instead of the browser's `fetch`: for tokens and proxies. */
  fetch?: typeof globalThis.fetch;

  protected readonly t = new LocalizeController<Texts>(this, textParts, english);
  protected readonly records = new ServicesController(this, {
    texts: () => this.t.text,
    lang: () => this.t.formatLang,
    onSettled: (resource) => this.onSettled(resource),
    onMistake: (error) => this.onFailed(error),
  });

  constructor() {
    super('service');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('wanted') && this.records.press(this.wanted ?? [])) this.screen = theList;
  }

  protected onRead({ records }: ServiceList): void {
    // Copies are brought up to date. What is gone from the list stays saved: it says so, with its number to call (rule R5).
    void this.saved?.list?.remember(records);
  }

  protected countText(): string {
    return this.records.countText(this.t.text);
  }

  #onOpen(id: string): void {
    if (!this.dispatchEvent(new KithServiceSelectEvent({ id }))) return;
    this.go({ name: 'one', id, from: this.screen });
  }

  #onSave(id: string): void {
    const service = this.record(id);
    const saved = !this.saved?.list?.has(id);
    if (service && this.dispatchEvent(new KithServiceSaveEvent({ id, saved }))) this.toggle(service);
  }

  protected above(): unknown {
    return nothing;
  }

  protected searchForm(view: CardContext) {
    return directorySearch(this.#list(), view);
  }

  protected results(view: CardContext) {
    return html`${this.map(view, view.onOpen)} ${directoryResults(this.#list(), view)}`;
  }

  protected over(view: CardContext): TemplateResult | undefined {
    const { screen } = this;
    if (screen.name === 'saved')
      return directorySaved()?.(
        {
          services: screen.ids?.flatMap((id) => this.record(id) ?? []) ?? this.saved?.records ?? [],
          list: this.saved?.list,
          onClear: () => void this.clearAll(),
          host: this,
        },
        { ...view, html, nothing, serviceCard, serviceDetail },
      );
    const service = screen.name === 'one' && this.record(screen.id);
    if (!service) return undefined;
    const gone = this.records.state.status === 'ready' && !this.records.list?.get(service.id);
    return html`${gone ? html`<p class="notice">${view.t.goneRecord}</p>` : nothing}
    ${serviceDetail(service, view)} ${this.#renderTools(service, view)}`;
  }

  #renderTools(service: Service, view: CardContext) {
    const { reportUrl, shareUrl, shareTitle, directionsUrl, structuredData, fetch, storage } = this;
    return directoryMore()?.tools(service, {
      ...view,
      ...{ html, nothing, phoneLink, outsideLink, host: this, saved: this.saved?.list, fetch, storage },
      ...{ reportUrl, shareUrl, shareTitle, directionsUrl, structuredData },
      said: (text) => this.announcer.say(text),
      services: this.records.list?.records ?? [],
    });
  }

  #list(): DirectoryList {
    const { records, country } = this;
    return {
      ...{ records, country },
      needs: needsOf(this.categories),
      near: records.near.field,
      countText: this.countText(),
      seek: (change) => this.seek(change),
      onSearch: () => this.onSearch(),
      onClearWords: () => this.onClearWords(),
      onMore: () => this.onMore(),
    };
  }

  protected view(): CardContext {
    const { text: t, formatLang: lang, dir } = this.t;
    const { now, zone, near } = this.records;
    return {
      ...{ t, lang, dir, now, zone },
      today: civilToday(now),
      units: unitsOf(this.units, this.country, lang),
      spot: near.spot,
      isSaved: (id) => this.saved?.list?.has(id) ?? false,
      onOpen: (id) => this.#onOpen(id),
      onSave: this.saved?.list && directorySaved() && ((id) => this.#onSave(id)),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-resource-directory': KithResourceDirectory;
  }
}
