import { plainLine } from './text.js';

/** A telephone number for a person and for a link. */
export interface Telephone {
  /** To show: as the feed wrote it, less stray quotes. */
  text: string;
  /** To dial: digits, with `+` only when the country is known. Missing when the text is no number that can be trusted. */
  dial?: string;
  extension?: string;
}

const EXTENSION = /[\s,;(]*(?:\bext(?:ension|n)?\b\.?|;ext=|#|(?<![a-z])x)[\s:.#]*(\d{1,8})\)?\s*$/i;
const NANP = /^1?[2-9]\d\d[2-9]\d{6}$/;
const NANP_LOOK = /\(\d{3}\)|\b\d{3}[-.]\d{3}[-.]\d{4}\b/;
const CANDIDATE = /(?:\+|\()?\d[\d\s().\-–—/]*\d(?!-?[a-z\d])/gi;
const KEYS = 'abcdefghijklmnopqrstuvwxyz';
const PAD = '22233344455566677778889999';
const NANP_COUNTRIES = /^(?:US|USA|CA|CAN|PR|VI|GU|AS|MP)$/i;

/** `1-800-273-TALK`, `(410) 226-LEAD`: capitals after at least three digits stand for the keys they are printed on. */
function vanity(text: string): string | undefined {
  const bare = text.replace(/\s*\([^)]*\d{4,}[^)]*\)\s*$/, '').trim();
  if (!/^\+?1?[\s.-]*\(?\d{3}\)?[\s.-]*[\dA-Z\s.-]*[A-Z]{2}[\dA-Z\s.-]*$/.test(bare)) return undefined;
  const digits = bare
    .toLowerCase()
    .replace(/[a-z]/g, (c) => PAD[KEYS.indexOf(c)] ?? '')
    .replace(/\D/g, '');
  const wanted = digits.startsWith('1') ? 11 : 10;
  const number = digits.slice(0, wanted);
  return NANP.test(number) ? `+1${number.slice(-10)}` : undefined;
}

/** What to dial for one written number, or undefined. */
function dialOf(written: string, country: string): string | undefined {
  const plus = /^\(?\+|^00[1-9]/.test(written);
  const digits = (plus ? written.replace(/\(0\)/, '') : written)
    .replace(/\D/g, '')
    .replace(plus ? /^00/ : /^$/, '');
  if (plus) return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
  // 988, 911, 116 123, 741741: dialled as they are everywhere, never with a country code
  if (digits.length <= 6) return /^\d[\d\s-]*\d$/.test(written) && digits.length >= 3 ? digits : undefined;
  if (digits.length === 11 && NANP.test(digits)) return `+${digits}`;
  if (NANP.test(digits) && (NANP_COUNTRIES.test(country) || (!country && NANP_LOOK.test(written))))
    return `+1${digits}`;
  if (/^0[1-9]\d{8,9}$/.test(digits) && /^(?:GB|UK)$/i.test(country)) return `+44${digits.slice(1)}`;
  // seven digits lack an area code, so the call would depend on where the person stands
  return digits.length >= 8 && digits.length <= 15 && !/^(\d)\1+$/.test(digits) ? digits : undefined;
}

function one(text: string, country: string): Telephone {
  const cut = EXTENSION.exec(text);
  const extension = cut?.[1];
  const body = (cut ? text.slice(0, cut.index) : text).trim();
  // "Text HOME to 741741" must not become a voice call
  const texted = /^(?:text|sms|txt)\b/i.test(body);
  // what follows a whole number in brackets or behind a slash is a note, not more digits
  const bare = texted ? '' : body.replace(/(\d{4})\s*[(/]/g, '$1;');
  const found = [...bare.matchAll(CANDIDATE)].map((m) => dialOf(m[0].trim(), country));
  const dials = found.filter((d) => d !== undefined);
  const long = dials.filter((d) => d.length > 6);
  const dial = vanity(body) ?? (long.length ? long[0] : dials.length === 1 ? dials[0] : undefined);
  return { text, ...(dial && { dial }), ...(dial && extension && { extension }) };
}

/**
 * The numbers in one field, at least one entry for any text: a field may hold several, or none that can be dialled.
 * @param country ISO 3166 code of the place, when known: only then is a national number given its `+`.
 */
export function parseTelephones(value: unknown, country = ''): Telephone[] {
  const text = plainLine(value)?.replace(/^["'\s]+|["'\s]+$/g, '');
  if (!text) return [];
  const parts = text.split(/\s*(?:[;|]|\/(?=\s)|,(?!\s*(?:ext|x))|\s(?:or|and|y|o)\s)\s*/i).filter(Boolean);
  const several = parts.map((part) => one(part, country));
  if (several.length > 1 && several.every((phone) => phone.dial)) return several;
  return [one(text, country)];
}

/** A `tel:` link. The comma is a pause, which phones of every make dial before an extension. */
export function telHref(phone: {
  dial?: string | undefined;
  extension?: string | undefined;
}): string | undefined {
  if (!phone.dial || !/^\+?\d{3,15}$/.test(phone.dial)) return undefined;
  return `tel:${phone.dial}${/^\d{1,8}$/.test(phone.extension ?? '') ? `,${phone.extension}` : ''}`;
}
