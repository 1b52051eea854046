const MARKS = /[\p{M}\u0640]/gu;
const SAME: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const SAME_PATTERN = new RegExp(`[${Object.keys(SAME).join('')}]`, 'g');
const BEYOND_ASCII = /[\u0080-\uffff]/;

/**
 * Words of any language, folded so that people find them without accents or vowel signs. NFKD and a strip of marks turns
 * é, ü and ñ into e, u and n (a phone's English keyboard has no ñ, and "nino" must find "niño"), drops Arabic harakat and
 * Hebrew points, and makes full-width letters plain. Arabic letter forms people mix up are made one.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words of most directories: a fifth of the time of what follows
  if (!BEYOND_ASCII.test(lower)) return lower.includes("'") ? lower.replaceAll("'", '') : lower;
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(SAME_PATTERN, (c) => SAME[c] ?? c)
    .replace(/['’ʼ]/g, '');
}

/** Folded words of a text with one space between them, and before the first where the text begins with anything else. */
export const foldedWords = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
