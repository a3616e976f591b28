import type { PopulationSubject } from '../../assessment/index.ts'
import type { CivilDate, Instant, Period } from '../../calendar/index.ts'
import type { Appraisal, CycleId, CycleState, EffectRules } from '../../cycle/index.ts'
import type { Organisation, Selector } from '../../organisation/index.ts'
import type { Hearing } from '../../record/index.ts'
import type { MemberId, RulebookRef, SubjectId } from '../../vocabulary/index.ts'

/**
 * How the years of an organisation run in a book: who is judged together, by which rules, and what those
 * rules are handed besides facts. Data, and small pure functions of the host.
 */
export interface YearSetup {
  /** In the order in which a cycle lists them. */
  readonly populations: readonly PopulationSetup[]
  /** Whether who belongs to several populations is judged in the first one only; left out: in each. */
  readonly roles?: 'highest' | 'each'
  readonly hearing: Hearing
  readonly effect: EffectRules
  /** Who judges first, by role: none of them rules on an objection. */
  readonly judgedBy: readonly string[]
  /**
   * Who has a part in a result besides whom it is about and who holds a post in the unit it is about: they
   * decide on nothing that follows from it.
   */
  readonly partIn?: (subject: SubjectId, day: CivilDate) => readonly MemberId[]
  /** The id of the cycle that follows when one is carried on. Left out: none is opened. */
  readonly nextCycle?: (cycle: CycleState, next: Period) => CycleId
}

/** One population and who belongs to it. */
export interface PopulationSetup {
  readonly name: string
  /** Which of the book's rulebooks new cycles are pinned to. Those of earlier ones stay among them. */
  readonly rulebook: RulebookRef
  readonly selector: Selector
  /**
   * What its rules read of a subject that is in no stream: attributes, numbers from elsewhere, counted
   * forms, whose result it reads. What the rulebook does not know is left out. Without it a subject has the
   * attributes that the organisation gives it.
   */
  readonly knownOf?: (asked: AskedSubject) => Known
}

/** Of whom something is asked, and what the book knows. */
export interface AskedSubject {
  readonly subject: SubjectId
  readonly period: Period
  /** The organisation on the last day that is reckoned. */
  readonly view: Organisation
  /** Up to when things are known: what came later is left out. */
  readonly knownAt: Instant
  /** The subject's appraisals of the cycles that this one follows, the latest first. */
  readonly earlier: readonly Appraisal[]
}

/** What the host knows of a subject: of its input what is in no stream, and whose results it reads. */
export interface Known
  extends Pick<
      PopulationSubject['input'],
      'attributes' | 'inputs' | 'tallies' | 'decisions' | 'history'
    >,
    Pick<PopulationSubject, 'links'> {}
