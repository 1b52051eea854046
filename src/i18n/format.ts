/**
 * `Intl` formatters, made once for a language and a set of options: making one costs about a thousand times as much as
 * using it, and a list draws hundreds of dates.
 */
type Maker<O, F> = new (tag: string, options: O) => F;

const cache = new Map<string, unknown>();

function formatter<O, F>(Make: Maker<O, F>, tag: string, options: O): F {
  const key = `${Make.name} ${tag} ${JSON.stringify(options)}`;
  let made = cache.get(key) as F | undefined;
  if (!made) {
    try {
      made = new Make(tag, options);
    } catch {
      made = new Make('en', options); // `lang="x"` on a page is no reason to fail
    }
    cache.set(key, made);
  }
  return made;
}

/** A date in words for people, such as “May 12, 2026”. */
export function formatDate(tag: string, date: Date, options: Intl.DateTimeFormatOptions): string {
  return formatter(Intl.DateTimeFormat, tag, options).format(date);
}

/**
 * True where a whole number is its digits, with a comma before the last three, and one is the only special form, as CLDR has it
 * for these languages: the first use of an `Intl` formatter costs 20 to 40 ms, which a person would wait before the first card.
 */
const isPlain = (tag: string, value: number): boolean =>
  /^e[ns](-[A-Z\d]{2,3})?$/i.test(tag) &&
  value >= 0 &&
  value < (/^en(-US)?$/i.test(tag) ? 1e6 : 1000) &&
  Number.isInteger(value);

/** A number with the language's own digits and separators. */
export function formatNumber(tag: string, value: number): string {
  return isPlain(tag, value)
    ? String(value).replace(/\B(?=...$)/, ',')
    : formatter(Intl.NumberFormat, tag, {}).format(value);
}

/** “English, Spanish, and ASL”. */
export function formatList(tag: string, items: readonly string[]): string {
  return formatter(Intl.ListFormat, tag, { type: 'conjunction' }).format(items);
}

const names = new Map<string, string>();

/** The name of a language in another language; the code itself where the browser does not know it. */
export function languageName(tag: string, code: string): string {
  const key = `${tag} ${code}`;
  let name = names.get(key);
  if (name === undefined) {
    try {
      name = formatter(Intl.DisplayNames, tag, { type: 'language' }).of(code) ?? code;
    } catch {
      name = code; // not a language tag at all: real feeds send “Spanish speaking staff”
    }
    names.set(key, name); // a directory of thousands names the same ten languages
  }
  return name;
}

/**
 * Picks the form of a text for a number by the language's plural rules (CLDR).
 *
 * @param forms at least `other`; Arabic uses all six
 */
export function plural(
  tag: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const rule = isPlain(tag, count)
    ? count === 1
      ? 'one'
      : 'other'
    : formatter(Intl.PluralRules, tag, {}).select(count);
  return (forms[rule] ?? forms.other).replace('#', formatNumber(tag, count));
}
