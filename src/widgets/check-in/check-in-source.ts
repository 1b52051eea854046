import type { QuestionnaireResponse } from '../../questionnaire/fhir.js';
import type { CheckIn } from '../../model/check-in.js';

/** A host's own way to get forms and to take answers. Each method wins over the attribute it stands for. */
export interface CheckInSource {
  /** In place of a `questionnaire` address: a FHIR Questionnaire as parsed JSON. */
  readonly questionnaire?: (options: { readonly signal: AbortSignal }) => Promise<unknown>;
  /** In place of `history-url`: the person's own earlier responses, newest first. */
  readonly history?: (options: { readonly signal: AbortSignal }) => Promise<readonly QuestionnaireResponse[]>;
  /**
   * In place of `submit-url`. Resolve once the check-in is kept; reject when it is not: it is then offered again. It may
   * come twice with the same `id`.
   */
  readonly send?: (checkIn: CheckIn, options: { readonly signal: AbortSignal }) => Promise<void>;
}
