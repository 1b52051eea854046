import type { Service } from '../../model/service.js';
import { createServiceIndex } from '../../search/service-index.js';
import type { Dropped, ServicePage } from '../../sources/service-source.js';

/** The services read so far, and the index to search them with. Grows page by page. */
export class Directory {
  readonly services: Service[] = [];
  readonly dropped: Dropped[] = [];
  readonly #byId = new Map<string, Service>();
  readonly #index = createServiceIndex();
  #answer: { query: string; count: number; found: readonly Service[] } | undefined;

  add(page: ServicePage): void {
    this.services.push(...page.services);
    this.dropped.push(...page.dropped);
    for (const service of page.services) this.#byId.set(service.id, service);
    this.#index.add(page.services);
  }

  get(id: string): Service | undefined {
    return this.#byId.get(id);
  }

  /** Services that fit the words, best first; all of them, in the feed's order, for no words. */
  search(query: string): readonly Service[] {
    const words = query.trim();
    if (!words) return this.services;
    const count = this.services.length;
    if (this.#answer?.query !== words || this.#answer.count !== count) {
      const found = this.#index.search(words).flatMap((id) => this.#byId.get(id) ?? []);
      this.#answer = { query: words, count, found };
    }
    return this.#answer.found;
  }
}
