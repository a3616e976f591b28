import {
  describe,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
  unwrap,
} from '../foundation/index.ts'
import { daysInMonth } from './gregorian.ts'

/**
 * A day on the calendar of a place, without a time or a zone: `'YYYY-MM-DD'`, years 0001 to 9999 of the
 * Gregorian calendar, only days that exist. The texts sort as the days do.
 */
export type CivilDate = string & { readonly __time: 'civil-date' }

/**
 * Reads a civil date from foreign input. Another shape, the year 0000 and a day that does not exist
 * are refused with `civil-date-invalid`.
 *
 * @example
 * ```ts
 * import { parseCivilDate } from 'pledgebook'
 *
 * parseCivilDate('2028-02-29').ok // => true
 * parseCivilDate('2026-02-29').ok // => false
 * ```
 */
export function parseCivilDate(value: unknown): Result<CivilDate, Refusal<'civil-date-invalid'>> {
  if (isCivilDate(value)) return ok(value)
  const expected = 'an existing date YYYY-MM-DD'
  return refuse(refusal('civil-date-invalid', { expected, actual: describe(value) }))
}

/** The same for a literal in code: the date, or a thrown `RefusedError`. */
export function civilDate(literal: string): CivilDate {
  return unwrap(parseCivilDate(literal))
}

/** Whether a value is a civil date. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const year = Number(value.slice(0, 4))
  const month = Number(value.slice(5, 7))
  const day = Number(value.slice(8))
  if (year < 1 || month < 1 || month > 12) return false
  return day >= 1 && day <= daysInMonth(year * 12 + month - 1)
}
