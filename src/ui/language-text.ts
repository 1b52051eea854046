import { languageName } from '../i18n/format.js';
import type { ListView } from './list-view.js';

interface Language {
  /** BCP 47. */
  readonly code?: string | undefined;
  /** As the source has it. */
  readonly name?: string | undefined;
}

/** A language named in the language of the page; the source's own word for a code that no browser knows. */
export function languageText(
  { t, lang }: Pick<ListView, 't' | 'lang'>,
  { code, name = code ?? '' }: Language,
): string {
  if (!code) return name; // nothing to look up: the first use of `Intl.DisplayNames` costs 15 ms
  if (code === 'ase') return t.signLanguage; // browsers know its name in English only
  const own = languageName(lang, code);
  return own === code ? name : own;
}
