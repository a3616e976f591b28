import { type Period, parsePeriod, previousPeriod } from '../../calendar/index.ts'
import { invariant } from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import type { ConditionInput, PastGrade } from '../../vocabulary/index.ts'

/** Looks into a history, every period of which can be read: see `ConditionInput.past`. */
export function pastOf(
  { cycle }: Rulebook,
  history: readonly PastGrade[],
  now: Period,
): NonNullable<ConditionInput['past']> {
  const latestFirst = history
    .map(({ period, grade }) => ({ from: startOf(period), grade }))
    .sort((a, b) => (a.from < b.from ? 1 : -1))
  const graded = latestFirst.flatMap(({ grade }) => (grade === null ? [] : [grade]))
  return (periods, onlyGraded) => {
    if (onlyGraded) return graded.slice(0, periods)
    const before: (string | null)[] = []
    let period = previousPeriod(cycle, now)
    while (period && before.length < periods) {
      const { from } = period
      before.push(latestFirst.find((past) => past.from === from)?.grade ?? null)
      period = previousPeriod(cycle, period)
    }
    return before
  }
}

function startOf(id: string): string {
  const parsed = parsePeriod(id)
  invariant(parsed.ok, 'periods are read before anybody stands')
  return parsed.value.from
}
