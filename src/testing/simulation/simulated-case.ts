import type { Finding } from './finding.ts'
import type { PlannedCommand } from './plan.ts'
import type { RecordedFault } from './told.ts'

/** A list of commands, what goes wrong at them, and what came of it. */
export interface SimulatedCase {
  readonly planned: readonly PlannedCommand[]
  readonly faults: readonly RecordedFault[]
  readonly findings: readonly Finding[]
}
