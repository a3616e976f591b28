import { dayOf, parsePeriod, periodAt } from '../../calendar/index.ts'
import { invariant, okUnless, type Refusal, type Result, refusal } from '../../foundation/index.ts'
import { gradesOf, type Rulebook } from '../../rulebook/index.ts'
import type { MeasuredSubject } from './measured-subject.ts'
import type { MeasuresCode } from './measures-code.ts'

/** What is known of a subject's earlier periods, by the period's id. */
export type PastGrades = ReadonlyMap<string, string | null>

/**
 * Reads a subject's history, whose periods were checked when it stood. A grade of other names would pass
 * for a year without it: whoever hands it in says which it is now.
 */
export function pastGradesOf(
  { cycle, grading }: Rulebook,
  { input, standing: { subject } }: MeasuredSubject,
  place: number,
): Result<PastGrades, Refusal<MeasuresCode>> {
  const { history = [] } = input
  const grades = gradesOf(grading)
  const faults = history.flatMap(({ grade }, index) => {
    if (grade === null || grades.includes(grade)) return []
    const path = [place, 'input', 'history', index, 'grade']
    return [refusal('past-grade-unknown', { subject, path, expected: grades, actual: grade })]
  })
  return okUnless(faults, () => {
    return new Map(history.map(({ period, grade }) => [idOf(cycle, period), grade]))
  })
}

/** The id that the rulebook's cycle gives a period, whatever its days are called. */
function idOf(cycle: Rulebook['cycle'], period: string): string {
  const parsed = parsePeriod(period)
  invariant(parsed.ok, 'a standing has a history of periods')
  return periodAt(cycle, dayOf(parsed.value.from)).id
}
