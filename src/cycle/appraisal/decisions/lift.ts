import { copyOf, okUnless, type Refusal, type Result } from '../../../foundation/index.ts'
import { checkText, longestReason } from '../../../vocabulary/index.ts'
import { checkRuling } from '../../rulings/check-ruling.ts'
import { type RulingRef, rulingAlone } from '../../rulings/ruling-ref.ts'
import { appraisalEventBase, checkMeasureStep, type MeasureCommandBase } from '../command-base.ts'
import type { AppraisalContext } from '../context.ts'
import type { MeasureLifted } from '../events.ts'
import { objectionsTo } from '../objections-to.ts'
import type { LiftMeasureCode } from '../refusals.ts'
import type { Appraisal } from '../state.ts'

/** Takes back a measure that has no effect yet, decided or only proposed, because a ruling says so. */
export interface LiftMeasure extends MeasureCommandBase<'lift'> {
  /** A ruling that upheld an objection to this measure. */
  readonly ruling: RulingRef
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link LiftMeasure}. */
export function liftMeasure(
  command: LiftMeasure,
  state: Appraisal | undefined,
  context: AppraisalContext,
): Result<readonly MeasureLifted[], Refusal<LiftMeasureCode>> {
  const { subject, measure, reason } = command
  const step = checkMeasureStep(command, state, ['proposed', 'accepted', 'notified'])
  if (!step.ok) return step
  // Without a list there is no ruling to be found, so nothing is lifted.
  const objections = objectionsTo(command, context) ?? []
  const faults: Refusal<LiftMeasureCode>[] = [
    ...checkRuling(subject, command, { objections, taken: [] }),
    ...checkText(reason, { path: ['reason'], subject, longest: longestReason }),
  ]
  const parts = { measure, ruling: copyOf(rulingAlone(command.ruling)), reason }
  return okUnless(faults, () => [{ type: 'lifted', ...appraisalEventBase(command), ...parts }])
}
