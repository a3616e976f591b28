import {
  copyOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../../foundation/index.ts'
import { type CycleCommandBase, checkCycleStep, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import type { CycleApplied } from '../events.ts'
import type { ApplyCycleCode } from '../refusals.ts'
import type { CycleState } from '../state.ts'

/** Says that what follows from the results was done: no measure is open any more. */
export interface ApplyCycle extends CycleCommandBase<'apply'> {}

/** Decides on {@link ApplyCycle}. Needs the counts of all measures in the context. */
export function applyCycle(
  command: ApplyCycle,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleApplied[], Refusal<ApplyCycleCode>> {
  const step = checkCycleStep(command, state, 'confirmed', context)
  if (!step.ok) return step
  const { measures } = context
  if (measures?.open !== 0) {
    const counts = { expected: 0, actual: measures?.open ?? null }
    return refuse(refusal('measures-open', { subject: command.cycle, ...counts }))
  }
  return ok([{ type: 'applied', ...eventBase(command), measures: copyOf(measures) }])
}
