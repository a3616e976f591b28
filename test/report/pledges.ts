import type { CivilDate } from '../../src/calendar/index.ts'
import type { PledgeId } from '../../src/vocabulary/index.ts'
import type { Pledge, PledgeStatus } from '../../src/work/pledge/index.ts'
import { eventsTo, stateOf } from '../work/pledge/fixtures.ts'

/** A pledge in a state, with the id and the last day that a test asks for. */
export function pledgeIn(
  status: PledgeStatus,
  id: PledgeId,
  due: CivilDate,
  claimedOn?: CivilDate,
): Pledge {
  const state: Pledge = { ...stateOf(eventsTo(status)), id, due }
  if (state.status !== 'claimed' || !claimedOn) return state
  return { ...state, claim: { ...state.claim, on: claimedOn } }
}
