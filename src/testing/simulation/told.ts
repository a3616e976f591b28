import type { FaultKind } from './fault.ts'
import type { PlannedCommand } from './plan.ts'

/** What became of one command. */
export interface Told {
  readonly planned: PlannedCommand
  readonly outcome: 'kept' | 'refused'
  readonly codes: readonly string[]
  /** How many events stand in its own batch. */
  readonly events: number
}

/** What went wrong at which command. */
export interface RecordedFault {
  readonly command: number
  readonly call: number
  readonly fault: FaultKind
}
