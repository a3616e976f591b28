import type { SqliteDatabase, SqliteStatement, SqliteValue } from './sqlite-database.ts'

/** What every query of an opened log needs. */
export interface Database {
  readonly prepare: Prepare
  /** Its number in the tables. */
  readonly organisation: number
}

/** Prepares a statement, once for each handle however many logs are opened on it. */
export type Prepare = (sql: string) => SqliteStatement

const prepared = /* @__PURE__ */ new WeakMap<SqliteDatabase, Map<string, SqliteStatement>>()

/** The statements of a handle. */
export function statementsOf(db: SqliteDatabase): Prepare {
  const known = prepared.get(db) ?? new Map<string, SqliteStatement>()
  prepared.set(db, known)
  return (sql) => {
    const statement = known.get(sql) ?? db.prepare(sql)
    known.set(sql, statement)
    return statement
  }
}

/** Asks for rows of a shape: what stands in the statement says what comes. */
export function rowsOf<Row>(
  { prepare }: Pick<Database, 'prepare'>,
  sql: string,
  ...values: SqliteValue[]
): readonly Row[] {
  // The columns are those of the statement, their types those of its tables.
  return prepare(sql).all(...values) as readonly Row[]
}

/** Asks for the first row. */
export function rowOf<Row>(
  { prepare }: Pick<Database, 'prepare'>,
  sql: string,
  ...values: SqliteValue[]
): Row | undefined {
  // As above; some drivers say `null` where there is none.
  return (prepare(sql).get(...values) ?? undefined) as Row | undefined
}
