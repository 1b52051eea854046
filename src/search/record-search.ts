import { part } from '../util/parts.js';
import { rest, sliceEnd } from '../util/slices.js';
import { WordIndex } from './word-index.js';

/** What `kith-search-worker.js` adds as part `search-worker`. */
export interface SearchWorkerPart {
  /**
   * Reads records in on another thread.
   * @param texts of the next record, field by field; undefined at the end, or when it is no longer wanted
   * @returns the index of all of them; undefined when no worker can be had
   */
  readonly index: (
    boosts: readonly number[],
    texts: () => readonly string[] | undefined,
  ) => Promise<WordIndex | undefined>;
}

/** Fewer records than this are read in before a worker has started. */
const WORTH_A_WORKER = 2_000;

/** Texts of one kind to find a record by. */
export interface SearchField<T> {
  readonly name: string;
  /** How much a hit here counts beside the others. */
  readonly boost: number;
  readonly text: (record: T) => string | readonly (string | undefined)[] | undefined;
}

/** While records are still being read in, somebody who waits for an answer gets a better one this often, ms. */
const NEWS = 250;

/**
 * Finds records by what a person types, on this device. Knows no kind of record, no screen and no storage.
 *
 * Answers at once: from the words read in so far when there has been no time to read them all in. Then `onBetter` is called as
 * more is known, and searching for the same words gives the better answer.
 */
export class RecordSearch<T extends { readonly id: string }> {
  readonly #fields: readonly SearchField<T>[];
  readonly #onBetter: () => void;
  #records: T[] = [];
  #places = new Map<string, number>();
  #index: WordIndex;
  #working = false;
  #answer: { words: string; known: number; found: readonly T[]; places: readonly number[] } | undefined;

  /**
   * @param fields what to find a record by; eight at most
   * @param onBetter called when `search` of the words searched for last would now say more
   */
  constructor(fields: readonly SearchField<T>[], onBetter: () => void) {
    this.#fields = fields;
    this.#onBetter = onBetter;
    this.#index = this.#newIndex();
  }

  /** Every record, in the order they came. */
  get records(): readonly T[] {
    return this.#records;
  }

  /** True when the answer to the words searched for last is the last word on them. */
  get complete(): boolean {
    return this.#index.size === this.#records.length;
  }

  get(id: string): T | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#records[place];
  }

  /** Adds records; one whose id is there already replaces it and keeps its place. */
  add(records: readonly T[]): void {
    for (const record of records) {
      const place = this.#places.get(record.id);
      if (place === undefined) {
        this.#places.set(record.id, this.#records.push(record) - 1);
      } else {
        this.#records[place] = record;
        if (place < this.#index.size) this.#index = this.#newIndex();
      }
    }
    this.#changed();
  }

  /** These records in place of all before. */
  replace(records: readonly T[]): void {
    this.#records = [];
    this.#places = new Map();
    this.#index = this.#newIndex();
    this.add(records);
  }

  remove(ids: Iterable<string>): void {
    const gone = new Set(ids);
    if ([...gone].some((id) => this.#places.has(id))) {
      this.replace(this.#records.filter(({ id }) => !gone.has(id)));
    }
  }

  /** Records that fit, best first; all of them, in the order they came, for no words. The same array for the same answer. */
  search(words: string): readonly T[] {
    if (!words.trim()) {
      this.#answer = undefined;
      return this.#records;
    }
    this.#read();
    const known = this.#index.size;
    if (this.#answer?.words !== words || this.#answer.known !== known) {
      const places = this.#index.search(words);
      this.#answer = { words, known, found: places.map((place) => this.#records[place] as T), places };
    }
    return this.#answer.found;
  }

  /** Where those found last stand among `records`. */
  get places(): readonly number[] | undefined {
    return this.#answer?.places;
  }

  /** Records whose first field is what a person types: they may well know the name. */
  named(words: string): ReadonlySet<T> {
    return new Set(this.#index.searchFirstField(words).map((place) => this.#records[place] as T));
  }

  /** Stops working and forgets the records. */
  close(): void {
    this.replace([]);
  }

  #newIndex(): WordIndex {
    this.#answer = undefined;
    return new WordIndex(this.#fields.map(({ boost }) => boost));
  }

  #changed(): void {
    if (!this.#working && !this.complete) void this.#work();
  }

  /** Reads records in, for one slice. */
  #read(): void {
    const used = sliceEnd();
    while (!this.complete && !used()) {
      // The clock costs as much as a short record
      const end = Math.min(this.#index.size + 16, this.#records.length);
      while (this.#index.size < end) this.#index.add(this.#textsOf(this.#records[this.#index.size] as T));
    }
  }

  #textsOf(record: T): string[] {
    return this.#fields.map(({ text }) => {
      const found = text(record) ?? '';
      return typeof found === 'string' ? found : found.filter(Boolean).join('\n');
    });
  }

  /** On another thread, if the page has the part for it. */
  async #send(): Promise<void> {
    const { index } = (part('search-worker') as SearchWorkerPart | undefined) ?? {};
    if (!index || this.#records.length - this.#index.size < WORTH_A_WORKER) return;
    const before = this.#index;
    let sent = 0;
    const texts = () => {
      const record = before === this.#index ? this.#records[sent++] : undefined;
      return record && this.#textsOf(record);
    };
    const built = await index(
      this.#fields.map(({ boost }) => boost),
      texts,
    );
    if (built && before === this.#index && built.size > before.size) this.#index = built;
  }

  async #work(): Promise<void> {
    this.#working = true;
    await rest(); // lets a page of records come in whole
    await this.#send();
    let told = performance.now();
    for (;;) {
      const stale = this.#answer && this.#answer.known < this.#index.size;
      if (stale && (this.complete || performance.now() - told > NEWS)) {
        told = performance.now();
        this.#onBetter();
      }
      if (this.complete) break;
      await rest();
      this.#read();
    }
    this.#working = false;
  }
}
