import { okUnless, type Refusal, type Result, refusal, refuse } from '../../../foundation/index.ts'
import { type AppraisalResult, resultAlone } from '../../results/appraisal-result.ts'
import { appraisalEventBase, checkCycleOf } from '../command-base.ts'
import type { AppraisalContext } from '../context.ts'
import type { AppraisalGraded } from '../events.ts'
import type { AppraisalCommandBase } from '../key.ts'
import type { GradeSubjectCode } from '../refusals.ts'
import { resultFaults } from '../result-faults.ts'
import type { Appraisal } from '../state.ts'

/**
 * Enters the provisional result of one subject, once the cycle has published its results. The rules that
 * gave it are those that the cycle pinned, so the event names them and the command need not.
 */
export interface GradeSubject extends AppraisalCommandBase<'grade'> {
  readonly result: AppraisalResult
}

/** Decides on {@link GradeSubject}. */
export function gradeSubject(
  command: GradeSubject,
  state: Appraisal | undefined,
  context: AppraisalContext,
): Result<readonly AppraisalGraded[], Refusal<GradeSubjectCode>> {
  const { subject, population, result } = command
  if (state) return refuse(refusal('appraisal-known', { subject, path: ['subject'] }))
  const cycle = checkCycleOf(command, context, ['provisional'])
  if (!cycle.ok) return cycle
  const { populations, period } = cycle.value
  const pin = populations.find(({ name }) => name === population)
  if (pin === undefined) {
    const expected = populations.map(({ name }) => name)
    return refuse(refusal('populations-other', { subject, path: ['population'], expected }))
  }
  const { id, version } = pin.rulebook
  const rules = { period: period.id, rulebook: { id, version }, hash: pin.hash }
  return okUnless(resultFaults(subject, result), () => [
    { type: 'graded', ...appraisalEventBase(command), ...rules, result: resultAlone(result) },
  ])
}
