import type { CivilDate, Deadline, Instant } from '../../calendar/index.ts'
import type { Remark, Stamp } from '../../record/index.ts'
import type { Evidence, Measure, RulebookRef } from '../../vocabulary/index.ts'
import type { AppraisalResult } from '../results/appraisal-result.ts'
import type { RulingRef } from '../rulings/ruling-ref.ts'
import type { RevisionCause } from './events.ts'
import type { AppraisalKey } from './key.ts'

/** What one subject was judged to be in one cycle, and what became of it. */
export type Appraisal = ProvisionalAppraisal | ConfirmedAppraisal | CarriedAppraisal

/** How far an appraisal is. */
export type AppraisalStatus = Appraisal['status']

interface AppraisalBase extends AppraisalKey {
  /** The period's id: `'2026'`. */
  readonly period: string
  readonly rulebook: RulebookRef
  /** The hash of what the rulebook said. */
  readonly hash: string
  /** From the first result to the one that holds. Nothing is ever dropped. */
  readonly results: readonly [ResultEntry, ...ResultEntry[]]
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** A result, since when, and the ruling that made it another than before. */
export interface ResultEntry extends AppraisalResult, Stamp {
  /** The first result has none. */
  readonly revision?: Revision
}

/** Why a result took the place of another. */
export interface Revision {
  readonly ruling: RulingRef
  readonly because: RevisionCause
  readonly reason: string
}

interface AppraisalSinceConfirmed extends AppraisalBase {
  readonly confirmed: Stamp & { readonly digest: string }
  /** In the order in which they were proposed. */
  readonly measures: readonly AppraisalMeasure[]
}

/** Graded, and not final. */
export interface ProvisionalAppraisal extends AppraisalBase {
  readonly status: 'provisional'
}

/** It stands; people decide what follows. */
export interface ConfirmedAppraisal extends AppraisalSinceConfirmed {
  readonly status: 'confirmed'
}

/** Over, and taken into the next period. */
export interface CarriedAppraisal extends AppraisalSinceConfirmed {
  readonly status: 'carried'
  readonly carried: Stamp & { readonly next: string }
}

/** One measure and what became of it. */
export type AppraisalMeasure =
  | ProposedMeasure
  | AcceptedMeasure
  | DeclinedMeasure
  | NotifiedMeasure
  | LiftedMeasure
  | CarriedOutMeasure

/** How far a measure is. */
export type MeasureStatus = AppraisalMeasure['status']

interface MeasureBase {
  /** What the rules proposed. */
  readonly measure: Measure
  readonly proposed: Stamp
}

interface MeasureSinceAccepted extends MeasureBase {
  readonly decision: Remark
}

interface MeasureSinceNotified extends MeasureSinceAccepted {
  readonly notified: Stamp & { readonly on: CivilDate; readonly until: Deadline | null }
}

/** Nobody has decided on it. */
export interface ProposedMeasure extends MeasureBase {
  readonly status: 'proposed'
}

/** To be done, once whom it is about has been told. */
export interface AcceptedMeasure extends MeasureSinceAccepted {
  readonly status: 'accepted'
}

/** Not to be done. */
export interface DeclinedMeasure extends MeasureSinceAccepted {
  readonly status: 'declined'
}

/** Whom it is about has been told. */
export interface NotifiedMeasure extends MeasureSinceNotified {
  readonly status: 'notified'
}

/** Done. */
export interface CarriedOutMeasure extends MeasureSinceNotified {
  readonly status: 'carried-out'
  readonly carriedOut: Stamp & { readonly on: CivilDate; readonly evidence: readonly Evidence[] }
}

/** Taken back by a ruling, with what had become of it by then. */
export interface LiftedMeasure extends MeasureBase {
  readonly status: 'lifted'
  readonly decision?: Remark
  readonly notified?: NotifiedMeasure['notified']
  readonly lifted: Remark & { readonly ruling: RulingRef }
}
