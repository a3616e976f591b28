import type { EventLog } from '../log/index.ts'
import type { BookClock } from './clock.ts'
import type { AnyDesk } from './desk.ts'
import type { Guard } from './draft.ts'
import type { World } from './world.ts'

/** What executing needs: the log, the desks, and how often a lost race is run again. */
export interface Shell {
  readonly log: EventLog
  readonly world: World
  readonly desks: ReadonlyMap<string, AnyDesk>
  readonly guard: Guard
  /** What `at` is held to, if anything. */
  readonly clock: BookClock | undefined
  /** How many times a command is decided before it is refused as `busy`. */
  readonly attempts: number
  /** Lets others go first, after an attempt that lost a race. */
  readonly pause: (attempt: number) => Promise<void>
  /** Whether reactions run with their cause, or wait for `settle`. */
  readonly reactNow: boolean
}
