import type { CivilDate } from '../calendar/index.ts'
import type { EventBase, Evidence, FactId, Fields, SubjectId } from '../vocabulary/index.ts'

/** What can happen to one fact. */
export type RecordEvent =
  | FactRecorded
  | FactCertified
  | FactReturned
  | FactResubmitted
  | FactCorrected
  | FactWithdrawn

/** The part of a fact that a later version may change. */
export interface FactDetails {
  /** The civil day on which it happened, in the rulebook's zone. */
  readonly on: CivilDate
  readonly fields: Fields
  readonly evidence: readonly Evidence[]
}

/** All that is said to have happened, and to whom. */
export interface FactContent extends FactDetails {
  readonly kind: string
  readonly subject: SubjectId
}

/** Someone wrote down that something happened. */
export interface FactRecorded extends EventBase<'recorded'>, FactContent {
  readonly fact: FactId
  /** False where the kind counts without a stamp: then the fact counts from now on. */
  readonly needsStamp: boolean
  readonly corrects?: FactId
}

/** Another person vouched for it. */
export interface FactCertified extends EventBase<'certified'> {
  readonly fact: FactId
}

/** It was sent back. */
export interface FactReturned extends EventBase<'returned'> {
  readonly fact: FactId
  readonly reason: string
}

/** A new version was handed in. The earlier ones stay. */
export interface FactResubmitted extends EventBase<'resubmitted'>, FactDetails {
  readonly fact: FactId
  readonly needsStamp: boolean
}

/** It was wrong; another fact stands in its place. That one has a stream of its own: see `recordingOf`. */
export interface FactCorrected extends EventBase<'corrected'> {
  readonly fact: FactId
  readonly reason: string
  readonly replacement: FactContent & { readonly fact: FactId }
}

/** It was taken back. */
export interface FactWithdrawn extends EventBase<'withdrawn'> {
  readonly fact: FactId
  readonly reason: string
}
