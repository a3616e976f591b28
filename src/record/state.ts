import type { CivilDate, Instant } from '../calendar/index.ts'
import type { Evidence, FactId, Fields, MemberId, SubjectId } from '../vocabulary/index.ts'

/** What became of one recorded fact. Only a {@link VouchedFact} counts: no stamp, no points. */
export type RecordState = AwaitingFact | ReturnedFact | VouchedFact | EndedFact

/** A fact that counts: stamped, or of a kind that needs no stamp. */
export type VouchedFact = CertifiedFact | CountedFact

/** A fact that no longer counts, and never will again. */
export type EndedFact = CorrectedFact | WithdrawnFact

interface RecordBase {
  readonly fact: FactId
  readonly kind: string
  readonly subject: SubjectId
  /** The fact in whose place this one stands. */
  readonly corrects?: FactId
  /** What was handed in, from the first version to the one in hand. Nothing is ever dropped. */
  readonly versions: readonly [FactVersion, ...FactVersion[]]
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** One version of what was recorded. */
export interface FactVersion {
  /** The civil day on which it happened. */
  readonly on: CivilDate
  readonly fields: Fields
  readonly evidence: readonly Evidence[]
  readonly recordedBy: MemberId
  readonly recordedAt: Instant
  /** Why it came back, where it did. */
  readonly returned?: Remark
}

/** Something that one person did and gave a reason for. */
export interface Remark {
  readonly by: MemberId
  readonly at: Instant
  readonly reason: string
}

/** Who vouches for a fact, and since when. */
export interface Stamp {
  readonly by: MemberId
  readonly at: Instant
}

/** Recorded, and not yet looked at by whoever certifies it. */
export interface AwaitingFact extends RecordBase {
  readonly status: 'awaiting'
}

/** Sent back with a reason, to be resubmitted or withdrawn. */
export interface ReturnedFact extends RecordBase {
  readonly status: 'returned'
}

/** Stamped: it counts. */
export interface CertifiedFact extends RecordBase {
  readonly status: 'certified'
  readonly stamp: Stamp
}

/** Of a kind that needs no stamp: it counts since it was recorded. */
export interface CountedFact extends RecordBase {
  readonly status: 'counted'
}

/** Wrong, and another fact stands in its place. */
export interface CorrectedFact extends RecordBase {
  readonly status: 'corrected'
  /** The stamp that it had, if it had one. */
  readonly stamp?: Stamp
  readonly end: Remark
  /** The fact that stands in its place, and names this one. */
  readonly replacement: FactId
}

/** Taken back, with nothing in its place. */
export interface WithdrawnFact extends RecordBase {
  readonly status: 'withdrawn'
  /** The stamp that it had, if it had one. */
  readonly stamp?: Stamp
  readonly end: Remark
}
