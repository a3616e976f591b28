import type { CivilDate, Instant } from '../../calendar/index.ts'
import type { Evidence, MemberId } from '../../vocabulary/index.ts'
import type { Matter } from '../notice/matter.ts'
import type { NoticeId } from '../notice/notice-id.ts'
import type { Remark } from '../state.ts'
import type { DismissalCause, Plea, Remedy, RulingOutcome } from './events.ts'
import type { ObjectionId } from './objection-id.ts'
import type { Objector } from './objector.ts'

/** All objections to one matter, in the order in which they were raised. Nothing is ever dropped. */
export interface Objections {
  readonly matter: Matter
  readonly objections: readonly Objection[]
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** What became of one objection. */
export type Objection = OpenObjection | DecidedObjection | EndedObjection

/** An objection that waits for a decision. */
export type OpenObjection = RaisedObjection | AdmittedObjection | AppealedObjection

/** An objection of which nothing more can become. */
export type EndedObjection = SettledObjection | WithdrawnObjection

/** What every objection keeps. */
export interface ObjectionBase extends Plea {
  readonly id: ObjectionId
  readonly notice: NoticeId
  /** The day on which it was raised. */
  readonly on: CivilDate
  readonly late: boolean
  readonly raisedAt: Instant
  /** Who entered it: the objector, or whoever wrote it down for them. */
  readonly enteredBy: MemberId
}

/** Raised, and not yet looked at. */
export interface RaisedObjection extends ObjectionBase {
  readonly status: 'raised'
}

/** To be ruled on. */
export interface AdmittedObjection extends ObjectionBase {
  readonly status: 'admitted'
  readonly admission: Remark
}

/** Dismissed or ruled on: final once the time to appeal is over, or at once where there is none. */
export interface DecidedObjection extends ObjectionBase {
  readonly status: 'decided'
  /** Absent where it was dismissed. */
  readonly admission?: Remark
  readonly decision: ObjectionDecision
}

/** Before another body. The first decision does not hold meanwhile. */
export interface AppealedObjection extends ObjectionBase {
  readonly status: 'appealed'
  readonly admission?: Remark
  readonly decision: ObjectionDecision
  readonly appeal: Appeal
}

/** Ruled on for good. */
export interface SettledObjection extends ObjectionBase {
  readonly status: 'settled'
  readonly admission?: Remark
  readonly decision: ObjectionDecision
  readonly appeal: Appeal
  readonly ruling: Ruling
}

/** Taken back by the objector. */
export interface WithdrawnObjection extends ObjectionBase {
  readonly status: 'withdrawn'
  readonly admission?: Remark
  readonly end: Remark
}

/** What the first body decided. */
export type ObjectionDecision = Dismissal | Ruling

/** A decision not to look into it. */
export interface Dismissal extends Remark {
  readonly outcome: 'dismissed'
  readonly because: DismissalCause
  readonly on: CivilDate
}

/** A decision on what it says. */
export interface Ruling extends Remark {
  readonly outcome: RulingOutcome
  /** What must be looked at again: at least one thing where it was upheld, nothing where it was rejected. */
  readonly remedy: readonly Remedy[]
  readonly on: CivilDate
}

/** What was said against the first decision. */
export interface Appeal {
  readonly by: Objector
  readonly at: Instant
  readonly on: CivilDate
  readonly reason: string
  readonly evidence: readonly Evidence[]
  readonly enteredBy: MemberId
}
