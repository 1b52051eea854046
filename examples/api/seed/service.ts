import type { Json } from '../hsds/record.js';
import { contactFor, languagesFor, organizationRecord, phonesFor, siteOf, slug } from './contact.js';
import { termsFor } from './needs.js';
import type { Offer } from './offer.js';
import type { Org } from './organizations.js';
import { placeHours, sitesFor } from './places.js';
import { idFor, Random } from './random.js';
import { COUNTY, TOWNS } from './towns.js';
import { ALERTS, CLOSED_ALERT, COSTS, ENDED_ALERT, INTERPRETERS } from './wording.js';

/** The day this county was written down; every date in it is counted back from here. */
const TODAY = Date.UTC(2026, 10, 20);
const DAY_MS = 86_400_000;
const date = (daysAgo: number): string => new Date(TODAY - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** One listing: an offer as one organization makes it. `index` is the organization's number in the list. */
export function serviceFor(org: Org, index: number, offerKey: string, offer: Offer): Json {
  const key = `${org.name}/${offerKey}`;
  const random = new Random(key);
  const name = typeof offer.name === 'string' ? offer.name : random.pick(offer.name);
  const url = `${siteOf(org)}/${slug(name)}`;
  const sites = sitesFor(key, org, offer, url, random);
  const service: Json = {
    id: idFor('service', key),
    name,
    status: 'active',
    description: random.pick(offer.says),
    url,
    ...(random.chance(0.7) && { email: `help@${slug(org.name)}.example` }),
    eligibility_description: offer.who,
    application_process: offer.how,
    organization: organizationRecord(org, index),
    phones: phonesFor(key, org, index, random),
    service_at_locations: sites,
    attributes: attributesFor(key, offer),
    ...wording(key, offer, org, random),
    ...ages(offer),
  };
  placeHours(service, sites, offer, key, random);
  addExtras(service, key, org, offer, random);
  addFreshness(service, random);
  return service;
}

function wording(key: string, offer: Offer, org: Org, random: Random): Json {
  const cost = COSTS[offer.cost];
  const options = cost.options.map((option, at) => ({
    id: idFor('cost', key, String(at)),
    currency: 'USD',
    ...option,
  }));
  const documents = (offer.bring ?? []).map((document) => ({
    id: idFor('document', key, document),
    document,
  }));
  return {
    fees_description: cost.says,
    cost_options: options,
    ...(documents.length > 0 && { required_documents: documents }),
    ...(offer.wait !== undefined && { wait_time: offer.wait }),
    ...(offer.accreditation !== undefined && { accreditations: offer.accreditation }),
    languages: languagesFor(key, ['en', ...(offer.languages ?? []), ...(org.languages ?? [])]),
    ...(random.chance(0.25) && { interpretation_services: random.pick(INTERPRETERS) }),
  };
}

function ages(offer: Offer): Json {
  const [low, high] = offer.ages ?? [];
  return {
    ...(low !== undefined && { minimum_age: low }),
    ...(high !== undefined && { maximum_age: high }),
  };
}

const attributesFor = (key: string, offer: Offer): Json[] =>
  termsFor(offer.needs).map((term) => ({
    id: idFor('attribute', key, String(term['code'])),
    link_type: 'need',
    link_entity: 'service',
    value: term['name'],
    taxonomy_term: term,
  }));

function addExtras(service: Json, key: string, org: Org, offer: Offer, random: Random): void {
  if (offer.program) {
    const [name, description] = offer.program;
    service['program'] = { id: idFor('program', org.name, name), name, description };
  }
  if (random.chance(0.2)) service['contacts'] = [contactFor(key, org, random)];
  if (random.chance(0.35) || offer.place === 'phone') service['service_areas'] = [areaFor(key, org, offer)];
  if (offer.beds !== undefined) service['capacities'] = [capacity(key, offer.beds, random)];
}

function areaFor(key: string, org: Org, offer: Offer): Json {
  const id = idFor('area', key);
  if (offer.place !== 'office') {
    return { id, name: COUNTY, description: `All of ${COUNTY}.`, extent: allZips(), extent_type: 'text' };
  }
  const town = TOWNS[org.town];
  return { id, name: `${town.name} and around`, extent: `ZIP ${town.zip}`, extent_type: 'text' };
}

const allZips = (): string =>
  `ZIP ${Object.values(TOWNS)
    .map((town) => town.zip)
    .join(', ')}`;

const capacity = (key: string, beds: number, random: Random): Json => ({
  id: idFor('capacity', key),
  unit: { id: idFor('unit', 'bed'), name: 'Bed' },
  available: random.between(0, Math.min(4, beds)),
  maximum: beds,
  updated: `${date(random.between(0, 5))}T06:30:00Z`,
});

/** Listings age as real ones do: most checked this half year, a quarter not for longer, some never. */
function addFreshness(service: Json, random: Random): void {
  const dice = random.next();
  const checked = dice < 0.12 ? undefined : dice < 0.38 ? random.between(190, 620) : random.between(2, 170);
  if (checked !== undefined) {
    service['assured_date'] = date(checked);
    service['assurer_email'] = 'directory@riverbend.example';
  }
  const edited = Math.max(0, (checked ?? 400) - random.between(0, 3));
  service['last_modified'] = `${date(edited)}T${String(random.between(9, 17)).padStart(2, '0')}:15:00Z`;
  const fate = random.next();
  if (fate < 0.02) Object.assign(service, { status: 'temporarily closed', alert: CLOSED_ALERT });
  else if (fate < 0.03) Object.assign(service, { status: 'defunct', alert: ENDED_ALERT });
  else if (fate < 0.045) service['status'] = 'inactive';
  else if (fate < 0.09) service['alert'] = random.pick(ALERTS);
}
