import {
  compare,
  decimal,
  describe,
  okUnless,
  parseDecimal,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../../foundation/index.ts'
import { type Decidable, decidablesOf } from '../../../rulebook/index.ts'
import type { SubjectId } from '../../../vocabulary/index.ts'
import { checkDetermination, deciderFaults, determinationEventBase } from '../command-base.ts'
import type { DeterminationContext } from '../context.ts'
import type { ClauseDecided } from '../events.ts'
import type { DeterminationCommandBase } from '../key.ts'
import type { DecideClauseCode } from '../refusals.ts'
import type { Determination } from '../state.ts'

/**
 * Decides about one subject under a clause that lets people decide: the points in the place of what raters
 * or facts gave, or that a profile applies. While the cycle runs, by the role that the clause names, never in
 * an own case. Like every input it counts from closing on.
 */
export interface DecideClause extends DeterminationCommandBase<'decide-clause'> {
  readonly subject: SubjectId
  readonly clause: string
  /** A decimal within the bounds of the clause; left out where a profile is decided. */
  readonly points?: number
}

type Fault = Refusal<DecideClauseCode>

/** Decides on {@link DecideClause}. */
export function decideClause(
  command: DecideClause,
  state: Determination | undefined,
  context: DeterminationContext,
): Result<readonly ClauseDecided[], Fault> {
  const { cycle, population, subject, clause, points } = command
  const key = { cycle, population, subject }
  const step = checkDetermination(command, key, state, context, ['running'])
  if (!step.ok) return step
  const decidables = decidablesOf(step.value.rulebook)
  const found = decidables.find((each) => each.clause === clause)
  if (found === undefined) {
    const expected = decidables.map((each) => each.clause)
    const parts = { path: ['clause'], expected, actual: clause }
    return refuse(refusal('decision-unknown', { subject, ...parts }))
  }
  const faults: readonly Fault[] = [
    ...deciderFaults(command, context, { subject, role: found.decidedBy, about: [subject] }),
    ...pointsFaults(command, found),
    ...otherFaults(command, state, context),
  ]
  return okUnless(faults, () => {
    const base = { type: 'clause-decided', ...determinationEventBase(command) } as const
    const decided = { ...base, subject, clause }
    return [points === undefined ? decided : { ...decided, points }]
  })
}

/** Points stand exactly where points are decided, and lie within the bounds of the clause. */
function pointsFaults(
  { clause: subject, points }: DecideClause,
  { decides, within }: Decidable,
): readonly Fault[] {
  const path = ['points']
  const fits = decides === 'points' ? parseDecimal(points).ok : points === undefined
  if (!fits) {
    const expected = decides === 'points' ? 'points' : 'no points'
    const actual = points === undefined ? null : describe(points)
    return [refusal('decision-points', { subject, path, expected, actual })]
  }
  if (points === undefined || within === undefined) return []
  const [value, from, to] = [points, within.from, within.to].map(decimal)
  if (value && from && to && compare(value, from) >= 0 && compare(value, to) <= 0) return []
  const expected = { from: String(within.from), to: String(within.to) }
  const parts = { path, expected, actual: String(points) }
  return [refusal('decision-out-of-bounds', { subject, ...parts })]
}

function otherFaults(
  { subject, population, clause }: DecideClause,
  state: Determination | undefined,
  { isJudged }: DeterminationContext,
): readonly Fault[] {
  const isAgain = state?.clauses.some((each) => each.clause === clause && !each.withdrawn) === true
  return [
    ...(isJudged === true
      ? []
      : [refusal('subject-unknown', { subject, path: ['subject'], actual: population })]),
    ...(isAgain
      ? [refusal('decision-repeated', { subject, path: ['clause'], actual: clause })]
      : []),
  ]
}
