import { narrow, type Chosen, type Facet, type Narrowed } from '../search/facets.js';
import type { RecordSearch, SearchField } from '../search/record-search.js';
import { TextScan } from '../search/scan.js';
import type { SearchPart } from '../search/search-part.js';
import type { Dropped } from '../sources/service-source.js';
import { part } from '../util/parts.js';
import { sameItems } from '../util/same-items.js';

/** What a person looks for. All of it stays on the device, unless the host has its server search. */
export interface Sought<F> {
  readonly words: string;
  readonly facets: readonly F[];
  readonly chosen: Chosen;
}

type Search<T extends { readonly id: string }> = RecordSearch<T> | TextScan<T>;

/** The records read so far, and the way to find some of them. Grows page by page. */
export abstract class RecordList<T extends { readonly id: string }> {
  readonly dropped: Dropped[] = [];
  /** When these were good: set for a copy from an earlier visit. */
  from: Date | undefined;
  readonly #fields: readonly SearchField<T>[];
  readonly #onBetter: () => void;
  #search: Search<T>;
  /** The better search, while it reads in what is there: its script came late. */
  #next: RecordSearch<T> | undefined;
  #version = 0;
  #answer: { key: readonly unknown[]; value: Narrowed<T> } | undefined;

  /** @param onBetter called when the answer to the last question would now be better */
  constructor(fields: readonly SearchField<T>[], onBetter: () => void) {
    this.#fields = fields;
    this.#onBetter = () => {
      this.#version++;
      onBetter();
    };
    this.#search = this.#better() ?? new TextScan(fields);
  }

  #better(): RecordSearch<T> | undefined {
    const made = part('search') as SearchPart | undefined;
    return made && new made.RecordSearch(this.#fields, this.#onBetter);
  }

  protected get search(): Search<T> {
    if (this.#search instanceof TextScan) {
      if (!this.#next) {
        this.#next = this.#better();
        this.#next?.add(this.#search.records);
      }
      if (this.#next?.complete) this.#search = this.#next;
    }
    return this.#search;
  }

  /** Everyone and everything that lists show. */
  get records(): readonly T[] {
    return this.#search.records;
  }

  protected take(records: readonly T[], dropped: readonly Dropped[]): void {
    this.dropped.push(...dropped);
    this.#search.add(records);
    if (this.#search !== this.#next) this.#next?.add(records);
    this.#version++;
  }

  /** For lists of tens of thousands: the number of the `i`th of those found, without a look at the record. */
  protected numberAt?(found: readonly T[]): ((i: number) => number) | undefined;

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
    if (!this.#answer || !sameItems(key, this.#answer.key)) {
      const narrowed = narrow(found, facets, chosen, this.numberAt?.(found));
      this.#answer = { key, value: { ...narrowed, found: order(narrowed.found) } };
    }
    return this.#answer.value;
  }
}
