import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directionOf } from '../i18n/direction.js';
import { findLocale, onLocale } from '../i18n/registry.js';
import { closestAcross, rootsOf } from '../util/closest.js';
import { onLoaded } from '../util/loaded.js';
import { warn } from '../util/warn.js';

/** An element that can be localised: its `strings` property overrides any text. */
export interface LocalizeHost extends ReactiveControllerHost, HTMLElement {
  strings?: object | undefined;
}

/**
 * Gives one element its texts in the language of the place where it stands: its own `lang`, else the nearest `[lang]`
 * across shadow hosts, else `<html lang>`, else English. Follows changes while the page runs. The language is per
 * element, never per page: a Spanish section of an English page is Spanish.
 */
export class LocalizeController<T extends object> implements ReactiveController {
  readonly #host: LocalizeHost;
  readonly #parts: readonly string[];
  readonly #english: T;
  readonly #observer = new MutationObserver(() => this.#refresh());
  #stop: (() => void) | undefined;
  #unload: (() => void) | undefined;
  #requested = 'en';
  #text: T;
  #lang = 'en';
  #overrides: object | undefined;

  /**
   * @param host the element
   * @param parts the names of its texts in a locale file, such as `common` and `crisisPanel`
   * @param english its built-in texts
   */
  constructor(host: LocalizeHost, parts: string | readonly string[], english: T) {
    this.#host = host;
    this.#parts = [parts].flat();
    this.#english = english;
    this.#text = english;
    host.addController(this);
  }

  /** The texts to show now. A key that a translation lacks is in English. */
  get text(): T {
    return this.#text;
  }

  /** The language of those texts: put it on the outermost part as `lang`, for screen readers. */
  get lang(): string {
    return this.#lang;
  }

  /** The language for dates, numbers and names: the page's own regional form where the texts are in that language. */
  get formatLang(): string {
    return this.#requested.toLowerCase().startsWith(this.#lang.toLowerCase()) ? this.#requested : this.#lang;
  }

  /** The direction of the texts shown. */
  get dir(): 'ltr' | 'rtl' {
    return directionOf(this.#lang);
  }

  /** The language that the page asked for, whether or not there are texts for it. */
  get requested(): string {
    return this.#requested;
  }

  /** Starts to watch. Called by Lit. */
  hostConnected(): void {
    // Everything from here to the document may carry `lang`; attributes only, so this is cheap.
    for (const root of rootsOf(this.#host)) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    this.#stop = onLocale(() => this.#refresh());
    this.#refresh();
    this.#unload = onLoaded(() => this.#warnIfMissing());
  }

  /** Stops watching. Called by Lit. */
  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#stop?.();
    this.#unload?.();
  }

  /** Takes in a changed `strings` property before the host draws. Called by Lit. */
  hostUpdate(): void {
    if (this.#host.strings !== this.#overrides) this.#read();
  }

  #refresh(): void {
    const requested = closestAcross(this.#host, '[lang]:not([lang=""])')?.getAttribute('lang') || 'en';
    this.#requested = requested;
    this.#read();
    this.#host.requestUpdate();
  }

  #read(): void {
    const isEnglish = /^en\b/i.test(this.#requested);
    const found = isEnglish ? undefined : findLocale(this.#requested, this.#parts);
    this.#overrides = this.#host.strings;
    this.#lang = found?.tag ?? 'en';
    this.#text = { ...this.#english, ...found?.texts, ...this.#overrides };
  }

  #warnIfMissing(): void {
    if (this.#lang === 'en' && !/^en\b/i.test(this.#requested)) {
      warn(
        this.#host.localName,
        `the page asks for lang="${this.#requested}" and no text for it is loaded, so English shows. Add a script for it, such as locales/es.js.`,
      );
    }
  }
}
