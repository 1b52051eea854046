import type { Category, Organization, Service } from '../../model/service.js';
import { SERVICE_STATUSES } from '../../model/service-status.js';
import { safeEmail, safeUrl } from '../../util/url.js';
import {
  compact,
  compactAll,
  date,
  id,
  isRaw,
  line,
  number,
  raw,
  records,
  text,
  words,
  type Raw,
} from '../read.js';
import type { Dropped } from '../service-source.js';
import { toContacts, toLanguages, toPhones } from './contact.js';
import { toLocations } from './location.js';
import { toSchedules } from './schedule.js';

/** Longest age anyone means; feeds write 999 for "no limit". */
const MAX_AGE = 130;

function toOrganization(value: unknown, country: string): Organization {
  const org = raw(value);
  return compact({
    id: id(org.id),
    name: line(org.name),
    alternateName: line(org.alternate_name),
    description: text(org.description),
    email: safeEmail(org.email),
    url: safeUrl(org.website) ?? safeUrl(org.url),
    phones: toPhones(org.phones, 'organization', country),
    contacts: toContacts(org.contacts, 'organization', country),
  });
}

/** HSDS 3 attributes[].taxonomy_term; Open Referral UK 1.0 service_taxonomys[].taxonomy, whose scheme is `vocabulary`. */
function toCategories(service: Raw): Category[] {
  const rows = [
    ...records(service.attributes),
    ...records(service.service_taxonomys),
    ...records(service.taxonomy_terms),
  ];
  const terms = rows.map((row) => {
    const term = raw(row.taxonomy_term ?? row.taxonomy ?? row);
    const label = line(row.label);
    return compact({
      id: id(term.id),
      name: line(term.name) ?? line(term.term) ?? label ?? '',
      code: line(term.code),
      taxonomy: line(raw(term.taxonomy_detail).name) ?? line(term.taxonomy) ?? line(term.vocabulary),
      parentId: id(term.parent_id),
      linkType: line(row.link_type),
      label,
      value: line(row.value),
    });
  });
  return terms.filter((term) => term.name);
}

/** Age limits, and words about who may come, from either shape. */
function toEligibility(service: Raw) {
  const old = records(service.eligibilitys ?? service.eligibilities);
  const said = words(old.map((row) => row.eligibility)).join('; ');
  const first = old[0] ?? {};
  return compact({
    description: text(service.eligibility_description) ?? (said || undefined),
    minimumAge: number(service.minimum_age ?? first.minimum_age, 0, MAX_AGE),
    maximumAge: number(service.maximum_age ?? first.maximum_age, 1, MAX_AGE),
  });
}

function toCosts(service: Raw) {
  return compactAll(
    records(service.cost_options).map((row) => ({
      option: text(row.option),
      amount: number(row.amount, 0),
      amountDescription: text(row.amount_description),
      currency: /^[a-z]{3}$/i.exec(line(row.currency) ?? '')?.[0].toUpperCase(),
      validFrom: date(row.valid_from),
      validTo: date(row.valid_to),
    })),
  );
}

function toCapacities(service: Raw) {
  return compactAll(
    records(service.capacities).map((row) => ({
      available: number(row.available, 0),
      maximum: number(row.maximum, 0),
      unit: line(raw(row.unit).name),
      description: text(row.description),
      updated: line(row.updated),
    })),
  );
}

function toAreas(service: Raw) {
  const rows = [service, ...records(service.service_at_locations)].flatMap((owner) =>
    records(owner.service_areas),
  );
  const areas = rows.map((row) => ({
    name: line(row.name ?? row.service_area),
    description: text(row.description),
    url: safeUrl(row.uri),
  }));
  const unique = new Map(compactAll(areas).map((area) => [JSON.stringify(area), area]));
  return [...unique.values()];
}

function toLinks(value: unknown) {
  return records(value).flatMap((row) => {
    const url = safeUrl(row.url);
    return url ? [compact({ label: line(row.label), url })] : [];
  });
}

function toStatus(value: unknown): Service['status'] {
  const status = line(value)?.toLowerCase().replace(/[_-]/g, ' ');
  return SERVICE_STATUSES.find((known) => known === status);
}

/** When it changed: last_modified, else the newest entry of the change log. */
function toModified(service: Raw): string | undefined {
  const stamp = line(service.last_modified);
  if (stamp && date(stamp)) return stamp;
  return (
    records(service.metadata)
      .map((row) => date(row.last_action_date) ?? '')
      .sort()
      .at(-1) || undefined
  );
}

/** What is said about the service itself, beside its names, sites and people. */
function toDetail(service: Raw) {
  const program = raw(service.program);
  return {
    program: compact({
      id: id(program.id),
      name: line(program.name),
      alternateName: line(program.alternate_name),
      description: text(program.description),
    }),
    description: text(service.description),
    url: safeUrl(service.url),
    additionalUrls: toLinks(service.additional_urls),
    email: safeEmail(service.email),
    status: toStatus(service.status),
    alert: text(service.alert),
    interpretation: text(service.interpretation_services),
    applicationProcess: text(service.application_process),
    feesDescription: text(service.fees_description) ?? text(service.fees),
    costOptions: toCosts(service),
    waitTime: text(service.wait_time),
    eligibility: toEligibility(service),
    requiredDocuments: compactAll(
      records(service.required_documents).map((row) => ({
        document: text(row.document),
        url: safeUrl(row.uri),
      })),
    ),
    accreditations: text(service.accreditations),
    licenses: text(service.licenses),
    serviceAreas: toAreas(service),
    categories: toCategories(service),
    capacities: toCapacities(service),
    attendingTypes: words(service.attending_type),
    attendingAccess: words(service.attending_access),
    assured: compact({ on: date(service.assured_date), by: safeEmail(service.assurer_email) }),
    modified: toModified(service),
  };
}

/**
 * A service of HSDS 3.0–3.2, Open Referral UK 3.0 or 1.0, told apart by the fields that are there. Funding is left out, and so
 * is a logo: it would be a request to a third party.
 * @returns the service, or which field made it unusable.
 */
export function toService(value: unknown): Service | Dropped {
  if (!isRaw(value)) return { field: 'record', reason: 'not an object' };
  const serviceId = id(value.id);
  if (!serviceId) return { field: 'id', reason: 'missing' };
  const locations = toLocations(value);
  const country = locations.flatMap((l) => l.addresses ?? []).find((a) => a.country)?.country ?? '';
  const organization = toOrganization(value.organization, country);
  const alternateName = line(value.alternate_name);
  const name = line(value.name) ?? alternateName ?? organization.name;
  if (!name) return { id: serviceId, field: 'name', reason: 'missing, and the organization has none' };
  return compact({
    id: serviceId,
    name,
    alternateName,
    organization,
    ...toDetail(value),
    phones: toPhones(value.phones, 'service', country),
    languages: toLanguages(value.languages),
    schedules: toSchedules(value, 'service'),
    locations,
    contacts: toContacts(value.contacts, 'service', country),
  });
}

export const isDropped = (result: Service | Dropped): result is Dropped => 'reason' in result;
