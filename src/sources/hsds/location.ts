import type { Accessibility, Address, Location } from '../../model/location.js';
import { fields, list, type Kind } from '../fields.js';
import { raw } from '../read.js';
import { languages, phones } from '../contact.js';
import { contacts, lower } from './kinds.js';
import { SCHEDULES, schedules } from './schedule.js';

/** How feeds say that a place is not to be known: shelters for people fleeing violence, mostly. */
const HIDDEN =
  /\b(?:confiden[ct]ial|undisclosed|unpublished|not (?:publi|disclos)|withheld|suppressed|redacted|private (?:address|location)|(?:call|phone|contact us) for (?:the )?(?:address|location|directions))/i;

const readAddress = fields<Address>(
  'address_1! address_2 attention city! region! state_province|state>stateProvince! postal_code! country address_type|type>type',
);

/** Drops a second line that the first one already ends with (seen in Baltimore's feed). */
const addresses = list((value) => {
  const address = readAddress(value);
  const { address1 = '', address2 } = address ?? {};
  if (address2 && address1.toLowerCase().includes(address2.toLowerCase())) delete address?.address2;
  return address;
});

/** HSDS 3 {description,details,url}; Open Referral UK 1.0 accessibility_for_disabilities [{accessibility}]. */
const accessibility = list(fields<Accessibility>('description|accessibility details:text url'));

const kinds: Record<string, Kind> = {
  addresses,
  accessibility,
  phones,
  contacts,
  languages,
  schedules,
  lower,
};
/** What may be said of the desk in a building and of the building. */
const SHARED = `description phones contacts ${SCHEDULES}`;
const readAddresses = fields<Location>('addresses|address|physical_address*|>addresses', kinds);
const readDesk = fields<Location>(SHARED, kinds);
const readPlace = fields<Location>(
  `name alternate_name url transportation:text accessibility*>accessibility languages ${SHARED}`,
  kinds,
);
/** What does not make a site worth showing. */
const readRest = fields<Location>(
  'location.id|id location.location_type|location.type>type:lower location.latitude:-90..90 location.longitude:-180..180',
  kinds,
);

/** Only what may be known of a place that is not published: its town. */
const toTown = list(fields<Address>('city region state_province|stateProvince country'));

const withoutStreet = ({ address1: _1, address2: _2, attention: _3, ...area }: Address): Address => area;

export const countryOf = (all: readonly Address[] = []): string | undefined =>
  all.find(({ country }) => country)?.country;

/** A service_at_location and its location in one; the row's own phones and hours come first. */
function toLocation(row: unknown): Location | undefined {
  const location = raw(raw(row).location);
  const site: Partial<Location> = readAddresses(location) ?? {};
  const country = countryOf(site.addresses);
  readDesk(row, { level: 'serviceAtLocation', country }, site);
  readPlace(location, { level: 'location', country }, site);
  if (!Object.keys(site).length) return undefined;
  const {
    latitude,
    longitude,
    transportation,
    addresses: found = [],
    ...rest
  } = readRest(row, {}, site) ?? site;
  const said = [...found.flatMap((a) => [a.address1, a.address2]), site.name].join('\n');
  const hidden = HIDDEN.test(said);
  const withheld = hidden || location.address_public === false; // the kith contract's own word for it
  const addressPublic = !withheld && found.some(({ address1 }) => address1);
  const shown = hidden ? toTown(found, {}) : withheld ? found.map(withoutStreet) : found;
  // both or neither; 0,0 is where broken geocoders put everything
  const placed =
    addressPublic && latitude !== undefined && longitude !== undefined && (latitude || longitude);
  return {
    ...rest,
    addressPublic,
    ...(shown?.length && { addresses: shown }),
    ...(placed && { latitude, longitude }),
    ...(transportation && !hidden && { transportation }),
  };
}

/** Sites, each once. */
export const sites = list(toLocation, ({ id, ...rest }) => id ?? JSON.stringify(rest));
