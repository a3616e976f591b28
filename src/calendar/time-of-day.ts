import {
  describe,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
  unwrap,
} from '../foundation/index.ts'

/**
 * What a clock on the wall shows, to the minute: `'00:00'` to `'23:59'`, and `'24:00'`, which is the end
 * of the day and so the same moment as the next day's `'00:00'`.
 */
export type TimeOfDay = string & { readonly __time: 'time-of-day' }

/** Reads a time of day from foreign input; anything but `HH:MM` is refused with `time-of-day-invalid`. */
export function parseTimeOfDay(value: unknown): Result<TimeOfDay, Refusal<'time-of-day-invalid'>> {
  if (isTimeOfDay(value)) return ok(value)
  const expected = 'a time from 00:00 to 24:00'
  return refuse(refusal('time-of-day-invalid', { expected, actual: describe(value) }))
}

/** The same for a literal in code: the time, or a thrown `RefusedError`. */
export function timeOfDay(literal: string): TimeOfDay {
  return unwrap(parseTimeOfDay(literal))
}

function isTimeOfDay(value: unknown): value is TimeOfDay {
  return typeof value === 'string' && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value)
}

/** The minutes since 00:00 that a time of day stands for: 0 to 1440. */
export function minuteOf(time: TimeOfDay): number {
  const hours = time.charCodeAt(0) * 10 + time.charCodeAt(1) - 528
  return hours * 60 + time.charCodeAt(3) * 10 + time.charCodeAt(4) - 528
}
