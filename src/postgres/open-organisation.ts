import { invariant, ok, type Result, refusal, refuse } from '../foundation/index.ts'
import { type Database, rowsOf } from './database.ts'
import type { OrderDiffers } from './open-refusal.ts'
import type { Ordering } from './ordering.ts'

type Opening = Pick<Database, 'client' | 'tables'>

/** The number of an organisation, which begins with the ordering asked for and keeps it. */
export async function openOrganisation(
  database: Opening,
  name: string,
  ordering: Ordering,
): Promise<Result<number, OrderDiffers>> {
  const found = (await lookUp(database, name)) ?? (await begin(database, name, ordering))
  if (found.ordering !== ordering) {
    const parts = { subject: name, expected: found.ordering, actual: ordering }
    return refuse(refusal('order-differs', parts))
  }
  if (found.ahead && ordering === 'transaction') await moveAhead(database, found.organisation)
  return ok(found.organisation)
}

interface Row {
  readonly organisation: number
  readonly ordering: Ordering
  /** Whether events stand later than any transaction of this server so far: they came from another one. */
  readonly ahead: boolean | null
}

async function lookUp(database: Opening, name: string): Promise<Row | undefined> {
  const { organisation } = database.tables
  const text = `
SELECT o.organisation, o.ordering, ${isAhead(database)} AS ahead
FROM ${organisation} o WHERE o.name = $1::text`
  const [row] = await rowsOf<Row>(database, text, [name])
  return row
}

async function begin(database: Opening, name: string, ordering: Ordering): Promise<Row> {
  const text = `
INSERT INTO ${database.tables.organisation} (name, ordering, place)
VALUES ($1::text, $2::text, 0) ON CONFLICT DO NOTHING`
  await rowsOf(database, text, [name, ordering])
  const row = await lookUp(database, name)
  invariant(row !== undefined, 'an organisation that was just kept is there')
  return row
}

/**
 * Lets the order go on where the database was moved to a server that has counted fewer transactions (a
 * dump restored, a copy by logical replication): otherwise what comes next would stand before what is
 * there. Appends under way end before.
 */
async function moveAhead(database: Opening, organisation: number): Promise<void> {
  const { tables, client } = database
  await client.query(`
LOCK TABLE ${tables.event} IN SHARE ROW EXCLUSIVE MODE;
UPDATE ${tables.organisation} AS o
SET place = ${lastPlace(database)} + 1 - pg_snapshot_xmin(pg_current_snapshot())::text::bigint
WHERE o.organisation = ${Number(organisation)} AND ${isAhead(database)};`)
}

function isAhead(database: Opening): string {
  return `${lastPlace(database)} >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint + o.place`
}

function lastPlace({ tables }: Opening): string {
  return `(SELECT max(e.place) FROM ${tables.event} e WHERE e.organisation = o.organisation)`
}
