import { dayOf, type Period, parsePeriod, periodAt } from '../../calendar/index.ts'
import { describe, ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { SubjectInput } from './subject-input.ts'

/** The codes of a history that cannot be one. */
export type HistoryCode =
  | 'period-invalid'
  | 'period-not-of-cycle'
  | 'period-not-earlier'
  | 'period-repeated'
  | 'past-grade-unknown'

type Faults = readonly Refusal<HistoryCode>[]

const none: Faults = []

/**
 * Every period of a history that is none of the rulebook's cycle, that is not over when this one begins,
 * or that stands there twice. Which grades there were is for the clause that reads them: earlier rules
 * may have had others.
 */
export function checkHistory(
  rulebook: Rulebook,
  { subject, history = [] }: SubjectInput,
  period: Period,
): Faults {
  const seen = new Set<string>()
  return history.flatMap((entry, index): Faults => {
    const path = ['history', index, 'period']
    const past = pastPeriod(rulebook, entry?.period, period)
    if (!past.ok) return past.refusals.map((each) => ({ ...each, path }))
    const id = past.value
    if (!seen.has(id)) {
      seen.add(id)
      return none
    }
    return [refusal('period-repeated', { subject, path, expected: 'each period once', actual: id })]
  })
}

function pastPeriod(
  { id: subject, cycle }: Rulebook,
  given: string,
  now: Period,
): Result<string, Refusal<HistoryCode>> {
  const parsed = parsePeriod(given)
  if (!parsed.ok) return parsed
  const { from, until } = parsed.value
  const own = periodAt(cycle, dayOf(from))
  const actual = describe(given)
  if (own.from !== from || own.until !== until) {
    return refuse(refusal('period-not-of-cycle', { subject, expected: own.id, actual }))
  }
  if (own.until <= now.from) return ok(own.id)
  return refuse(refusal('period-not-earlier', { subject, expected: now.id, actual }))
}

/** Every grade of a history that is none of these: by another name it would pass for another one. */
export function checkPastGrades(
  { subject, history = [] }: SubjectInput,
  grades: readonly string[],
): Faults {
  return history.flatMap((entry, index): Faults => {
    const grade = entry?.grade ?? null
    if (grade === null || grades.includes(grade)) return none
    const path = ['history', index, 'grade']
    const actual = describe(grade)
    return [refusal('past-grade-unknown', { subject, path, expected: [...grades], actual })]
  })
}
