import type {
  Capacity,
  Category,
  CostOption,
  Organization,
  Service,
  ServiceArea,
} from '../../model/service.js';
import { SERVICE_STATUSES } from '../../model/service-status.js';
import { plainLine } from '../../util/text.js';
import { fields, first, list, recordOf, type Kind } from '../fields.js';
import { valuesAt } from '../paths.js';
import { date, isRaw, raw } from '../read.js';
import type { Dropped } from '../service-source.js';
import { languages, phones } from '../contact.js';
import { contacts, joined, words } from './kinds.js';
import { countryOf, sites } from './location.js';
import { SCHEDULES, schedules } from './schedule.js';

const toCategory = fields<Category>(
  'term.name|term.term|row.label! term.id term.code term.taxonomy_detail.name|term.taxonomy|term.vocabulary>taxonomy ' +
    'term.parent_id:id row.link_type row.label row.value',
);
const links: Kind = list(fields('url! label'));
const toOrganization = fields<Organization>(
  'name id alternate_name description email website|url>url ' +
    'additional_websites|additional_urls>additionalUrls:links phones contacts',
  { phones, contacts, links },
);

const kinds: Record<string, Kind> = {
  phones,
  contacts,
  words,
  languages,
  schedules,
  organization: first((value, { country }) => toOrganization(value, { level: 'organization', country })),
  program: first(fields('name id alternate_name description')),
  links,
  costs: list(
    fields<CostOption>(
      'option:text amount:0..1e9 amount_description:text currency valid_from:date valid_to:date',
      { currency: first((value) => /^[A-Z]{3}$/.exec(plainLine(value)?.toUpperCase() ?? '')?.[0]) },
    ),
  ),
  // Open Referral UK 1.0 has `eligibilitys`. Feeds write 999 for "no limit".
  eligibility: first(
    fields(
      'eligibility_description|eligibility.description>description eligibilit*|eligibilit*.eligibility>description:joined ' +
        'minimum_age|eligibilit*.minimum_age:0..130 maximum_age|eligibilit*.maximum_age:1..130',
      { joined },
    ),
  ),
  documents: list(fields('document:text uri|url>url')),
  areas: list(fields<ServiceArea>('name|service_area description uri|url>url'), JSON.stringify),
  /** HSDS 3 attributes[].taxonomy_term; Open Referral UK 1.0 service_taxonomys[].taxonomy, whose scheme is `vocabulary`. */
  categories: list((value) => {
    const row = raw(recordOf(value, 'name'));
    const term = [row.taxonomy_term, row.taxonomy, row].find(isRaw);
    return toCategory({ row, term });
  }),
  capacities: list(
    fields<Capacity>('description available:0..1e9 maximum:0..1e9 unit.name|unit>unit updated'),
  ),
  assured: first(fields('assured_date|assured.on>on:date assurer_email|assured.by>by:email')),
  status: first((value) => {
    const status = plainLine(value)?.toLowerCase().replace(/[_-]/g, ' ');
    return SERVICE_STATUSES.find((known) => known === status);
  }),
  newest: (values) =>
    values
      .flatMap((value) => (date(value) && plainLine(value)) ?? [])
      .sort()
      .at(-1),
};

/** Funding is left out, and so is a logo: it would be a request to a third party. */
const readService = fields<Service>(
  'name|alternate_name|organization.name id alternate_name organization program description url|website>url ' +
    'additional_urls:links email status alert:text interpretation_services|interpretation>interpretation:text ' +
    'application_process:text fees_description|fees:text cost_options:costs wait_time:text >eligibility ' +
    'required_documents:documents accreditations:text licenses:text service_areas|service_at_locations.service_areas:areas ' +
    'attributes|service_taxonom*|service_attributes|taxonomy_terms|categories>categories capacities ' +
    'attending_type|attending_types>attendingTypes:words ' +
    'attending_access:words >assured last_modified|metadata.last_action_date|modified>modified:newest ' +
    `phones languages contacts ${SCHEDULES}`,
  kinds,
);

/**
 * A service of HSDS 3.0–3.2, Open Referral UK 3.0 or 1.0, told apart by the fields that are there.
 * @returns the service, or which field made it unusable.
 */
export function toService(value: unknown): Service | Dropped {
  if (!isRaw(value)) return { field: 'record', reason: 'not an object' };
  const rows = valuesAt(value, [['service_at_location*'], ['services_at_location']]);
  const direct = valuesAt(value, [['location*']]).map((location) => ({ location }));
  const locations = sites(rows.length ? rows : direct, {});
  const country = countryOf(locations?.flatMap((site) => site.addresses ?? []));
  const service = readService(value, { level: 'service', country }, locations && { locations });
  if (!service?.id) return { field: 'id', reason: 'missing' };
  const { id, name } = service;
  return name ? service : { id, field: 'name', reason: 'missing, and the organization has none' };
}
