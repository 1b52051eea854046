import type { CommonStrings } from './common.strings.js';
import type { ListStrings } from './list.strings.js';

/** What the shared parts of a list need in order to speak: the texts, and the language for dates and names. */
export interface ListView {
  readonly t: ListStrings & CommonStrings;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** In a sentence from right to left the groups of a number must not change places, nor part at the end of a line. */
export function isolated(dir: 'ltr' | 'rtl', number: string): string {
  return dir === 'rtl' ? `\u2066${number.replaceAll(' ', '\u00a0')}\u2069` : number;
}
