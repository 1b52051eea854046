/**
 * The languages on this page. It hangs on `globalThis`, because a page may load several single-file scripts and each
 * locale file is a script of its own: all of them meet here, in any order of loading.
 */

/** The texts of one language: a part for each widget, such as `crisisPanel`. */
export type LocaleParts = Readonly<Record<string, object>>;

/** A complete translation of a widget's English strings: same keys, same kinds of value. */
export type Translation<T> = { readonly [K in keyof T]: T[K] };

/** Says who made a translation, so that nobody takes a machine's text for a reviewed one. */
export interface LocaleMeta {
  /** BCP 47 tag, such as `es`. */
  readonly tag: string;
  /** The language's name in that language. */
  readonly name: string;
  /** True once a fluent speaker has read every string on a screen. */
  readonly reviewed: boolean;
  /** How the text came to be, and who reviewed it when. */
  readonly note: string;
}

interface Registry {
  readonly locales: Map<string, Record<string, object>>;
  readonly listeners: Set<() => void>;
}

const key = Symbol.for('kith:locales@1');

function registry(): Registry {
  const scope = globalThis as { [key]?: Registry };
  return (scope[key] ??= { locales: new Map(), listeners: new Set() });
}

/**
 * Adds a language, or some parts of one, and redraws every widget that is already on the page.
 *
 * @param tag BCP 47 tag of the language, such as `es` or `pt-BR`
 * @param parts texts by widget
 */
export function registerLocale(tag: string, parts: LocaleParts): void {
  const { locales, listeners } = registry();
  const name = tag.toLowerCase();
  locales.set(name, { ...locales.get(name), ...parts });
  for (const listener of [...listeners]) listener();
}

/**
 * The best registered texts for a language: the tag itself, then its language alone (`es-MX` → `es`).
 *
 * @param parts whose texts to gather; the last of them must be there
 * @returns the tag found and its texts, or undefined when the page has none
 */
export function findLocale(
  tag: string,
  parts: readonly string[],
): { tag: string; texts: object } | undefined {
  const { locales } = registry();
  for (let name = tag.toLowerCase(); name; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
    const all = locales.get(name);
    if (all?.[parts.at(-1) ?? '']) {
      return { tag: name, texts: Object.assign({}, ...parts.map((part) => all[part])) as object };
    }
  }
  return undefined;
}

/** Calls back whenever a language arrives. Returns the function that stops it. */
export function onLocale(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => listeners.delete(listener);
}
