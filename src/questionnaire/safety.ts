/**
 * Which answers call for help on the screen at once (rule K3). Known without being told: item 9 of the PHQ-9 (LOINC 44260-8), the ASQ, and
 * questions in the well-known wordings of those and of their kin. What a person writes in their own words is never looked at.
 */
import { holds } from './conditions.js';
import { choice } from './extensions.js';
import type { Coding, Value } from './fhir.js';
import type { FormItem } from './types.js';
import { weight } from './values.js';

export interface SafetyRule {
  /** Which item: its linkId, or one of its codes (`44260-8`, `http://loinc.org|44260-8`). */
  readonly linkId?: string | undefined;
  readonly code?: string | undefined;
  /** Which answers; left out: every answer but "no", "never", "not at all" and zero. Operators as in FHIR's enableWhen. */
  readonly when?:
    { readonly operator: string; readonly value: string | number | boolean | Value } | undefined;
}

const KNOWN_CODE =
  /^44260-8$|^(wished-dead|family-better-off-dead|thoughts-killing-self|ever-attempted|acute-ideation-now)$/;
const KNOWN_LINK_ID = /\/44260-8$/;
/** English and Spanish wordings of PHQ-9 item 9, ASQ, EPDS item 10, C-SSRS. */
const KNOWN_TEXT =
  /better off (if you were )?dead|wished? (you|i) were dead|kill(ing)? yourself|(hurt|harm)ing (yourself|myself)|suicid|estar(ía)? muert|hacerse daño|matarse|quitarse la vida/i;

/** Answers that say no, by code and by word. */
const NO_CODE = /^(LA6568-5|LA32-8|373067005|N|no|0|never|not-at-all)$/i;
const NO_WORD =
  /^(no|never|not at all|none|nunca|para nada|ning[uú]n d[ií]a|nada|لا|أبد[اً]+|مطلق[اً]+)\b|^(لا|أبد|مطلق)/i;

const isKnown = (item: FormItem): boolean =>
  KNOWN_LINK_ID.test(item.linkId) ||
  (item.definition.code ?? []).some(({ code }) => KNOWN_CODE.test(code ?? '')) ||
  // in the form's own language, whatever is shown
  (item.options.length > 0 || item.type === 'boolean' || item.type === 'integer'
    ? KNOWN_TEXT.test(item.definition.text ?? '') || KNOWN_TEXT.test(item.text)
    : false);

const fits = (item: FormItem, { linkId, code }: SafetyRule): boolean =>
  linkId === item.linkId ||
  (code !== undefined &&
    (item.definition.code ?? []).some(
      (one) => one.code === code || `${one.system ?? ''}|${one.code ?? ''}` === code,
    ));

function saysNo(value: Value, item: FormItem): boolean {
  const bare = choice(value);
  if (typeof bare !== 'object')
    return bare === false || bare === 0 || (typeof bare === 'string' && NO_WORD.test(bare));
  const { code = '', display = '' } = bare as Coding;
  const score =
    weight(bare) ??
    item.options.find((option) => choice(option.value) === bare || item.isChosen(option))?.score;
  return NO_CODE.test(code) || NO_WORD.test(display) || score === 0;
}

/** A coded answer beside a plain value of a rule: its code beside a text, its score beside a number. */
function plain(bare: unknown, wanted: unknown, item: FormItem): unknown {
  if (typeof bare !== 'object' || typeof wanted === 'object') return bare;
  if (typeof wanted === 'string') return (bare as Coding).code;
  const option = item.options.find(
    (one) => (choice(one.value) as Coding | undefined)?.code === (bare as Coding).code,
  );
  return weight(bare) ?? option?.score;
}

function meets(item: FormItem, { when }: SafetyRule): boolean {
  if (!when) return item.answers.some((answer) => !saysNo(answer.value, item));
  const { operator, value } = when;
  const wanted = typeof value === 'object' ? choice(value) : value;
  const answers = item.answers.map((answer) => plain(choice(answer.value), wanted, item));
  return holds(
    { question: item.linkId, operator, answerValue: wanted },
    answers.filter((one) => one !== undefined),
  );
}

/** Does this item's answer call for help? Only what is shown and answered can. */
export function raisesFlag(item: FormItem, rules: readonly SafetyRule[] = []): boolean {
  if (!item.enabled || item.answers.length === 0) return false;
  const own = rules.filter((rule) => fits(item, rule));
  return own.some((rule) => meets(item, rule)) || (isKnown(item) && meets(item, {}));
}
