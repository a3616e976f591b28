import { epochMs, type Instant } from '../calendar/index.ts'
import { type Refusal, refusal } from '../foundation/index.ts'
import type { DeskCommand } from './desk.ts'

/**
 * The host's clock, and how far from it the `at` of a command may be. What is farther is refused with
 * `time-far`: nobody acts on a day that is over because a post was held then.
 */
export interface BookClock {
  /** What time it is: read once for each command. */
  readonly now: () => Instant
  /** How many minutes `at` may lie behind the clock: 0 or more. */
  readonly behind: number
  /** How many minutes `at` may lie ahead of it: 0 or more. */
  readonly ahead: number
}

const minute = 60_000

/** Why a command may not say this `at` now; nothing where it may. */
export function clockFault(
  { now, behind, ahead }: BookClock,
  { id, at }: DeskCommand,
): Refusal<'time-far'> | undefined {
  const time = now()
  const late = epochMs(time) - epochMs(at)
  if (late <= behind * minute && -late <= ahead * minute) return undefined
  const expected = { now: time, behind, ahead }
  return refusal('time-far', { subject: id, path: ['at'], expected, actual: at })
}
