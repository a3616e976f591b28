import type { Instant } from '../../calendar/index.ts'
import type { CycleId, Hash, RulingRef } from '../../cycle/index.ts'
import type { Matter, ObjectionRuled } from '../../record/index.ts'
import type { Following } from '../desk.ts'
import { followingId } from '../followed-by.ts'
import { followingOf } from './following-of.ts'

/**
 * What the ruling does to the results, the book reckons when it comes to it. `now`: when it is tried again,
 * for a tie that the ruling made was decided. It has one id however often it is tried.
 */
export function reviseFollowing(
  hash: Hash,
  event: ObjectionRuled,
  matter: Matter,
  cycle: CycleId,
  now: Instant = event.at,
): Following {
  const { at, actor, cause, reason, objection } = event
  const ruling: RulingRef = { matter, objection, at }
  const id = followingId(hash, cause, 'results')
  const command = { id, type: 'revise', at: now, actor } as const
  return followingOf('cycle', { ...command, ...{ cycle, ruling, reason } })
}
