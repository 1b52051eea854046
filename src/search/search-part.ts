import { RecordSearch } from './record-search.js';

/** What the part `search` (`kith-search.js`) adds: search that forgives typing errors, and puts what fits best first. */
export interface SearchPart {
  readonly RecordSearch: typeof RecordSearch;
}

export const searchPart: SearchPart = { RecordSearch };
