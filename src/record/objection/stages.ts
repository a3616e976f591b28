import type { Remark } from '../state.ts'
import type {
  AdmittedObjection,
  Appeal,
  AppealedObjection,
  DecidedObjection,
  ObjectionBase,
  ObjectionDecision,
  RaisedObjection,
  Ruling,
  SettledObjection,
  WithdrawnObjection,
} from './state.ts'

// Each stage as made from what it keeps: going forward by events, and back by `objectionsAt`.

/** An objection with its admission, where it had one. */
type Looked = ObjectionBase & { readonly admission?: Remark }

/** The same, and what was decided. */
type Decided = Looked & { readonly decision: ObjectionDecision }

/** Raised. */
export function asRaised(from: ObjectionBase): RaisedObjection {
  return { ...baseOf(from), status: 'raised' }
}

/** Admitted. */
export function asAdmitted(from: ObjectionBase, admission: Remark): AdmittedObjection {
  return { ...baseOf(from), status: 'admitted', admission }
}

/** Dismissed, or ruled on for the first time. */
export function asDecided(from: Looked, decision: ObjectionDecision): DecidedObjection {
  return { ...lookedOf(from), status: 'decided', decision }
}

/** Appealed. */
export function asAppealed(from: Decided, appeal: Appeal): AppealedObjection {
  return { ...lookedOf(from), status: 'appealed', decision: from.decision, appeal }
}

/** Ruled on for good. */
export function asSettled(from: AppealedObjection, ruling: Ruling): SettledObjection {
  const { decision, appeal } = from
  return { ...lookedOf(from), status: 'settled', decision, appeal, ruling }
}

/** Taken back. */
export function asWithdrawn(from: Looked, end: Remark): WithdrawnObjection {
  return { ...lookedOf(from), status: 'withdrawn', end }
}

function lookedOf(from: Looked): Looked {
  const { admission } = from
  return { ...baseOf(from), ...(admission !== undefined && { admission }) }
}

function baseOf(from: ObjectionBase): ObjectionBase {
  const { id, notice, objector, ground, reason, evidence, on, late, raisedAt, enteredBy } = from
  const plea = { objector, ...(ground !== undefined && { ground }), reason, evidence }
  return { id, notice, ...plea, on, late, raisedAt, enteredBy }
}
