import type { Ordering } from './ordering.ts'
import type { PostgresClient } from './postgres-client.ts'
import type { Tables } from './tables.ts'

/** What every query of an opened log needs. */
export interface Database {
  readonly client: PostgresClient
  readonly tables: Tables
  /** Its number in the tables. */
  readonly organisation: number
  readonly ordering: Ordering
}

/** Asks for rows of a shape: what stands in the statement says what comes. */
export async function rowsOf<Row>(
  { client }: Pick<Database, 'client'>,
  text: string,
  values?: unknown[],
): Promise<readonly Row[]> {
  const { rows } = await client.query(text, values)
  // The columns are those of the statement, their types those of its tables.
  return rows as readonly Row[]
}
