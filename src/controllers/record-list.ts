import { narrow, type Chosen, type Facet, type Narrowed } from '../search/facets.js';
import { RecordSearch, type SearchField } from '../search/record-search.js';
import type { Dropped } from '../sources/service-source.js';

/** What a person looks for. All of it stays on the device, unless the host has its server search. */
export interface Sought<F> {
  readonly words: string;
  readonly facets: readonly F[];
  readonly chosen: Chosen;
}

/** The records read so far, and the way to find some of them. Grows page by page. */
export abstract class RecordList<T extends { readonly id: string }> {
  readonly dropped: Dropped[] = [];
  /** When these were good: set for a copy from an earlier visit. */
  from: Date | undefined;
  protected readonly search: RecordSearch<T>;
  #version = 0;
  #answer: { key: readonly unknown[]; value: Narrowed<T> } | undefined;

  /** @param onBetter called when the answer to the last question would now be better */
  constructor(fields: readonly SearchField<T>[], onBetter: () => void) {
    this.search = new RecordSearch(fields, () => {
      this.#version++;
      onBetter();
    });
  }

  /** Everyone and everything that lists show. */
  get records(): readonly T[] {
    return this.search.records;
  }

  protected take(records: readonly T[], dropped: readonly Dropped[]): void {
    this.dropped.push(...dropped);
    this.search.add(records);
    this.#version++;
  }

  /**
   * What fits, with the counts of the filters, and which of them to loosen. The same object for the same question.
   * @param more what else the order depends on
   * @param order puts in order what fits
   */
  protected answer<F extends Facet<T>>(
    { words, facets, chosen }: Sought<F>,
    more: readonly unknown[],
    order: (found: readonly T[]) => readonly T[],
  ): Narrowed<T> {
    const found = this.search.search(words);
    const key = [found, this.#version, facets, chosen, ...more];
    if (!this.#answer || key.some((item, i) => item !== this.#answer?.key[i])) {
      const narrowed = narrow(found, facets, chosen);
      this.#answer = { key, value: { ...narrowed, found: order(narrowed.found) } };
    }
    return this.#answer.value;
  }
}
