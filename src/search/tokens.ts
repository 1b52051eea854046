/**
 * Words of any language, folded so that people find them without accents or vowel signs. NFKD and a strip of marks turns
 * é, ü and ñ into e, u and n (a phone's English keyboard has no ñ, and "nino" must find "niño"), drops Arabic harakat and
 * Hebrew points, and makes full-width letters plain. Arabic letter forms people mix up are made one.
 */
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

/** Runs of a script written without spaces, and runs of any other letters and digits. */
const DENSE =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const RUNS = new RegExp(`([${DENSE}]+)|(?:(?![${DENSE}])[\\p{L}\\p{N}])+`, 'gu');

/**
 * Every two neighbours of a run without spaces. `Intl.Segmenter` would give words, but others in each browser and others in a
 * short query than in a long text (Firefox finds no 健康 in 心理健康); pairs always meet.
 */
function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

/** Calls back for each folded word of a text, in order, with the text it stands in and where. */
export function eachToken(text: string, found: (text: string, start: number, end: number) => void): void {
  const folded = fold(text);
  if (BEYOND_ASCII.test(folded)) {
    for (const [run, dense] of folded.matchAll(RUNS)) {
      for (const token of dense ? pairs(dense) : [run]) found(token, 0, token.length);
    }
    return;
  }
  let start = -1;
  for (let i = 0; i <= folded.length; i++) {
    const code = folded.charCodeAt(i); // NaN at the end
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      found(folded, start, i);
      start = -1;
    }
  }
}

/** The folded words of a text, in order. */
export function tokens(text: string): string[] {
  const list: string[] = [];
  eachToken(text, (from, start, end) => list.push(from.slice(start, end)));
  return list;
}
