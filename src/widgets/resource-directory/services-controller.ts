import type { Service } from '../../model/service.js';
import { prepareFacets, type Narrowed } from '../../search/facets.js';
import { createServiceSource } from '../../sources/create-service-source.js';
import type { ReadOptions, ServiceSource } from '../../sources/service-source.js';
import { sameItems } from '../../util/same-items.js';
import { ListController, type ListHost, type ListOptions } from '../../ui/list-controller.js';
import { needsFor, needsOf, type HostNeed } from './needs.js';
import { directoryMore } from './parts.js';
import { yes, type ServiceFacet } from './facet.js';
import { serviceFacets } from './service-facets.js';
import { ServiceList } from './service-list.js';
import type { Texts } from './view.js';

/** How often “open now” is looked at again, ms. */
const tick = 60_000;

interface ServicesHost extends ListHost<ServiceSource> {
  readonly timeZone: string;
  readonly categories?: readonly HostNeed[];
}

interface ServicesOptions extends ListOptions<ServiceList> {
  readonly texts: () => Texts;
}

/** The services, and what a person looks for among them. */
export class ServicesController extends ListController<Service, ServiceSource, ServiceList> {
  /** As typed; years. */
  age = '';
  now = new Date();
  protected readonly kind = 'services';
  protected readonly open = createServiceSource;
  declare protected readonly host: ServicesHost;
  /** Doors that led anywhere since the source was opened. They keep their place: nothing moves under who types. */
  readonly doors = new Set<string>();
  readonly #options: ServicesOptions;
  #facets: { key: readonly unknown[]; facets: readonly ServiceFacet[] } | undefined;
  #timer = 0;

  constructor(host: ServicesHost, options: ServicesOptions) {
    super(host, options);
    this.#options = options;
  }

  /** IANA zone of the whole directory, where the host gives one. */
  get zone(): string | undefined {
    return this.host.timeZone || undefined;
  }

  /** True until the first whole list is there, or none came. */
  get awaited(): boolean {
    const { state } = this;
    return state.status === 'loading' && !state.last;
  }

  /** The filters, in the language of the page; made anew when what they depend on changes. */
  get facets(): readonly ServiceFacet[] {
    const { now, age, zone } = this;
    const t = this.#options.texts();
    const key = [t, now, age, zone, this.host.categories, directoryMore()];
    if (!this.#facets || !sameItems(key, this.#facets.key)) {
      const years = parseFloat(age);
      const facets = serviceFacets({
        t,
        lang: this.#options.lang(),
        needs: needsOf(this.host.categories),
        now,
        zone,
        age: Number.isNaN(years) ? undefined : years,
      });
      this.#facets = { key, facets: keepSame(this.#facets, key, facets) };
    }
    return this.#facets.facets;
  }

  /** How many were found, in words. */
  countText(t: Texts): string {
    const { words, chosen, age } = this;
    const { length } = this.find().found;
    if (!words.trim() && !chosen.size && !age) return t.resultsAll(length);
    return length ? t.resultsFound(length) : t.emptyTitle;
  }

  /** Presses these doors. One with nothing behind it would lead to an empty list: it is left alone. @returns whether any was pressed */
  press(wanted: readonly string[]): boolean {
    const { list } = this;
    const asked = needsOf(this.host.categories).filter(({ id }) => wanted.includes(id));
    const behind = list?.records.flatMap((service) => needsFor(service, asked));
    const doors = asked.filter(({ id }) => !behind || behind.includes(id));
    if (doors.length) this.narrow({ chosen: new Map([['need', new Set(doors.map(({ id }) => id))]]) });
    return doors.length > 0;
  }

  /** Called by Lit. */
  override hostConnected(): void {
    super.hostConnected();
    this.#timer = window.setInterval(() => void this.#tick(), tick);
  }

  /** Called by Lit. */
  override hostUpdate(): void {
    const { source } = this;
    super.hostUpdate();
    if (this.source !== source) this.doors.clear();
  }

  /** Called by Lit. */
  override hostDisconnected(): void {
    super.hostDisconnected();
    clearInterval(this.#timer);
  }

  protected async *read(source: ServiceSource, options: ReadOptions) {
    for await (const { services, ...page } of source.services(options)) yield { ...page, records: services };
  }

  protected loading() {
    return {
      newList: () =>
        new ServiceList(
          () => this.host.requestUpdate(),
          () => this.facets,
        ),
      records: ({ records }: ServiceList) => records,
    };
  }

  protected found(): Narrowed<Service> | undefined {
    const { words, facets, near } = this;
    const chosen = facets.some(({ name }) => name === 'age')
      ? new Map([...this.chosen, ['age', new Set([yes])]])
      : this.chosen;
    return this.list?.find({ words, facets, chosen, spot: near.spot });
  }

  protected places() {
    return this.list?.places() ?? [];
  }

  /** Another minute: asked of every service in slices first, so that nobody's typing waits for it. */
  async #tick(): Promise<void> {
    this.now = new Date();
    const { list, facets } = this;
    await prepareFacets(list?.records ?? [], facets);
    this.host.requestUpdate();
  }
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
