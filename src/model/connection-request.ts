import * as z from 'zod/mini';

/** Ways to be reached that the person says are safe. */
export const CONTACT_WAYS = ['phone', 'text', 'email'] as const;

/**
 * "Please connect me": what a person sends to the organization. It holds no diagnosis, medication or insurance, and no
 * field for any (rule P6). The idempotency key travels as the header `Idempotency-Key`.
 */
export const ConnectionRequestSchema = z.object({
  /** The peer asked for; missing means "anyone who fits". */
  peerId: z.optional(z.string()),
  /** For "anyone who fits": codes or labels the person chose to send along. Never search words. */
  wishes: z.optional(z.array(z.string())),
  /** The name to use. */
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  contact: z.object({
    way: z.enum(CONTACT_WAYS),
    /** Phone number or e-mail address. */
    value: z.string().check(z.minLength(3), z.maxLength(200)),
    /** May a message be left, and what may it say: `none`, `name-only` (just a name and number), `full`. */
    voicemail: z.optional(z.enum(['none', 'name-only', 'full'])),
    /** "Mornings", in the person's words. */
    bestTimes: z.optional(z.string().check(z.maxLength(200))),
  }),
  note: z.optional(z.string().check(z.maxLength(300))),
  /** BCP 47. */
  language: z.optional(z.string()),
  /** What the person agreed to (rule S7). */
  consent: z.object({
    /** The very text shown. */
    text: z.string().check(z.minLength(1)),
    version: z.optional(z.string()),
    language: z.string(),
    /** ISO date-time. */
    at: z.string(),
  }),
});
export type ConnectionRequest = z.infer<typeof ConnectionRequestSchema>;
