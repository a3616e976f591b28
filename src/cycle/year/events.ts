import type { CivilDate, Deadline, Instant, Period } from '../../calendar/index.ts'
import type { NoticeId } from '../../record/index.ts'
import type { EventBase, Titles, UnitId } from '../../vocabulary/index.ts'
import type { PopulationPin } from '../results/population-pin.ts'
import type { PopulationResults } from '../results/population-results.ts'
import type { Publication } from '../results/publication.ts'
import type { RulingRef } from '../rulings/ruling-ref.ts'
import type { CycleId } from './cycle-id.ts'
import type { MeasureCounts } from './measure-counts.ts'

/** What can happen to one cycle. */
export type CycleEvent =
  | CycleOpened
  | CycleAmended
  | CycleBegun
  | CycleClosed
  | ResultsPublished
  | ResultsAnnounced
  | ResultsRevised
  | CycleConfirmed
  | CycleApplied
  | CycleCarriedOn

interface CycleEventBase<Type extends string> extends EventBase<Type> {
  readonly cycle: CycleId
}

/** What a cycle is about, as it was opened. */
export interface CycleTerms {
  /** Whose cycle it is. */
  readonly unit: UnitId
  readonly title: Titles
  /** The name of the zone in which its days begin and end: `'Asia/Shanghai'`. */
  readonly zone: string
  /** The role that answers for it: whoever takes a step must hold it. */
  readonly responsible: string
  /** 1 to 50, each name once. */
  readonly populations: readonly PopulationPin[]
  /** The cycle that it carries on, and the digest of the results that it takes over. */
  readonly follows?: { readonly cycle: CycleId; readonly digest: string }
}

/** Period, populations and rules are laid down. */
export interface CycleOpened extends CycleEventBase<'opened'>, CycleTerms {
  readonly period: Period
}

/** The populations or their rules were changed before anything began. */
export interface CycleAmended extends CycleEventBase<'amended'> {
  readonly populations: readonly PopulationPin[]
  readonly reason: string
}

/** From here on the rules are fixed. */
export interface CycleBegun extends CycleEventBase<'begun'> {}

/** How many of a population are in, exempt and out, and the digest of the roll that says who and why. */
export interface RollCount {
  readonly population: string
  readonly in: number
  readonly exempt: number
  readonly out: number
  readonly digest: string
}

/** No fact that is recorded later counts. */
export interface CycleClosed extends CycleEventBase<'closed'> {
  /** The last day that is reckoned. */
  readonly asOf: CivilDate
  /** The rules by which it is judged: those with which it began. */
  readonly populations: readonly PopulationPin[]
  readonly rolls: readonly RollCount[]
}

/** There are provisional results. */
export interface ResultsPublished extends CycleEventBase<'published'>, Publication {}

/** A notice shows them. */
export interface ResultsAnnounced extends CycleEventBase<'announced'> {
  readonly notice: NoticeId
  /** Which populations it shows. */
  readonly populations: readonly string[]
  readonly audiences: readonly string[]
  /** What it carries: the digest of the whole, or of the one population that it shows. */
  readonly digest: string
  /** Until when it is shown at least, as it was known. */
  readonly until: Deadline
  /** When the time to object is over, as it was known. */
  readonly closes: Instant
}

/** A ruling changed them. */
export interface ResultsRevised extends CycleEventBase<'revised'> {
  readonly ruling: RulingRef
  /** Those that changed; none where the ruling changed no result. */
  readonly populations: readonly RevisedResults[]
  /** The digest of all populations from now on. */
  readonly digest: string
  readonly reason: string
  /** The populations that must be shown anew. */
  readonly noticeAgain: readonly string[]
}

/** The results of a population after a ruling. */
export interface RevisedResults extends PopulationResults {
  /** How many besides those whom the ruling is about have another result. */
  readonly others: number
}

/** The results stand. */
export interface CycleConfirmed extends CycleEventBase<'confirmed'> {
  readonly digest: string
}

/** What follows from them was done. */
export interface CycleApplied extends CycleEventBase<'applied'> {
  /** Every appraisal was confirmed by then, so those that are not need no count. */
  readonly measures: Omit<MeasureCounts, 'unconfirmed'>
}

/** The next cycle takes them over. */
export interface CycleCarriedOn extends CycleEventBase<'carried-on'> {
  /** The next period. */
  readonly next: Period
  /** The digest of the results that are carried. */
  readonly digest: string
}
