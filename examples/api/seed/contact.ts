import type { Json } from '../hsds/record.js';
import type { Org } from './organizations.js';
import { idFor, type Random } from './random.js';
import { FIRST_NAMES, LANGUAGES, TITLES, type LanguageCode } from './wording.js';

/** Only 555-0100 to 555-0199 are kept for made-up numbers, in each of the two area codes. */
function phoneNumber(area: '541' | '458', index: number, style: number): string {
  const line = `01${String(index % 100).padStart(2, '0')}`;
  if (style === 0) return `(${area}) 555-${line}`;
  return style === 1 ? `${area}-555-${line}` : `+1 ${area} 555 ${line}`;
}

export function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\p{L}\p{N} ]/gu, '');
  return plain.toLowerCase().trim().replace(/\s+/g, '-');
}

export const siteOf = (org: Org): string => `https://${slug(org.name)}.example`;

export const languagesFor = (owner: string, codes: readonly LanguageCode[]): Json[] =>
  [...new Set(codes)].map((code) => ({ id: idFor('language', owner, code), name: LANGUAGES[code], code }));

export function phonesFor(owner: string, org: Org, index: number, random: Random): Json[] {
  const style = index % 3;
  const main: Json = { id: idFor('phone', owner), number: phoneNumber('541', index, style), type: 'voice' };
  if (random.chance(0.3)) main['extension'] = random.between(2, 48);
  const phones = [main];
  if (random.chance(0.2)) {
    const number = phoneNumber('458', index, style);
    phones.push({ id: idFor('phone', owner, 'text'), number, type: 'sms', description: 'Text messages' });
  }
  if (random.chance(0.1)) {
    const number = phoneNumber('458', index + 7, style);
    phones.push({ id: idFor('phone', owner, 'fax'), number, type: 'fax', description: 'Fax' });
  }
  const spoken = org.languages?.[0];
  if (spoken !== undefined && spoken !== 'ase')
    main['languages'] = languagesFor(`${owner}/phone`, ['en', spoken]);
  return phones;
}

export function contactFor(owner: string, org: Org, random: Random): Json {
  return {
    id: idFor('contact', owner),
    name: random.pick(FIRST_NAMES),
    title: random.pick(TITLES),
    email: `hello@${slug(org.name)}.example`,
  };
}

export function organizationRecord(org: Org, index: number): Json {
  return {
    id: idFor('organization', org.name),
    name: org.name,
    ...(org.alias !== undefined && { alternate_name: org.alias }),
    description: org.about,
    email: `hello@${slug(org.name)}.example`,
    website: `${siteOf(org)}/`,
    legal_status: org.government === true ? 'Government' : 'Nonprofit',
    year_incorporated: 1946 + ((index * 37) % 76),
    phones: [
      {
        id: idFor('phone', org.name),
        number: phoneNumber('541', index, index % 3),
        type: 'voice',
        description: 'Office',
      },
    ],
  };
}
