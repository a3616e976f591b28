import type Database from 'libsql'
import type { PostgresClient } from '../../../src/postgres/index.ts'
import type { SqliteDatabase, SqliteValue } from '../../../src/sqlite/index.ts'

/** Everything that was asked of a driver, in order. */
export type Recording<Call> = Call[]

/** One call of a synchronous driver. */
export interface SqliteCall {
  readonly sql: string
  readonly how: 'run' | 'get' | 'all'
  readonly values: SqliteValue[]
}

/** One call of pg. */
export interface PostgresCall {
  readonly text: string
  readonly values: unknown[] | undefined
}

/** A handle that notes what is asked of it. */
export function recordingSqlite(
  db: Database.Database,
  calls: Recording<SqliteCall>,
): SqliteDatabase {
  return {
    exec: (sql) => db.exec(sql),
    prepare: (sql) => {
      const statement = db.prepare(sql)
      const noted =
        <T>(how: SqliteCall['how'], ask: (...values: SqliteValue[]) => T) =>
        (...values: SqliteValue[]): T => {
          calls.push({ sql, how, values })
          return ask(...values)
        }
      return {
        run: noted('run', (...values) => statement.run(...values)),
        get: noted('get', (...values) => statement.get(...values)),
        all: noted('all', (...values) => statement.all(...values)),
      }
    },
  }
}

/** Says to a driver what was noted, and nothing else. */
export function replayingSqlite(db: Database.Database): (calls: readonly SqliteCall[]) => void {
  const prepared = new Map<string, Database.Statement>()
  return (calls) => {
    for (const { sql, how, values } of calls) {
      const statement = prepared.get(sql) ?? db.prepare(sql)
      prepared.set(sql, statement)
      statement[how](...values)
    }
  }
}

/** A client that notes what is asked of it. */
export function recordingPostgres(
  client: PostgresClient,
  calls: Recording<PostgresCall>,
): PostgresClient {
  return {
    query: (text, values) => {
      calls.push({ text, values })
      return client.query(text, values)
    },
  }
}

/** The same for pg. */
export function replayingPostgres(
  client: PostgresClient,
): (calls: readonly PostgresCall[]) => Promise<void> {
  return async (calls) => {
    for (const { text, values } of calls) await client.query(text, values)
  }
}
