import { parsePeriod } from '../../../calendar/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../../foundation/index.ts'
import { type CycleCommandBase, checkCycleStep, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import { latestEdition } from '../editions.ts'
import type { CycleCarriedOn } from '../events.ts'
import type { CarryOnCode } from '../refusals.ts'
import type { CycleState } from '../state.ts'

/** Hands the results on to the next period, for runs of years and last year's values. */
export interface CarryOnCycle extends CycleCommandBase<'carry-on'> {
  /** The next period's id. It begins when this one has ended. */
  readonly next: string
}

/** Decides on {@link CarryOnCycle}. */
export function carryOnCycle(
  command: CarryOnCycle,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleCarriedOn[], Refusal<CarryOnCode>> {
  const { cycle: subject } = command
  const path = ['next']
  const step = checkCycleStep(command, state, 'applied', context)
  if (!step.ok) return step
  const next = parsePeriod(command.next)
  if (!next.ok) return refuse({ ...next.refusals[0], subject, path })
  const { until } = step.value.period
  if (next.value.from < until) {
    const days = { expected: until, actual: next.value.from }
    return refuse(refusal('period-not-later', { subject, path, ...days }))
  }
  const { digest } = latestEdition(step.value)
  return ok([{ type: 'carried-on', ...eventBase(command), next: next.value, digest }])
}
