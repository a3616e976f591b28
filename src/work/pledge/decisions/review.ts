import { parsePeriod } from '../../../calendar/index.ts'
import { okUnless, type Refusal } from '../../../foundation/index.ts'
import { head, type PledgeDecision, today } from '../command-parts.ts'
import type { ReviewPledge } from '../commands.ts'
import type { PledgeContext } from '../context.ts'
import { amountFaults, excerpt, fault, textFaults } from '../faults.ts'
import { ownCaseFaults } from '../parties.ts'
import type { ReviewPledgeCode } from '../refusals.ts'
import type { ClaimedPledge, RunningPledge } from '../state.ts'

/** One month of its run is reviewed. */
export function review(
  command: ReviewPledge,
  pledge: RunningPledge | ClaimedPledge,
  context: PledgeContext,
): PledgeDecision<ReviewPledgeCode> {
  const { month, outcome, reason } = command
  const faults = [
    ...ownCaseFaults(command, pledge),
    ...kindFaults(command, pledge, context),
    ...monthFaults(command, pledge, context),
    ...pointsFaults(command, pledge, context),
    ...textFaults(command, ['reason'], reason),
  ]
  return okUnless(faults, () => {
    // `+ 0` turns negative zero into zero.
    const points = command.points + 0
    return [{ type: 'reviewed', ...head(command), month, outcome, points, reason }]
  })
}

function kindFaults(
  command: ReviewPledge,
  pledge: RunningPledge | ClaimedPledge,
  { rules }: PledgeContext,
): Refusal<'not-reviewed'>[] {
  const reviewed = rules.kinds.filter((each) => each.reviewedMonthly).map((each) => each.kind)
  if (reviewed.includes(pledge.kind)) return []
  return [fault(command, 'not-reviewed', [], reviewed, pledge.kind)]
}

type PointsCode = 'points-invalid' | 'points-for-unmet' | 'review-points-out-of-bounds'

/** A month that was not met gives nothing; one that was, what its kind allows. */
function pointsFaults(
  command: ReviewPledge,
  pledge: RunningPledge | ClaimedPledge,
  { rules }: PledgeContext,
): Refusal<PointsCode>[] {
  const { outcome, points } = command
  const path = ['points']
  const invalid = amountFaults(command, 'points-invalid', path, points)
  if (invalid.length > 0) return invalid
  if (outcome === 'unmet') {
    return points === 0 ? [] : [fault(command, 'points-for-unmet', path, 0, points)]
  }
  const bounds = rules.kinds.find((each) => each.kind === pledge.kind)?.reviewPoints
  if (!bounds || (points >= bounds.from && points <= bounds.to)) return []
  const expected = [bounds.from, bounds.to]
  return [fault(command, 'review-points-out-of-bounds', path, expected, points)]
}

type MonthCode = 'month-invalid' | 'month-too-early' | 'month-not-begun' | 'already-reviewed'

function monthFaults(
  command: ReviewPledge,
  pledge: RunningPledge | ClaimedPledge,
  context: PledgeContext,
): Refusal<MonthCode>[] {
  const { month } = command
  const path = ['month']
  if (!/^\d{4}-\d\d$/.test(month) || !parsePeriod(month).ok) {
    return [fault(command, 'month-invalid', path, 'YYYY-MM', excerpt(month))]
  }
  // Months written this way sort as time does.
  const first = pledge.run.startedOn.slice(0, 7)
  const last = today(command, context).slice(0, 7)
  if (month < first) return [fault(command, 'month-too-early', path, first, month)]
  if (month > last) return [fault(command, 'month-not-begun', path, last, month)]
  const earlier = pledge.run.reviews.find((each) => each.month === month)
  return earlier ? [fault(command, 'already-reviewed', path, earlier.at, month)] : []
}
