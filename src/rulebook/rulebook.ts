import type { CivilDate, PeriodKind } from '../calendar/index.ts'
import type { Catalogue, Condition, Titles } from '../vocabulary/index.ts'
import type { Allowance } from './allowance.ts'
import type { Choice } from './choice.ts'
import type { BandGrading, Grading, Veto } from './grading.ts'
import type { ManualRule } from './manual-rule.ts'
import type { MeasureRule } from './measure-rule.ts'
import type { ValueNode } from './node.ts'
import type { PledgeRules } from './pledge-rules.ts'
import type { Posting } from './posting.ts'
import type { Profile } from './profile.ts'
import type { Quota } from './quota.ts'
import type { RaterGroup } from './rater-group.ts'

/**
 * One version of a measure, as data: what is read, what it is worth, what grade it makes and what is
 * proposed. JSON throughout; numbers are decimals of at most six fractional and fifteen significant
 * digits. Check it with `checkRulebook`, run it with `compileRulebook`.
 */
export interface Rulebook {
  readonly id: string
  readonly version: string
  readonly title: Titles
  /** The text that it encodes. Clauses may name their own place in it. */
  readonly source: string
  /** The days on which this version holds: from the first, until (without) the second. */
  readonly inForce: { readonly from: CivilDate; readonly until?: CivilDate }
  /**
   * For whom this version holds, where others hold for others at the same time (`rulebookFor`). It may
   * read `subject.…` and how long ago a date was `'as-of'` the day. Without it, for everybody.
   */
  readonly appliesTo?: Condition
  /** The zone in which its days begin and end: `'Asia/Shanghai'`. */
  readonly zone: string
  /** The period that one result is about. */
  readonly cycle: PeriodKind
  readonly catalogue: Catalogue
  readonly raters?: readonly RaterGroup[]
  readonly profiles?: readonly Profile[]
  /** Named values in the order in which they are computed. */
  readonly values: readonly ValueRule[]
  readonly grading: Grading
  readonly vetoes?: readonly Veto[]
  readonly quotas?: readonly Quota[]
  /** Whether people may give a grade by hand. */
  readonly manual?: ManualRule
  /**
   * What an upheld objection does to third persons, where there are quotas or target shares: everything runs again and is
   * shown again, or they keep their seats and whoever was wronged gets one beyond the quota.
   */
  readonly afterRuling?: Choice<'rerun' | 'keep-seats'>
  readonly measures?: readonly MeasureRule[]
  /** The currency of every amount, and how many decimals it has, 0 to 4. */
  readonly money?: { readonly currency: string; readonly decimals: number }
  readonly posting?: Posting
  readonly pledges?: PledgeRules
  /** What a child may change with an overlay. Without it, nothing. */
  readonly allows?: readonly Allowance[]
}

/** One named value. */
export interface ValueRule {
  readonly name: string
  readonly title?: Titles
  readonly of: ValueNode
}

/** A rulebook whose grades come from bands, for code that reads or changes these. */
export interface BandedRulebook extends Rulebook {
  readonly grading: BandGrading
}
