import { civilDateIn, type ZoneTable } from '../calendar/index.ts'
import type { Fact } from '../vocabulary/index.ts'
import type { RecordState, VouchedFact } from './state.ts'

/** Whether a fact counts: stamped, or of a kind that needs no stamp, and neither corrected nor withdrawn. */
export function isVouched(state: RecordState): state is VouchedFact {
  return state.status === 'certified' || state.status === 'counted'
}

/**
 * The fact as scoring reads it, or nothing where it does not count: no stamp, no points. The version in
 * hand is the one that was stamped. With the rulebook's zone it says on which days it was first recorded
 * and stamped: kinds of fact with a rule for late entry, or placed by their recognition, read them.
 */
export function vouchedFact(state: RecordState | undefined, zone?: ZoneTable): Fact | undefined {
  if (state === undefined || !isVouched(state)) return undefined
  const { fact, kind, subject, versions } = state
  const { on, fields, evidence, recordedBy } = versions.at(-1) ?? versions[0]
  const certified = state.status === 'certified' ? { certifiedBy: state.stamp.by } : {}
  const days = zone ? daysOf(state, zone) : {}
  return { id: fact, kind, subject, on, fields, evidence, recordedBy, ...certified, ...days }
}

/** A version that was sent back and handed in again is as early as the first. */
function daysOf(state: VouchedFact, zone: ZoneTable): Pick<Fact, 'recordedOn' | 'recognisedOn'> {
  const recordedOn = civilDateIn(state.versions[0].recordedAt, zone)
  if (state.status !== 'certified') return { recordedOn }
  return { recordedOn, recognisedOn: civilDateIn(state.stamp.at, zone) }
}
