import { ok, type Result, refusal, refuse } from '../foundation/index.ts'
import { type Prepare, rowOf } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { migrations } from './migrations.ts'
import type { SchemaNewer } from './open-refusal.ts'
import type { SqliteDatabase } from './sqlite-database.ts'

const newest = migrations.length

/** Sees to it that the tables are those of this version. Refused where they are newer. */
export function openTables(db: SqliteDatabase, prepare: Prepare): Result<number, SchemaNewer> {
  if (versionOf(prepare) < newest) {
    // Looked at again as the only writer: another process may be opening it as well.
    inTransaction(prepare, () => {
      for (let version = versionOf(prepare); version < newest; version++) {
        db.exec(`${migrations[version] ?? ''}
INSERT INTO pledgebook_version (version) VALUES (${version + 1});`)
      }
    })
  }
  const found = versionOf(prepare)
  if (found === newest) return ok(newest)
  const parts = { subject: 'pledgebook_version', expected: newest, actual: found }
  return refuse(refusal('schema-newer', parts))
}

function versionOf(prepare: Prepare): number {
  const there = "SELECT 1 AS there FROM sqlite_master WHERE name = 'pledgebook_version'"
  if (!rowOf({ prepare }, there)) return 0
  const text = 'SELECT max(version) AS version FROM pledgebook_version'
  return Number(rowOf<{ version: number | null }>({ prepare }, text)?.version)
}
