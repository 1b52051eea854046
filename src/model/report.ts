import * as z from 'zod/mini';

/** Why a person reports an entry of the directory (rule R4). */
const REPORT_REASONS = ['closed', 'number', 'hours', 'help'] as const;

/** "Something is wrong here": `POST` to `report-url` with the header `Idempotency-Key`. It names no person. */
export const ReportSchema = z.object({
  /** The service's id, as the source gave it. */
  id: z.string().check(z.minLength(1)),
  reason: z.enum(REPORT_REASONS),
  note: z.optional(z.string().check(z.maxLength(300))),
  /** BCP 47: the language in which the note was written. */
  language: z.optional(z.string()),
});
