import type { Http } from '../http.js';
import { at, textAt } from '../paths.js';
import { isRaw, raw, type Raw } from '../read.js';

/** Requests for single resources at a time. */
const AT_ONCE = 4;
/** Resources asked for one by one in all: a server with more people than that must honour `_include`. */
const LIMIT = 600;
/** A server that fails this often in a row is not asked again. */
const GIVE_UP = 4;

export const JSON_TYPES = 'application/fhir+json, application/json;q=0.9';

/** `Practitioner/1`, out of a relative or absolute reference, with or without a version. */
const keyOf = (reference: string): string | undefined =>
  /(?:^|\/)([A-Z]\w+\/[\w.-]{1,64})(?:\/_history\/[^/]*)?$/.exec(reference)?.[1];

/** What references lead to: what came along, what is contained, and what has to be asked for. */
export class References {
  readonly #known = new Map<string, Raw | undefined>();
  readonly #http: Http;
  readonly #urlOf: ((key: string) => string) | undefined;
  #budget = LIMIT;
  #failures = 0;

  /** @param urlOf the address of `Type/id` on this server; undefined for a file, which is all there is. */
  constructor(http: Http, urlOf?: (key: string) => string) {
    this.#http = http;
    this.#urlOf = urlOf;
  }

  /** Takes note of the resources of a bundle. */
  add(entry: unknown): void {
    const resource = raw(raw(entry).resource);
    const fullUrl = textAt(entry, 'fullUrl');
    if (fullUrl) this.#known.set(fullUrl, resource);
    this.#known.set(`${String(resource.resourceType)}/${String(resource.id)}`, resource);
  }

  /** The resources that references of `holder` lead to; one that leads nowhere gives what it says itself, its `display`. */
  get(holder: Raw, path: string): Raw[] {
    return at(holder, path).flatMap((value) => {
      const reference = textAt(value, 'reference') ?? '';
      const found = reference.startsWith('#')
        ? at(holder, 'contained').find((inner) => raw(inner).id === reference.slice(1))
        : (this.#known.get(reference) ?? this.#known.get(keyOf(reference) ?? ''));
      if (isRaw(found)) return [found];
      const name = textAt(value, 'display');
      return name ? [{ display: name }] : [];
    });
  }

  /** Asks for what is not known yet, a few at a time. What fails stays unknown. Throws AbortError only. */
  async fetch(holders: readonly Raw[], paths: readonly string[], signal: AbortSignal): Promise<void> {
    const wanted = new Set(
      holders.flatMap((holder) => paths.flatMap((path) => this.#missing(at(holder, path)))),
    );
    const keys = [...wanted].slice(0, this.#budget);
    this.#budget -= keys.length;
    while (keys.length && this.#failures < GIVE_UP) {
      await Promise.all(keys.splice(0, AT_ONCE).map((key) => this.#one(key, signal)));
    }
  }

  /** Relative references, and those to this very server. */
  #missing(references: readonly unknown[]): string[] {
    return references.flatMap((value) => {
      const reference = textAt(value, 'reference') ?? '';
      const key = keyOf(reference);
      const base = this.#urlOf?.('').split('?')[0];
      const here = key && base && (!reference.includes(':') || reference.startsWith(base));
      return here && !this.#known.has(key) && !this.#known.has(reference) ? [key] : [];
    });
  }

  async #one(key: string, signal: AbortSignal): Promise<void> {
    try {
      const found = await this.#http.json(this.#urlOf?.(key) ?? '', { signal, tries: 1, accept: JSON_TYPES });
      this.#known.set(key, isRaw(found) && found.resourceType === key.split('/')[0] ? found : undefined);
      this.#failures = 0;
    } catch (error) {
      signal.throwIfAborted();
      this.#known.set(key, undefined);
      // a resource that is gone says nothing about the next one
      if (![404, 410].includes((error as { status?: number }).status ?? 0)) this.#failures++;
    }
  }
}
