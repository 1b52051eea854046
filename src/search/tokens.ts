import { fold } from './fold.js';

const BEYOND_ASCII = /[\u0080-\uffff]/;

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
