import { migrations } from './migrations.ts'
import { tablesIn } from './tables.ts'

/** Any number that nobody else locks: openers of one database go one after the other. */
const lock = 7_310_579_625_144_203

/**
 * The SQL that `postgresLog` runs to make its tables, or to bring them from a version to the newest: for
 * hosts that change their tables themselves, with a role of their own. Its statements belong into one
 * transaction; sent as one text without values, they are one.
 *
 * @param schema - The schema of the database in which they stand; left out: where the connection looks
 * first.
 * @param from - The version that stands; 0, or left out: none.
 */
export function postgresSchema(schema?: string, from = 0): string {
  const tables = tablesIn(schema)
  const steps = migrations.slice(from).map((step, at) => {
    // The second to come finds the version there, and all that it did is undone.
    return `${step(tables)}\nINSERT INTO ${tables.version} (version) VALUES (${from + at + 1});`
  })
  return [`SELECT pg_advisory_xact_lock(${lock});`, ...steps].join('\n')
}
