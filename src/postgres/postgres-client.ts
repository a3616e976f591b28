/**
 * What the log asks of a driver: the `query` of node-postgres, which its pools, its clients and many other
 * drivers have. Each call sends one text of SQL, with values for `$1`, `$2`, … or with none; lists are
 * handed over as arrays of strings, numbers or booleans.
 */
export interface PostgresClient {
  /** Runs one text; rejects with the driver's own error, its SQLSTATE in `code`. */
  query(text: string, values?: unknown[]): Promise<PostgresAnswer>
}

/** What a query answers, as far as the log reads it. */
export interface PostgresAnswer {
  /** One object for each row, by the names of the columns. */
  readonly rows: readonly object[]
}
