import { epochMs, type Instant } from '../calendar/index.ts'
import { type Refusal, refusal } from '../foundation/index.ts'
import type { DeskCommand } from './desk.ts'

/**
 * The host's clock, and how far from it the `at` of a command may be. What is farther is refused with
 * `time-far`: nobody acts on a day that is over because a post was held then. It also says from when on an
 * answer for an earlier instant is final: see `BookReads`.
 */
export interface BookClock {
  /** What time it is: read once for each command. */
  readonly now: () => Instant
  /**
   * How many minutes `at` may lie behind the clock: 0 or more. `Infinity` takes every time that is over and
   * still nothing that lies ahead: for whoever brings in old papers, each with its own day.
   */
  readonly behind: number
  /** How many minutes `at` may lie ahead of it: 0 or more, with an end. */
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
  // JSON has no number for what has no end.
  const expected = { now: time, behind: Number.isFinite(behind) ? behind : null, ahead }
  return refusal('time-far', { subject: id, path: ['at'], expected, actual: at })
}
