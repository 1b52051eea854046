import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { AnnounceController } from '../controllers/announce-controller.js';
import type { LocalizeController } from '../controllers/localize-controller.js';
import type { Resource } from '../controllers/resource-controller.js';
import { formatList } from '../i18n/format.js';
import type { Storage } from '../storage/vault.js';
import { part } from '../util/parts.js';
import { warn } from '../util/warn.js';
import type { CommonStrings } from './common.strings.js';
import { KithErrorEvent, KithLoadEvent } from './events.js';
import { helpBar } from './help-bar.js';
import { KithElement } from './kith-element.js';
import { pageSize, type ListController, type Records } from './list-controller.js';
import type { ListView } from './list-view.js';
import type { ListStrings } from './list.strings.js';
import { loadState } from './load-state.js';
import type { MapPart, MapSlot } from './map/types.js';
import { holdFocus } from './hold-focus.js';
import { keep } from './keep.js';
import type { LinkHost, Links, LinksPart } from './links.js';
import type { SavedController } from './saved-controller.js';
import { backFrom, elementOf, sharedScreen, theList, type Screen } from './screen.js';
import { sourceErrorText } from './source-error-text.js';
import { warnOfDropped } from './warn-dropped.js';

/** Screen readers hear the count once typing rests this long, ms. */
const announceAfter = 700;

/** The attributes and properties of every list. */
export const listProperties: PropertyDeclarations = {
  src: {},
  format: {},
  mapping: {},
  near: {},
  units: {},
  country: {},
  shareUrl: { attribute: 'share-url' },
  mapTiles: { attribute: 'map-tiles' },
  mapAttribution: { attribute: 'map-attribution' },
  storage: {},
  source: { attribute: false },
  fetch: { attribute: false },
  screen: { state: true, attribute: false },
};

type Texts = ListStrings & CommonStrings & { readonly heading: string };

interface Listed {
  readonly id: string;
  readonly name: string;
}

/**
 * A searchable list with screens over it: what the peer finder and the resource directory are beside their cards. Reads,
 * announces, keeps the focus where it belongs, and holds what was saved.
 */
export abstract class ListElement<
  T extends Listed,
  S,
  L extends Records<T>,
  V extends ListView,
> extends KithElement {
  declare src: string;
  declare near: string;
  declare country: string;
  declare units: string;
  declare shareUrl: string;
  declare storage: Storage;
  declare mapTiles: string;
  declare mapAttribution: string;
  declare source?: S;

  protected screen: Screen = theList;
  protected readonly announcer = new AnnounceController(this);
  /** What the person saved; nothing can be saved without `kith-keep.js`. */
  protected saved: SavedController<T> | undefined;
  readonly #kind: 'peer' | 'service';
  #map: MapSlot<T> | undefined;
  #announceTimer = 0;
  #focusAfter: string | undefined;
  #arrived = false;
  /** What `kith-keep.js` and `kith-directory-more.js`, which make links, add for following them. */
  #links: Links | undefined;

  constructor(kind: 'peer' | 'service') {
    super();
    this.#kind = kind;
  }

  protected abstract readonly t: LocalizeController<Texts>;
  protected abstract readonly records: ListController<T, S, L>;
  protected abstract view(): V;
  /** How many were found, in words. */
  protected abstract countText(): string;
  /** What stands before the way to what was saved. */
  protected abstract above(view: V): unknown;
  protected abstract searchForm(view: V): unknown;
  protected abstract results(view: V): unknown;
  /** The screen over the list; undefined where that is the list itself, also when a record is gone. */
  protected abstract over(view: V): TemplateResult | undefined;
  /** All was read. */
  protected abstract onRead(list: L): void;

  /** Reads the list again. */
  reload(): void {
    this.records.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announceTimer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const kept = keep();
    if (kept) this.saved ??= new kept.Saved<T>(this, this.#kind, () => this.storage);
    this.#links ??= (part('links') as LinksPart | undefined)?.(this as unknown as LinkHost);
    if (changed.has('src') || changed.has('source')) this.screen = theList;
    if (changed.has('near')) this.records.near.set(this.near);
  }

  /** While the answer is on its way: the first use of `Intl` costs 10 ms, on an old phone 60, which the first card would wait for. */
  protected override firstUpdated(): void {
    setTimeout(() => formatList(this.t.formatLang, ['']));
  }

  protected record(id: string): T | undefined {
    return this.records.list?.get(id) ?? this.saved?.list?.record(id);
  }

  protected override update(changed: PropertyValues): void {
    const restore = holdFocus(this.renderRoot as ShadowRoot);
    super.update(changed);
    restore(this.#focusAfter);
    this.#focusAfter = undefined;
  }

  protected onSettled(resource: Resource<L>): void {
    if (resource.status === 'error') this.onFailed(resource.error);
    if (resource.status !== 'ready') return;
    const list = resource.value;
    const { size, dropped } = list;
    warnOfDropped(this.localName, dropped);
    this.onRead(list);
    this.announceCount();
    if (!this.#links && !this.#arrived && this.screen === theList)
      this.screen = sharedScreen(this.#kind[0] as string, this.shareUrl);
    this.#arrived = true; // a list read again must not open it again
    if (this.screen !== theList && !this.over(this.view())) {
      this.screen = theList; // who was read about is gone, and must not come back by themselves
      if (this.matches(':focus-within')) this.focusAfter('#words');
    }
    this.dispatchEvent(new KithLoadEvent({ count: size, dropped: dropped.length }));
  }

  protected onFailed(error: unknown): void {
    warn(this.localName, error instanceof Error ? error.message : 'the source failed.');
    this.announcer.say(sourceErrorText(error, this.t.text));
    this.dispatchEvent(new KithErrorEvent(error));
  }

  protected announceCount(): void {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = window.setTimeout(() => this.announcer.say(this.countText()), announceAfter);
  }

  /** Looks for something else. */
  protected seek(change: Parameters<ListController<T, S, L>['narrow']>[0]): void {
    this.records.narrow(change);
    this.announceCount();
  }

  protected onSearch(): void {
    this.announcer.say(this.countText());
  }

  protected onClearWords(): void {
    this.records.narrow({ words: '' });
    this.onSearch();
    const input = this.renderRoot.querySelector<HTMLInputElement>('#words');
    if (!input) return;
    input.value = '';
    input.focus();
  }

  protected onMore(): void {
    const { records } = this;
    const { found } = records.find();
    const next = found[records.shown];
    records.shown += pageSize;
    if (!next) return records.more();
    this.focusAfter(elementOf(next.id));
    this.announcer.say(this.t.text.moreShown(1, Math.min(records.shown, found.length)));
  }

  /** What has the focus once this is drawn. */
  protected focusAfter(selector: string): void {
    this.#focusAfter = selector;
    this.requestUpdate();
  }

  protected go(screen: Screen, focus = '#top'): void {
    this.screen = screen;
    this.focusAfter(focus);
  }

  /** Forgets what is kept of this list. */
  protected async clearAll(more?: Promise<void>): Promise<void> {
    await Promise.all([this.saved?.list?.clear(), this.records.snapshot()?.clear(), more]);
    this.announcer.say(this.t.text.forgotten);
  }

  protected toggle(record: T): void {
    void this.saved?.toggle(record, { t: this.t.text }, this.announcer);
  }

  protected map(view: V, onSelect: (id: string) => void): unknown {
    this.#map ??= (part('map') as MapPart | undefined)?.slot<T>(this, this.#kind, { html });
    return this.#map?.render(view, { records: this.records.find().found, onSelect }) ?? nothing;
  }

  protected override render() {
    const view = this.view();
    const { t, dir } = view;
    const over = this.over(view);
    const { records, screen } = this;
    const shown = records.list?.records.length ?? 0;
    return html`<div class="base" part="base" lang=${this.t.lang} dir=${dir}>
      ${this.#links?.notice(html, view)}
      <div class="list-view" ?hidden=${over !== undefined}>
        <slot name="heading"><h2 class="heading">${this.t.text.heading}</h2></slot>
        <slot name="intro"></slot>
        ${this.above(view)} ${this.saved?.bar(html, view, () => this.go({ name: 'saved' }))}
        ${this.searchForm(view)}
        ${loadState(view, {
          state: records.state,
          count: shown,
          from: records.list?.from,
          retry: () => this.reload(),
        })}
        ${this.results(view)}
      </div>
      <div class="detail-view" ?hidden=${over === undefined}>
        <p class="back">
          <button class="button" type="button" @click=${() => this.go(...backFrom(screen))}>
            ${'from' in screen && screen.from !== theList ? t.goBack : t.back}
          </button>
        </p>
        ${over ?? nothing}
      </div>
      <slot ?hidden=${shown > 0}></slot>
      <slot name="footer"></slot>
      ${helpBar(t, this.country)} ${this.announcer.render()}
    </div>`;
  }
}
