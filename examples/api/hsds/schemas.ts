import { z } from '@hono/zod-openapi';

/**
 * The shape of HSDS 3.1/3.2 as this API documents it. What the standard requires is required, what it lists is
 * optional, and what it does not know passes: publishers add `x_…` fields and a reader must not lose them.
 */
const id = z.string().min(1);
const text = z.string();
const number = z.number();
const attributes = { attributes: z.array(z.lazy(() => Attribute)).optional() };

export const Taxonomy = z
  .looseObject({ id, name: text, description: text, uri: z.url().optional(), version: text.optional() })
  .openapi('Taxonomy');

export const TaxonomyTerm = z
  .looseObject({
    id,
    name: text,
    description: text,
    code: text.optional(),
    parent_id: text.optional(),
    taxonomy: text.optional(),
    taxonomy_id: text.optional(),
    taxonomy_detail: Taxonomy.optional(),
    language: text.optional(),
    term_uri: z.url().optional(),
  })
  .openapi('TaxonomyTerm');

const Attribute = z
  .looseObject({
    id,
    link_type: text.optional(),
    link_entity: text.optional(),
    value: text.optional(),
    label: text.optional(),
    taxonomy_term: TaxonomyTerm.optional(),
  })
  .openapi('Attribute');

const Language = z.looseObject({ id, name: text.optional(), code: text.optional(), note: text.optional() });

const Phone = z
  .looseObject({
    id,
    number: text.min(1),
    extension: number.optional(),
    type: text.optional(),
    description: text.optional(),
    languages: z.array(Language).optional(),
  })
  .openapi('Phone');

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const Schedule = z
  .looseObject({
    id,
    valid_from: z.iso.date().optional(),
    valid_to: z.iso.date().optional(),
    dtstart: z.iso.date().optional(),
    timezone: number.optional(),
    until: z.iso.date().optional(),
    count: number.optional(),
    wkst: z.enum(DAYS).optional(),
    freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
    interval: number.optional(),
    byday: text.optional(),
    byweekno: text.optional(),
    bymonthday: text.optional(),
    byyearday: text.optional(),
    description: text.optional(),
    opens_at: text.optional(),
    closes_at: text.optional(),
    schedule_link: z.url().optional(),
    attending_type: text.optional(),
    notes: text.optional(),
  })
  .openapi('Schedule');

const Contact = z.looseObject({
  id,
  name: text.optional(),
  title: text.optional(),
  department: text.optional(),
  email: z.email().optional(),
  phones: z.array(Phone).optional(),
});

const Place = z.enum(['physical', 'postal', 'virtual']);

const Address = z.looseObject({
  id,
  address_1: text,
  address_2: text.optional(),
  city: text,
  region: text.optional(),
  state_province: text,
  postal_code: text,
  country: text,
  address_type: Place,
});

const Accessibility = z.looseObject({ id, description: text.optional(), details: text.optional() });

const Location = z
  .looseObject({
    id,
    location_type: Place,
    url: z.url().optional(),
    name: text.optional(),
    alternate_name: text.optional(),
    description: text.optional(),
    transportation: text.optional(),
    latitude: number.optional(),
    longitude: number.optional(),
    addresses: z.array(Address).optional(),
    phones: z.array(Phone).optional(),
    schedules: z.array(Schedule).optional(),
    languages: z.array(Language).optional(),
    accessibility: z.array(Accessibility).optional(),
    ...attributes,
  })
  .openapi('Location');

const ServiceArea = z.looseObject({
  id,
  name: text.optional(),
  description: text.optional(),
  extent: text.optional(),
  extent_type: text.optional(),
});

export const Organization = z
  .looseObject({
    id,
    name: text,
    description: text,
    alternate_name: text.optional(),
    email: z.email().optional(),
    website: z.url().optional(),
    tax_status: text.optional(),
    legal_status: text.optional(),
    year_incorporated: number.optional(),
    phones: z.array(Phone).optional(),
    contacts: z.array(Contact).optional(),
    programs: z.array(z.lazy(() => Program)).optional(),
    ...attributes,
  })
  .openapi('Organization');

const Program = z.looseObject({ id, name: text, description: text, alternate_name: text.optional() });

const site = {
  id,
  description: text.optional(),
  location: Location.optional(),
  phones: z.array(Phone).optional(),
  schedules: z.array(Schedule).optional(),
  contacts: z.array(Contact).optional(),
  service_areas: z.array(ServiceArea).optional(),
  ...attributes,
};

const Capacity = z.looseObject({
  id,
  unit: z.looseObject({ id, name: text }),
  available: number,
  maximum: number.optional(),
  updated: z.iso.datetime({ offset: true }),
});

const serviceFields = {
  id,
  name: text.min(1),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  alternate_name: text.optional(),
  description: text.optional(),
  url: z.url().optional(),
  email: z.email().optional(),
  interpretation_services: text.optional(),
  application_process: text.optional(),
  fees_description: text.optional(),
  wait_time: text.optional(),
  accreditations: text.optional(),
  licenses: text.optional(),
  eligibility_description: text.optional(),
  minimum_age: number.optional(),
  maximum_age: number.optional(),
  assured_date: z.iso.date().optional(),
  assurer_email: z.email().optional(),
  alert: text.optional(),
  last_modified: z.iso.datetime({ offset: true }).optional(),
  organization: Organization.optional(),
  program: Program.optional(),
  phones: z.array(Phone).optional(),
  schedules: z.array(Schedule).optional(),
  service_areas: z.array(ServiceArea).optional(),
  languages: z.array(Language).optional(),
  cost_options: z
    .array(
      z.looseObject({
        id,
        option: text.optional(),
        currency: text.optional(),
        amount: number.optional(),
        amount_description: text.optional(),
      }),
    )
    .optional(),
  required_documents: z.array(z.looseObject({ id, document: text.optional() })).optional(),
  contacts: z.array(Contact).optional(),
  capacities: z.array(Capacity).optional(),
  ...attributes,
};

export const Service = z
  .looseObject({ ...serviceFields, service_at_locations: z.array(z.looseObject(site)).optional() })
  .openapi('Service');

export const ServiceAtLocation = z
  .looseObject({ ...site, service: z.looseObject(serviceFields).optional() })
  .openapi('ServiceAtLocation');

export const About = z
  .object({
    version: text,
    profile: z.url(),
    openapi_url: z.url(),
    description: text,
    publisher: z.object({ name: text, website: z.url() }),
  })
  .openapi('About');

/** The envelope of every list; all its fields are always there, though HSDS asks only for two. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    total_items: z.number().int(),
    total_pages: z.number().int(),
    page_number: z.number().int(),
    size: z.number().int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });
