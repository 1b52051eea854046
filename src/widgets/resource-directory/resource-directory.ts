import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { AnnounceController } from '../../controllers/announce-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { ResourceController, type Resource } from '../../controllers/resource-controller.js';
import { formatDate } from '../../i18n/format.js';
import type { Service } from '../../model/service.js';
import { createServiceSource } from '../../sources/create-service-source.js';
import type { Dropped, ServiceSource } from '../../sources/service-source.js';
import { baseStyles } from '../../styles/base.styles.js';
import { common } from '../../ui/common.strings.js';
import { KithErrorEvent, KithLoadEvent } from '../../ui/events.js';
import { helpBar } from '../../ui/help-bar.js';
import { KithElement } from '../../ui/kith-element.js';
import { sourceErrorText } from '../../ui/source-error-text.js';
import { warn } from '../../util/warn.js';
import { Directory } from './directory.js';
import { KithServiceSelectEvent } from './resource-directory.events.js';
import { resourceDirectory } from './resource-directory.strings.js';
import { resourceDirectoryStyles } from './resource-directory.styles.js';
import { serviceCard, type CardContext } from './service-card.js';
import { serviceDetail } from './service-detail.js';

/** Results that are added at a time. Pages, never endless scrolling: a person can reach the foot of the page. */
const pageSize = 10;
/** Screen readers hear the count once typing rests this long, ms. */
const announceAfter = 700;

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
 * @event {KithLoadEvent} kith-load - The services were read; carries how many, and how many had to be left out.
 * @event {KithErrorEvent} kith-error - They could not be read.
 * @csspart base - The outermost box.
 * @csspart search - The search form.
 * @csspart card - One service in the list.
 * @csspart detail - One service with all its detail.
 * @csspart phone - A phone link.
 * @csspart alert - What must be seen first about a service.
 * @csspart checked - How old the information is.
 * @csspart help - The line "Need help now?".
 */
export class KithResourceDirectory extends KithElement {
  static override styles = [baseStyles, resourceDirectoryStyles];
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    country: {},
    source: { attribute: false },
    fetch: { attribute: false },
    words: { state: true, attribute: false },
    shown: { state: true, attribute: false },
    openId: { state: true, attribute: false },
  };

  /** Base URL of the API, or the URL of a file. */
  src = '';
  /** How the API speaks: `hsds` (HSDS 3 and Open Referral UK). */
  format = '';
  /** ISO 3166-1 code of the country whose helplines the foot of the widget shows. Else the time zone or language tells. */
  country = '';
  /** An object that gives the services; wins over `src`. */
  source?: ServiceSource;
  /** Used instead of the browser's `fetch`: for tokens and proxies. */
  fetch?: typeof globalThis.fetch;

  private words = '';
  private shown = pageSize;
  private openId: string | undefined;

  readonly #t = new LocalizeController(this, ['common', 'resourceDirectory'], {
    ...common,
    ...resourceDirectory,
  });
  readonly #announcer = new AnnounceController(this);
  readonly #directory = new ResourceController<readonly [ServiceSource], Directory>(this, {
    args: () => (this.#source ? [this.#source] : undefined),
    load: async ([source], { signal, progress }) => {
      const directory = new Directory();
      for await (const page of source.services({ signal })) {
        directory.add(page);
        progress(directory);
      }
      return directory;
    },
    settled: (resource) => this.#onSettled(resource),
  });
  #source: ServiceSource | undefined;
  #announceTimer = 0;
  #focusAfter: string | undefined;

  /** Reads the services again. */
  reload(): void {
    this.#directory.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announceTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('format') || changed.has('source') || changed.has('fetch')) {
      this.#source = this.#openSource();
      this.openId = undefined;
    }
  }

  protected override updated(): void {
    if (!this.#focusAfter) return;
    this.renderRoot.querySelector<HTMLElement>(this.#focusAfter)?.focus();
    this.#focusAfter = undefined;
  }

  #openSource(): ServiceSource | undefined {
    if (this.source) return this.source;
    if (!this.src) {
      if (this.isConnected)
        warn(this.localName, 'has nothing to read: set src and format, or the source property.');
      return undefined;
    }
    try {
      const fetch = this.fetch && { fetch: this.fetch };
      return createServiceSource(this.format, { src: new URL(this.src, document.baseURI).href, ...fetch });
    } catch (error) {
      warn(this.localName, error instanceof Error ? error.message : String(error));
      this.dispatchEvent(new KithErrorEvent(error));
      return undefined;
    }
  }

  #onSettled(resource: Resource<Directory>): void {
    if (resource.status === 'ready') {
      const { services, dropped } = resource.value;
      this.#warnOfDropped(dropped);
      this.#announceCount();
      this.dispatchEvent(new KithLoadEvent({ count: services.length, dropped: dropped.length }));
    } else if (resource.status === 'error') {
      warn(this.localName, resource.error instanceof Error ? resource.error.message : 'the source failed.');
      this.#announcer.say(sourceErrorText(resource.error, this.#t.text));
      this.dispatchEvent(new KithErrorEvent(resource.error));
    }
  }

  #warnOfDropped(dropped: readonly Dropped[]): void {
    if (!dropped.length) return;
    const first = dropped
      .slice(0, 20)
      .map(({ id, field, reason }) => `${id ?? 'no id'} (${field}: ${reason})`);
    const rest = dropped.length > first.length ? ` and ${dropped.length - first.length} more` : '';
    warn(this.localName, `${dropped.length} record(s) were left out: ${first.join(', ')}${rest}.`);
  }

  #announceCount(): void {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = window.setTimeout(() => this.#announcer.say(this.#countText()), announceAfter);
  }

  #countText(): string {
    const t = this.#t.text;
    const directory = this.#directory.value;
    if (!directory) return '';
    const found = directory.search(this.words).length;
    if (!this.words.trim()) return t.resultsAll(found);
    return found ? t.resultsFound(found) : t.emptyTitle;
  }

  #onInput(event: InputEvent): void {
    this.words = (event.target as HTMLInputElement).value;
    this.shown = pageSize;
    this.#announceCount();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#announcer.say(this.#countText());
  }

  #onClear(): void {
    this.words = '';
    this.shown = pageSize;
    this.#announceCount();
    const input = this.renderRoot.querySelector('input');
    if (!input) return;
    input.value = '';
    input.focus();
  }

  #onMore(found: readonly Service[]): void {
    const next = found[this.shown];
    this.shown += pageSize;
    if (next) this.#focusAfter = buttonOf(next.id);
    this.#announcer.say(this.#t.text.moreShown(1, Math.min(this.shown, found.length)));
  }

  #onOpen(id: string): void {
    if (!this.dispatchEvent(new KithServiceSelectEvent({ id }))) return;
    this.openId = id;
    this.#focusAfter = '#detail-name';
  }

  #onBack(): void {
    if (this.openId) this.#focusAfter = buttonOf(this.openId);
    this.openId = undefined;
  }

  protected override render() {
    const directory = this.#directory.value;
    const open = this.openId === undefined ? undefined : directory?.get(this.openId);
    return html`<div class="base" part="base" lang=${this.#t.lang} dir=${this.#t.dir}>
      <div class="list-view" ?hidden=${open !== undefined}>
        <slot name="heading"><h2 class="heading">${this.#t.text.heading}</h2></slot>
        <slot name="intro"></slot>
        ${this.#renderSearch()} ${this.#renderState()}
        ${this.#renderResults(directory?.search(this.words) ?? [])}
      </div>
      <div class="detail-view" ?hidden=${open === undefined}>
        ${open ? this.#renderDetail(open) : nothing}
      </div>
      <slot ?hidden=${Boolean(directory?.services.length)}></slot>
      <slot name="footer"></slot>
      ${helpBar(this.#t.text, this.country)} ${this.#announcer.render()}
    </div>`;
  }

  #renderSearch() {
    const t = this.#t.text;
    return html`<form class="search" part="search" role="search" @submit=${this.#onSubmit}>
      <label for="words">${t.searchLabel}</label>
      <div class="search-row">
        <input
          id="words"
          type="search"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="200"
          aria-describedby="hint"
          @input=${this.#onInput}
        />
        <button class="button primary" type="submit">${t.searchButton}</button>
      </div>
      <p class="hint muted" id="hint">${t.searchHint} ${t.privacy}</p>
    </form>`;
  }

  #renderState() {
    const state = this.#directory.state;
    const failed = state.status === 'error';
    return html`${state.status === 'loading' ? this.#renderLoading(state.slow) : nothing}
      <div class="notice message" part="error" ?hidden=${!failed}>
        ${failed ? this.#renderError(state) : nothing}
        <slot name="error"></slot>
        <button class="button" type="button" @click=${() => this.reload()}>${this.#t.text.retry}</button>
      </div>`;
  }

  #renderLoading(slow: boolean) {
    const t = this.#t.text;
    const count = this.#directory.value?.services.length ?? 0;
    const text = count ? t.loadedSoFar(count) : slow ? t.loadingSlow : t.loading;
    // Quiet: the region for announcements speaks once, when all is there.
    return html`<p class="muted">${text}</p>`;
  }

  #renderError(state: Resource<Directory> & { status: 'error' }) {
    const t = this.#t.text;
    const known = state.last
      ? t.stale(formatDate(this.#t.formatLang, state.last.at, { dateStyle: 'medium', timeStyle: 'short' }))
      : state.partial?.services.length
        ? t.partial
        : t.errorTitle;
    return html`<p><strong>${known}</strong></p>
      <p>${sourceErrorText(state.error, t)}</p>`;
  }

  #renderResults(found: readonly Service[]) {
    const t = this.#t.text;
    const context = this.#context();
    const rest = found.length - this.shown;
    const nothingFound = !found.length && this.#directory.state.status === 'ready';
    return html`<p class="muted" ?hidden=${!found.length}>${this.#countText()}</p>
      <ul class="cards" role="list" ?hidden=${!found.length}>
        ${found.slice(0, this.shown).map((service) => html`<li>${serviceCard(service, context)}</li>`)}
      </ul>
      <p class="more" ?hidden=${rest <= 0}>
        <button class="button" type="button" @click=${() => this.#onMore(found)}>
          ${t.showMore(Math.min(rest, pageSize))}
        </button>
      </p>
      <div class="message" ?hidden=${!nothingFound}>
        <slot name="empty"
          ><p><strong>${this.words.trim() ? t.emptyTitle : t.emptyFeed}</strong></p></slot
        >
        <p ?hidden=${!this.words.trim()}>${t.emptyHint}</p>
        <button class="button" type="button" ?hidden=${!this.words.trim()} @click=${this.#onClear}>
          ${t.clearSearch}
        </button>
      </div>`;
  }

  #renderDetail(service: Service) {
    return html`<p class="back">
        <button class="button" type="button" @click=${this.#onBack}>${this.#t.text.back}</button>
      </p>
      ${serviceDetail(service, this.#context())}`;
  }

  #context(): CardContext {
    return {
      t: this.#t.text,
      lang: this.#t.formatLang,
      dir: this.#t.dir,
      today: civilToday(),
      onOpen: (id) => this.#onOpen(id),
    };
  }
}

function buttonOf(id: string): string {
  return `button[data-id="${CSS.escape(id)}"]`;
}

/** Today where the person is, `YYYY-MM-DD`. Swedish dates are written like that. */
function civilToday(): string {
  return formatDate('sv', new Date(), { dateStyle: 'short' });
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-resource-directory': KithResourceDirectory;
  }
}
