import * as z from 'zod/mini';

/** A FHIR R4 QuestionnaireResponse, as far as this server looks at it. */
export const ResponseSchema = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  status: z.enum(['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped']),
  questionnaire: z.optional(z.string()),
  authored: z.optional(z.string()),
  item: z.optional(z.array(z.looseObject({ linkId: z.string() }))),
});

export type Answers = z.output<typeof ResponseSchema>;
