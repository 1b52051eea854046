import { foldedWords } from './fold.js';
import type { SearchField } from './record-search.js';

/** Written without spaces between words: a word may begin anywhere. */
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** What the first field of a record says, and what all of them say. */
type Texts = readonly [first: string, all: string];

/**
 * Finds records by reading through their texts: what there is without `kith-search.js`, which forgives typing errors and
 * puts what fits best first. Here every word must be met as the beginning of one; those who are met in the first field
 * come first.
 */
export class TextScan<T extends { readonly id: string }> {
  /** Every record, in the order they came. */
  readonly records: T[] = [];
  readonly #fields: readonly SearchField<T>[];
  readonly #places = new Map<string, number>();
  readonly #texts = new WeakMap<T, Texts>();
  #asked: string | undefined;
  #found: readonly T[] = [];
  #named: ReadonlySet<T> = new Set();

  constructor(fields: readonly SearchField<T>[]) {
    this.#fields = fields;
  }

  get(id: string): T | undefined {
    return this.records[this.#places.get(id) ?? -1];
  }

  /** Adds records; one whose id is there already replaces it and keeps its place. */
  add(records: readonly T[]): void {
    for (const record of records) {
      const place = this.#places.get(record.id);
      if (place === undefined) this.#places.set(record.id, this.records.push(record) - 1);
      else this.records[place] = record;
    }
    this.#asked = undefined;
  }

  /** Records that fit; all of them for no words. The same array for the same answer. */
  search(words: string): readonly T[] {
    if (!words.trim()) return this.records;
    if (words !== this.#asked) this.#ask((this.#asked = words));
    return this.#found;
  }

  /** Of those found last, whom the first field names: a person may well know the name. */
  named(words: string): ReadonlySet<T> {
    return words === this.#asked ? this.#named : new Set();
  }

  #ask(words: string): void {
    const wanted = foldedWords(words)
      .trim()
      .split(' ')
      .map((word) => (dense.test(word) ? word : ` ${word}`));
    const having = (records: readonly T[], field: 0 | 1) =>
      records.filter((record) => wanted.every((word) => this.#textsOf(record)[field].includes(word)));
    const all = having(this.records, 1);
    const named = new Set(having(all, 0));
    this.#named = named;
    this.#found = [...named, ...all.filter((record) => !named.has(record))];
  }

  #textsOf(record: T): Texts {
    let texts = this.#texts.get(record);
    if (!texts) {
      const read = this.#fields.map(({ text }) => ` ${foldedWords([text(record)].flat().join(' '))}`);
      this.#texts.set(record, (texts = [read[0] ?? '', read.join('')]));
    }
    return texts;
  }
}
