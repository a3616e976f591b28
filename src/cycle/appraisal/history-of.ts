import { type CivilDate, parsePeriod } from '../../calendar/index.ts'
import { compareText, invariant } from '../../foundation/index.ts'
import type { PastGrade } from '../../vocabulary/index.ts'
import { latestResult } from './latest-result.ts'
import type { Appraisal } from './state.ts'

/**
 * The confirmed grades of one subject's earlier appraisals in one population, the earliest first: what a
 * rulebook's runs of years read. What is still provisional is left out, for it is no grade yet.
 */
export function historyOf(appraisals: Iterable<Appraisal>): readonly PastGrade[] {
  const confirmed = [...appraisals].filter(({ status }) => status !== 'provisional')
  const dated = confirmed.map((each) => ({
    from: startOf(each),
    grade: latestResult(each).grade,
    each,
  }))
  dated.sort((a, b) => compareText(a.from, b.from))
  return dated.map(({ each: { period }, grade }) => ({ period, grade }))
}

function startOf({ period }: Appraisal): CivilDate {
  const parsed = parsePeriod(period)
  invariant(parsed.ok, 'the period of an appraisal is that of its cycle')
  return parsed.value.from
}
