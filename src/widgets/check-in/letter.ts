import type { CheckIn } from '../../model/check-in.js';
import type { Letter } from '../../model/letter.js';

const URN = 'urn:ietf:rfc:3986';

/**
 * A check-in on the wire. `fhir`: a QuestionnaireResponse, created only where none with its identifier is there yet (FHIR
 * R4, HTTP, "Conditional create"). Else Kith's own contract with an idempotency key, which the post office puts on. Either may be sent again without harm.
 */
export function letterOf(checkIn: CheckIn, url: string, format: string): Letter {
  const { id, authored, language, response } = checkIn;
  const letter = { id, kind: 'check-in', url } as const;
  if (format !== 'fhir') {
    return { ...letter, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(checkIn) };
  }
  const identifier = { system: URN, value: `urn:uuid:${id}` };
  return {
    ...letter,
    headers: {
      'Content-Type': 'application/fhir+json',
      Accept: 'application/fhir+json',
      'If-None-Exist': `identifier=${encodeURIComponent(`${URN}|${identifier.value}`)}`,
    },
    body: JSON.stringify({ ...response, identifier, authored, ...(language && { language }) }),
  };
}
