import type { Accessibility, Address, Location } from '../../model/location.js';
import { safeUrl } from '../../util/url.js';
import { compact, compactAll, id, line, number, raw, records, text, type Raw } from '../read.js';
import { toContacts, toLanguages, toPhones } from './contact.js';
import { toSchedules } from './schedule.js';

/** How feeds say that a place is not to be known: shelters for people fleeing violence, mostly. */
const HIDDEN =
  /\b(?:confidential|undisclosed|not (?:publish|disclos|public)|unpublished|withheld|suppressed|redacted|private (?:address|location)|(?:call|phone|contact us) for (?:the )?(?:address|location|directions))|direcci[oó]n confidencial/i;

/** Drops a second line that the first one already ends with (seen in Baltimore's feed). */
function secondLine(first: string | undefined, second: string | undefined): string | undefined {
  return second && first?.toLowerCase().includes(second.toLowerCase()) ? undefined : second;
}

function toAddress(raw: Raw): Address {
  const address1 = line(raw.address_1);
  return {
    attention: line(raw.attention),
    address1,
    address2: secondLine(address1, line(raw.address_2)),
    city: line(raw.city),
    region: line(raw.region),
    stateProvince: line(raw.state_province),
    postalCode: line(raw.postal_code),
    country: line(raw.country),
    type: line(raw.address_type),
  };
}

function toAddresses(location: Raw): Address[] {
  const physical = records(location.physical_addresses ?? location.physical_address);
  const all = [...records(location.addresses ?? location.address), ...physical];
  return compactAll(all.map(toAddress));
}

/** HSDS 3 {description,details,url}; Open Referral UK 1.0 accessibility_for_disabilities [{accessibility}]. */
function toAccessibility(location: Raw): Accessibility[] {
  return compactAll(
    records(location.accessibility ?? location.accessibility_for_disabilities).map((item) => ({
      description: text(item.description ?? item.accessibility),
      details: text(item.details),
      url: safeUrl(item.url),
    })),
  );
}

/** Latitude and longitude, both or neither; 0,0 is where broken geocoders put everything. */
function position(location: Raw): { latitude?: number; longitude?: number } {
  const latitude = number(location.latitude, -90, 90);
  const longitude = number(location.longitude, -180, 180);
  const sane = latitude !== undefined && longitude !== undefined && (latitude !== 0 || longitude !== 0);
  return sane ? { latitude, longitude } : {};
}

/** Only what may be known of a place that is not published: its town. */
function hideAddress({ city, region, stateProvince, country }: Address): Address {
  return compact({ city, region, stateProvince, country });
}

/** A service_at_location and its location in one; the row's own phones and hours come first. */
export function toLocation(row: Raw): Location {
  const place = raw(row.location);
  const found = toAddresses(place);
  const said = [...found.flatMap((a) => [a.address1, a.address2]), line(place.name)].join('\n');
  const hidden = HIDDEN.test(said);
  const addressPublic = !hidden && found.some((address) => address.address1);
  const country = found.find((address) => address.country)?.country ?? '';
  return compact({
    id: id(place.id ?? row.id),
    name: line(place.name),
    alternateName: line(place.alternate_name),
    description: text(row.description ?? place.description),
    type: line(place.location_type)?.toLowerCase(),
    url: safeUrl(place.url),
    addresses: hidden ? compactAll(found.map(hideAddress)) : found,
    addressPublic,
    ...(addressPublic ? position(place) : {}),
    transportation: hidden ? undefined : text(place.transportation),
    accessibility: toAccessibility(place),
    phones: [
      ...toPhones(row.phones, 'serviceAtLocation', country),
      ...toPhones(place.phones, 'location', country),
    ],
    schedules: [...toSchedules(row, 'serviceAtLocation'), ...toSchedules(place, 'location')],
    languages: toLanguages(place.languages),
    contacts: [
      ...toContacts(row.contacts, 'serviceAtLocation', country),
      ...toContacts(place.contacts, 'location', country),
    ],
  });
}

/** The sites of a service: service_at_locations, or locations hung on it directly; each once. */
export function toLocations(service: Raw): Location[] {
  const rows = records(service.service_at_locations ?? service.service_at_location);
  const direct = records(service.locations ?? service.location).map((location) => ({ location }));
  const seen = new Set<string>();
  return (rows.length ? rows : direct)
    .map(toLocation)
    .filter(({ id: _id, type: _type, addressPublic: _public, ...said }) => Object.keys(said).length > 0)
    .filter((location) => {
      const key = location.id ?? JSON.stringify(location);
      return !seen.has(key) && seen.add(key);
    });
}
