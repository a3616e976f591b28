import { type CompiledRulebook, pastOf } from '../../assessment/index.ts'
import { dayOf, type Period, parsePeriod, periodAt } from '../../calendar/index.ts'
import { gradesOf } from '../../rulebook/index.ts'
import type { ConditionInput, PastGrade } from '../../vocabulary/index.ts'

/**
 * What a history tells of earlier periods; nothing where grading would refuse it: each period is one of the
 * rulebook's cycle, is over, and stands there once, with a grade that the rulebook has.
 */
export function pastIn(
  { rulebook }: CompiledRulebook,
  history: readonly PastGrade[],
  now: Period,
): ConditionInput['past'] {
  const starts = new Set<string>()
  const grades: readonly unknown[] = [null, ...gradesOf(rulebook.grading)]
  for (const { period, grade } of history) {
    const parsed = parsePeriod(period)
    if (!parsed.ok || !grades.includes(grade)) return undefined
    const { from, until } = parsed.value
    const own = periodAt(rulebook.cycle, dayOf(from))
    const isEarlier = own.from === from && own.until === until && until <= now.from
    if (!isEarlier || starts.has(from)) return undefined
    starts.add(from)
  }
  return pastOf(rulebook, history, now)
}
