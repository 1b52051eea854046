import { civilAt, type Civil } from '../../../model/hours-civil.js';
import { isOpenAt, readOpening, type Opening } from '../../../model/opening.js';
import type { Service } from '../../../model/service.js';
import { isClosed, schedulesOf } from '../../../model/service-view.js';

/** What a person can ask of a service, answered on the device because servers ignore such parameters. */
export const CONDITIONS = ['open', 'free', 'walkIn', 'remote', 'noId', 'noReferral', 'accessible'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What the answers depend on beside the record. */
export interface Now {
  /** IANA zone that the host gives for the whole directory. */
  readonly zone?: string | undefined;
  /** The wall clock in a zone. */
  readonly clock: (zone: string) => Civil | undefined;
}

/** The clock on the wall in a zone; undefined where the browser does not know it. */
export function clockOf(zone: string, now: Date): Civil | undefined {
  try {
    return civilAt(zone, now);
  } catch {
    return undefined;
  }
}

const all = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join(' ');

const FREE = /\b(?:free|no (?:cost|charge|fee)|gratis|gratuit|sin costo)/i;
const ID =
  /\b(?:id|identification|photo id|passport|licen[cs]e|birth certificate|proof of|social security|identificaci|pasaporte|comprobante)\b/i;
const REFERRAL = /referr?al|referred|referencia|remisi/i;
const WALK_IN = /walk[ -]?in|drop[ -]?in|no appointment|sin cita|queue/i;
const REMOTE = /online|virtual|phone|telephone|video|remote|home visit/i;
const REACHABLE = /wheelchair|ramp|step[- ]free|elevator|lift|accessible|ada\b|silla de ruedas/i;

const openings = new WeakMap<Service, readonly (readonly [Opening, string | undefined])[]>();

/** The opening hours of each site, understood once, with the zone that the feed gives. */
export function openingsOf(service: Service): readonly (readonly [Opening, string | undefined])[] {
  let known = openings.get(service);
  if (!known) {
    const sites = service.locations?.length ? service.locations : [undefined];
    known = sites.map((site) => {
      const rows = schedulesOf(service, site);
      return [readOpening(rows), rows.find(({ zone }) => zone)?.zone] as const;
    });
    openings.set(service, known);
  }
  return known;
}

const isOpen = (service: Service, { zone: given, clock }: Now): boolean =>
  !isClosed(service) &&
  openingsOf(service).some(([opening, own]) => {
    const zone = given ?? own;
    const civil = zone && opening.rows.length ? clock(zone) : undefined;
    return civil ? isOpenAt(opening, civil) === true : false;
  });

const ACCESS = ({ attendingAccess, applicationProcess, description }: Service) =>
  all(...(attendingAccess ?? []), applicationProcess, description);

/**
 * Whether a service meets a condition. Open, free, walk-in, remote and accessible are met only where the feed says so;
 * the two about ID and referral leave out what asks for one, since a feed never says that it does not.
 */
const MEETS: Readonly<Record<Condition, (service: Service, now: Now) => boolean>> = {
  open: isOpen,
  free: ({ feesDescription, costOptions = [] }) =>
    costOptions.some(({ amount }) => amount === 0) ||
    FREE.test(all(feesDescription, ...costOptions.map((c) => c.option))),
  walkIn: (service) => WALK_IN.test(ACCESS(service)),
  remote: ({ locations = [], attendingTypes = [] }) =>
    locations.some(({ type }) => type === 'virtual') || REMOTE.test(attendingTypes.join(' ')),
  noId: ({ requiredDocuments = [], eligibility }) =>
    !ID.test(all(...requiredDocuments.map(({ document }) => document), eligibility?.description)),
  noReferral: (service) =>
    !REFERRAL.test(all(...(service.attendingAccess ?? []), service.applicationProcess)),
  accessible: ({ locations = [] }) =>
    locations.some(({ accessibility = [] }) =>
      accessibility.some(({ description, details }) => REACHABLE.test(all(description, details))),
    ),
};

export function meets(service: Service, condition: Condition, now: Now): boolean {
  return MEETS[condition](service, now);
}

/** True unless the feed says that people of this age cannot go. `age` in years. */
export function takesAge({ eligibility }: Service, age: number): boolean {
  return age >= (eligibility?.minimumAge ?? 0) && age <= (eligibility?.maximumAge ?? Infinity);
}
