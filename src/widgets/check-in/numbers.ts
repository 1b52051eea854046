import { formatNumber } from '../../i18n/format.js';

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
  const comma = formatNumber(lang, 1.5).includes(',');
  const grouped = comma ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
  const ungrouped =
    grouped.test(digits) && !(comma && /^-?\d+\.\d{3}$/.test(digits))
      ? digits.replace(comma ? /\./g : /,/g, '')
      : digits;
  return ungrouped.replace(',', '.');
}
