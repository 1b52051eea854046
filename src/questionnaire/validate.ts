/** What an answer breaks. */
import { choice, values } from './extensions.js';
import type { Attachment, Value } from './fhir.js';
import { checkPattern } from './pattern.js';
import type { FormItem, Problem } from './types.js';
import { order, sameValue } from './values.js';

interface Checked extends FormItem {
  readonly broken: readonly Problem[];
}
type Code = Problem['code'];
type Broken = [code: Code, limit?: number | string | undefined, message?: string];

const numberOf = (bare: unknown): unknown => (bare as { value?: unknown } | undefined)?.value ?? bare;

function decimalsOf(bare: unknown): number {
  const number = numberOf(bare);
  if (typeof number !== 'number') return 0;
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

function textBreaks(text: string, { limits, hint }: FormItem): Broken[] {
  const { minLength = 0, maxLength = Infinity, regex } = limits;
  const length = [...text].length;
  const found: Broken[] = [];
  if (length < minLength) found.push(['min-length', minLength]);
  if (length > maxLength) found.push(['max-length', maxLength]);
  if (regex && !checkPattern(regex, text)) found.push(['regex', undefined, hint]);
  return found;
}

/** Of a file that a form asks for. */
export function fileBreaks(file: Attachment, { maxSize, mimeTypes }: FormItem['limits']): Broken[] {
  const size = file.size ?? Math.floor(((file.data?.length ?? 0) * 3) / 4);
  const fits = (type: string): boolean =>
    type.endsWith('/*') ? !!file.contentType?.startsWith(type.slice(0, -1)) : type === file.contentType;
  const found: Broken[] = [];
  if (maxSize !== undefined && size > maxSize) found.push(['max-size', maxSize]);
  if (mimeTypes && !mimeTypes.some(fits)) found.push(['mime-type', mimeTypes.join(', ')]);
  return found;
}

function valueBreaks(value: Value, item: FormItem): Broken[] {
  const { decimals = Infinity } = item.limits;
  const bare = choice(value);
  const found: Broken[] = [];
  if (value.valueAttachment) return fileBreaks(value.valueAttachment, item.limits);
  if (typeof bare === 'string' && (value.valueString ?? value.valueUri))
    found.push(...textBreaks(bare, item));
  if (typeof bare === 'number') found.push(...textBreaks(String(bare), item));
  for (const side of ['min', 'max'] as const) {
    const limit = item.limits[side];
    const [edge] = values(item.definition, `${side}Quantity`);
    // an amount of another unit is neither more nor less
    const difference = order(edge ? bare : numberOf(bare), edge ?? limit);
    if (difference && difference < 0 === (side === 'min')) found.push([`${side}-value`, limit]);
  }
  if (decimalsOf(bare) > decimals) found.push(['decimal-places', decimals]);
  const isOffered = item.options.some((option) => option.enabled && sameValue(option.value, value));
  if (item.options.length > 0 && !isOffered && !(item.open && value.valueString)) found.push(['option']);
  return found;
}

const hasAnswer = (item: FormItem): boolean =>
  item.enabled && (item.answers.length > 0 || item.children.some(hasAnswer));

function countBreaks(item: FormItem): Broken[] {
  const { minOccurs = 0, maxOccurs = Infinity } = item.limits;
  const isGroup = item.type === 'group';
  const count = isGroup ? item.count : item.answers.length;
  const found: Broken[] = [];
  // "required groups must contain at least one child element" (Questionnaire.item.required)
  if (item.required && !item.typed && !(isGroup ? hasAnswer(item) : count)) found.push(['required']);
  else if (count && count < minOccurs) found.push(['min-occurs', minOccurs]);
  // said once, at the first of a repeating group
  if (count > maxOccurs && item.index === 0) found.push(['max-occurs', maxOccurs]);
  const alone = item.options.filter((option) => option.exclusive && item.isChosen(option));
  if (count > 1 && alone.length > 0) found.push(['exclusive']);
  return found;
}

/** Problems of one item, not of what is in it. A read-only item has none: the person could not mend it. */
export function problemsOf(item: Checked): readonly Problem[] {
  if (!item.enabled || item.type === 'display' || item.readOnly) return [];
  const found: Broken[] = [];
  if (item.typed) found.push(['type']);
  found.push(...countBreaks(item), ...item.answers.flatMap((answer) => valueBreaks(answer.value, item)));
  const seen = new Map(found.map((one) => [one[0], one]));
  const problems = [...seen.values()].map(([code, limit, message]): Problem => ({
    item,
    code,
    severity: 'error',
    ...(limit !== undefined && { limit }),
    ...(message && { message }),
  }));
  return [...problems, ...item.broken];
}
