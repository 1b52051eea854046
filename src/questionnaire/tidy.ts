/** Gives every part of a form that is read its right JSON type, so that nothing behind it has to ask. */
import { toNumber } from './extensions.js';

export type Raw = Record<string, unknown>;
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The objects of a list; one that stands alone is a list too. */
export const list = (value: unknown): Raw[] => [value].flat().filter(isRaw);

type Mend = (value: unknown) => unknown;

/** FHIR knows no empty object. */
const object: Mend = (value) => {
  const tidied = isRaw(value) && tidy(value);
  return tidied && Object.keys(tidied).length ? tidied : undefined;
};
const flag: Mend = (value) => {
  const word = String(value);
  return word === 'true' || (word === 'false' ? false : undefined);
};
const text: Mend = (value) =>
  typeof value === 'number' || (typeof value === 'string' && value.trim()) ? String(value) : undefined;
const quantity: Mend = (value) => {
  const { value: amount, code, ...rest } = isRaw(value) ? value : {};
  return object({ ...rest, value: toNumber(amount), code: text(code) });
};

/** By the ends of names: `valueCoding`, `answerCoding`. What is not here stays as it is. */
const MENDS: readonly (readonly [RegExp, Mend])[] = [
  [/^_/, object],
  [/^(required|repeats|readOnly|initialSelected)$|Boolean$/, flag],
  [/^(maxLength|size)$|Decimal$/, toNumber],
  [/Integer$/, (value) => (Number.isInteger(toNumber(value)) ? toNumber(value) : undefined)],
  [
    /^(answerOption|initial|enableWhen|coding|contains|concept|include|exclude|designation)$/,
    (value) => list(value).map(tidy),
  ],
  [
    /^extension$/,
    (value) =>
      list(value)
        .map(tidy)
        .filter(({ url }) => url),
  ],
  [/(Coding|Reference|Attachment|Concept|Expression)$|^(expansion|compose)$/, object],
  [/Quantity$/, quantity],
  [
    /^(linkId|type|text|prefix|title|url|version|system|display|unit|reference|question|operator|answerValueSet|language)$|(String|Date|Time|Uri|Url|Canonical|Code|Id|Markdown)$/,
    text,
  ],
  // of an item a list, of a coding a text
  [/^code$/, (value) => (typeof value === 'object' ? list(value).map(tidy) : text(value))],
];
/** A form has thousands of fields and a few dozen names. */
const known = new Map<string, Mend | undefined>();

export function tidy(raw: Raw): Raw {
  const found: Raw = {};
  for (const key in raw) {
    if (!known.has(key)) known.set(key, MENDS.find(([name]) => name.test(key))?.[1]);
    const mend = known.get(key);
    const given = raw[key];
    const value = mend ? mend(given) : isRaw(given) ? tidy(given) : given;
    if (value !== undefined) found[key] = value;
  }
  return found;
}
