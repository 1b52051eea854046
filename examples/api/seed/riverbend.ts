import type { Dataset } from '../hsds/derive.js';
import { TAXONOMY, TERMS } from './needs.js';
import type { Offer } from './offer.js';
import { OFFERS } from './offers/all.js';
import { ORGANIZATIONS } from './organizations.js';
import { serviceFor } from './service.js';
import { TOWNS } from './towns.js';

/** Riverbend County, made up from the building blocks beside this file; the same at every call. */
export function riverbend(): Dataset {
  const services = ORGANIZATIONS.flatMap((org, index) =>
    org.offers.map((key) => serviceFor(org, index, key, OFFERS[key] satisfies Offer)),
  );
  const postcodes = Object.values(TOWNS).map(({ zip, latitude, longitude }) => ({
    code: zip,
    latitude,
    longitude,
  }));
  return { services, taxonomies: [TAXONOMY], terms: TERMS, postcodes };
}
