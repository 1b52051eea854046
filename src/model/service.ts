import * as z from 'zod/mini';
import { ContactSchema, LanguageSchema, PhoneSchema } from './contact.js';
import { LocationSchema } from './location.js';
import { ScheduleSchema } from './schedule.js';
import { SERVICE_STATUSES } from './service-status.js';

const text = z.optional(z.string());
const number = z.optional(z.number());

const LinkSchema = z.object({ label: text, url: z.string() });
export type Link = z.infer<typeof LinkSchema>;

export const OrganizationSchema = z.object({
  id: text,
  name: text,
  alternateName: text,
  description: text,
  email: text,
  url: text,
  /** HSDS `additional_websites`. */
  additionalUrls: z.optional(z.array(LinkSchema)),
  phones: z.optional(z.array(PhoneSchema)),
  contacts: z.optional(z.array(ContactSchema)),
});
export type Organization = z.infer<typeof OrganizationSchema>;

const ProgramSchema = z.object({ id: text, name: text, alternateName: text, description: text });

const EligibilitySchema = z.object({
  description: text,
  /** Years. */
  minimumAge: number,
  /** Years. */
  maximumAge: number,
});

export const CostOptionSchema = z.object({
  option: text,
  amount: number,
  amountDescription: text,
  /** ISO 4217, upper case. */
  currency: text,
  validFrom: text,
  validTo: text,
});
export type CostOption = z.infer<typeof CostOptionSchema>;

const RequiredDocumentSchema = z.object({ document: text, url: text });

export const ServiceAreaSchema = z.object({ name: text, description: text, url: text });
export type ServiceArea = z.infer<typeof ServiceAreaSchema>;

/** A term some taxonomy gives the service; shown as the feed names it, never looked up elsewhere. */
export const CategorySchema = z.object({
  id: text,
  name: z.string(),
  code: text,
  taxonomy: text,
  parentId: text,
  /** HSDS attribute.link_type: what the term says about the service (`service_category`, `eligibility` …). */
  linkType: text,
  label: text,
  value: text,
});
export type Category = z.infer<typeof CategorySchema>;

export const CapacitySchema = z.object({
  available: number,
  maximum: number,
  unit: text,
  description: text,
  updated: text,
});
export type Capacity = z.infer<typeof CapacitySchema>;

/**
 * A service a person can go to or call: the one shape every widget knows and every source makes. Names are those of HSDS 3
 * in camelCase. Every text is plain text; every url is http(s); all but id and name may be missing.
 */
export const ServiceSchema = z.object({
  /** Opaque. */
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  alternateName: text,
  organization: z.optional(OrganizationSchema),
  program: z.optional(ProgramSchema),
  description: text,
  url: text,
  additionalUrls: z.optional(z.array(LinkSchema)),
  email: text,
  status: z.optional(z.enum(SERVICE_STATUSES)),
  /** Something that is true now and must be seen first ("closed until Monday"). */
  alert: text,
  interpretation: text,
  applicationProcess: text,
  feesDescription: text,
  costOptions: z.optional(z.array(CostOptionSchema)),
  waitTime: text,
  eligibility: z.optional(EligibilitySchema),
  requiredDocuments: z.optional(z.array(RequiredDocumentSchema)),
  accreditations: text,
  licenses: text,
  phones: z.optional(z.array(PhoneSchema)),
  languages: z.optional(z.array(LanguageSchema)),
  schedules: z.optional(z.array(ScheduleSchema)),
  locations: z.optional(z.array(LocationSchema)),
  serviceAreas: z.optional(z.array(ServiceAreaSchema)),
  categories: z.optional(z.array(CategorySchema)),
  capacities: z.optional(z.array(CapacitySchema)),
  contacts: z.optional(z.array(ContactSchema)),
  /** Ways to take part, in the feed's words: phone, online, venue, home visit … */
  attendingTypes: z.optional(z.array(z.string())),
  /** Ways in: referral, appointment, membership, drop-in … */
  attendingAccess: z.optional(z.array(z.string())),
  /** When somebody last checked that this is right (ISO date), and who. */
  assured: z.optional(z.object({ on: text, by: text })),
  /** When the record last changed: ISO date or date-time. */
  modified: text,
});
export type Service = z.infer<typeof ServiceSchema>;
