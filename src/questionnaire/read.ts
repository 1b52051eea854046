/** Takes in a Questionnaire as the world writes them: a quarter of real forms break R4, and all of those must work. */
import type { Questionnaire, QuestionnaireItem } from './fhir.js';
import { isRaw, list, tidy, type Raw } from './tidy.js';
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

/** A type that R4 does not know: R5 has `coding` with answerConstraint; else what would fit what is there. */
function guessType(item: Raw, hasItems: boolean): string {
  const { type, answerOption, answerValueSet, answerConstraint } = item;
  if (type !== 'coding' && !answerOption && !answerValueSet) return hasItems ? 'group' : 'string';
  return /OrString|OrType/.test(String(answerConstraint)) ? 'open-choice' : 'choice';
}

/** What STU3 called by other names. */
function oldNames({ option, options, ...more }: Raw): Raw {
  const initial = Object.keys(more).find((key) => /^initial[A-Z]/.test(key));
  return {
    ...(option !== undefined && { answerOption: option }),
    ...(options !== undefined && { answerValueSet: isRaw(options) ? options['reference'] : options }),
    ...(initial && { initial: { [`value${initial.slice(7)}`]: more[initial] } }),
  };
}

/**
 * @returns a copy with every part in its right type
 * @throws QuestionnaireError when it is no Questionnaire at all
 */
export function readQuestionnaire(input: unknown): ReadResult {
  // a server's answer to a search is a Bundle, to an operation Parameters
  const { entry, parameter } = Object(input) as Raw;
  const inside = list(entry ?? parameter).map(({ resource }) => resource);
  const form = [input, ...inside].find((one) => (one as Raw | null)?.['resourceType'] === 'Questionnaire');
  if (!form) throw new QuestionnaireError();
  const warnings: FormWarning[] = [];
  const readItem = (raw: Raw, path: string): QuestionnaireItem => {
    const { item: inner, ...own } = raw;
    const item = tidy({ ...oldNames(own), ...own });
    const linkId = (item['linkId'] as string | undefined) ?? path;
    const say = (code: string, message: string): void => {
      warnings.push({ path, linkId, code, message });
    };
    if (raw['linkId'] !== linkId) say('linkId', 'linkId must be a text; one is made.');
    item['linkId'] = linkId;
    const type = String(item['type']);
    if (!Object.hasOwn(VALUE_KEY, type) && !/^(group|display)$/.test(type)) {
      item['type'] = guessType(item, !!inner);
      say('type', `This type is not in R4; "${String(item['type'])}" is taken.`);
    }
    if (!Array.isArray(item['code'])) delete item['code'];
    if (inner !== undefined) item['item'] = readItems(inner, `${path}.`);
    return item as unknown as QuestionnaireItem;
  };
  const readItems = (raw: unknown, path: string): QuestionnaireItem[] =>
    (raw === undefined ? [] : [raw].flat()).flatMap((one: unknown, i) => {
      const at = `${path}item[${String(i)}]`;
      if (isRaw(one)) return [readItem(one, at)];
      warnings.push({ path: at, code: 'dropped', message: 'This is no item; it is left out.' });
      return [];
    });
  const { item: items, contained: resources, ...head } = form as Raw;
  const item = readItems(items, '');
  // what an expression looks at is none of ours
  const contained = list(resources).map((one) =>
    /^(ValueSet|CodeSystem)$/.test(String(one['resourceType'])) ? tidy(one) : one,
  );
  return { questionnaire: { ...tidy(head), contained, item } as unknown as Questionnaire, warnings };
}
