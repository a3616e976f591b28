import type { CivilDate, Deadline } from '../../calendar/index.ts'
import type { EventBase, Evidence, Measure, RulebookRef } from '../../vocabulary/index.ts'
import type { AppraisalResult } from '../results/appraisal-result.ts'
import type { RulingRef } from '../rulings/ruling-ref.ts'
import type { AppraisalKey } from './key.ts'

/** What can happen to one appraisal. */
export type AppraisalEvent =
  | AppraisalGraded
  | AppraisalRevised
  | AppraisalConfirmed
  | MeasuresProposed
  | MeasureDecided
  | MeasureNotified
  | MeasureLifted
  | MeasureCarriedOut
  | AppraisalCarried

interface AppraisalEventBase<Type extends string> extends EventBase<Type>, AppraisalKey {}

interface MeasureEventBase<Type extends string> extends AppraisalEventBase<Type> {
  /** The clause that proposed it: the measure's name within the appraisal. */
  readonly measure: string
}

/** The provisional result, and the text of the rules that gave it. */
export interface AppraisalGraded extends AppraisalEventBase<'graded'> {
  /** The period's id. */
  readonly period: string
  readonly rulebook: RulebookRef
  readonly hash: string
  readonly result: AppraisalResult
}

/** A ruling made it another. The former stays readable. */
export interface AppraisalRevised extends AppraisalEventBase<'revised'> {
  readonly ruling: RulingRef
  readonly because: RevisionCause
  readonly result: AppraisalResult
  readonly reason: string
}

/**
 * Why a result is another: the ruling is about this subject, a seat of a quota went elsewhere, the result
 * that it is linked to changed; or the grade stays and only the value behind it moved.
 */
export type RevisionCause = 'ruling' | 'quota' | 'link' | 'value'

/** It stands. */
export interface AppraisalConfirmed extends AppraisalEventBase<'confirmed'> {
  /** The digest of the confirmed results among which it is. */
  readonly digest: string
}

/** The rules propose something. */
export interface MeasuresProposed extends AppraisalEventBase<'proposed'> {
  readonly measures: readonly Measure[]
}

/** Somebody of the role that the rules name accepted or declined it. */
export interface MeasureDecided extends MeasureEventBase<'decided'> {
  readonly outcome: 'accepted' | 'declined'
  readonly reason: string
}

/** Whom it is about was told of it. */
export interface MeasureNotified extends MeasureEventBase<'notified'> {
  readonly on: CivilDate
  /** When it may take effect at the earliest; `null`: from that day on. */
  readonly until: Deadline | null
}

/** A ruling took it back before it had effect. */
export interface MeasureLifted extends MeasureEventBase<'lifted'> {
  readonly ruling: RulingRef
  readonly reason: string
}

/** It was done. */
export interface MeasureCarriedOut extends MeasureEventBase<'carried-out'> {
  readonly on: CivilDate
  readonly evidence: readonly Evidence[]
}

/** The result went into the next period. */
export interface AppraisalCarried extends AppraisalEventBase<'carried'> {
  /** The next period's id. */
  readonly next: string
}
