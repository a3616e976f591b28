import type { Fact } from '../vocabulary/index.ts'
import type { RecordState, VouchedFact } from './state.ts'

/** Whether a fact counts: stamped, or of a kind that needs no stamp, and neither corrected nor withdrawn. */
export function isVouched(state: RecordState): state is VouchedFact {
  return state.status === 'certified' || state.status === 'counted'
}

/**
 * The fact as scoring reads it, or nothing where it does not count: no stamp, no points. The version in
 * hand is the one that was stamped.
 */
export function vouchedFact(state: RecordState | undefined): Fact | undefined {
  if (state === undefined || !isVouched(state)) return undefined
  const { fact, kind, subject, versions } = state
  const { on, fields, evidence, recordedBy } = versions.at(-1) ?? versions[0]
  const certified = state.status === 'certified' ? { certifiedBy: state.stamp.by } : {}
  return { id: fact, kind, subject, on, fields, evidence, recordedBy, ...certified }
}
