import type { CivilDate, Instant } from '../calendar/index.ts'
import type { CommandId } from '../vocabulary/index.ts'

/** The end of something: the first day without it, and what the end rests on. */
export interface Ending {
  readonly on: CivilDate
  readonly ground: string
  readonly at: Instant
  readonly cause: CommandId
}
