import { okUnless, type Refusal, type Result, refusal, refuse } from '../../../foundation/index.ts'
import type { CommandId } from '../../../vocabulary/index.ts'
import { checkDetermination, deciderFaults, determinationEventBase } from '../command-base.ts'
import type { DeterminationContext } from '../context.ts'
import type { TieReopened } from '../events.ts'
import type { DeterminationCommandBase } from '../key.ts'
import type { ReopenTieCode } from '../refusals.ts'
import type { Determination } from '../state.ts'

/** Takes back what was decided about a tie, while nothing was published: by the same role, with a reason. */
export interface ReopenTie extends DeterminationCommandBase<'reopen-tie'> {
  /** The id of the command that decided it. */
  readonly decision: CommandId
}

/** Decides on {@link ReopenTie}. */
export function reopenTie(
  command: ReopenTie,
  state: Determination | undefined,
  context: DeterminationContext,
): Result<readonly TieReopened[], Refusal<ReopenTieCode>> {
  const { cycle: subject, population, decision } = command
  const step = checkDetermination(command, { cycle: subject, population }, state, context, [
    'closed',
  ])
  if (!step.ok) return step
  const standing = state?.ties.filter(({ withdrawn }) => withdrawn === undefined) ?? []
  const found = standing.find((each) => each.decision === decision)
  if (found === undefined) {
    const expected = standing.map((each) => each.decision)
    const parts = { path: ['decision'], expected, actual: decision }
    return refuse(refusal('nothing-determined', { subject, ...parts }))
  }
  const deciding = { subject, role: step.value.cycle.responsible, about: found.tied }
  return okUnless(deciderFaults(command, context, deciding), () => [
    { type: 'tie-reopened', ...determinationEventBase(command), decision },
  ])
}
