import type { Language, Phone } from '../model/contact.js';
import { parseTelephones } from '../util/telephone.js';
import { plainLine } from '../util/text.js';
import { fields, first, list, recordOf } from './fields.js';
import { raw } from './read.js';

/** A word that is a code: `es`, `zh-Hant`; `ASL` and `Spanish` are names. */
const tag = first((value) => /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.exec(String(value))?.[0]);

const toLanguage = fields<Language>('name|language! code! name|language>code:tag note', { tag });

/** HSDS 3 {code,name,note}; Open Referral UK 1.0 {language}; a bare word. A code is no name. */
export const languages = list((value, context) => {
  const found = toLanguage(value, context);
  if (found?.name === found?.code) delete found?.name;
  return found;
});

/** A string, for its leading zeroes. */
const extension = first((value) => plainLine(value)?.replace(/\D/g, '').slice(0, 8) || undefined);

const toPhone = fields<Partial<Phone>>('type description|contact languages|language extension >level', {
  languages,
  extension,
});

/** One field may hold several numbers. */
export const phones = list<Phone>(
  (value, context) => {
    const record = raw(recordOf(value, 'number'));
    return parseTelephones(record.number, context.country).map(({ text, ...found }) => ({
      number: text,
      ...found,
      ...toPhone(record, context),
    }));
  },
  ({ dial, number, extension: more = '' }) => `${dial ?? number}x${more}`,
);
