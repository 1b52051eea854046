import type { Address } from '../model/location.js';
import type { Service } from '../model/service.js';
import type { SearchField } from './record-search.js';

const addressTexts = ({ address1, city, postalCode }: Address) => [address1, city, postalCode];

/** Areas served, and sites. A place whose street is not public is not to be found by its town either (safe houses). */
function placeTexts({ locations = [], serviceAreas = [] }: Service): (string | undefined)[] {
  const open = locations.filter(({ addressPublic }) => addressPublic);
  const sites = open.flatMap(({ name, addresses = [] }) => [name, ...addresses.flatMap(addressTexts)]);
  return [...serviceAreas.map(({ name }) => name), ...sites];
}

/**
 * What a service is found by, and how much a hit there counts: a word in the name says more than one in the description.
 * Codes, ids and phone numbers are left out, since nobody types them and they would match house numbers.
 */
export const serviceFields: readonly SearchField<Service>[] = [
  { name: 'name', boost: 4, text: (s) => [s.name, s.alternateName] },
  { name: 'category', boost: 3, text: (s) => s.categories?.map(({ name }) => name) },
  {
    name: 'organization',
    boost: 2,
    text: (s) => [s.organization?.name, s.organization?.alternateName, s.program?.name],
  },
  {
    name: 'language',
    boost: 1.5,
    text: (s) => [s.interpretation, ...(s.languages ?? []).map(({ name }) => name)],
  },
  { name: 'place', boost: 1.5, text: placeTexts },
  {
    name: 'who',
    boost: 1,
    text: (s) => [s.eligibility?.description, s.applicationProcess, s.feesDescription],
  },
  { name: 'about', boost: 1, text: (s) => [s.description, s.alert, s.program?.description] },
];
