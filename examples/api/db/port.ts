/** The few things the API asks of a PostgreSQL; one adapter a driver, so that routes never know which it is. */
export interface Queries {
  /** Runs one statement with `$1…` parameters and returns its rows. */
  query<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Runs a script of several statements without parameters. */
  exec(sql: string): Promise<void>;
}

export interface Db extends Queries {
  /** How to name this database to the person who started it; never holds a password. */
  readonly label: string;
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
