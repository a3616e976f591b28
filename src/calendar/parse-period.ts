import {
  describe,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
  unwrap,
} from '../foundation/index.ts'
import { type CivilDate, isCivilDate } from './civil-date.ts'
import { dayOf } from './day.ts'
import { daysAtStart } from './gregorian.ts'
import { type Period, periodOf } from './period.ts'
import { periodIndex } from './period-index.ts'
import type { NamedPeriodKind } from './period-kind.ts'

/** A hundred years: what keeps lists of windows within bounds. */
const longest = 36_525

/**
 * Reads a period from its id. Refused with `period-invalid`: another shape, a week or day that does not
 * exist, `from..until` that holds no day or more than a hundred years, and what lies outside the calendar.
 *
 * @example
 * ```ts
 * import { parsePeriod } from 'pledgebook'
 *
 * parsePeriod('2026-W53').ok // => true
 * parsePeriod('2027-W53').ok // => false
 * ```
 */
export function parsePeriod(text: unknown): Result<Period, Refusal<'period-invalid'>> {
  const found = typeof text === 'string' ? (namedPeriod(text) ?? rangePeriod(text)) : undefined
  if (found) return ok(found)
  const expected = '2026, 2026-H1, 2026-Q3, 2026-03, 2026-W07, 2026-03-14 or 2025-09-01..2026-09-01'
  return refuse(refusal('period-invalid', { expected, actual: describe(text) }))
}

/**
 * The same for a literal in code: the period, or a thrown `RefusedError`.
 *
 * @example
 * ```ts
 * import { period } from 'pledgebook'
 *
 * period('2026-Q3') // => { id: '2026-Q3', from: '2026-07-01', until: '2026-10-01' }
 * ```
 */
export function period(literal: string): Period {
  return unwrap(parsePeriod(literal))
}

function namedPeriod(id: string): Period | undefined {
  const shape = shapes.find(({ grammar }) => grammar.test(id))
  if (!shape) return undefined
  const found = periodOf(shape.kind, shape.index(id))
  // What does not exist (W53 of a short year, the year 0) comes out with another id, or empty.
  return found.id === id && found.from < found.until ? found : undefined
}

function rangePeriod(id: string): Period | undefined {
  const [from, until, ...rest] = id.length === 22 ? id.split('..') : []
  if (!isCivilDate(from) || !isCivilDate(until) || rest.length > 0) return undefined
  const days = dayOf(until) - dayOf(from)
  return days >= 1 && days <= longest ? { id, from, until } : undefined
}

interface Shape {
  readonly grammar: RegExp
  readonly kind: NamedPeriodKind
  readonly index: (id: string) => number
}

const year = (id: string) => Number(id.slice(0, 4))
const part = (id: string) => Number(id.slice(6)) - 1

const shapes: readonly Shape[] = [
  { grammar: /^\d{4}$/, kind: 'year', index: year },
  { grammar: /^\d{4}-H[12]$/, kind: 'half-year', index: (id) => year(id) * 2 + part(id) },
  { grammar: /^\d{4}-Q[1-4]$/, kind: 'quarter', index: (id) => year(id) * 4 + part(id) },
  {
    grammar: /^\d{4}-(0[1-9]|1[0-2])$/,
    kind: 'month',
    index: (id) => year(id) * 12 + Number(id.slice(5)) - 1,
  },
  { grammar: /^\d{4}-W\d\d$/, kind: 'week', index: weekIndex },
  { grammar: /^\d{4}-\d\d-\d\d$/, kind: 'day', index: daysAtStart },
]

/** Week 1 is the one with 4 January (ISO 8601). */
function weekIndex(id: string): number {
  const inWeekOne = dayOf(`${id.slice(0, 4)}-01-04` as CivilDate)
  return periodIndex('week', inWeekOne) + part(id)
}
