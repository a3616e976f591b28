import type { OpeningEvent } from '../../cycle/index.ts'
import { ok } from '../../foundation/index.ts'
import type { RecordEvent } from '../../record/index.ts'
import type { Following } from '../desk.ts'
import { followingId } from '../followed-by.ts'
import type { Look } from '../look.ts'
import { recordStream } from '../names.ts'
import type { World } from '../world.ts'
import { telling } from './known-when.ts'
import { postAt } from './post-at.ts'
import { mayCount, turnOfFact, turnOfOpening } from './posting-turn.ts'

/**
 * What follows for the ledger when a fact begins to count or ends: all lines of its subject in the period
 * that it lies in, as one `post`. The ledger enters what differs.
 */
export function pointsAfterFact(event: RecordEvent, world: World): readonly Following[] {
  if (world.posting.length === 0 || !mayCount(event)) return []
  const { cause, fact } = event
  const id = followingId(world.hash, cause, fact, 'points')
  const make = async (look: Look) => {
    const events = await look.state(telling<RecordEvent>(), recordStream(fact))
    const turn = turnOfFact(event, events ?? [], world)
    return turn ? postAt(id, turn, world, look) : ok(undefined)
  }
  return [{ id, to: 'ledger', make }]
}

/**
 * What follows for the ledger when points were brought along, or a number that its rules may read: the same,
 * with these among the lines.
 */
export function pointsAfterOpening(event: OpeningEvent, world: World): readonly Following[] {
  if (event.type === 'results-brought' || world.posting.length === 0) return []
  const id = followingId(world.hash, event.cause, 'points')
  const make = async (look: Look) => {
    const turn = turnOfOpening(event, world)
    return turn ? postAt(id, turn, world, look) : ok(undefined)
  }
  return [{ id, to: 'ledger', make }]
}
