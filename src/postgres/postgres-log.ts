import { ok, type Result, refuse } from '../foundation/index.ts'
import { type EventLog, isLabel } from '../log/index.ts'
import { append } from './append.ts'
import { type Attempt, alone, behindSavepoint } from './attempt.ts'
import { checkpointsIn } from './checkpoints.ts'
import type { Database } from './database.ts'
import { findCommand } from './find-command.ts'
import { findLabels, findStreams } from './find-streams.ts'
import { openOrganisation } from './open-organisation.ts'
import type { OpenRefusal } from './open-refusal.ts'
import { openTables } from './open-tables.ts'
import { optionFault, schemaFault } from './option-fault.ts'
import type { Ordering } from './ordering.ts'
import type { PostgresClient } from './postgres-client.ts'
import { readAll } from './read-all.ts'
import { readStreams } from './read-streams.ts'
import { snapshotsIn } from './snapshots.ts'
import { tablesIn } from './tables.ts'

/** How to open a log. */
export interface PostgresOptions {
  /** Whose log it is, written as labels are: several stand side by side in the same tables. */
  readonly organisation: string
  /**
   * The schema of the database in which the tables stand, `a` to `z`, digits and `_`; it must exist. Left
   * out: wherever the connection looks first.
   */
  readonly schema?: string
  /** Where the order of `readAll` comes from; left out: `transaction`. It stays what it was at first. */
  readonly order?: Ordering
}

/** A log on PostgreSQL. */
export interface PostgresLog extends EventLog {
  /**
   * The same log in a transaction that the host holds: what it appends is kept when the host commits, and
   * gone when it rolls back. Each append stands behind a savepoint, so that a refused one leaves the
   * transaction usable. It does not begin or end the transaction, and not a single one of its appends may
   * be under way when the host does.
   */
  readonly within: (client: PostgresClient) => EventLog
}

/**
 * Opens the log of an organisation, and makes its tables where there are none.
 *
 * The client is a pool or a client of node-postgres, or whatever has its `query`: an append is one
 * statement, so that no transaction is begun and no connection kept. PostgreSQL 13 or later.
 *
 * Refused with `option-invalid`, `schema-newer` where a newer version of this library made the tables,
 * `order-differs` where the organisation's order is of the other kind. What the driver says rejects.
 *
 * @example
 * ```ts
 * import { postgresLog } from 'pledgebook/postgres'
 *
 * const nobody = { query: async () => ({ rows: [] }) }
 * const refused = await postgresLog(nobody, { organisation: 'not a name' })
 * refused.ok ? [] : refused.refusals.map(({ code }) => code) // => ['option-invalid']
 * ```
 */
export async function postgresLog(
  client: PostgresClient,
  options: PostgresOptions,
): Promise<Result<PostgresLog, OpenRefusal>> {
  const { organisation, schema, order: ordering = 'transaction' } = options
  const fault = faultOf(options)
  if (fault) return refuse(fault)
  const tables = await openTables({ client, tables: tablesIn(schema) }, schema)
  if (!tables.ok) return tables
  const opening = { client, tables: tables.value }
  const found = await openOrganisation(opening, organisation, ordering)
  if (!found.ok) return found
  const database: Database = { ...opening, organisation: found.value, ordering }
  const within = (held: PostgresClient) =>
    logOn({ ...database, client: held }, behindSavepoint(held))
  return ok({ ...logOn(database, alone), within })
}

function logOn(database: Database, attempt: Attempt): EventLog {
  return {
    append: (batch) => append(database, attempt, batch),
    read: (slices) => readStreams(database, slices),
    readAll: (query) => readAll(database, query),
    streams: (query) => findStreams(database, query),
    labels: (streams) => findLabels(database, streams),
    find: (id) => findCommand(database, id),
    snapshots: snapshotsIn(database),
    checkpoints: checkpointsIn(database),
  }
}

function faultOf({ organisation, schema, order = 'transaction' }: PostgresOptions) {
  if (!isLabel(organisation)) {
    return optionFault('organisation', 'a text as labels have it', organisation)
  }
  const orders: readonly string[] = ['transaction', 'counter']
  const fits = orders.includes(order)
  return (
    schemaFault(schema) ?? (fits ? undefined : optionFault('order', orders.join(' or '), order))
  )
}
