import { okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import { type CycleCommandBase, checkCycleStep, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import type { CycleApplied } from '../events.ts'
import type { ApplyCycleCode } from '../refusals.ts'
import type { CycleState } from '../state.ts'

/** Says that what follows from the results was done: all appraisals confirmed, no measure open. */
export interface ApplyCycle extends CycleCommandBase<'apply'> {}

/** Decides on {@link ApplyCycle}. Needs the counts of all measures in the context. */
export function applyCycle(
  command: ApplyCycle,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleApplied[], Refusal<ApplyCycleCode>> {
  const step = checkCycleStep(command, state, 'confirmed', context)
  if (!step.ok) return step
  const { cycle: subject } = command
  const { measures } = context
  const faults: Refusal<ApplyCycleCode>[] = []
  // What is proposed once such an appraisal stands would be in no count.
  if (measures?.unconfirmed !== 0) {
    const counts = { expected: 0, actual: measures?.unconfirmed ?? null }
    faults.push(refusal('appraisals-unconfirmed', { subject, ...counts }))
  }
  if (measures?.open !== 0) {
    const counts = { expected: 0, actual: measures?.open ?? null }
    faults.push(refusal('measures-open', { subject, ...counts }))
  }
  const { open = 0, declined = 0, carriedOut = 0, lifted = 0 } = measures ?? {}
  const counts = { open, declined, carriedOut, lifted }
  return okUnless(faults, () => [{ type: 'applied', ...eventBase(command), measures: counts }])
}
