/** Takes in a Questionnaire as the world writes them: a quarter of real forms break R4, and all of those must work. */
import type { Questionnaire, QuestionnaireItem } from './fhir.js';
import type { FormWarning } from './types.js';
import { VALUE_KEY } from './values.js';

/** The document is no Questionnaire at all. */
export class QuestionnaireError extends Error {
  override readonly name = 'QuestionnaireError';
  constructor() {
    super('kith: this is no FHIR Questionnaire; `resourceType` must say so.');
  }
}

export interface ReadResult {
  readonly questionnaire: Questionnaire;
  /** What had to be mended to go on. `checkQuestionnaire` (check.ts) finds all that breaks R4. */
  readonly warnings: readonly FormWarning[];
}

export type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The objects of a list; one that stands alone is a list too. */
export const list = (value: unknown): Raw[] => [value].flat().filter(isRaw);

/** A type that R4 does not know: R5 has `coding` with answerConstraint; else what would fit what is there. */
function guessType(item: Raw): string {
  const { type, answerOption, answerValueSet, answerConstraint } = item;
  if (type !== 'coding' && !answerOption && !answerValueSet) return item['item'] ? 'group' : 'string';
  return /OrString|OrType/.test(String(answerConstraint)) ? 'open-choice' : 'choice';
}

/** Numbers and booleans that came as texts. */
function mend(of: Raw): Raw {
  const fixed = { ...of };
  for (const key in of) {
    const value = of[key];
    if (typeof value !== 'string') continue;
    if (/^(required|repeats|readOnly)$|Boolean$/.test(key)) fixed[key] = value === 'true';
    else if (/^maxLength$|(Integer|Decimal)$/.test(key))
      fixed[key] = Number(value) || (value === '0' ? 0 : undefined);
  }
  return fixed;
}

/**
 * @returns a copy with every part in its right type
 * @throws QuestionnaireError when it is no Questionnaire at all
 */
export function readQuestionnaire(input: unknown): ReadResult {
  if (!isRaw(input) || input['resourceType'] !== 'Questionnaire') throw new QuestionnaireError();
  const warnings: FormWarning[] = [];
  const readItem = (raw: Raw, path: string): QuestionnaireItem => {
    const item = mend(raw);
    const linkId = String((raw['linkId'] as string | undefined) ?? path);
    const say = (code: string, message: string): void => {
      warnings.push({ path, linkId, code, message });
    };
    if (raw['linkId'] !== linkId) say('linkId', 'linkId must be a text; one is made.');
    item['linkId'] = linkId;
    const type = String(item['type']);
    if (!(type in VALUE_KEY) && !/^(group|display)$/.test(type)) {
      item['type'] = guessType(item);
      say('type', `This type is not in R4; "${String(item['type'])}" is taken.`);
    }
    for (const key of ['answerOption', 'initial', 'enableWhen', 'code', 'extension']) {
      if (item[key] !== undefined) item[key] = list(item[key]).map(mend);
    }
    if (item['item'] !== undefined) item['item'] = readItems(item['item'], `${path}.`);
    return item as unknown as QuestionnaireItem;
  };
  const readItems = (raw: unknown, path: string): QuestionnaireItem[] =>
    (raw === undefined ? [] : [raw].flat()).flatMap((one: unknown, i) => {
      const at = `${path}item[${String(i)}]`;
      if (isRaw(one)) return [readItem(one, at)];
      warnings.push({ path: at, code: 'dropped', message: 'This is no item; it is left out.' });
      return [];
    });
  const item = readItems(input['item'], '');
  const contained = list(input['contained']);
  return { questionnaire: { ...input, contained, item } as unknown as Questionnaire, warnings };
}
