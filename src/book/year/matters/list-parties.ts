import { type CycleId, cycle } from '../../../cycle/index.ts'
import { parseId } from '../../../foundation/index.ts'
import type { Look } from '../../look.ts'
import { cycleStream } from '../year-names.ts'
import { stateNamed } from './acts.ts'
import { type Parties, parties } from './parties.ts'

/**
 * Of all results of a cycle together: whoever closed it, published and confirmed them. It is about nobody
 * more than about everybody else, so being on the list is no part in it; an objection to one's own grade
 * names that grade.
 */
export async function listParties(id: string, look: Look): Promise<Parties> {
  const known = parseId<'cycle'>('cycle', id)
  const state = known.ok
    ? await stateNamed(look, cycle, cycleStream(known.value as CycleId))
    : undefined
  if (state === undefined) return parties({})
  const closed = 'closed' in state ? [state.closed.by] : []
  const published = 'editions' in state ? [state.editions[0].by] : []
  const confirmed = 'confirmed' in state ? [state.confirmed.by] : []
  return parties({ judged: [...closed, ...published, ...confirmed], units: [state.unit] })
}
