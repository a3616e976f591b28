import type { CivilDate } from '../calendar/index.ts'
import type { MemberId, UnitId } from '../vocabulary/index.ts'

/** A role that is no post: the host gives it to somebody. */
export interface Grant {
  readonly member: MemberId
  /** A name, as permissions and catalogues use it. */
  readonly role: string
  /** Where it holds: in this unit. Left out: everywhere. */
  readonly unit?: UnitId
  /** The first day on which it holds; left out: it always did. */
  readonly from?: CivilDate
  /** The first day on which it no longer holds; left out: it always will. */
  readonly until?: CivilDate
}
