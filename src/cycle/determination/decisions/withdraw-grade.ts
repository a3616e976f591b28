import { okUnless, type Refusal, type Result, refusal, refuse } from '../../../foundation/index.ts'
import type { SubjectId } from '../../../vocabulary/index.ts'
import { checkDetermination, deciderFaults, determinationEventBase } from '../command-base.ts'
import type { DeterminationContext } from '../context.ts'
import type { GradeWithdrawn } from '../events.ts'
import type { DeterminationCommandBase } from '../key.ts'
import type { WithdrawGradeCode } from '../refusals.ts'
import type { Determination } from '../state.ts'

/** Takes back a grade by hand, while nothing was published: by the same role, with a reason. */
export interface WithdrawGrade extends DeterminationCommandBase<'withdraw-grade'> {
  readonly subject: SubjectId
}

/** Decides on {@link WithdrawGrade}. */
export function withdrawGrade(
  command: WithdrawGrade,
  state: Determination | undefined,
  context: DeterminationContext,
): Result<readonly GradeWithdrawn[], Refusal<WithdrawGradeCode>> {
  const { cycle, population, subject } = command
  const step = checkDetermination(command, { cycle, population }, state, context, ['closed'])
  if (!step.ok) return step
  const { manual } = step.value.rulebook
  const found = state?.grades.find((each) => each.subject === subject && !each.withdrawn)
  if (found === undefined || manual === undefined) {
    return refuse(refusal('nothing-determined', { subject, path: ['subject'], actual: population }))
  }
  const deciding = { subject, role: manual.decidedBy, about: [subject] }
  return okUnless(deciderFaults(command, context, deciding), () => [
    { type: 'grade-withdrawn', ...determinationEventBase(command), subject },
  ])
}
