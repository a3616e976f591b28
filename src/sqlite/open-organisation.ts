import { invariant } from '../foundation/index.ts'
import { type Prepare, rowOf } from './database.ts'
import { inTransaction } from './in-transaction.ts'

/** The number of an organisation, which is given when it is first opened. */
export function openOrganisation(prepare: Prepare, name: string): number {
  const found = numberOf(prepare, name) ?? inTransaction(prepare, () => begin(prepare, name))
  invariant(found !== undefined, 'an organisation that was just kept is there')
  return found
}

/** As the only writer: another process may have been faster. */
function begin(prepare: Prepare, name: string): number | undefined {
  const found = numberOf(prepare, name)
  if (found !== undefined) return found
  prepare('INSERT INTO pledgebook_organisation (name) VALUES (?)').run(name)
  return numberOf(prepare, name)
}

function numberOf(prepare: Prepare, name: string): number | undefined {
  const text = 'SELECT number FROM pledgebook_organisation WHERE name = ?'
  const row = rowOf<{ number: number }>({ prepare }, text, name)
  return row && Number(row.number)
}
