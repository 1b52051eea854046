import * as z from 'zod/mini';
import { LanguageSchema, PhoneSchema } from './contact.js';
import { AVAILABILITIES, WAYS_TO_MEET } from './peer-terms.js';

const text = z.optional(z.string());
const number = z.optional(z.number());

/**
 * A word from the organization's own vocabulary: an experience, a community, a kind of help. Kith ships no list of
 * experiences; a code without a label is shown as it is.
 */
export const TermSchema = z.object({ code: text, label: z.string() });
export type Term = z.infer<typeof TermSchema>;

export const WayToMeetSchema = z.enum(WAYS_TO_MEET);
export type WayToMeet = z.infer<typeof WayToMeetSchema>;

export const AvailabilitySchema = z.enum(AVAILABILITIES);
export type Availability = z.infer<typeof AvailabilitySchema>;

/** A place served. Never where the peer lives. */
export const PlaceSchema = z.object({
  name: text,
  county: text,
  stateProvince: text,
  postalCode: text,
  /** Degrees, WGS 84. */
  latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.optional(z.number().check(z.gte(-180), z.lte(180))),
});
export type Place = z.infer<typeof PlaceSchema>;

export const CredentialSchema = z.object({
  /** As the issuer calls it: "Certified Peer Specialist". */
  type: text,
  issuer: text,
  /** State or region where it is valid. */
  state: text,
  /** ISO date. */
  expires: text,
  /** ISO date on which the organization last checked it. */
  checkedOn: text,
});
export type Credential = z.infer<typeof CredentialSchema>;

/**
 * A Peer Support Specialist as the organization publishes them. Every text is plain text, every url http(s); all but id
 * and name may be missing. The name is a first or chosen name: a source drops family names where the format separates them.
 */
export const PeerSchema = z.object({
  /** Opaque. */
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  pronouns: text,
  /** "About me", in the peer's own words. */
  about: text,
  /** "Why I do this", in the peer's own words. */
  why: text,
  experiences: z.optional(z.array(TermSchema)),
  communities: z.optional(z.array(TermSchema)),
  /** Spoken, signed and written. Sign languages by their ISO 639-3 code (`ase`) or name. */
  languages: z.optional(z.array(LanguageSchema)),
  waysToMeet: z.optional(z.array(WayToMeetSchema)),
  places: z.optional(z.array(PlaceSchema)),
  /** True when the peer can be met from anywhere (phone, video). */
  anywhere: z.optional(z.boolean()),
  /** True when the peer gladly meets people outside their own county: small towns know each other. */
  outsideCounty: z.optional(z.boolean()),
  /** When next free: ISO date or date-time. */
  nextFree: text,
  /** Missing means unknown: shown as such. */
  availability: z.optional(AvailabilitySchema),
  /** Years. */
  minimumAge: number,
  /** Years. */
  maximumAge: number,
  /** What the peer offers or needs for access: "wheelchair accessible office", "captions". */
  access: z.optional(z.array(z.string())),
  credentials: z.optional(z.array(CredentialSchema)),
  organization: z.optional(
    z.object({ name: text, url: text, email: text, phones: z.optional(z.array(PhoneSchema)) }),
  ),
  /** Transport, housing, work, benefits, family, hospital discharge … */
  helpsWith: z.optional(z.array(TermSchema)),
  photo: text,
  /** A short film of the peer; loaded only on press. */
  video: text,
  /** ISO date or date-time of the last change. */
  modified: text,
});
export type Peer = z.infer<typeof PeerSchema>;
