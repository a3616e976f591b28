import type { Exact } from '../foundation/index.ts'
import type { Decision } from './decision.ts'
import type { FactId, SubjectId } from './identities.ts'
import type { Outcome } from './outcome.ts'
import type { Recorded } from './recorded.ts'

/** Which rules gave a result: results are pinned to a version. */
export interface RulebookRef {
  readonly id: string
  readonly version: string
}

/**
 * Everything that needs one subject only: its named values and the answer of every condition that can
 * change its grade. Grading sees nothing else of a subject.
 */
export interface Standing {
  readonly subject: SubjectId
  /** The period's id: `'2026'`. */
  readonly period: string
  readonly rulebook: RulebookRef
  /** The clause of the profile that applied, if one did. */
  readonly profile?: string
  /** What becomes of it: `'graded'`, unless a profile says otherwise. */
  readonly outcome: Outcome
  /** Empty where nothing is reckoned. */
  readonly values: readonly NamedValue[]
  readonly gates: readonly Gate[]
  /** The key that places it, where the rulebook has an order: more is better in every part. */
  readonly key?: readonly Exact[]
  /** Whose seats it stands for, for each quota that has several pools. */
  readonly pools?: readonly QuotaPool[]
  /** The grade that a step limit counts from; `null`: none, or none is known. Left out where there is no limit. */
  readonly before?: string | null
  /** Whether it counts in the base of quotas, where its profile says so. */
  readonly inBase?: boolean
  /** What people decided about it, as far as it was used. */
  readonly decisions?: readonly Decision[]
  /** The results of other populations that were read. */
  readonly links?: readonly LinkedResult[]
  /** What extensions answered, where the rulebook uses any. */
  readonly recorded?: readonly Recorded[]
  /** Facts that were handed in and not counted, each with its reason. */
  readonly setAside: readonly SetAside[]
}

/** One named value of the rulebook, exact. */
export interface NamedValue {
  readonly name: string
  readonly value: Exact
}

/** One quota and the pool of the subject in it. */
export interface QuotaPool {
  readonly clause: string
  readonly pool: string
}

/** The result of a linked subject, by the name of the link. */
export interface LinkedResult {
  readonly link: string
  readonly subject: SubjectId
  /** `null`: not graded. */
  readonly grade: string | null
  /** `null`: nothing was reckoned. */
  readonly value: Exact | null
  /** Its place among those who have one, and how many have. */
  readonly rank?: number
  readonly ranked?: number
}

/** The answer of one veto's or measure's condition. */
export interface Gate {
  readonly clause: string
  readonly outcome: 'hit' | 'clear' | 'missing'
}

/** A fact that was not counted, and why. */
export interface SetAside {
  readonly fact: FactId
  readonly reason:
    | 'not-certified'
    | 'not-recognised'
    | 'late'
    | 'expired'
    | 'outside-period'
    | 'after-as-of'
    | 'kind-not-in-rulebook'
}
