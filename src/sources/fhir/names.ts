import { raw } from '../read.js';
import { at, textAt } from '../paths.js';

/** `MERIDEN` → `Meriden`, `OPEN DOOR LLC` → `Open Door LLC`: only of text without a small letter. Words without a vowel are initials. */
export function uncapped(text: string | undefined): string | undefined {
  if (!text || /\p{Ll}/u.test(text)) return text;
  return text.replace(/\p{Lu}{3,}/gu, (word) =>
    /[AEIOUYÀ-Ý]/.test(word) ? `${word.charAt(0)}${word.slice(1).toLowerCase()}` : word,
  );
}

const PREFIX = /^(?:(?:mr|mrs|ms|mx|miss|dr|rev|sr|sra)\.?\s+)+/i;
/** Letters after a name: `, LPC`, `, M.D.` */
const LETTERS = /,\s*(?:[A-Z]\.?){2,}[A-Z\d.,\s-]*$/;

/** The first of the names in a text such as `Ana Rivera, CPRS` or `Rivera, Ana`; never the family name when it is known. */
function firstIn(text: string | undefined, family = ''): string | undefined {
  const [before = '', after] = (text ?? '').replace(LETTERS, '').split(/,\s*/);
  const name = (after ?? before).trim().replace(PREFIX, '');
  // one word alone may be the family name, so it is taken only where the two are apart
  const word = name.split(/\s+/)[0];
  return word && word.toLowerCase() !== family.toLowerCase() ? word : undefined;
}

const USES = ['nickname', 'usual', 'official', undefined];

/** The name a person goes by: a chosen one first, given names only (rule P5). Undefined when only a family name is known. */
export function givenName(practitioner: unknown, display?: string): string | undefined {
  const names = at(practitioner, 'name').map(raw);
  const sorted = USES.flatMap((use) => names.filter((name) => name.use === use)).concat(
    names.filter(({ use }) => !USES.includes(use as string) && use !== 'old'),
  );
  for (const name of sorted) {
    const found = textAt(name, 'given') ?? firstIn(textAt(name, 'text'), textAt(name, 'family'));
    if (found) return uncapped(found.trim());
  }
  const family = sorted.map((name) => textAt(name, 'family')).find(Boolean);
  return uncapped(firstIn(display, family));
}
