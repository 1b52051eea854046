import { formatNumber } from '../../i18n/format.js';

const hasComma = (lang: string): boolean => formatNumber(lang, 1.5).includes(',');

/**
 * A number as a person writes it, in the notation the form engine reads: Arabic digits become 0–9, and the comma is the
 * decimal sign in the languages that use it so. What is no number stays as it is, for the engine to say so.
 */
export function plainNumber(lang: string, text: string): string {
  const digits = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace('٫', '.')
    .replace('−', '-');
  if (/[^\d\s.,+-]/.test(digits)) return text;
  // one point before three digits is taken for the decimal sign in every language
  const isOwn = hasComma(lang) && !/^-?\d+\.\d{3}$/.test(digits);
  const plain = isOwn ? digits.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')) : digits;
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
}

/** A number of the form engine, maybe with a unit, with the language's own decimal sign. */
export const ownNumber = (lang: string, text: string): string =>
  text.includes('.') && hasComma(lang) ? text.replace(/^(-?\d+)\./, '$1,') : text;
