import { compareInstants, type Instant } from '../../calendar/index.ts'
import type { Matter, ObjectionId } from '../../record/index.ts'

/** One decision on an objection: which objection, against what, decided when. */
export interface RulingRef {
  readonly matter: Matter
  readonly objection: ObjectionId
  /** When it was decided: tells a ruling on appeal from the first decision. */
  readonly at: Instant
}

/** Whether both name one objection, whatever decision on it. */
export function isSameObjection(a: Omit<RulingRef, 'at'>, b: Omit<RulingRef, 'at'>): boolean {
  return (
    a.objection === b.objection && a.matter.kind === b.matter.kind && a.matter.id === b.matter.id
  )
}

/** Whether both name one decision. */
export function isSameRuling(a: RulingRef, b: RulingRef): boolean {
  return isSameObjection(a, b) && compareInstants(a.at, b.at) === 0
}

/** A ruling alone, of whatever names one, sharing nothing with it. */
export function rulingAlone({ matter, objection, at }: RulingRef): RulingRef {
  return { matter: { kind: matter.kind, id: matter.id }, objection, at }
}
