/**
 * What the log asks of an open database: the synchronous shape of better-sqlite3, which libsql and Node's own
 * `node:sqlite` have as well. SQLite 3.38 or later, texts in UTF-8.
 */
export interface SqliteDatabase {
  /** Prepares one statement; the log keeps it for as long as the database is there. */
  prepare(sql: string): SqliteStatement
  /** Runs several statements in one text. */
  exec(sql: string): unknown
}

/** A prepared statement; values stand for its `?`. */
export interface SqliteStatement {
  /** Runs it and says how many rows it changed. */
  run(...values: SqliteValue[]): { readonly changes: number | bigint }
  /** The first row as an object by the names of its columns, or nothing. */
  get(...values: SqliteValue[]): unknown
  /** All rows, each as `get` gives one. */
  all(...values: SqliteValue[]): unknown[]
}

/** What the log hands over for a `?`. */
export type SqliteValue = string | number | null
