import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadList } from '../../controllers/load-list.js';
import { ResourceController, type Resource } from '../../controllers/resource-controller.js';
import type { Service } from '../../model/service.js';
import { prepareFacets, type Chosen, type Narrowed } from '../../search/facets.js';
import { createServiceSource } from '../../sources/create-service-source.js';
import type { ServiceSource } from '../../sources/service-source.js';
import type { Snapshot } from '../../storage/snapshot.js';
import { keep } from '../../ui/keep.js';
import type { Storage } from '../../storage/vault.js';
import { NearController } from '../../ui/near-controller.js';
import { onPart } from '../../util/parts.js';
import { warn } from '../../util/warn.js';
import { needsOf, type HostNeed } from './needs.js';
import { directoryMore } from './parts.js';
import { yes, type ServiceFacet } from './facet.js';
import { serviceFacets } from './service-facets.js';
import { ServiceList } from './service-list.js';
import type { Texts } from './view.js';

/** Results that are added at a time. Pages, never endless scrolling: a person can reach the foot of the page. */
export const pageSize = 10;
/** How often “open now” is looked at again, ms. */
const tick = 60_000;

/** What the host of the widget set. */
interface ServicesHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly format: string;
  readonly mapping?: unknown;
  readonly source?: ServiceSource;
  readonly fetch?: typeof globalThis.fetch;
  readonly timeZone: string;
  readonly storage: Storage;
  readonly categories?: readonly HostNeed[];
}

interface ServicesOptions {
  readonly texts: () => Texts;
  /** The language for names and dates. */
  readonly lang: () => string;
  readonly onSettled: (resource: Resource<ServiceList>) => void;
  /** The source cannot be opened: a mistake of the integrator. */
  readonly onMistake: (error: unknown) => void;
}

const nothing: Narrowed<Service> = { found: [], counts: new Map(), loosen: undefined };

/** The services, and what a person looks for among them. Nothing of that is kept, or leaves the device. */
export class ServicesController implements ReactiveController {
  words = '';
  chosen: Chosen = new Map();
  /** As typed; years. */
  age = '';
  /** How many of those found are drawn. */
  shown = pageSize;
  now = new Date();
  readonly near: NearController;
  readonly #host: ServicesHost;
  readonly #options: ServicesOptions;
  readonly #services: ResourceController<readonly [ServiceSource], ServiceList>;
  #opened: readonly unknown[] = [];
  #source: ServiceSource | undefined;
  #facets: { key: readonly unknown[]; facets: readonly ServiceFacet[] } | undefined;
  #timer = 0;
  #stop: (() => void) | undefined;

  constructor(host: ServicesHost, options: ServicesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this); // before the resource, which reads what is opened here
    this.#services = new ResourceController<readonly [ServiceSource], ServiceList>(host, {
      args: () => (this.#source ? [this.#source] : undefined),
      load: ([source], { signal, progress }) =>
        loadList<Service, ServiceList>(
          {
            read: (etag) => pages(source, signal, etag),
            snapshot: () => this.snapshot(),
            newList: () =>
              new ServiceList(
                () => host.requestUpdate(),
                () => this.facets,
              ),
            records: ({ services }) => services,
          },
          { progress },
        ),
      settled: (resource) => {
        this.near.refresh();
        options.onSettled(resource);
      },
    });
    this.near = new NearController(host, () => this.list?.places() ?? []);
  }

  get state(): Resource<ServiceList> {
    return this.#services.state;
  }

  /** The best list there is; undefined before anything came. */
  get list(): ServiceList | undefined {
    return this.#services.value;
  }

  /** IANA zone of the whole directory, where the host gives one. */
  get zone(): string | undefined {
    return this.#host.timeZone || undefined;
  }

  /** The filters, in the language of the page; made anew when what they depend on changes. */
  get facets(): readonly ServiceFacet[] {
    const { now, age, zone } = this;
    const t = this.#options.texts();
    const key = [t, now, age, zone, this.#host.categories, directoryMore()];
    if (!this.#facets || key.some((item, i) => item !== this.#facets?.key[i])) {
      const years = age.trim() === '' || Number.isNaN(Number(age)) ? undefined : Number(age);
      const facets = serviceFacets({
        t,
        lang: this.#options.lang(),
        needs: needsOf(this.#host.categories),
        now,
        zone,
        age: years,
      });
      this.#facets = { key, facets: keepSame(this.#facets, key, facets) };
    }
    return this.#facets.facets;
  }

  /** What fits now. */
  find(): Narrowed<Service> {
    const { words, facets, near } = this;
    const chosen = facets.some(({ name }) => name === 'age')
      ? new Map([...this.chosen, ['age', new Set([yes])]])
      : this.chosen;
    return this.list?.find({ words, facets, chosen, spot: near.spot }) ?? nothing;
  }

  /** How many were found, in words. */
  countText(t: Texts): string {
    const { words, chosen, age } = this;
    const { length } = this.find().found;
    if (!words.trim() && !chosen.size && !age) return t.resultsAll(length);
    return length ? t.resultsFound(length) : t.emptyTitle;
  }

  /** Looks for something else, from the first page on. */
  narrow(change: { readonly words?: string; readonly chosen?: Chosen; readonly age?: string }): void {
    Object.assign(this, change);
    this.shown = pageSize;
    this.#host.requestUpdate();
  }

  /** Presses these doors. One with nothing behind it would lead to an empty list: it is left alone. @returns whether any was pressed */
  press(wanted: readonly string[]): boolean {
    const { facets, list } = this;
    const values = (service: Service) =>
      facets.flatMap((facet) => (facet.name === 'need' ? facet.values(service) : []));
    const behind = new Set(list?.services.flatMap((service) => values(service).map(({ value }) => value)));
    const doors = needsOf(this.#host.categories).filter(
      ({ id }) => wanted.includes(id) && (!list || behind.has(id)),
    );
    if (doors.length) this.narrow({ chosen: new Map([['need', new Set(doors.map(({ id }) => id))]]) });
    return doors.length > 0;
  }

  /** Reads everything again. */
  reload(): void {
    this.#services.reload();
  }

  /** The copy for the next visit. None of what a host's own `source` gives: it has no address to keep it under. */
  snapshot(): Snapshot<Service> | undefined {
    const { source, src, format, storage } = this.#host;
    const kept = keep();
    if (source || !src || !kept) return undefined;
    const name = `services ${format} ${new URL(src, document.baseURI).href}`;
    return new kept.Snapshot<Service>(name, { storage: storage === 'none' ? 'none' : 'device' });
  }

  /** Called by Lit. */
  hostConnected(): void {
    this.#timer = window.setInterval(() => void this.#tick(), tick);
    this.#stop = onPart(() => {
      if (!this.#source) this.#opened = [];
      this.#host.requestUpdate();
    });
  }

  /** Called by Lit. */
  hostDisconnected(): void {
    clearInterval(this.#timer);
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

  /** Another minute: asked of every service in slices first, so that nobody's typing waits for it. */
  async #tick(): Promise<void> {
    this.now = new Date();
    const { list, facets } = this;
    await prepareFacets(list?.services ?? [], facets);
    this.#host.requestUpdate();
  }

  #open(): ServiceSource | undefined {
    const { source, src, format, mapping, fetch, localName } = this.#host;
    if (source) return source;
    if (!src) {
      warn(localName, 'has nothing to read: set src, or the source property.');
      return undefined;
    }
    try {
      const given = { ...(mapping !== undefined && { mapping }), ...(fetch && { fetch }) };
      return createServiceSource(format || 'kith', { src: new URL(src, document.baseURI).href, ...given });
    } catch (error) {
      this.#options.onMistake(error);
      return undefined;
    }
  }
}

async function* pages(source: ServiceSource, signal: AbortSignal, etag: string | undefined) {
  for await (const { services, ...page } of source.services({ signal, ...(etag && { etag }) }))
    yield { ...page, records: services };
}

/** Filters that depend on nothing that changed stay the same objects, with what they remember of fifty thousand services. */
function keepSame(
  before: { key: readonly unknown[]; facets: readonly ServiceFacet[] } | undefined,
  key: readonly unknown[],
  facets: readonly ServiceFacet[],
): readonly ServiceFacet[] {
  if (!before || [0, 4, 5].some((i) => before.key[i] !== key[i])) return facets;
  const old = new Map(before.facets.map((facet) => [facet.name, facet]));
  return facets.map((facet) =>
    facet.name === 'open' || facet.name === 'age' ? facet : (old.get(facet.name) ?? facet),
  );
}
