import MiniSearch, { type SearchOptions } from 'minisearch';
import { tokens } from './tokens.js';

/** Texts of one kind to find a record by. */
export interface SearchField<T> {
  readonly name: string;
  /** How much a hit here counts beside the others. */
  readonly boost: number;
  readonly text: (record: T) => string | readonly (string | undefined)[] | undefined;
}

export interface TextIndexOptions<T> {
  readonly fields: readonly SearchField<T>[];
}

/** Finds records by what a person types. Knows no kind of record, no worker and no storage. */
export interface TextIndex<T> {
  readonly size: number;
  /** Adds records; one whose id is there already replaces it and keeps its place. */
  add(records: readonly T[]): void;
  /** Ids, best first. No words at all: every id, in the order they came. */
  search(query: string): string[];
}

type Fuzzy = (term: string) => number | false;

/** Typing errors forgiven at first: one in words of four letters or more. A number must be right. */
const near: Fuzzy = (term) => (term.length > 3 && !/\d/.test(term) ? 1 : false);
/** When nothing is found: two in longer words, which also covers two letters swapped. */
const far: Fuzzy = (term) => (near(term) ? (term.length > 5 ? 2 : 1) : false);

/** Every word must be met, as a word, the beginning of one or a near miss; when nothing does, any word will do. */
const ATTEMPTS: readonly Pick<SearchOptions, 'fuzzy' | 'combineWith'>[] = [
  { fuzzy: near, combineWith: 'AND' },
  { fuzzy: far, combineWith: 'AND' },
  { fuzzy: far, combineWith: 'OR' },
];

function createEngine<T>(fields: readonly SearchField<T>[]): MiniSearch<{ id: string; record: T }> {
  const texts = new Map(fields.map(({ name, text }) => [name, text]));
  return new MiniSearch({
    fields: [...texts.keys()],
    extractField: ({ id, record }, field) => {
      const found = field === 'id' ? id : texts.get(field)?.(record);
      return typeof found === 'string' ? found : (found ?? []).filter(Boolean).join('\n');
    },
    tokenize: tokens,
    processTerm: (term) => term, // tokens() has folded it
    autoVacuum: false, // replacing is rare, and a search cleans up after it; see scripts/unused-methods.mjs
    searchOptions: {
      boost: Object.fromEntries(fields.map(({ name, boost }) => [name, boost])),
      prefix: true,
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
}

export function createTextIndex<T extends { id: string }>({ fields }: TextIndexOptions<T>): TextIndex<T> {
  const ids = new Set<string>();
  const engine = createEngine(fields);
  return {
    get size() {
      return ids.size;
    },
    add(records) {
      for (const record of records) {
        const { id } = record;
        if (ids.has(id)) engine.discard(id);
        engine.add({ id, record });
        ids.add(id);
      }
    },
    search(query) {
      if (!query.trim()) return [...ids];
      const words = tokens(query).join(' ');
      for (const attempt of ATTEMPTS) {
        const hits = words ? engine.search(words, attempt) : [];
        if (hits.length) return hits.map((hit) => String(hit.id));
      }
      return [];
    },
  };
}
