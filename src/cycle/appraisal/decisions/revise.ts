import { copyOf, okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import { checkText, longestReason } from '../../../vocabulary/index.ts'
import { type AppraisalResult, isSameResult, resultAlone } from '../../results/appraisal-result.ts'
import { isSameRuling, type RulingRef, rulingAlone } from '../../rulings/ruling-ref.ts'
import { takenRulings } from '../../year/editions.ts'
import type { ProvisionalCycle } from '../../year/state.ts'
import { appraisalEventBase, checkAppraisalStep, checkCycleOf } from '../command-base.ts'
import type { AppraisalContext } from '../context.ts'
import type { AppraisalRevised, RevisionCause } from '../events.ts'
import type { AppraisalCommandBase } from '../key.ts'
import { latestResult } from '../latest-result.ts'
import type { ReviseAppraisalCode } from '../refusals.ts'
import { resultFaults } from '../result-faults.ts'
import type { Appraisal, ProvisionalAppraisal } from '../state.ts'

/**
 * Puts another result in the place of the one that holds, because of a ruling from which the cycle has
 * drawn its consequences. The former stays readable. Each ruling changes an appraisal once.
 */
export interface ReviseAppraisal extends AppraisalCommandBase<'revise'> {
  readonly ruling: RulingRef
  readonly because: RevisionCause
  readonly result: AppraisalResult
  /** 1 to 2000 characters. */
  readonly reason: string
}

type Fault = Refusal<ReviseAppraisalCode>

/** Decides on {@link ReviseAppraisal}. */
export function reviseAppraisal(
  command: ReviseAppraisal,
  state: Appraisal | undefined,
  context: AppraisalContext,
): Result<readonly AppraisalRevised[], Fault> {
  const { subject, because, result, reason } = command
  const step = checkAppraisalStep(command, state, 'provisional')
  if (!step.ok) return step
  const cycle = checkCycleOf(command, context, ['provisional'])
  if (!cycle.ok) return cycle
  const faults: Fault[] = [
    ...rulingFaults(command, step.value, cycle.value),
    ...resultFaults(subject, result),
    ...checkText(reason, { path: ['reason'], subject, longest: longestReason }),
  ]
  if (isSameResult(latestResult(step.value), result)) {
    faults.push(refusal('result-same', { subject, path: ['result'], actual: result.grade }))
  }
  const ruling = copyOf(rulingAlone(command.ruling))
  const parts = { ruling, because, result: resultAlone(result), reason }
  return okUnless(faults, () => [{ type: 'revised', ...appraisalEventBase(command), ...parts }])
}

function rulingFaults(
  { subject, ruling }: ReviseAppraisal,
  { results }: ProvisionalAppraisal,
  cycle: ProvisionalCycle,
): readonly Fault[] {
  const parts = { subject, path: ['ruling'], expected: ruling.at, actual: ruling.objection }
  if (!takenRulings(cycle).some((each) => isSameRuling(each, ruling))) {
    return [refusal('ruling-unknown', parts)]
  }
  const isTaken = results.some(({ revision }) => revision && isSameRuling(revision.ruling, ruling))
  return isTaken ? [refusal('ruling-taken', parts)] : []
}
