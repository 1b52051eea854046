import * as z from 'zod/mini';

/** Where a record hung in the feed. Readers merge in this order: the most local word wins (HSDS 3, "schedules", "phones"). */
const LEVELS = ['serviceAtLocation', 'service', 'location', 'organization'] as const;
export const LevelSchema = z.enum(LEVELS);
export type Level = z.infer<typeof LevelSchema>;

export const LanguageSchema = z.object({
  /** BCP 47 or ISO 639 code, as the feed gives it. */
  code: z.optional(z.string()),
  name: z.optional(z.string()),
  note: z.optional(z.string()),
});
export type Language = z.infer<typeof LanguageSchema>;

export const PhoneSchema = z.object({
  /** As it should be shown. */
  number: z.string(),
  /** What goes after `tel:`; missing when the number cannot be trusted to reach anyone. */
  dial: z.optional(z.string().check(z.regex(/^\+?\d{3,15}$/))),
  extension: z.optional(z.string()),
  /** HSDS: voice, text, cell, fax, sms, video, pager, textphone; other words pass. */
  type: z.optional(z.string()),
  description: z.optional(z.string()),
  languages: z.optional(z.array(LanguageSchema)),
  level: z.optional(LevelSchema),
});
export type Phone = z.infer<typeof PhoneSchema>;

export const ContactSchema = z.object({
  name: z.optional(z.string()),
  title: z.optional(z.string()),
  department: z.optional(z.string()),
  email: z.optional(z.string()),
  phones: z.optional(z.array(PhoneSchema)),
  level: z.optional(LevelSchema),
});
export type Contact = z.infer<typeof ContactSchema>;
