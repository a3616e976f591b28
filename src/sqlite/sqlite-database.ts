/**
 * What the log asks of an open database: the synchronous shape of better-sqlite3, which libsql and Node's own
 * `node:sqlite` have as well. SQLite 3.38 or later, texts in UTF-8.
 */
export interface SqliteDatabase {
  prepare(sql: string): SqliteStatement
  /** Runs several statements in one text. */
  exec(sql: string): unknown
}

/** A prepared statement; values stand for its `?`. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): { readonly changes: number | bigint }
  /** The first row as an object by the names of its columns, or nothing. */
  get(...values: SqliteValue[]): unknown
  all(...values: SqliteValue[]): unknown[]
}

/** What the log hands over for a `?`. */
export type SqliteValue = string | number | null
