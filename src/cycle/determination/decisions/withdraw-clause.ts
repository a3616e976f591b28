import { okUnless, type Refusal, type Result, refusal, refuse } from '../../../foundation/index.ts'
import { decidablesOf } from '../../../rulebook/index.ts'
import type { SubjectId } from '../../../vocabulary/index.ts'
import { checkDetermination, deciderFaults, determinationEventBase } from '../command-base.ts'
import type { DeterminationContext } from '../context.ts'
import type { ClauseWithdrawn } from '../events.ts'
import type { DeterminationCommandBase } from '../key.ts'
import type { WithdrawClauseCode } from '../refusals.ts'
import type { Determination } from '../state.ts'

/** Takes back what was decided under a clause, while the cycle runs: by the same role, with a reason. */
export interface WithdrawClause extends DeterminationCommandBase<'withdraw-clause'> {
  readonly subject: SubjectId
  readonly clause: string
}

/** Decides on {@link WithdrawClause}. */
export function withdrawClause(
  command: WithdrawClause,
  state: Determination | undefined,
  context: DeterminationContext,
): Result<readonly ClauseWithdrawn[], Refusal<WithdrawClauseCode>> {
  const { cycle, population, subject, clause } = command
  const key = { cycle, population, subject }
  const step = checkDetermination(command, key, state, context, ['running'])
  if (!step.ok) return step
  const role = decidablesOf(step.value.rulebook).find((each) => each.clause === clause)?.decidedBy
  const found = state?.clauses.find((each) => each.clause === clause && !each.withdrawn)
  if (found === undefined || role === undefined) {
    return refuse(refusal('nothing-determined', { subject, path: ['clause'], actual: clause }))
  }
  return okUnless(deciderFaults(command, context, { subject, role, about: [subject] }), () => [
    { type: 'clause-withdrawn', ...determinationEventBase(command), subject, clause },
  ])
}
