import { ok, type Refusal, type Result } from '../../../foundation/index.ts'
import { type CycleCommandBase, checkCycleStep, eventBase } from '../command-base.ts'
import type { CycleContext } from '../context.ts'
import type { CycleBegun } from '../events.ts'
import type { BeginCycleCode } from '../refusals.ts'
import type { CycleState } from '../state.ts'

/** Begins a cycle. From here on its rules are fixed. */
export interface BeginCycle extends CycleCommandBase<'begin'> {}

/** Decides on {@link BeginCycle}. */
export function beginCycle(
  command: BeginCycle,
  state: CycleState | undefined,
  context: CycleContext,
): Result<readonly CycleBegun[], Refusal<BeginCycleCode>> {
  const step = checkCycleStep(command, state, 'open', context)
  return step.ok ? ok([{ type: 'begun', ...eventBase(command) }]) : step
}
