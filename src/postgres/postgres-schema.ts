import { RefusedError } from '../foundation/index.ts'
import { migrations } from './migrations.ts'
import { optionFault, schemaFault } from './option-fault.ts'
import { tablesIn } from './tables.ts'

/** Any number that nobody else locks: openers of one database go one after the other. */
const lock = 7_310_579_625_144_203

/**
 * The SQL that `postgresLog` runs to make its tables, or to bring them from a version to the newest: for
 * hosts that change their tables themselves, with a role of their own. Its statements belong into one
 * transaction; sent as one text without values, they are one.
 *
 * Throws a `RefusedError` with `option-invalid` where the schema cannot be one, or there is no such version.
 *
 * @param schema - The schema of the database in which they stand; left out: where the connection looks
 * first.
 * @param from - The version that stands; 0, or left out: none.
 */
export function postgresSchema(schema?: string, from = 0): string {
  const fault = schemaFault(schema) ?? versionFault(from)
  if (fault) throw new RefusedError([fault])
  const tables = tablesIn(schema)
  const steps = migrations.slice(from).map((step, at) => {
    // The second to come finds the version there, and all that it did is undone.
    return `${step(tables)}\nINSERT INTO ${tables.version} (version) VALUES (${from + at + 1});`
  })
  return [`SELECT pg_advisory_xact_lock(${lock});`, ...steps].join('\n')
}

function versionFault(from: unknown) {
  const fits = Number.isInteger(from) && Number(from) >= 0 && Number(from) <= migrations.length
  const expected = `a version from 0 to ${migrations.length}`
  return fits ? undefined : optionFault('from', expected, from)
}
