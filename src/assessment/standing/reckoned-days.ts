import {
  type CivilDate,
  dayOf,
  type Period,
  parsePeriod,
  periodAt,
  shiftDay,
} from '../../calendar/index.ts'
import { ok, type Refusal, type Result, refusal, refuse } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { Days } from './intake.ts'

/** The codes of a period that a rulebook cannot reckon. */
export type PeriodCode =
  | 'period-invalid'
  | 'period-not-of-cycle'
  | 'rulebook-not-in-force'
  | 'as-of-outside-period'

/** A period of the rulebook's own cycle, wholly inside its days in force. */
function periodOf(
  { cycle, inForce, id }: Rulebook,
  given: string,
): Result<Period, Refusal<PeriodCode>> {
  const parsed = parsePeriod(given)
  if (!parsed.ok) return parsed
  const period = parsed.value
  const own = periodAt(cycle, dayOf(period.from))
  if (own.from !== period.from || own.until !== period.until) {
    const which = { expected: own.id, actual: period.id }
    return refuse(refusal('period-not-of-cycle', { subject: id, path: ['period'], ...which }))
  }
  const { from, until } = inForce
  if (period.from >= from && (until === undefined || period.until <= until)) return ok(own)
  const days = { expected: `${from}..${until ?? ''}`, actual: period.id }
  return refuse(refusal('rulebook-not-in-force', { subject: id, path: ['period'], ...days }))
}

/** The same for one rulebook. Most subjects are reckoned for one period: the last one accepted is kept. */
export function periodsOf(
  rulebook: Rulebook,
): (given: string | Period) => ReturnType<typeof periodOf> {
  let kept: { readonly id: string; readonly result: ReturnType<typeof periodOf> } | undefined
  return (given) => {
    const id = typeof given === 'string' ? given : given.id
    // In two steps: what may be absent is compared several times as slowly.
    if (kept !== undefined && kept.id === id) return kept.result
    const result = periodOf(rulebook, id)
    if (result.ok) kept = { id, result }
    return result
  }
}

/** Which days are reckoned. Most subjects are reckoned up to the same day: the last answer is kept. */
export function reckoner(): typeof reckonedDays {
  let kept: { period: Period; asOf: CivilDate | undefined; answer: Answer } | undefined
  return (period, asOf) => {
    if (kept !== undefined && kept.period === period && kept.asOf === asOf) return kept.answer
    const answer = reckonedDays(period, asOf)
    kept = { period, asOf, answer }
    return answer
  }
}

type Answer = ReturnType<typeof reckonedDays>

/** The days of a period that are reckoned, up to a day inside it. */
function reckonedDays(
  period: Period,
  asOf: CivilDate | undefined,
): Result<Days, Refusal<PeriodCode>> {
  const [from, end] = [dayOf(period.from), dayOf(period.until)]
  if (asOf === undefined) return ok({ from, until: end, end })
  const until = shiftDay(dayOf(asOf), 1)
  if (until > from && until <= end) return ok({ from, until, end })
  const days = { expected: period.id, actual: asOf }
  return refuse(refusal('as-of-outside-period', { path: ['asOf'], ...days }))
}
