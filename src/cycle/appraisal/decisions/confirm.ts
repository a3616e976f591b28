import { ok, type Refusal, type Result } from '../../../foundation/index.ts'
import { appraisalEventBase, checkAppraisalStep, checkCycleOf } from '../command-base.ts'
import type { AppraisalContext } from '../context.ts'
import type { AppraisalConfirmed } from '../events.ts'
import type { AppraisalCommandBase } from '../key.ts'
import type { ConfirmAppraisalCode } from '../refusals.ts'
import type { Appraisal } from '../state.ts'

/** Says that a result stands, once its cycle is confirmed. Nobody has a choice in it, so anybody may. */
export interface ConfirmAppraisal extends AppraisalCommandBase<'confirm'> {}

/** Decides on {@link ConfirmAppraisal}. */
export function confirmAppraisal(
  command: ConfirmAppraisal,
  state: Appraisal | undefined,
  context: AppraisalContext,
): Result<readonly AppraisalConfirmed[], Refusal<ConfirmAppraisalCode>> {
  const step = checkAppraisalStep(command, state, 'provisional')
  if (!step.ok) return step
  const cycle = checkCycleOf(command, context, ['confirmed', 'applied', 'carried'])
  if (!cycle.ok) return cycle
  const { editions } = cycle.value
  const { digest } = editions.at(-1) ?? editions[0]
  return ok([{ type: 'confirmed', ...appraisalEventBase(command), digest }])
}
