import type { CivilDate, PeriodKind } from '../calendar/index.ts'
import type { Catalogue, Titles } from '../vocabulary/index.ts'
import type { Grading, MeasureRule, Veto } from './grading.ts'
import type { ValueNode } from './node.ts'
import type { PledgeRules } from './pledge-rules.ts'
import type { Posting } from './posting.ts'
import type { Profile } from './profile.ts'
import type { RaterGroup } from './tallies-node.ts'

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
  readonly measures?: readonly MeasureRule[]
  readonly posting?: Posting
  readonly pledges?: PledgeRules
}

/** One named value. */
export interface ValueRule {
  readonly name: string
  readonly title?: Titles
  readonly of: ValueNode
}
