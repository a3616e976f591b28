import { compareInstants, type Instant } from '../../calendar/index.ts'
import {
  type CycleState,
  type Determination,
  pendingRulings,
  type StandingRuling,
} from '../../cycle/index.ts'
import { ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { Objections } from '../../record/index.ts'
import { closedPopulations } from './closed-cycle.ts'
import { decidedTies } from './determined.ts'
import { gradeFirst, gradeNext } from './graded-cycle.ts'
import { gradesLeft } from './lifted.ts'
import { revisionGrounds } from './revision.ts'
import type { WaitingTies } from './settle-ties.ts'
import type { YearWorld } from './year-world.ts'

/** What is known of a cycle whose ties are asked for. */
export interface TiesQuestion {
  readonly state: CycleState | undefined
  readonly determinations: readonly Determination[]
  /** Everything that was objected to in it. */
  readonly objections: readonly Objections[]
  readonly at: Instant
}

/**
 * The ties that wait for people as the results of a cycle are reckoned now: of a closed one those that keep
 * it from being published, of a published one those that keep a ruling from being drawn from. None in any
 * other stage. Refused where the results cannot be reckoned.
 */
export async function waitingTies(
  year: YearWorld,
  { state, determinations, objections, at }: TiesQuestion,
): Promise<Result<readonly WaitingTies[], Refusal>> {
  const decided = decidedTies(determinations)
  if (state?.status === 'closed') {
    const { populations } = await closedPopulations(year, state, determinations)
    const graded = gradeFirst(populations, decided)
    return graded.ok ? ok(graded.value.waiting) : graded
  }
  const [pending] = pendingIn(state, objections, at)
  if (pending === undefined) return ok([])
  const grounds = await revisionGrounds(year, pending.ref, state)
  if (!grounds.ok) return grounds
  if (grounds.value === undefined) return ok([])
  const { before, changes } = grounds.value
  const graded = gradeNext(before, {
    changes,
    decided,
    grades: gradesLeft(before.populations, determinations),
  })
  return graded.ok ? ok(graded.value.waiting) : graded
}

/** The rulings from which nothing was drawn yet, in the order of their time. */
export function pendingIn(
  state: CycleState | undefined,
  objections: readonly Objections[],
  at: Instant,
): readonly StandingRuling[] {
  if (state?.status !== 'provisional') return []
  const taken = state.editions.flatMap(({ ruling }) => ruling ?? [])
  return [...pendingRulings(objections, at, taken)].sort((a, b) =>
    compareInstants(a.ref.at, b.ref.at),
  )
}
