import type { ManualGrades, SubjectInput, TieDecision } from '../assessment/index.ts'
import type { CivilDate } from '../calendar/index.ts'
import type { Id, Json } from '../foundation/index.ts'
import type { Fact, Fields, Outcome } from '../vocabulary/index.ts'

/**
 * One example of what a rulebook gives, as plain JSON: what is known of one subject or of a small
 * population, and what must come of it. Without a `period` it asks only whether the rulebook compiles.
 * Read foreign ones with `parseRulebookCases`, run them with `runRulebookTests` of `pledgebook/testing`.
 */
export interface RulebookCase {
  /** What the example shows, in the words of the text. */
  readonly name: string
  /** Where the example is printed. */
  readonly source?: string
  /**
   * Answers to what the text leaves open, by the dotted path that the check names:
   * `{ 'grading.fractions': 'floor' }`. Only an open place can be answered.
   */
  readonly choices?: { readonly [path: string]: Json }
  /** The id of the period: `'2026'`. */
  readonly period?: string
  /** The last day that is reckoned; without it, the period's last. */
  readonly asOf?: string
  /** What is known of the one subject. */
  readonly given?: CaseGiven
  /** What must come of it: of the one subject, or (refusals only) of the whole population. */
  readonly expect?: CaseExpectation
  /** A small population instead of one subject: quotas, ranks and pools compare them. */
  readonly subjects?: readonly CaseSubject[]
  /** What people decided about ties that the rulebook leaves to them. */
  readonly decided?: readonly Plain<TieDecision>[]
  /** Grades that people gave by hand, and the day on which somebody asks; only with `subjects`. */
  readonly manual?: Plain<ManualGrades>
}

/** One subject of a small population. */
export interface CaseSubject {
  readonly subject: string
  readonly given?: CaseGiven
  readonly expect?: SubjectExpectation
}

/** What is known of one subject. Everything may be left out. */
export interface CaseGiven
  extends Plain<Omit<SubjectInput, 'subject' | 'period' | 'asOf' | 'facts' | 'links'>> {
  readonly facts?: readonly CaseFact[]
  /** Results of other populations, by the name of the link. */
  readonly links?: { readonly [name: string]: CaseLinked | readonly CaseLinked[] }
}

/** One fact, written briefly: who it is about is known, and an id is given where it has none. */
export interface CaseFact extends Plain<Omit<Fact, 'id' | 'subject' | 'fields'>> {
  readonly id?: string
  readonly fields?: Fields
  /** So many facts alike, each with an id of its own; 1 to 1,000. */
  readonly times?: number
}

/** The result of a linked subject: a decimal, or `'n/d'`; `null` where nothing was reckoned. */
export interface CaseLinked {
  readonly subject: string
  readonly grade: string | null
  readonly value: number | string | null
}

/** What must come of one subject. What is left out may be anything; what stands must be met exactly. */
export interface SubjectExpectation {
  /** Named values, each a decimal or the text `'n/d'`. */
  readonly values?: { readonly [name: string]: number | string }
  /** `null`: not graded. */
  readonly grade?: string | null
  /** What becomes of the subject: graded, or why not. */
  readonly outcome?: Outcome
  /** The grade before vetoes and quotas. */
  readonly band?: string | null
  /** The clauses that made the grade another than the band, in order. */
  readonly because?: readonly string[]
  readonly rank?: number
  /** All that is proposed, in the order of the rules; `[]`: nothing is. */
  readonly measures?: readonly (string | CaseMeasure)[]
  /** All facts that do not count, each with its reason. */
  readonly setAside?: readonly { readonly fact: string; readonly reason: string }[]
}

/** What must come of one subject, or with which refusals nothing may. */
export interface CaseExpectation extends SubjectExpectation {
  /** All of them, in any order: those of compiling, of reckoning, of grading and of measures. */
  readonly refusals?: readonly (string | CaseRefusal)[]
}

/** A measure and its sum in the currency's unit: `552` is 552.00. */
export interface CaseMeasure {
  readonly measure: string
  readonly amount?: number
  readonly withheld?: number
}

/** A refusal by its code, and by its place or what it is about where they are named. */
export interface CaseRefusal {
  readonly code: string
  /** The steps with a dot between: `'measures.0.amount.rounding'`. */
  readonly path?: string
  readonly subject?: string
}

/** The same as plain JSON: ids and days are texts. */
export type Plain<T> = T extends Id<string> | CivilDate
  ? string
  : T extends object
    ? { [Name in keyof T]: Plain<T[Name]> }
    : T
