import type { Contact, Language, Level, Phone } from '../../model/contact.js';
import { safeEmail } from '../../util/url.js';
import { parseTelephones } from '../../util/telephone.js';
import { compact, compactAll, isRaw, line, records, type Raw } from '../read.js';

/** HSDS 3 {code,name,note}; Open Referral UK 1.0 {language}. */
function toLanguage(raw: Raw): Language {
  return { code: line(raw.code), name: line(raw.name ?? raw.language), note: line(raw.note) };
}

/** A list of records, of names, or one name. */
export function toLanguages(value: unknown): Language[] {
  const all = Array.isArray(value) ? value : [value];
  const named = all.filter((item) => typeof item === 'string').map((name) => ({ name }));
  return compactAll([...named, ...records(value)].map(toLanguage)).filter((l) => l.code ?? l.name);
}

/** One field may hold several numbers; an extension stays a string, for its leading zeroes. */
function toPhone(raw: Raw, level: Level, country: string): Phone[] {
  const extension = line(raw.extension)?.replace(/\D/g, '').slice(0, 8);
  const rest = {
    type: line(raw.type),
    description: line(raw.description ?? (isRaw(raw.contact) ? undefined : raw.contact)),
    languages: toLanguages(raw.languages ?? raw.language),
    level,
  };
  return parseTelephones(raw.number, country).map((found) =>
    compact({ number: found.text, dial: found.dial, extension: extension || found.extension, ...rest }),
  );
}

export function toPhones(value: unknown, level: Level, country = ''): Phone[] {
  const seen = new Set<string>();
  return records(value)
    .flatMap((raw) => toPhone(raw, level, country))
    .filter((phone) => {
      const key = `${phone.dial ?? phone.number}x${phone.extension ?? ''}`;
      return !seen.has(key) && seen.add(key);
    });
}

export function toContacts(value: unknown, level: Level, country = ''): Contact[] {
  return records(value)
    .map((raw) =>
      compact({
        name: line(raw.name),
        title: line(raw.title),
        department: line(raw.department),
        email: safeEmail(raw.email),
        phones: toPhones(raw.phones, level, country),
        level,
      }),
    )
    .filter((contact) => contact.name ?? contact.title ?? contact.email ?? contact.phones);
}
