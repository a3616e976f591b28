import { okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import { checkText, longestReason } from '../../../vocabulary/index.ts'
import {
  appraisalEventBase,
  checkMeasureStep,
  type MeasureCommandBase,
  ownCaseFaults,
} from '../command-base.ts'
import type { AppraisalContext } from '../context.ts'
import type { MeasureDecided } from '../events.ts'
import type { DecideMeasureCode } from '../refusals.ts'
import type { Appraisal } from '../state.ts'

/** Accepts or declines a proposed measure, once: somebody of the role that the rules name, never in an own case. */
export interface DecideMeasure extends MeasureCommandBase<'decide'> {
  readonly outcome: 'accepted' | 'declined'
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link DecideMeasure}. */
export function decideMeasure(
  command: DecideMeasure,
  state: Appraisal | undefined,
  context: AppraisalContext,
): Result<readonly MeasureDecided[], Refusal<DecideMeasureCode>> {
  const { subject, measure, outcome, reason } = command
  const step = checkMeasureStep(command, state, ['proposed'])
  if (!step.ok) return step
  const { decidedBy } = step.value.measure
  const faults: Refusal<DecideMeasureCode>[] = [
    ...ownCaseFaults(command, context),
    ...checkText(reason, { path: ['reason'], subject, longest: longestReason }),
  ]
  if (!context.actorRoles.includes(decidedBy)) {
    const names = { expected: [decidedBy], actual: context.actorRoles.slice(0, 100) }
    faults.push(refusal('role-missing', { subject, path: ['actor'], ...names }))
  }
  const parts = { measure, outcome, reason }
  return okUnless(faults, () => [{ type: 'decided', ...appraisalEventBase(command), ...parts }])
}
