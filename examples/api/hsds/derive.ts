import { createHash } from 'node:crypto';
import { isObject, objects, textOf, without, type Json } from './record.js';

/** A feed as it goes into the database: services whole, and what the other endpoints say, gathered from them. */
export interface Dataset {
  readonly services: readonly Json[];
  readonly taxonomies?: readonly Json[];
  readonly terms?: readonly Json[];
  readonly postcodes?: readonly Postcode[];
}

export interface Postcode {
  code: string;
  latitude: number;
  longitude: number;
}

export interface ServiceRow {
  id: string;
  position: number;
  organization_id: string | null;
  modified: string | null;
  title: string;
  body: string;
  record: Json;
}

export interface SiteRow {
  id: string;
  position: number;
  service_id: string;
  postcode: string | null;
  latitude: number | null;
  longitude: number | null;
  area_postcodes: string[] | null;
  record: Json;
}

export interface NamedRow {
  id: string;
  position: number;
  title: string;
  body: string;
  taxonomy_id: string | null;
  parent_id: string | null;
  record: Json;
}

/** Accents folded away, so that "medica" finds "Médica" on any PostgreSQL without an extension. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** One spelling for a postcode: a ZIP without its +4, others in capitals without spaces. */
export function postcodeKey(value: string): string {
  const zip = /^\s*(\d{5})(?:-?\d{4})?\s*$/.exec(value)?.[1];
  return zip ?? value.toUpperCase().replace(/\s+/g, '');
}

/** A stable id for a record that came without one. */
const madeId = (...parts: readonly string[]): string =>
  createHash('sha1').update(parts.join('\n')).digest('hex').slice(0, 20);

export function serviceRow(service: Json, position: number): ServiceRow {
  const organization = isObject(service['organization']) ? service['organization'] : undefined;
  const terms = termsOf(service).map((term) => textOf(term['name']));
  const modified = textOf(service['last_modified']);
  const body = [service['description'], service['eligibility_description'], organization?.['name'], ...terms];
  return {
    id: String(service['id']),
    position,
    organization_id: organizationId(service),
    modified: modified !== undefined && !Number.isNaN(Date.parse(modified)) ? modified : null,
    title: fold([service['name'], service['alternate_name']].map(textOf).filter(Boolean).join(' ')),
    body: fold(body.map(textOf).filter(Boolean).join(' ')),
    record: service,
  };
}

function organizationId(service: Json): string | null {
  const organization = service['organization'];
  if (!isObject(organization)) return textOf(service['organization_id']) ?? null;
  const known = textOf(organization['id']) ?? textOf(service['organization_id']);
  return known ?? madeId('organization', textOf(organization['name']) ?? '');
}

export function siteRows(service: Json, from: number): SiteRow[] {
  return objects(service['service_at_locations']).map((site, index) => {
    const location = isObject(site['location']) ? site['location'] : {};
    const postcode = objects(location['addresses']).map((address) => textOf(address['postal_code']))[0];
    const id = textOf(site['id']) ?? madeId('site', String(service['id']), String(index));
    return {
      id,
      position: from + index,
      service_id: String(service['id']),
      postcode: postcode === undefined ? null : postcodeKey(postcode),
      latitude: degrees(location['latitude'], 90),
      longitude: degrees(location['longitude'], 180),
      area_postcodes: areaPostcodes([
        ...objects(site['service_areas']),
        ...objects(service['service_areas']),
      ]),
      record: { ...site, id },
    };
  });
}

function degrees(value: unknown, limit: number): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= limit ? number : null;
}

/** Postcodes written out in a service area's text; null when the areas name none and so say nothing about them. */
function areaPostcodes(areas: readonly Json[]): string[] | null {
  const found = areas.flatMap((area) => (textOf(area['extent']) ?? '').match(/\b\d{5}\b/g) ?? []);
  return found.length > 0 ? [...new Set(found)] : null;
}

/** Every taxonomy term a service carries, at any level, each once. */
export function termsOf(service: Json): Json[] {
  const sites = objects(service['service_at_locations']);
  const levels = [service, service['organization'], ...sites, ...sites.map((site) => site['location'])];
  const attributes = levels.filter(isObject).flatMap((level) => objects(level['attributes']));
  const terms = attributes.map((attribute) => attribute['taxonomy_term']).filter(isObject);
  const named = terms.filter((term) => textOf(term['id']) !== undefined);
  return [...new Map(named.map((term) => [textOf(term['id']), term])).values()];
}

export function taxonomyId(term: Json): string | null {
  const detail = isObject(term['taxonomy_detail']) ? textOf(term['taxonomy_detail']['id']) : undefined;
  const name = textOf(term['taxonomy']);
  return detail ?? textOf(term['taxonomy_id']) ?? (name === undefined ? null : madeId('taxonomy', name));
}

export function organizationRows(services: readonly Json[]): NamedRow[] {
  const found = new Map<string, Json>();
  for (const service of services) {
    const organization = service['organization'];
    const id = organizationId(service);
    if (!isObject(organization) || id === null) continue;
    // Feeds repeat the organization in each service, sometimes shorter: what any of them says is kept.
    found.set(id, { ...organization, ...found.get(id), id });
  }
  return [...found.values()].map(namedRow);
}

export function termRows({ services, terms = [] }: Dataset): NamedRow[] {
  const all = [...terms, ...services.flatMap(termsOf)];
  return unique(all).map(namedRow);
}

export function taxonomyRows({ taxonomies = [], ...rest }: Dataset): NamedRow[] {
  const terms = [...(rest.terms ?? []), ...rest.services.flatMap(termsOf)];
  const all = [...taxonomies, ...terms.map(taxonomyOf).filter(isObject)];
  return unique(all).map(namedRow);
}

function taxonomyOf(term: Json): Json | undefined {
  const id = taxonomyId(term);
  if (id === null) return undefined;
  const name = textOf(term['taxonomy']) ?? id;
  const detail = isObject(term['taxonomy_detail']) ? term['taxonomy_detail'] : {};
  return { name, description: name, ...detail, id };
}

function unique(records: readonly Json[]): Json[] {
  const found = new Map<string | undefined, Json>();
  for (const record of records) if (!found.has(textOf(record['id']))) found.set(textOf(record['id']), record);
  return [...found.values()];
}

function namedRow(record: Json, position: number): NamedRow {
  return {
    id: String(record['id']),
    position,
    title: fold(textOf(record['name']) ?? ''),
    body: fold(textOf(record['description']) ?? ''),
    taxonomy_id: taxonomyId(record),
    parent_id: textOf(record['parent_id']) ?? null,
    record: without(record),
  };
}
