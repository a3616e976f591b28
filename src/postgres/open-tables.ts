import { ok, type Result, refusal, refuse } from '../foundation/index.ts'
import { type Database, rowsOf } from './database.ts'
import { isMadeBySomebodyElse } from './driver-error.ts'
import { migrations } from './migrations.ts'
import type { SchemaNewer } from './open-refusal.ts'
import { postgresSchema } from './postgres-schema.ts'
import type { Tables } from './tables.ts'

type Opening = Pick<Database, 'client' | 'tables'>

const attempts = 5

/** Sees to it that the tables are those of this version. Refused where they are newer. */
export async function openTables(
  database: Opening,
  schema: string | undefined,
): Promise<Result<Tables, SchemaNewer>> {
  const { client, tables } = database
  for (let tried = 1; ; tried++) {
    const found = await versionOf(database)
    const newest = migrations.length
    if (found === newest) return ok(tables)
    if (found > newest) {
      const parts = { subject: 'pledgebook_version', expected: newest, actual: found }
      return refuse(refusal('schema-newer', parts))
    }
    try {
      await client.query(postgresSchema(schema, found))
    } catch (error) {
      if (!isMadeBySomebodyElse(error) || tried === attempts) throw error
    }
  }
}

async function versionOf(database: Opening): Promise<number> {
  const { version } = database.tables
  const there = 'SELECT to_regclass($1::text) IS NOT NULL AS there'
  const [row] = await rowsOf<{ readonly there: boolean }>(database, there, [version])
  if (!row?.there) return 0
  const newest = `SELECT coalesce(max(version), 0) AS version FROM ${version}`
  const rows = await rowsOf<{ readonly version: number }>(database, newest)
  return Number(rows[0]?.version)
}
