import {
  copyOf,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../../foundation/index.ts'
import {
  type CommandId,
  checkText,
  longestReason,
  type SubjectId,
} from '../../../vocabulary/index.ts'
import { checkRuling } from '../../rulings/check-ruling.ts'
import { type RulingRef, rulingAlone } from '../../rulings/ruling-ref.ts'
import { checkDetermination, determinationEventBase } from '../command-base.ts'
import type { DeterminationContext } from '../context.ts'
import type { DeterminationLifted } from '../events.ts'
import type { DeterminationCommandBase } from '../key.ts'
import type { LiftDeterminationCode } from '../refusals.ts'
import type { Determination } from '../state.ts'

/** Takes back what people decided after results were published, because a ruling says so. */
export interface LiftDetermination extends DeterminationCommandBase<'lift'> {
  /** Whose clauses are meant; left out for a tie or a grade by hand. */
  readonly subject?: SubjectId
  /** The id of the command that decided it. */
  readonly decision: CommandId
  /** A ruling that upheld an objection to a grade in that cycle. */
  readonly ruling: RulingRef
}

/** Decides on {@link LiftDetermination}. */
export function liftDetermination(
  command: LiftDetermination,
  state: Determination | undefined,
  context: DeterminationContext,
): Result<readonly DeterminationLifted[], Refusal<LiftDeterminationCode>> {
  const { cycle, population, subject, decision, reason } = command
  const key = { cycle, population, ...(subject !== undefined && { subject }) }
  const step = checkDetermination(command, key, state, context, ['provisional'])
  if (!step.ok) return step
  const standing = standingIn(state)
  const whose = subject ?? cycle
  if (!standing.includes(decision)) {
    const parts = { path: ['decision'], expected: standing, actual: decision }
    return refuse(refusal('nothing-determined', { subject: whose, ...parts }))
  }
  const { objections = [] } = context
  const faults: Refusal<LiftDeterminationCode>[] = [
    ...checkRuling(whose, command, { objections, taken: [] }),
    ...checkText(reason, { path: ['reason'], subject: whose, longest: longestReason }),
  ]
  const ruling = copyOf(rulingAlone(command.ruling))
  return okUnless(faults, () => [
    { type: 'lifted', ...determinationEventBase(command), decision, ruling },
  ])
}

/** The decisions that nobody took back, by the ids of their commands. */
function standingIn(state: Determination | undefined): readonly CommandId[] {
  const { ties = [], grades = [], clauses = [] } = state ?? {}
  return [...ties, ...grades, ...clauses]
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map(({ decision }) => decision)
}
