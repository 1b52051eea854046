/** A record in memory: where storage is denied, or not wanted. */
export interface Remembered {
  readonly until: number;
  readonly at: number;
  readonly text: string;
  readonly owner: string;
  readonly state?: unknown;
}

interface Memory {
  readonly records: Map<string, Remembered>;
  /** How often this page was wiped. What began before a wipe must not write after it. */
  wipes: number;
  /** For names that sort by age. */
  count: number;
  /** Names this page among the tabs. */
  readonly page: string;
  wipe(): void;
}

const key = Symbol.for('kith:memory@1');

/** What this page keeps for as long as it lives. On `globalThis`, as the database would be: scripts on one page share it. */
export function memory(): Memory {
  const scope = globalThis as { [key]?: Memory };
  return (scope[key] ??= {
    records: new Map(),
    wipes: 0,
    count: 0,
    page: Math.random().toString(36),
    wipe() {
      this.wipes++;
      this.records.clear();
    },
  });
}
