import { RecordList, type Sought } from '../../controllers/record-list.js';
import type { Location } from '../../model/location.js';
import type { Service } from '../../model/service.js';
import { distanceKm, type Point } from '../../search/distance.js';
import { numberOf, prepareFacets, type Narrowed } from '../../search/facets.js';
import type { NamedPlace } from '../../search/near.js';
import { serviceFields } from '../../search/service-fields.js';
import type { Dropped } from '../../sources/service-source.js';
import type { ServiceFacet } from './facet.js';

export interface Wanted extends Sought<ServiceFacet> {
  readonly spot: Point | undefined;
}

/** The services read so far. */
export class ServiceList extends RecordList<Service> {
  readonly #facets: () => readonly ServiceFacet[];
  /** Of each service, by its place. */
  #numbers: number[] = [];

  /**
   * @param onBetter called when the answer to the last question would now be better
   * @param facets the filters in use: what each service has is asked ahead, in slices, and not while somebody types
   */
  constructor(onBetter: () => void, facets: () => readonly ServiceFacet[]) {
    super(serviceFields, onBetter);
    this.#facets = facets;
  }

  get size(): number {
    return this.records.length;
  }

  async add(services: readonly Service[], dropped: readonly Dropped[]): Promise<void> {
    await prepareFacets(services, this.#facets());
    const { size } = this;
    this.take(services, dropped);
    if (this.size < size + services.length) this.#numbers = []; // one that came again has taken the place of the first
    for (const service of this.records.slice(this.#numbers.length)) this.#numbers.push(numberOf(service));
  }

  get(id: string): Service | undefined {
    return this.search.get(id);
  }

  /** Towns and ZIP codes that the services themselves name: a person near one of them types it. */
  *places(): Iterable<NamedPlace> {
    for (const { locations = [] } of this.records) {
      for (const { latitude, longitude, addresses = [] } of locations) {
        for (const { city: name, postalCode } of addresses)
          if (latitude !== undefined && longitude !== undefined)
            yield { name, postalCode, latitude, longitude };
      }
    }
  }

  protected override numberAt(found: readonly Service[]): ((i: number) => number) | undefined {
    const { search } = this;
    const numbers = this.#numbers;
    if (found === this.records) return (i) => numbers[i] as number;
    const places = 'places' in search ? search.places : undefined;
    return places && ((i) => numbers[places[i] as number] as number);
  }

  /** Services that fit: by how well where words were typed, by distance where a place was, else in the feed's order. */
  find(wanted: Wanted): Narrowed<Service> {
    const { spot } = wanted;
    return this.answer(wanted, [spot], (found) =>
      spot ? nearestFirst(found, (service) => kmTo(service, spot)) : found,
    );
  }
}

/** Kilometres to the nearest site; undefined where no site may or can be placed (safe houses have no coordinates). */
export function kmTo({ locations = [] }: Service, spot: Point | undefined): number | undefined {
  if (!spot) return undefined;
  const distances = locations.flatMap(({ latitude, longitude, addressPublic }) =>
    latitude === undefined || longitude === undefined || !addressPublic
      ? []
      : [distanceKm(spot, { latitude, longitude })],
  );
  return distances.length ? Math.min(...distances) : undefined;
}

/** Infinity minus Infinity is no number: those without a place come last, and keep their order. */
function nearestFirst<T>(items: readonly T[], kmOf: (item: T) => number | undefined): T[] {
  const away = items.map((item) => ({ item, km: kmOf(item) ?? Infinity }));
  return away.sort((a, b) => a.km - b.km || 0).map(({ item }) => item);
}

/** The sites of a service, the nearest first; those without a place after them. */
export const sitesByDistance = (service: Service, spot: Point | undefined): Location[] =>
  nearestFirst(service.locations ?? [], (site) => kmTo({ ...service, locations: [site] }, spot));
