import type { Instant } from '../../calendar/index.ts'
import {
  type ObjectionDecision,
  type Objections,
  objectionsAt,
  outcomeOf,
} from '../../record/index.ts'
import { isSameObjection, isSameRuling, type RulingRef } from './ruling-ref.ts'

/** A decision that stands, and what it is a decision on. */
export interface StandingRuling {
  readonly ref: RulingRef
  readonly decision: ObjectionDecision
}

/** The decisions that stood on the objections to some matters, by what was known at an instant. */
function standingRulings(states: readonly Objections[], now: Instant): readonly StandingRuling[] {
  return states.flatMap((state) => {
    const known = objectionsAt(state, now)?.objections ?? []
    return known.flatMap((objection) => {
      const decision = outcomeOf(objection)
      if (decision === undefined) return []
      const { matter } = state
      return [{ ref: { matter, objection: objection.id, at: decision.at }, decision }]
    })
  })
}

/** The decision that a reference names, where it stands. */
export function standingRuling(
  states: readonly Objections[],
  ref: RulingRef,
  now: Instant,
): ObjectionDecision | undefined {
  return standingRulings(states, now).find((each) => isSameRuling(each.ref, ref))?.decision
}

/**
 * The decisions that stand and from which nothing was drawn yet: every one that upheld an objection, and
 * every one that took the place of a decision from which something was drawn.
 */
export function pendingRulings(
  states: readonly Objections[],
  now: Instant,
  taken: readonly RulingRef[],
): readonly StandingRuling[] {
  return standingRulings(states, now).filter(({ ref, decision }) => {
    const last = taken.filter((each) => isSameObjection(each, ref)).at(-1)
    if (last !== undefined) return !isSameRuling(last, ref)
    return isUpheld(decision)
  })
}

/** Whether a decision says that the objector is right, in part at least. */
export function isUpheld({ outcome }: ObjectionDecision): boolean {
  return outcome === 'upheld' || outcome === 'partly-upheld'
}
