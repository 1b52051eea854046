/** A sealed record, under `box/scope/name`. Nothing in the clear but times and, for a letter, how its sending goes. */
export interface Kept {
  /** Not read any more, and deleted, after this time (ms since 1970). */
  readonly until: number;
  /** Last written (ms since 1970). */
  readonly at: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
  readonly state?: unknown;
}

export type PageKey = [name: string] | [name: string, edition: number, page: number];

/** What stands in front of the pages of a snapshot, under `[name]`. The pages are under `[name, edition, number]`. */
export interface Cover {
  readonly at: number;
  readonly etag?: string | undefined;
  /** Names the pages that belong to it: when they were begun, ms since 1970, with a random fraction. */
  readonly edition: number;
  readonly pages: number;
  readonly count: number;
}
