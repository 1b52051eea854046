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

/** `https://a.example/fhir/` and `Practitioner/1`, out of a relative or absolute reference, with or without a version. */
const PARTS = /^(.*\/)?([A-Z]\w+\/[\w.-]{1,64})(?:\/_history\/[^/]*)?$/;
const parts = (reference: string): (string | undefined)[] => (PARTS.exec(reference) ?? []).slice(1);

const pathOf = (base: string): string => base.replace(/^\w+:\/\/[^/]*/, '');

/** What references lead to: what came along, what is contained, and what has to be asked for. */
export class References {
  /** By address; by `Type/id` alone what came without an address. */
  readonly #known = new Map<string, Raw | undefined>();
  /** Where each resource of a bundle is, so that a relative reference in it can be read. */
  readonly #from = new Map<Raw, string>();
  readonly #http: Http;
  readonly #urlOf: ((key: string) => string) | undefined;
  readonly #base: string | undefined;
  /** Names of this server: as the host of the page writes it, and as it writes itself. */
  readonly #own: Set<string>;
  /** Other hosts of the same path that its own roles carry. */
  readonly #others = new Set<string>();
  #budget = LIMIT;
  #failures = 0;

  /** @param urlOf the address of `Type/id` on this server; undefined for a file, which is all there is. */
  constructor(http: Http, urlOf?: (key: string) => string) {
    this.#http = http;
    this.#urlOf = urlOf;
    this.#base = urlOf?.('').split('?')[0];
    this.#own = new Set(['', this.#base ?? '']);
  }

  /** Takes note of the resources of a bundle. @param self where the server says that the bundle is */
  add(entries: readonly unknown[], self = ''): void {
    const own = /^(.*\/)PractitionerRole\b/.exec(self)?.[1];
    if (own && this.#base) this.#own.add(own);
    for (const entry of entries) {
      const resource = raw(raw(entry).resource);
      const { resourceType, id } = resource;
      const fullUrl = textAt(entry, 'fullUrl') ?? '';
      const [base = ''] = parts(fullUrl);
      const key = `${String(resourceType)}/${String(id)}`;
      for (const name of [fullUrl || key, base + key]) this.#known.set(name, resource);
      // in a file, a role without an address may mean one that has it
      if (!this.#base && !this.#known.has(key)) this.#known.set(key, resource);
      this.#from.set(resource, base);
      const other = resourceType === 'PractitionerRole' && !this.#own.has(base);
      if (other && pathOf(base) === pathOf(this.#base ?? '')) this.#others.add(base);
    }
  }

  /**
   * Addresses at which what a reference means may be known. Another server's `Practitioner/1` is another person; but a
   * server behind a proxy calls itself by another name, which is then the one that all its roles have.
   */
  #keys(holder: Raw, reference: string): { keys: string[]; own: string | undefined } {
    const [said = '', key] = parts(reference);
    if (!key) return { keys: [reference], own: undefined };
    const base = said.includes(':') ? said : (this.#from.get(holder) ?? '');
    const own = [...this.#own, ...(this.#others.size === 1 ? this.#others : [])];
    const here = own.includes(base);
    return { keys: [base, ...(here ? own : [])].map((one) => one + key), own: here ? key : undefined };
  }

  #find(holder: Raw, reference: string): Raw | undefined {
    return this.#keys(holder, reference)
      .keys.map((key) => this.#known.get(key))
      .find(isRaw);
  }

  /** The resources that references of `holder` lead to; one that leads nowhere gives what it says itself, its `display`. */
  get(holder: Raw, path: string): Raw[] {
    return at(holder, path).flatMap((value) => {
      const reference = textAt(value, 'reference') ?? '';
      const found = reference.startsWith('#')
        ? at(holder, 'contained').find((inner) => raw(inner).id === reference.slice(1))
        : this.#find(holder, reference);
      if (isRaw(found)) return [found];
      const name = textAt(value, 'display');
      return name ? [{ display: name }] : [];
    });
  }

  /** Asks for what is not known yet, a few at a time. What fails stays unknown. Throws AbortError only. */
  async fetch(holders: readonly Raw[], paths: readonly string[], signal: AbortSignal): Promise<void> {
    const wanted = new Set(
      holders.flatMap((holder) => paths.flatMap((path) => this.#missing(holder, at(holder, path)))),
    );
    const keys = [...wanted].slice(0, this.#budget);
    this.#budget -= keys.length;
    while (keys.length && this.#failures < GIVE_UP) {
      await Promise.all(keys.splice(0, AT_ONCE).map((key) => this.#one(key, signal)));
    }
  }

  /** What of these is on this very server, and not known. */
  #missing(holder: Raw, references: readonly unknown[]): string[] {
    return references.flatMap((value) => {
      const { keys, own } = this.#keys(holder, textAt(value, 'reference') ?? '');
      return this.#base && own && !keys.some((key) => this.#known.has(key)) ? [own] : [];
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
