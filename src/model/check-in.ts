import * as z from 'zod/mini';

/**
 * A check-in as a person sent it, in Kith's own contract: `POST` to `submit-url` with `Idempotency-Key`, which is `id`.
 * The same id may come again after a lost answer; it is the same check-in, and to be kept once.
 */
export const CheckInSchema = z.object({
  /** UUID, made on the person's device. */
  id: z.uuid(),
  /** Canonical of the form that was filled in: `url|version`, or `url`. Empty when the form has none. */
  questionnaire: z.string(),
  /** BCP 47: the language the questions were read in. */
  language: z.optional(z.string()),
  /** ISO date-time: when Send was pressed. */
  authored: z.string(),
  /** Who reads it and how soon, as the person was told (rules K1, S7). */
  told: z.object({ readBy: z.string(), responseTime: z.string() }),
  /** The answers: a FHIR R4 QuestionnaireResponse. What was skipped is not in it. */
  response: z.looseObject({
    resourceType: z.literal('QuestionnaireResponse'),
    status: z.string(),
    questionnaire: z.optional(z.string()),
    item: z.optional(z.array(z.looseObject({ linkId: z.string() }))),
  }),
});
export type CheckIn = z.infer<typeof CheckInSchema>;
