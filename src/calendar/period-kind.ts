import {
  describe,
  isRecord,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../foundation/index.ts'
import { type CivilDate, isCivilDate } from './civil-date.ts'

/**
 * How time is cut into windows. Weeks begin on Monday (ISO 8601); quarters and half-years are those of
 * the calendar year. Another year, or a longer one, is a {@link Cycle}.
 */
export type PeriodKind = NamedPeriodKind | Cycle

/** A kind of window that needs no more than its name. */
export type NamedPeriodKind = (typeof namedPeriodKinds)[number]

/** Every kind with a name, for schemas and lists of options. */
export const namedPeriodKinds = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const

/**
 * Windows of so many months, one of which begins on the anchor: `{ kind: 'cycle', anchor: '2025-09-01',
 * months: 12 }` are academic years, 24 months from 1 January 2025 are terms of two years.
 */
export interface Cycle {
  readonly kind: 'cycle'
  /** Any first day of a window, on the 1st to 28th of its month so that every month has it. */
  readonly anchor: CivilDate
  /** 1 to 1200. */
  readonly months: number
}

/**
 * Reads a kind from foreign input: a name, or a cycle with an anchor on the 1st to 28th and 1 to 1200
 * months. Anything else is refused with `period-kind-invalid`.
 *
 * @example
 * ```ts
 * import { parsePeriodKind } from 'pledgebook'
 *
 * parsePeriodKind('quarter').ok // => true
 * parsePeriodKind({ kind: 'cycle', anchor: '2025-09-01', months: 12 }).ok // => true
 * parsePeriodKind({ kind: 'cycle', anchor: '2025-08-31', months: 1 }).ok // => false
 * ```
 */
export function parsePeriodKind(
  value: unknown,
): Result<PeriodKind, Refusal<'period-kind-invalid'>> {
  const name = namedPeriodKinds.find((kind) => kind === value)
  if (name !== undefined) return ok(name)
  if (isCycle(value)) return ok({ kind: 'cycle', anchor: value.anchor, months: value.months })
  const cycle = "{ kind: 'cycle', anchor: a date on the 1st to 28th, months: 1 to 1200 }"
  const expected = `${namedPeriodKinds.join(', ')} or ${cycle}`
  return refuse(refusal('period-kind-invalid', { expected, actual: describe(value) }))
}

function isCycle(value: unknown): value is Cycle {
  if (!isRecord(value) || value['kind'] !== 'cycle') return false
  const { anchor, months } = value
  if (!isCivilDate(anchor) || Number(anchor.slice(8)) > 28) return false
  return typeof months === 'number' && Number.isInteger(months) && months >= 1 && months <= 1200
}
