import { dayOf, type Period, type PeriodKind, parsePeriod, periodAt } from '../../calendar/index.ts'
import { type Refusal, refusal } from '../../foundation/index.ts'
import { type Rulebook, subWindowsOf } from '../../rulebook/index.ts'
import type { Tally } from '../../vocabulary/index.ts'

/** The code of a tally about a sub-period that no clause reckons. */
export type SubPeriodCode = 'tally-period-unknown'

/** What is wrong with the sub-period of a tally, where it names one. */
export type SubPeriodCheck = (
  tally: Tally | undefined,
  index: number,
  period: Period,
) => readonly Refusal<SubPeriodCode>[]

const none: readonly Refusal<SubPeriodCode>[] = []

/** Whether a tally is about a window that some clause reckons by itself: nobody would read another. */
export function compileSubPeriodCheck(rulebook: Rulebook): SubPeriodCheck {
  const kinds = subWindowsOf(rulebook)
  return (tally, index, period) => {
    const id = tally?.period
    if (tally === undefined || id === undefined) return none
    if (kinds.some((kind) => isWindowOf(kind, id, period))) return none
    const expected = kinds.map((kind) => periodAt(kind, dayOf(period.from)).id)
    const path = ['tallies', index, 'period']
    return [refusal('tally-period-unknown', { subject: tally.group, path, expected, actual: id })]
  }
}

/** Whether an id is that of a window of a kind that lies in a period, wholly or in part. */
function isWindowOf(kind: PeriodKind, id: string, period: Period): boolean {
  const parsed = parsePeriod(id)
  if (!parsed.ok) return false
  const { from, until } = parsed.value
  const overlaps = from < period.until && until > period.from
  return overlaps && periodAt(kind, dayOf(from)).id === id
}
