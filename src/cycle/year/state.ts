import type { CivilDate, Deadline, Instant, Period } from '../../calendar/index.ts'
import type { NoticeId, Remark, Stamp } from '../../record/index.ts'
import type { MemberId } from '../../vocabulary/index.ts'
import type { PopulationPin } from '../results/population-pin.ts'
import type { Publication } from '../results/publication.ts'
import type { RulingRef } from '../rulings/ruling-ref.ts'
import type { CycleId } from './cycle-id.ts'
import type { CycleTerms, RollCount } from './events.ts'
import type { MeasureCounts } from './measure-counts.ts'

/**
 * One cycle of one unit. It holds no member: who is in it, the rolls say, and what each was judged to be,
 * the appraisals; here are their numbers and digests.
 */
export type CycleState =
  | OpenedCycle
  | RunningCycle
  | ClosedCycle
  | ProvisionalCycle
  | ConfirmedCycle
  | AppliedCycle
  | CarriedCycle

/** How far a cycle is. */
export type CycleStatus = CycleState['status']

interface CycleBase extends CycleTerms {
  readonly id: CycleId
  readonly period: Period
  readonly opened: Stamp
  /** What was changed before it began, each with what stood before. */
  readonly amendments: readonly CycleAmendment[]
  /** When the last event happened: no later one may lie before it. */
  readonly lastAt: Instant
}

/** A change of the populations or their rules before anything began. */
export interface CycleAmendment extends Remark {
  readonly before: readonly PopulationPin[]
}

interface CycleSinceBegun extends CycleBase {
  readonly begun: Stamp
}

interface CycleSinceClosed extends CycleSinceBegun {
  readonly closed: Stamp & { readonly asOf: CivilDate; readonly rolls: readonly RollCount[] }
}

interface CycleSincePublished extends CycleSinceClosed {
  /** The results from the first to those that hold. Nothing is ever dropped. */
  readonly editions: readonly [Edition, ...Edition[]]
  /** Every notice that was given, from the first on. */
  readonly announcements: readonly Announcement[]
  /** The notice that shows each population. One that must be shown, or shown anew, is not listed. */
  readonly shown: readonly ShownPopulation[]
}

interface CycleSinceConfirmed extends CycleSincePublished {
  readonly confirmed: Stamp
}

interface CycleSinceApplied extends CycleSinceConfirmed {
  readonly applied: Stamp & { readonly measures: Omit<MeasureCounts, 'unconfirmed'> }
}

/** The results of all populations at one time, and what made them others than before. */
export interface Edition extends Publication {
  readonly by: MemberId
  readonly at: Instant
  /** The ruling that led to it; the first has none. */
  readonly ruling?: RulingRef
  readonly reason?: string
}

/** One notice of results. */
export interface Announcement extends Stamp {
  readonly notice: NoticeId
  readonly populations: readonly string[]
  readonly audiences: readonly string[]
  readonly digest: string
  readonly until: Deadline
  readonly closes: Instant
}

/** A population and the notice that shows it. */
export interface ShownPopulation {
  readonly population: string
  readonly notice: NoticeId
}

/** Laid down, and not begun: its rules may still be amended. */
export interface OpenedCycle extends CycleBase {
  readonly status: 'open'
}

/** Facts come in. */
export interface RunningCycle extends CycleSinceBegun {
  readonly status: 'running'
}

/** No more facts; the results are being reckoned. */
export interface ClosedCycle extends CycleSinceClosed {
  readonly status: 'closed'
}

/** There are results, to be shown and objected to. */
export interface ProvisionalCycle extends CycleSincePublished {
  readonly status: 'provisional'
}

/** The results stand. */
export interface ConfirmedCycle extends CycleSinceConfirmed {
  readonly status: 'confirmed'
}

/** What follows from them was done. */
export interface AppliedCycle extends CycleSinceApplied {
  readonly status: 'applied'
}

/** The next cycle has taken them over. */
export interface CarriedCycle extends CycleSinceApplied {
  readonly status: 'carried'
  readonly carried: Stamp & { readonly next: Period; readonly digest: string }
}
