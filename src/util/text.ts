/**
 * Text from a stranger's API made plain: entities decoded, markup gone, nothing invisible that could turn or hide what is
 * read. Pure and worker-safe (no DOMParser there), so one decoder serves page and worker.
 */

/** `&ntilde;` is n and a combining tilde: a rule instead of a table of sixty names. */
const ACCENTS: Record<string, string> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a' },
  ...{ cedil: '\u0327', caron: '\u030c' },
};
const NAMED: Record<string, string> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    nbsp: ' ',
  },
  ...{
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    middot: '·',
  },
  ...{ iexcl: '¡', iquest: '¿', ordf: 'ª', ordm: 'º', deg: '°', copy: '©', reg: '®', trade: '™', sect: '§' },
  ...{ cent: '¢', pound: '£', yen: '¥', euro: '€', frac12: '½', frac14: '¼', frac34: '¾', times: '×' },
  ...{
    szlig: 'ß',
    aelig: 'æ',
    oslash: 'ø',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwnj: '\u200c',
    shy: '',
    lrm: '',
    rlm: '',
  },
  ...{ AElig: 'Æ', Oslash: 'Ø' },
};

function fromName(name: string): string | undefined {
  const accented = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/i.exec(name);
  const mark = ACCENTS[accented?.[2] ?? ''];
  if (mark) return `${accented?.[1]}${mark}`.normalize('NFC');
  return [name, name.toLowerCase()]
    .map((key) => (Object.hasOwn(NAMED, key) ? NAMED[key] : undefined))
    .find((c) => c !== undefined);
}

/** HTML reads 128–159 as windows-1252, and old feeds write `&#146;` for an apostrophe. */
function fromCode(code: number): string {
  if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Decodes character references once; one that is unknown stays as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,8})|#x([\da-f]{1,7})|([a-z]{2,8}\d{0,2}));/gi, (all, dec, hex, name) => {
    if (dec) return fromCode(Number(dec));
    if (hex) return fromCode(parseInt(hex as string, 16));
    return fromName(String(name)) ?? all;
  });
}

const TAG = /<!--[\s\S]*?(?:-->|$)|<[!?][^<>]*>|<\/?[a-z][\w:-]*(?:[\s/"'][^<>]*)?>/gi;

/** Strips markup to the text in it; blocks become line breaks. `age < 5` and `<me@example.org>` are not markup. */
function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<(script|style|template|iframe|svg)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<((?:https?:\/\/|[^\s<>@]+@)[^\s<>]*)>/gi, '$1')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/ul|\/ol|\/table|\/h[1-6]|hr|\/blockquote)\b[^<>]*>/gi, '\n')
    .replace(TAG, '');
}

/** Control, private-use and lone-surrogate characters; bidi overrides and marks; zero-width and tag characters. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Joiners belong between letters of Persian, Hindi and many others, and in emoji; beside ASCII they only hide things. */
const STRAY_JOINER = /(?<![^\0-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\0-\x7f])/g;

function visible(text: string): string {
  const seen = /[^\n -~]/.test(text)
    ? text
        .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
        .replace(UNSEEN, (c) => (c === '\n' ? c : c === '\t' ? ' ' : ''))
        .replace(STRAY_JOINER, '')
    : text;
  return seen
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Longest description kept, in UTF-16 units; the longest real one met is 6,276. */
export const TEXT_LIMIT = 10_000;
/** Longest name, label or address line kept. */
export const LINE_LIMIT = 300;

/** Most text needs nothing done: plain ASCII words with single spaces. */
const CLEAN = /^[!-%'-;=?-~]+(?: [!-%'-;=?-~]+)*$/;

function clamp(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * Plain text of any value, or undefined when there is none. Takes strings and finite numbers. Feeds escape twice, so
 * references are decoded twice; a `<` that could still open a tag is set apart from its word.
 */
export function plainText(value: unknown, limit = TEXT_LIMIT): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  if (value.length <= limit && CLEAN.test(value)) return value;
  let text = value.slice(0, limit * 8);
  for (let round = 0; round < 2 && /[&<]/.test(text); round++) text = decodeEntities(stripTags(text));
  text = visible(stripTags(text)).replace(/<(?=[a-z/!?])/gi, '< ');
  return clamp(text, limit) || undefined;
}

/** The same on one line. */
export function plainLine(value: unknown, limit = LINE_LIMIT): string | undefined {
  const text = plainText(value, limit * 2);
  return text && clamp(text.replace(/\n+/g, ' '), limit);
}
