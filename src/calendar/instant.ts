import {
  describe,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
  unwrap,
} from '../foundation/index.ts'
import { isCivilDate } from './civil-date.ts'
import { type Day, dateOf, firstDay, lastDay } from './day.ts'
import { daysAtStart } from './gregorian.ts'
import { pad } from './pad.ts'

/**
 * A point on the time line, as it was written: ISO 8601 with an offset, `'2026-03-31T16:00+08:00'`.
 * Seconds and thousandths may follow, `Z` is the offset zero, `T24:00` is the next day's `T00:00`. Two
 * texts can be one instant: compare with `compareInstants`, never as texts.
 */
export type Instant = string & { readonly __time: 'instant' }

const dayMs = 86_400_000

// One day from either end of the calendar, so that every instant has a civil day in every zone.
const earliest = (firstDay + 1) * dayMs
const latest = lastDay * dayMs - 1

const grammar = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d{3})?)?)(Z|[+-]\d\d:\d\d)$/

/**
 * Reads an instant from foreign input. Refused with `instant-invalid`: a text without offset, days and
 * times that do not exist (leap seconds among them), parts of a millisecond, offsets beyond 18 hours or
 * written `-00:00`, and instants outside 0001-01-02 to 9999-12-30 in UTC.
 *
 * @example
 * ```ts
 * import { parseInstant } from 'pledgebook'
 *
 * parseInstant('2026-01-29T24:00+08:00').ok // => true
 * parseInstant('2026-01-29T24:01+08:00').ok // => false
 * parseInstant('2026-01-29T08:00').ok // => false
 * ```
 */
export function parseInstant(value: unknown): Result<Instant, Refusal<'instant-invalid'>> {
  if (isInstant(value)) return ok(value)
  const expected = 'an existing instant YYYY-MM-DDTHH:MM[:SS[.mmm]] with Z or an offset ±HH:MM'
  return refuse(refusal('instant-invalid', { expected, actual: describe(value) }))
}

/** The same for a literal in code: the instant, or a thrown `RefusedError`. */
export function instant(literal: string): Instant {
  return unwrap(parseInstant(literal))
}

function isInstant(value: unknown): value is Instant {
  const match = typeof value === 'string' ? grammar.exec(value) : null
  const [text, date, time = '', offset = ''] = match ?? []
  if (text === undefined || !isCivilDate(date)) return false
  if (!isTime(time) || !isOffset(offset)) return false
  const ms = epochMs(text as Instant)
  return ms >= earliest && ms <= latest
}

function isTime(time: string): boolean {
  return /^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d.*)?|24:00(:00(\.000)?)?)$/.test(time)
}

function isOffset(offset: string): boolean {
  return /^(Z|\+00:00|[+-](?!00:00)(0\d|1[0-7]):[0-5]\d|[+-]18:00)$/.test(offset)
}

/**
 * Milliseconds since 1970-01-01T00:00Z. Reads the digits and checks nothing: what is typed `Instant`
 * was checked when it was read.
 *
 * @example
 * ```ts
 * import { epochMs, instant } from 'pledgebook'
 *
 * epochMs(instant('1970-01-01T08:00:01.500+08:00')) // => 1500
 * ```
 */
export function epochMs(at: Instant): number {
  const minutes = daysAtStart(at) * 1440 + digits2(at, 11) * 60 + digits2(at, 14)
  // The length tells the form: 17 or 22 to the minute, 20 or 25 to the second, 24 or 29 to the thousandth.
  switch (at.length) {
    case 17:
      return minutes * 60_000
    case 20:
      return minutes * 60_000 + digits2(at, 17) * 1000
    case 24:
      return minutes * 60_000 + thousandths(at)
    case 22:
      return (minutes - offsetMinutes(at, 16)) * 60_000
    case 25:
      return (minutes - offsetMinutes(at, 19)) * 60_000 + digits2(at, 17) * 1000
    default:
      return (minutes - offsetMinutes(at, 23)) * 60_000 + thousandths(at)
  }
}

function offsetMinutes(at: Instant, sign: number): number {
  const size = digits2(at, sign + 1) * 60 + digits2(at, sign + 4)
  return at.charCodeAt(sign) === minus ? 0 - size : size
}

const minus = 45

function thousandths(at: Instant): number {
  return digits2(at, 17) * 1000 + digits2(at, 20) * 10 + at.charCodeAt(22) - 48
}

/** The number that two digits at a place of a text stand for. */
function digits2(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528
}

/** −1, 0 or 1: whether `a` is before, at or after `b` on the time line. */
export function compareInstants(a: Instant, b: Instant): -1 | 0 | 1 {
  const difference = epochMs(a) - epochMs(b)
  return difference < 0 ? -1 : difference > 0 ? 1 : 0
}

/**
 * The one canonical text of a point in time: UTC with thousandths, as `Date.prototype.toISOString`
 * writes it, so that these texts sort as time does. `ms` counts as {@link epochMs} does, is floored to
 * a whole number and cut at the first and last instant of the calendar.
 *
 * @example
 * ```ts
 * import { epochMs, instant, instantOf } from 'pledgebook'
 *
 * instantOf(epochMs(instant('2026-01-29T24:00+08:00'))) // => '2026-01-29T16:00:00.000Z'
 * ```
 */
export function instantOf(ms: number): Instant {
  const whole = Math.floor(Math.min(Math.max(ms, earliest), latest))
  const day = Math.floor(whole / dayMs) as Day
  const inDay = whole - day * dayMs
  const clock = [inDay / 3_600_000, (inDay / 60_000) % 60, (inDay / 1000) % 60].map((part) =>
    pad(Math.floor(part), 2),
  )
  return `${dateOf(day)}T${clock.join(':')}.${pad(inDay % 1000, 3)}Z` as Instant
}
