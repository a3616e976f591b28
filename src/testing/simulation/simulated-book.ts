import type { Result } from '../../foundation/index.ts'
import type { EventLog, StoredEvent } from '../../log/index.ts'
import type { SimulatedRules } from './simulated-rules.ts'

/** What a simulation needs of a book: the one that `openBook` opens has it. */
export interface SimulatedBook {
  readonly execute: (
    command: unknown,
  ) => Promise<Result<{ readonly events: readonly StoredEvent[]; readonly repeated: boolean }>>
  /** Runs what is outstanding. */
  readonly settle: () => Promise<unknown>
}

/** Opens a book on a log, by the rules of the simulation. */
export type OpenSimulatedBook = (
  log: EventLog,
  rules: SimulatedRules,
) => SimulatedBook | Promise<SimulatedBook>
