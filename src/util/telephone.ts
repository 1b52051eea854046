import { plainLine } from './text.js';

/** A telephone number for a person and for a link. */
export interface Telephone {
  /** To show: as the feed wrote it, less stray quotes and the extension of a number to dial. */
  text: string;
  /** To dial: digits, with `+` only when the country is known. Missing when the text is no number that can be trusted. */
  dial?: string;
  extension?: string;
}

const EXTENSION = /[\s,;(]*(?:\bext[a-z]*\.?|#|(?<![a-z])x)[\s:.=#]*(\d{1,8})\)?\s*$/i;
const NANP = /^1?([2-9]\d\d[2-9]\d{6})/;
const NANP_LOOK = /\(\d{3}\)|\b\d{3}[-.]\d{3}[-.]\d{4}\b/;
const INTERNATIONAL = /^(?:\(?\+|00(?=[1-9]))/;
const CANDIDATE = /(?:\+|\()?\d[\d\s().\-–—/]*\d(?!-?[a-z\d])/gi;
/** The keys a, b, c … are printed on. */
const PAD = '22233344455566677778889999';
const NANP_COUNTRIES = /^(?:US|USA|CA|CAN|PR|VI|GU|AS|MP)$/i;

/** `1-800-273-TALK`, `(410) 226-LEAD`: capitals after at least three digits stand for the keys they are printed on. */
function vanity(text: string): string | undefined {
  const bare = text.replace(/\s*\([^)]*\d{4,}[^)]*\)\s*$/, '').trim();
  if (!/^\+?1?[\s.-]*\(?\d{3}\)?[\s.-]*[\dA-Z\s.-]*[A-Z]{2}[\dA-Z\s.-]*$/.test(bare)) return undefined;
  const digits = bare.replace(/[A-Z]/g, (c) => PAD[parseInt(c, 36) - 10] ?? '').replace(/\D/g, '');
  const number = NANP.exec(digits)?.[1]; // words run on: 1-800-GOODWILLS
  return number && `+1${number}`;
}

/** What to dial for one written number, or undefined. */
function dialOf(written: string, country: string): string | undefined {
  const abroad = written.replace(INTERNATIONAL, '');
  if (abroad !== written) {
    const whole = abroad.replace('(0)', '').replace(/\D/g, '');
    return /^[1-9]\d{7,14}$/.test(whole) ? `+${whole}` : undefined;
  }
  const digits = written.replace(/\D/g, '');
  // 988, 911, 116 123, 741741: dialled as they are everywhere, never with a country code
  if (digits.length <= 6) return digits.length >= 3 && /^[\d\s-]+$/.test(written) ? digits : undefined;
  const american = NANP.exec(digits);
  if (american?.[0] === digits) {
    const sure = digits.length > 10 || NANP_COUNTRIES.test(country) || (!country && NANP_LOOK.test(written));
    if (sure) return `+1${american[1]}`;
  }
  if (/^0[1-9]\d{8,9}$/.test(digits) && /^(?:GB|UK)$/i.test(country)) return `+44${digits.slice(1)}`;
  // seven digits lack an area code, so the call would depend on where the person stands
  return /^(?!(\d)\1+$)\d{8,15}$/.test(digits) ? digits : undefined;
}

function one(text: string, country: string): Telephone {
  const [{ length } = '', extension] = EXTENSION.exec(text) ?? [];
  const body = text.slice(0, text.length - length).trim();
  // what follows a whole number in brackets or behind a slash is a note, not more digits
  const bare = body.replace(/(\d{4})\s*[(/]/g, '$1;');
  const found = [...bare.matchAll(CANDIDATE)].flatMap(([number]) => dialOf(number.trim(), country) ?? []);
  const dial =
    vanity(body) ?? found.find(({ length: digits }) => digits > 6) ?? (found[1] ? undefined : found[0]);
  // "Text HOME to 741741" must not become a voice call
  if (!dial || /^(?:text|sms|txt)\b/i.test(body)) return { text };
  return { text: body, dial, ...(extension && { extension }) };
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
