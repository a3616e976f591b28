import { copyOf, okUnless, type Refusal, type Result, refusal } from '../../../foundation/index.ts'
import { checkText, longestReason } from '../../../vocabulary/index.ts'
import { isSamePin, type PopulationPin } from '../../results/population-pin.ts'
import { type CycleCommandBase, checkCycleStep, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import type { CycleAmended } from '../events.ts'
import { pinFaults } from '../population-faults.ts'
import type { AmendCycleCode } from '../refusals.ts'
import type { CycleState } from '../state.ts'

/**
 * Changes the populations or their rules. Only before the cycle has begun: from then on the method does
 * not change, for whoever is judged must have known it.
 */
export interface AmendCycle extends CycleCommandBase<'amend'> {
  /** All of them, anew. */
  readonly populations: readonly PopulationPin[]
  /** 1 to 2000 characters. */
  readonly reason: string
}

/** Decides on {@link AmendCycle}. */
export function amendCycle(
  command: AmendCycle,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleAmended[], Refusal<AmendCycleCode>> {
  const { cycle: subject, populations, reason } = command
  const step = checkCycleStep(command, state, 'open', context)
  if (!step.ok) return step
  const faults: Refusal<AmendCycleCode>[] = [
    ...pinFaults(subject, populations),
    ...checkText(reason, { path: ['reason'], subject, longest: longestReason }),
  ]
  if (areSamePins(step.value.populations, populations)) {
    faults.push(refusal('nothing-amended', { subject, path: ['populations'] }))
  }
  return okUnless(faults, () => [
    { type: 'amended', ...eventBase(command), populations: copyOf(populations), reason },
  ])
}

function areSamePins(a: readonly PopulationPin[], b: readonly PopulationPin[]): boolean {
  return a.length === b.length && a.every((pin) => b.some((other) => isSamePin(pin, other)))
}
