import { type CivilDate, dayOf, periodAt, periodsIn } from '../../../calendar/index.ts'
import type { ClaimedPledge, RunningPledge } from '../state.ts'

/**
 * The months of its run that ended before a day and have no review yet, as `'YYYY-MM'`, oldest first.
 * Whether its kind is reviewed at all, the pledge rules say.
 */
export function monthsToReview(
  pledge: RunningPledge | ClaimedPledge,
  today: CivilDate,
): readonly string[] {
  const from = periodAt('month', dayOf(pledge.run.startedOn)).from
  const until = periodAt('month', dayOf(today)).from
  const reviewed = new Set(pledge.run.reviews.map((review) => review.month))
  return periodsIn('month', { id: `${from}..${until}`, from, until })
    .map((month) => month.id)
    .filter((month) => !reviewed.has(month))
}
