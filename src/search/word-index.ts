import { errorsBetween } from './near-miss.js';
import { eachToken, tokens } from './tokens.js';
import { Vocabulary } from './vocabulary.js';

const FIELD_BITS = 8;

const PREFIX = 0.6;
const NEAR = 0.3;
/** The beginning of a longer word, with a typing error in it. */
const NEAR_PREFIX = 0.2;
/** A word that fewer records have than this is met by words that look like it as well. */
const FEW = 10;

/**
 * Words → records, held in memory and added to as records come. A query reads the vocabulary, which is small, and the places
 * of the words that fit; never the texts. Measured against MiniSearch in docs/decisions/0006.
 *
 * Knows records as numbers from 0 in the order added, and their texts only while adding.
 */
export class WordIndex {
  readonly vocabulary = new Vocabulary();
  /** By the word's number, where it stands: for each record that has it `slot * 2^8 + fields`, a bit a field. */
  readonly places: number[][] = [];
  /** Numbers of words by the word's first letter, so that looking for a beginning reads a small part. */
  readonly #shelves = new Map<string, number[]>();
  /** What a hit counts, by the fields it is in. */
  readonly #weights: Float32Array;
  /** How many records are in. */
  size = 0;

  /** @param boosts what a hit in each field counts; eight fields at most */
  constructor(boosts: readonly number[]) {
    if (boosts.length > FIELD_BITS) throw new RangeError('kith: a search has at most eight fields.');
    this.#weights = Float32Array.from({ length: 1 << boosts.length }, (_, fields) => weigh(boosts, fields));
  }

  /** Adds the next record: its texts, field by field. */
  add(texts: readonly string[]): void {
    const slot = this.size++ << FIELD_BITS;
    texts.forEach((text, field) => {
      if (text) eachToken(text, (from, start, end) => this.#place(from, start, end, slot, 1 << field));
    });
  }

  #place(text: string, start: number, end: number, slot: number, field: number): void {
    const places = this.placesOf(text, start, end);
    const last = places.length - 1;
    const place = places[last];
    if (place !== undefined && place >= slot) places[last] = place | field;
    else places.push(slot | field);
  }

  /** Where the word stands that a text has from `start` to `end`: to read, or to add to. */
  placesOf(text: string, start: number, end: number): number[] {
    const number = this.vocabulary.number(text, start, end);
    return this.places[number] ?? this.#newWord(number);
  }

  #newWord(number: number): number[] {
    const first = this.#wordOf(number).charAt(0);
    const shelf = this.#shelves.get(first);
    if (shelf) shelf.push(number);
    else this.#shelves.set(first, [number]);
    return (this.places[number] = []);
  }

  #wordOf(number: number): string {
    return this.vocabulary.words[number] as string;
  }

  /** Numbers of the records that fit, best first; those that fit equally well in the order added. */
  search(query: string): number[] {
    const words = [...new Set(tokens(query))];
    if (!words.length || !this.size) return [];
    // Every word must be met, as a word, the beginning of one or a near miss; when nothing does, any word will do.
    const found = this.#collect(words, 1);
    const all = inOrder(found.scores, (slot) => found.met[slot] === words.length);
    if (all.length) return all;
    const wide = this.#collect(words, 2);
    const wider = inOrder(wide.scores, (slot) => wide.met[slot] === words.length);
    return wider.length ? wider : inOrder(wide.scores, () => true);
  }

  /** Records whose first field has all of the words, as words, beginnings or near misses, best first. */
  searchFirstField(query: string): number[] {
    const words = [...new Set(tokens(query))];
    if (!words.length) return [];
    const { scores, met } = this.#collect(words, 1, 1);
    return inOrder(scores, (slot) => met[slot] === words.length);
  }

  /** @param fields in which a hit counts, a bit a field */
  #collect(
    words: readonly string[],
    errors: number,
    fields = 255,
  ): { scores: Float32Array; met: Uint8Array } {
    const scores = new Float32Array(this.size);
    const met = new Uint8Array(this.size);
    const one = new Float32Array(this.size);
    for (const word of words) {
      const count = this.#meet(word, errors, one, fields);
      const rarity = 1 + Math.log(1 + this.size / (1 + count));
      for (let slot = 0; slot < one.length; slot++) {
        const score = one[slot] as number;
        if (!score) continue;
        scores[slot] = (scores[slot] as number) + score * rarity;
        met[slot] = (met[slot] as number) + 1;
        one[slot] = 0;
      }
    }
    return { scores, met };
  }

  /** Puts in `scores` how well each record meets one word. Returns how many do. */
  #meet(word: string, errors: number, scores: Float32Array, fields: number): number {
    let count = 0;
    const raise = (number: number, by: number) => {
      for (const place of this.places[number] as number[]) {
        const slot = place >> FIELD_BITS;
        const score = (this.#weights[place & fields] as number) * by;
        if (!score) continue;
        const before = scores[slot] as number;
        if (!before) count++;
        if (score > before) scores[slot] = score;
      }
    };
    for (const number of this.#shelves.get(word.charAt(0)) ?? []) {
      const other = this.#wordOf(number);
      if (other.startsWith(word)) raise(number, other.length === word.length ? 1 : PREFIX);
    }
    if (count >= FEW) return count;
    const most = errorsForgiven(word, errors);
    if (most) this.#nearMisses(word, most, raise);
    return count;
  }

  #nearMisses(word: string, most: number, raise: (number: number, by: number) => void): void {
    for (const [first, shelf] of this.#shelves) {
      if (first >= '0' && first <= '9') continue;
      for (const number of shelf) {
        const other = this.#wordOf(number);
        const errors = errorsBetween(word, other, most);
        if (errors && errors <= most)
          raise(number, (other.length > word.length + errors ? NEAR_PREFIX : NEAR) / errors);
      }
    }
  }
}

/** Where a word stands in several fields, the best counts in full and the others a little. */
function weigh(boosts: readonly number[], fields: number): number {
  const hit = boosts.filter((_, field) => fields & (1 << field));
  const best = Math.max(0, ...hit);
  return best + 0.1 * (hit.reduce((sum, boost) => sum + boost, 0) - best);
}

/** One error in words of four letters or more, `most` in words of six or more. A number must be right. */
function errorsForgiven(word: string, most: number): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length > 5 ? most : 1;
}

/** Scores are few, for they are sums of a few weights: records are put on a shelf each, in their order, and only the shelves are sorted. */
function inOrder(scores: Float32Array, fits: (slot: number) => boolean): number[] {
  const shelves = new Map<number, number[]>();
  for (let slot = 0; slot < scores.length; slot++) {
    const score = scores[slot] as number;
    if (!score || !fits(slot)) continue;
    const rounded = Math.round(score * 256);
    const shelf = shelves.get(rounded);
    if (shelf) shelf.push(slot);
    else shelves.set(rounded, [slot]);
  }
  return [...shelves].sort(([a], [b]) => b - a).flatMap(([, slots]) => slots);
}
