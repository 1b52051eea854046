import type { Json } from '../hsds/record.js';
import { languagesFor } from './contact.js';
import { schedulesFor, type HoursKey } from './hours.js';
import type { Offer } from './offer.js';
import type { Org } from './organizations.js';
import { idFor, Random } from './random.js';
import { COUNTY, STATE, TOWN_KEYS, TOWNS, type Town, type TownKey } from './towns.js';
import { ACCESS, PLACE_WORDS } from './wording.js';

/** An organization's own building: the same for all its services. */
function office(org: Org): Json {
  const town: Town = TOWNS[org.town];
  return building(`office/${org.name}`, org.name, town);
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function building(key: string, name: string, town: Town): Json {
  // Dice of its own, so that every service at this place tells the same of it.
  const dice = new Random(key);
  const id = idFor('location', key);
  const street = `${dice.between(101, 1890)} ${dice.pick(town.streets)}`;
  const address: Json = {
    id: idFor('address', key),
    address_1: street,
    city: town.name,
    region: COUNTY,
    state_province: STATE,
    postal_code: town.zip,
    country: 'US',
    address_type: 'physical',
  };
  if (dice.chance(0.15)) address['address_2'] = `Suite ${dice.between(1, 12)}`;
  const features = dice.chance(0.8) ? [dice.pick(ACCESS.slice(0, 3)), dice.pick(ACCESS.slice(3))] : [];
  return {
    id,
    location_type: 'physical',
    name,
    transportation: town.bus,
    latitude: round(town.latitude + (dice.next() - 0.5) * 0.02),
    longitude: round(town.longitude + (dice.next() - 0.5) * 0.03),
    addresses: [address],
    accessibility: features.map(([description, details]) => ({
      id: idFor('access', key, description),
      description,
      details,
    })),
    languages: languagesFor(key, ['en']),
  };
}

/** Nothing here may lead to the door: no address, no coordinates, no town. */
const hidden = (key: string): Json => ({
  id: idFor('location', key),
  location_type: 'virtual',
  name: 'Place kept private',
  description: 'The address is not published. Call, and someone you can trust tells you where to come.',
});

const online = (key: string, url: string): Json => ({
  id: idFor('location', key),
  location_type: 'virtual',
  name: 'Online, by video or phone',
  url,
});

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;

/** Stops in several towns, each on its own day. */
function rounds(key: string, org: Org, random: Random): Json[] {
  const start = TOWN_KEYS.indexOf(org.town);
  const count = random.between(3, 6);
  return Array.from({ length: count }, (_unused, index) => {
    const townKey: TownKey = TOWN_KEYS[(start + index) % TOWN_KEYS.length] ?? org.town;
    const town = TOWNS[townKey];
    const day = DAYS[index % DAYS.length] ?? 'MO';
    const opens = random.between(9, 13);
    const stop = `${key}/${townKey}`;
    const hall = `${town.name} ${random.pick(PLACE_WORDS)}`;
    return {
      id: idFor('site', stop),
      description: `Stop in ${town.name}.`,
      location: building(`hall/${hall}`, hall, town),
      schedules: [
        {
          id: idFor('schedule', stop),
          freq: 'WEEKLY',
          byday: day,
          opens_at: `${String(opens).padStart(2, '0')}:00`,
          closes_at: `${opens + 3}:00`,
        },
      ],
    };
  });
}

/** The places of one service, as HSDS service_at_locations. */
export function sitesFor(key: string, org: Org, offer: Offer, url: string, random: Random): Json[] {
  if (offer.place === 'phone') return [];
  if (offer.place === 'rounds') return rounds(key, org, random);
  const id = idFor('site', key);
  if (offer.place === 'hidden') return [{ id, location: hidden(key) }];
  if (offer.place === 'online') return [{ id, location: online(key, url) }];
  return [{ id, location: office(org) }];
}

/** Hours stand at the service, at its place or at the location itself: feeds do all three, so readers must merge. */
export function placeHours(
  service: Json,
  sites: readonly Json[],
  offer: Offer,
  key: string,
  random: Random,
): void {
  if (offer.place === 'rounds') return;
  const keys: readonly HoursKey[] = typeof offer.hours === 'string' ? [offer.hours] : offer.hours;
  const holiday = random.pick(['none', 'none', 'note', 'row'] as const);
  const schedules = keys.flatMap((hours) => schedulesFor(hours, key, holiday));
  const [site] = sites;
  const owner = site && offer.place === 'office' && random.chance(0.5) ? site : service;
  owner['schedules'] = schedules;
}
