import { dayOf, parsePeriod, periodAt } from '../../calendar/index.ts'
import {
  ok,
  okUnless,
  type Path,
  type Refusal,
  type Result,
  refusal,
} from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { PastGrade } from '../../vocabulary/index.ts'
import type { MeasuredSubject } from './measured-subject.ts'
import type { MeasuresCode } from './measures-code.ts'

/** What is known of a subject's earlier periods, by the period's id. */
export type PastGrades = ReadonlyMap<string, string | null>

/** Reads a subject's history: periods of the rulebook's own cycle, before this one, each once. */
export function pastGradesOf(
  rulebook: Rulebook,
  { input, standing }: MeasuredSubject,
  place: number,
): Result<PastGrades, Refusal<MeasuresCode>> {
  const past = new Map<string, string | null>()
  const faults = (input.history ?? []).flatMap((entry, index): readonly Refusal<MeasuresCode>[] => {
    const path = [place, 'input', 'history', index, 'period']
    const period = pastPeriod(rulebook, standing.period, entry.period, path)
    if (!period.ok) return period.refusals
    const seen = past.has(period.value)
    past.set(period.value, entry.grade)
    const about = { subject: standing.subject, path }
    if (!seen) return gradeFaults(rulebook, entry, about)
    return [
      refusal('period-repeated', { ...about, expected: 'each period once', actual: period.value }),
    ]
  })
  return okUnless(faults, () => past)
}

function pastPeriod(
  { id, cycle }: Rulebook,
  current: string,
  given: string,
  path: Path,
): Result<string, Refusal<MeasuresCode>> {
  const parsed = parsePeriod(given)
  if (!parsed.ok)
    return { ok: false, refusals: [refusal('period-invalid', { ...parsed.refusals[0], path })] }
  const { from, until } = parsed.value
  const own = periodAt(cycle, dayOf(from))
  const what = { subject: id, path, actual: given }
  if (own.from !== from || own.until !== until) {
    return { ok: false, refusals: [refusal('period-not-of-cycle', { ...what, expected: own.id })] }
  }
  const now = parsePeriod(current)
  if (now.ok && own.until <= now.value.from) return ok(own.id)
  return { ok: false, refusals: [refusal('period-not-earlier', { ...what, expected: current })] }
}

/** A grade of other names would pass for a year without it: whoever hands it in says which it is now. */
function gradeFaults(
  { grading }: Rulebook,
  { grade }: PastGrade,
  { subject, path }: { readonly subject: string; readonly path: Path },
): readonly Refusal<MeasuresCode>[] {
  const grades = grading.bands.map((band) => band.grade)
  if (grade === null || grades.includes(grade)) return []
  const place = [...path.slice(0, -1), 'grade']
  return [refusal('past-grade-unknown', { subject, path: place, expected: grades, actual: grade })]
}
