/**
 * Text from a stranger's API made plain: entities decoded, markup gone, nothing invisible that could turn or hide what is
 * read. Pure and worker-safe (no DOMParser there), so one decoder serves page and worker.
 */

/** Written as name and sign in one word. */
const table = (words: string): Map<string, string> =>
  new Map(words.split('|').map((word) => [word.slice(0, -1), word.slice(-1)]));

/** `&ntilde;` is n and a combining tilde: a rule instead of a table of sixty names. */
const ACCENTS = table(
  'grave\u0300|acute\u0301|circ\u0302|tilde\u0303|uml\u0308|ring\u030a|cedil\u0327|caron\u030c',
);
/** The other names that feeds are likely to hold; one that is not here stays as written. */
const NAMED = table(
  'amp&|lt<|gt>|quot"|apos\'|nbsp\u00a0|ndash–|mdash—|lsquo‘|rsquo’|ldquo“|rdquo”|hellip…|bull•|iexcl¡|iquest¿|euro€|pound£',
);

function fromName(name: string): string | undefined {
  const accent = ACCENTS.get(name.slice(1));
  return accent ? `${name[0]}${accent}`.normalize('NFC') : NAMED.get(name.toLowerCase());
}

/** HTML reads 128–159 as windows-1252, and old feeds write `&#146;` for an apostrophe. */
function fromCode(code: number): string {
  if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Decodes character references once; one that is unknown stays as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+|x[\da-f]+)|([a-z]\w+));/gi, (all, code: string | undefined, name: string) =>
    code ? fromCode(Number(code.replace(/^x/i, '0x'))) : (fromName(name) ?? all),
  );
}

/** Strips markup to the text in it; blocks become line breaks. `age < 5` and `<me@example.org>` are not markup. */
function stripTags(text: string): string {
  return text
    .replace(/<(script|style|template|iframe|svg)\b[^]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<((?:https?:\/\/|[^\s<>@]+@)[^\s<>]*)>/gi, '$1')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<(?:[bh]r|\/(?:p|div|li|tr|[uo]l|table|h\d|blockquote))\b[^<>]*>/gi, '\n')
    .replace(/<!--[^]*?(?:-->|$)|<[!?/a-z][^<>]*>/gi, '');
}

/** Control, format (bidi overrides, zero width, tags), private-use and lone-surrogate characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}](?<![\t-\r\u200c\u200d])/gu;
/** Joiners belong between letters of Persian, Hindi and many others, and in emoji; beside ASCII they only hide things. */
const STRAY_JOINER = /(?<![^\0-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\0-\x7f])/g;

function visible(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(STRAY_JOINER, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Longest description kept, in UTF-16 units; the longest real one met is 6,276. */
export const TEXT_LIMIT = 10_000;
/** Longest name, label or address line kept. */
export const LINE_LIMIT = 300;

/** Most text needs nothing done: words in Latin letters, with single spaces or line breaks. */
const CLEAN = /^(?:(?:^| |\n\n?)[!-%'-;=?-~\xa1-\xac\xae-\u024f\u2010-\u2027]+)+$/;

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
  if (/[&<]/.test(text)) text = stripTags(decodeEntities(stripTags(decodeEntities(stripTags(text)))));
  text = visible(text).replace(/<(?=[a-z/!?])/gi, '< ');
  return clamp(text, limit) || undefined;
}

/** The same on one line. */
export function plainLine(value: unknown, limit = LINE_LIMIT): string | undefined {
  const text = plainText(value, limit * 2);
  return text && clamp(text.replace(/\n+/g, ' '), limit);
}
