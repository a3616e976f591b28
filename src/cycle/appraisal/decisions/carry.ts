import { ok, type Refusal, type Result, refusal, refuse } from '../../../foundation/index.ts'
import { appraisalEventBase, checkAppraisalStep, checkCycleOf } from '../command-base.ts'
import type { AppraisalContext } from '../context.ts'
import type { AppraisalCarried } from '../events.ts'
import type { AppraisalCommandBase } from '../key.ts'
import { measureCountsOf } from '../measure-counts-of.ts'
import type { CarryAppraisalCode } from '../refusals.ts'
import type { Appraisal } from '../state.ts'

/** Ends an appraisal: its result goes into the period that its cycle was carried on to. */
export interface CarryAppraisal extends AppraisalCommandBase<'carry'> {}

/** Decides on {@link CarryAppraisal}. */
export function carryAppraisal(
  command: CarryAppraisal,
  state: Appraisal | undefined,
  context: AppraisalContext,
): Result<readonly AppraisalCarried[], Refusal<CarryAppraisalCode>> {
  const step = checkAppraisalStep(command, state, 'confirmed')
  if (!step.ok) return step
  const cycle = checkCycleOf(command, context, ['carried'])
  if (!cycle.ok) return cycle
  const { open } = measureCountsOf([step.value])
  if (open > 0) {
    const counts = { expected: 0, actual: open }
    return refuse(refusal('measures-open', { subject: command.subject, ...counts }))
  }
  const next = cycle.value.carried.next.id
  return ok([{ type: 'carried', ...appraisalEventBase(command), next }])
}
