import * as z from 'zod/mini';
import { ContactSchema, LanguageSchema, PhoneSchema } from './contact.js';
import { ScheduleSchema } from './schedule.js';

const text = z.optional(z.string());

export const AddressSchema = z.object({
  attention: text,
  address1: text,
  address2: text,
  city: text,
  region: text,
  stateProvince: text,
  postalCode: text,
  country: text,
  /** HSDS: physical, postal, virtual. */
  type: text,
});
export type Address = z.infer<typeof AddressSchema>;

export const AccessibilitySchema = z.object({ description: text, details: text, url: text });
export type Accessibility = z.infer<typeof AccessibilitySchema>;

/** A site where the service is given: HSDS service_at_location and its location in one. */
export const LocationSchema = z.object({
  id: text,
  name: text,
  alternateName: text,
  description: text,
  /** HSDS location_type: physical, postal, virtual. */
  type: text,
  url: text,
  addresses: z.optional(z.array(AddressSchema)),
  /**
   * False when no street line is published, or the feed says that it is confidential: then there are no coordinates
   * either, and no place, map or distance may be shown.
   */
  addressPublic: z.boolean(),
  latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.optional(z.number().check(z.gte(-180), z.lte(180))),
  transportation: text,
  accessibility: z.optional(z.array(AccessibilitySchema)),
  phones: z.optional(z.array(PhoneSchema)),
  schedules: z.optional(z.array(ScheduleSchema)),
  languages: z.optional(z.array(LanguageSchema)),
  contacts: z.optional(z.array(ContactSchema)),
});
export type Location = z.infer<typeof LocationSchema>;
