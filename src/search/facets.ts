import { rest, sliceEnd } from '../util/slices.js';

/** One way to narrow a list: by language, by town, by what it costs. */
export interface Facet<T> {
  readonly name: string;
  /**
   * What a record has. Asked once for each record and then remembered as long as this facet object lives: when the answer
   * changes with time ("open now"), make a new facet.
   */
  readonly values: (record: T) => readonly FacetValue[];
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
}

export interface FacetCount extends FacetValue {
  readonly count: number;
}

/** Facet name → the values a person chose. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** A choice that keeps results away, and how many there would be without it. */
export interface Loosened {
  readonly name: string;
  readonly count: number;
}

export interface Narrowed<T> {
  /** Records that have any of the chosen values of every facet; in their order. */
  readonly found: readonly T[];
  /** Facet name → its values and how many records would fit with each, its own choice left out of account. */
  readonly counts: ReadonlyMap<string, readonly FacetCount[]>;
  readonly loosen: Loosened | undefined;
}

/**
 * Every record asked about has a number, so that a column can be an array: a look-up by record for each facet would take five
 * times as long. Only numbers live here; they go with their records.
 */
const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** The number that columns know a record by. */
export function numberOf(record: object): number {
  const known = numbers.get(record);
  if (known !== undefined) return known;
  numbers.set(record, ++lastNumber);
  return lastNumber;
}

/**
 * What each record has of one facet. Records share few combinations of values ("English and Spanish"), so a choice is looked up
 * and a count added up once for each combination.
 */
class Column<T> {
  readonly values: FacetValue[] = [];
  /** Combination → codes of its values. */
  readonly combinations: (readonly number[])[] = [];
  readonly #facet: Facet<T>;
  readonly #codes = new Map<string, number>();
  readonly #known = new Map<string, number>();
  /** Combination + 1 by record number, 1,024 to a piece; 0 is not asked yet. */
  readonly #chunks: Int32Array[] = [];

  constructor(facet: Facet<T>) {
    this.#facet = facet;
  }

  /** @param number of the record */
  combination(record: T, number: number): number {
    const chunk = (this.#chunks[number >> 10] ??= new Int32Array(1024));
    const at = number & 1023;
    chunk[at] ||= this.#combinationOf(this.#facet.values(record)) + 1;
    return chunk[at] - 1;
  }

  #combinationOf(values: readonly FacetValue[]): number {
    const codes = [...new Set(values.map((value) => this.#codeOf(value)))].sort((a, b) => a - b);
    const key = codes.join();
    let found = this.#known.get(key);
    if (found === undefined) this.#known.set(key, (found = this.combinations.push(codes) - 1));
    return found;
  }

  #codeOf(value: FacetValue): number {
    const known = this.#codes.get(value.value);
    if (known !== undefined) return known;
    this.#codes.set(value.value, this.values.length);
    return this.values.push(value) - 1;
  }
}

const columns = new WeakMap<object, unknown>();

function columnOf<T>(facet: Facet<T>): Column<T> {
  let column = columns.get(facet) as Column<T> | undefined;
  if (!column) columns.set(facet, (column = new Column(facet)));
  return column;
}

/** Does the asking for every record ahead, in slices, so that the first count of a long list does not hold up the page. */
export async function prepareFacets<T extends object>(
  records: readonly T[],
  facets: readonly Facet<T>[],
): Promise<void> {
  const all = facets.map(columnOf);
  let used = sliceEnd();
  for (let i = 0; i < records.length; i++) {
    if (i % 64 === 0 && used()) {
      await rest();
      used = sliceEnd();
    }
    const record = records[i] as T;
    for (const column of all) column.combination(record, numberOf(record));
  }
}

/** A facet during one pass over the records. */
class Tally<T> {
  /** Records that only this facet's choice keeps away. */
  gain = 0;
  readonly name: string;
  readonly #column: Column<T>;
  readonly #wanted: ReadonlySet<string> | undefined;
  /** By combination: does the choice allow it; asked once. */
  readonly #fits: boolean[] = [];
  /** By combination: how many records. */
  readonly #counts: number[] = [];

  constructor(facet: Facet<T>, wanted: ReadonlySet<string> | undefined) {
    this.name = facet.name;
    this.#column = columnOf(facet);
    this.#wanted = wanted?.size ? wanted : undefined;
  }

  combination(record: T, number: number): number {
    return this.#column.combination(record, number);
  }

  fits(combination: number): boolean {
    return !this.#wanted || (this.#fits[combination] ??= this.#allows(combination, this.#wanted));
  }

  #allows(combination: number, wanted: ReadonlySet<string>): boolean {
    const { values, combinations } = this.#column;
    return !!combinations[combination]?.some((code) => wanted.has(values[code]?.value ?? ''));
  }

  count(combination: number): void {
    this.#counts[combination] = (this.#counts[combination] ?? 0) + 1;
  }

  get counts(): readonly [string, readonly FacetCount[]] {
    const { values, combinations } = this.#column;
    const counts = values.map(() => 0);
    this.#counts.forEach((count, combination) => {
      for (const code of combinations[combination] ?? []) counts[code] = (counts[code] ?? 0) + count;
    });
    const all = values.map((value, code) => ({ ...value, count: counts[code] ?? 0 }));
    return [this.name, all.filter(({ count, value }) => count || this.#wanted?.has(value))];
  }
}

/**
 * All there is to know about a choice, in one pass over the records.
 *
 * @param number of the `i`th record, where it is at hand: to look forty thousand of them up takes longer than to find them
 */
export function narrow<T extends object>(
  records: readonly T[],
  facets: readonly Facet<T>[],
  chosen: Chosen,
  number: (i: number) => number = (i) => numberOf(records[i] as T),
): Narrowed<T> {
  const tallies = facets.map((facet) => new Tally(facet, chosen.get(facet.name)));
  const combinations = new Int32Array(tallies.length);
  const found: T[] = [];
  for (let i = 0; i < records.length; i++) {
    const record = records[i] as T;
    const known = number(i);
    let missed = -1;
    let misses = 0;
    for (let f = 0; f < tallies.length; f++) {
      const tally = tallies[f] as Tally<T>;
      const combination = (combinations[f] = tally.combination(record, known));
      if (tally.fits(combination)) continue;
      missed = f;
      misses++;
    }
    if (misses > 1) continue;
    // A record that one facet alone keeps away counts for that facet's values
    if (misses) {
      const tally = tallies[missed] as Tally<T>;
      tally.gain++;
      tally.count(combinations[missed] as number);
    } else {
      found.push(record);
      for (let f = 0; f < tallies.length; f++) (tallies[f] as Tally<T>).count(combinations[f] as number);
    }
  }
  const best = tallies.reduce<Tally<T> | undefined>(
    (most, tally) => (tally.gain > (most?.gain ?? 0) ? tally : most),
    undefined,
  );
  return {
    found,
    counts: new Map(tallies.map(({ counts }) => counts)),
    loosen: best && { name: best.name, count: found.length + best.gain },
  };
}
