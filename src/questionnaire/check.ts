/**
 * What in a Questionnaire breaks R4 or will not work, for its author: a quarter of real forms have something. Apart from reading, so that pages do
 * not carry it; `npm run check:forms`, the tests and integrators' own tools do.
 */
import { text } from './extensions.js';
import type { ItemType } from './fhir.js';
import { safePattern } from './pattern.js';
import { QuestionnaireError } from './read.js';
import { list, type Raw } from './tidy.js';
import type { FormWarning } from './types.js';
import { VALUE_KEY } from './values.js';

/** R4's invariants that a renderer meets, as [name, test of what is wrong, words]. */
const RULES: readonly (readonly [string, (item: Raw, type: string) => unknown, string])[] = [
  [
    'que-1',
    (i, t) => (t === 'group') !== !!i['item'] && /group|display/.test(t),
    'A group needs items, a display item has none.',
  ],
  ['que-3', (i, t) => t === 'display' && i['code'], 'A display item has no code.'],
  [
    'que-4',
    (i) => i['answerOption'] && i['answerValueSet'],
    'answerOption or answerValueSet, not both: the options are used.',
  ],
  [
    'que-5',
    (i, t) => i['answerValueSet'] && !/choice/.test(t),
    'Only choice and open-choice have answerValueSet.',
  ],
  [
    'que-6',
    (i, t) => t === 'display' && (i['required'] ?? i['repeats']) !== undefined,
    'A display item is neither required nor repeats.',
  ],
  [
    'que-8',
    (i, t) => i['initial'] && !VALUE_KEY[t as ItemType],
    'A group or display item has no initial answer.',
  ],
  ['que-9', (i, t) => t === 'display' && i['readOnly'] !== undefined, 'A display item has no readOnly.'],
  [
    'que-10',
    (i, t) => i['maxLength'] !== undefined && !/string|text|url|decimal|integer|choice/.test(t),
    'maxLength does not fit this type.',
  ],
  [
    'que-11',
    (i) => i['answerOption'] && i['initial'],
    'With answerOption use initialSelected; both are taken.',
  ],
  [
    'que-12',
    (i) => list(i['enableWhen']).length > 1 && !i['enableBehavior'],
    'Several enableWhen need enableBehavior; `any` is taken.',
  ],
  [
    'que-13',
    (i) => list(i['initial']).length > 1 && i['repeats'] !== true,
    'Several initial answers need repeats; the first is taken.',
  ],
];

const MODIFIER = 'It has a modifierExtension, which may change what the form means: it is not looked at.';

/** Parts of STU3; they are read as what R4 has in their place. */
const OLD = /^(options?|initial[A-Z]\w*)$/;

type Say = (code: string, message: string) => void;

const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^(required|repeats|readOnly)$/, 'boolean'],
  [/^maxLength$|(Integer|Decimal)$/, 'number'],
  [/Boolean$/, 'boolean'],
];

/** Values of another JSON type than theirs. */
function checkTypes(of: Raw, say: Say): void {
  for (const [key, value] of Object.entries(of)) {
    const wanted = TEXTS.find(([name]) => name.test(key))?.[1];
    if (wanted && typeof value !== wanted) say('type', `${key} must be a ${wanted}.`);
  }
}

class Checker {
  readonly warnings: FormWarning[] = [];
  readonly #linkIds = new Set<string>();
  readonly #asked: [question: string, linkId: string, path: string][] = [];

  say(path: string, linkId: string | undefined, code: string, message: string): void {
    this.warnings.push({ path, code, message, ...(linkId !== undefined && { linkId }) });
  }

  items(raw: unknown, path = ''): void {
    for (const [i, item] of list(raw).entries()) this.#item(item, `${path}item[${String(i)}]`);
  }

  #item(item: Raw, path: string): void {
    const linkId = typeof item['linkId'] === 'string' ? item['linkId'] : path;
    const type = String(item['type']);
    const say: Say = (code, message) => {
      this.say(path, linkId, code, message);
    };
    if (item['linkId'] !== linkId) say('linkId', 'linkId must be a text; one is made.');
    if (this.#linkIds.has(linkId)) say('que-2', 'This linkId occurs more than once.');
    this.#linkIds.add(linkId);
    if (!VALUE_KEY[type as ItemType] && !/^(group|display)$/.test(type))
      say('type', 'This type is not in R4.');
    for (const key of Object.keys(item))
      if (OLD.test(key)) say('stu3', `${key} is of STU3; R4 has another name for it.`);
    for (const [code, isBroken, message] of RULES) if (isBroken(item, type)) say(code, message);
    for (const part of [item, ...['answerOption', 'initial', 'enableWhen'].flatMap((key) => list(item[key]))])
      checkTypes(part, say);
    for (const { question, operator } of list(item['enableWhen'])) {
      this.#asked.push([String(question), linkId, path]);
      if (!/^(exists|!?=|[<>]=?)$/.test(String(operator)))
        say('operator', 'This enableWhen operator is unknown; `=` is taken.');
    }
    if (item['modifierExtension']) say('modifier', MODIFIER);
    const pattern = text(item, 'regex');
    if (pattern && !safePattern(pattern))
      say('regex', 'The regex is broken, or could freeze a page: it is not checked.');
    this.items(item['item'], `${path}.`);
  }

  finish(): readonly FormWarning[] {
    for (const [question, linkId, path] of this.#asked) {
      if (!this.#linkIds.has(question))
        this.say(
          path,
          linkId,
          'enableWhen',
          `No item has the linkId "${question}" that its condition names.`,
        );
    }
    return this.warnings;
  }
}

/**
 * Everything in a form that breaks R4, or that Kith cannot do as it is written. None of it keeps the form from working.
 *
 * @param input the Questionnaire as it was sent
 * @throws QuestionnaireError when it is no Questionnaire at all
 */
export function checkQuestionnaire(input: unknown): readonly FormWarning[] {
  const form = input as Raw | null | undefined;
  if (form?.['resourceType'] !== 'Questionnaire') throw new QuestionnaireError();
  const checker = new Checker();
  if (typeof form['status'] !== 'string') checker.say('', undefined, 'status', 'status is missing.');
  if (form['modifierExtension']) checker.say('', undefined, 'modifier', MODIFIER);
  if (list(form['item']).length === 0) checker.say('', undefined, 'empty', 'The form has no items.');
  checker.items(form['item']);
  return checker.finish();
}
