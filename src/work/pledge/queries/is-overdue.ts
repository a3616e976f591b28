import {
  type CivilDate,
  deadlineOf,
  type Instant,
  isPast,
  type ZoneTable,
} from '../../../calendar/index.ts'
import type { Pledge } from '../state.ts'
import { isOpenPledge } from './is-open-pledge.ts'

/**
 * Whether a pledge is late at an instant: it is open and its last day is over by the clocks of the zone,
 * whatever else happened to it. Nothing has to be recorded for that. One that waits for its verdict is
 * late only where it was claimed late.
 */
export function isOverdue(pledge: Pledge, now: Instant, zone: ZoneTable): boolean {
  if (!isOpenPledge(pledge)) return false
  const judgedBy = pledge.status === 'claimed' ? pledge.claim.at : now
  return isPast(deadlineOf(pledge.due), judgedBy, zone)
}

/** The same by the civil day, for whoever already knows it: quicker for many pledges at once. */
export function isOverdueOn(pledge: Pledge, today: CivilDate): boolean {
  if (!isOpenPledge(pledge)) return false
  return (pledge.status === 'claimed' ? pledge.claim.on : today) > pledge.due
}
