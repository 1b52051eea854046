import type { Coding, Extension } from './fhir.js';

type Extended = { readonly extension?: unknown } | undefined;

/**
 * HL7's own extensions by their short name: `questionnaire-hidden` and `sdc-questionnaire-hidden` are both `hidden`, since
 * several moved between the core and the SDC guide. Other organizations' are not looked at.
 */
const shortName = (url: unknown): string | undefined =>
  typeof url === 'string'
    ? /^https?:\/\/hl7\.org\/fhir\/(?:.*\/)?(?:sdc-)?(?:questionnaire-)?([\w-]+)$/.exec(url)?.[1]
    : undefined;

/** Names of the extensions that hold an expression; see expressions.ts for what each does. A contextExpression is for who reads answers. */
export const expressionsOf = (on: Extended): readonly string[] => [
  ...new Set(
    ((on?.extension ?? NONE) as (Extension | null)[])
      .map((one) => shortName(one?.url) ?? '')
      .filter((name) => /[^t]Expression$|onstraint$|^variable$/.test(name)),
  ),
];

/** Most items have no extension at all: nothing is made for them. */
const NONE: never[] = [];

/** All extensions of a short name. */
export function extensions(on: Extended, name: string): readonly Extension[] {
  const list = on?.extension;
  if (!Array.isArray(list)) return NONE;
  return (list as (Extension | null)[]).filter((one): one is Extension => shortName(one?.url) === name);
}

/** The value beside a key that begins with `prefix`: `value[x]`, `answer[x]`. */
export function choice(on: object | undefined, prefix = 'value'): unknown {
  for (const key in on) if (key.startsWith(prefix)) return (on as Record<string, unknown>)[key];
  return undefined;
}

/** Values of all extensions of a short name. */
export const values = (on: Extended, name: string): readonly unknown[] => {
  const found = extensions(on, name);
  return found.length === 0 ? NONE : found.flatMap((one) => choice(one) ?? []);
};

export const text = (on: Extended, name: string): string => {
  const [found] = values(on, name);
  return typeof found === 'string' ? found : '';
};

export const toNumber = (value: unknown): number | undefined => {
  const read = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
};

/** A number, also one written as text, as a good many forms do. */
export const number = (on: Extended, name: string): number | undefined => {
  const [found] = values(on, name);
  return toNumber(found);
};

/** The codes of a CodeableConcept, Coding or code. */
export function codes(on: Extended, name: string): readonly string[] {
  const found = values(on, name);
  if (found.length === 0) return NONE;
  const all = found.flatMap((value) => {
    if (typeof value === 'string') return value;
    const { coding, code } = value as { coding?: Coding[]; code?: string };
    return coding?.map((one) => one.code) ?? code;
  });
  // "constructor" would be found in every table
  return all.filter((code): code is string => typeof code === 'string' && !(code in {}));
}

/** What is said in a language, as pairs of a language and words; that of its country, or of another's, if need be. */
export function inLanguage(said: readonly (readonly unknown[])[], language = ''): unknown {
  const wanted = language.toLowerCase();
  let found: unknown;
  for (const [spoken, words] of said) {
    const lang = String(spoken).toLowerCase();
    if (lang === wanted || (!found && lang.split('-')[0] === wanted.split('-')[0])) found = words;
  }
  return found;
}

/**
 * A text in the language asked for: from the `translation` extensions beside it, else as it stands.
 *
 * @param element what FHIR puts beside the primitive, `_text`
 */
export function translated(plain: unknown, element: unknown, language?: string): string {
  const said = language ? extensions(element as Extended, 'translation') : [];
  const part = ({ extension }: Extension, url: string): unknown =>
    choice(extension?.find((one) => one.url === url));
  const found = inLanguage(
    said.map((one) => [part(one, 'lang'), part(one, 'content')]),
    language,
  );
  const chosen = (found ?? plain ?? '') as string | number;
  return String(chosen);
}
