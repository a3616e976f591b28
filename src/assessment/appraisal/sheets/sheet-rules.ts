import type { RaterGroup } from '../../../rulebook/index.ts'
import type { SubjectId } from '../../../vocabulary/index.ts'

/** By which rules sheets are counted. Every field is a choice of the author's: there is no default. */
export interface SheetRules {
  /** The rater group, with the choices on its ballot or the range of its marks. */
  readonly raters: RaterGroup
  /** Who is rated, each once; the tallies come in this order. */
  readonly subjects: readonly SubjectId[]
  readonly rating: SecretRating | OpenRating
  /** What each fault takes with it. */
  readonly voids: SheetFaults
  /** So many entries of a choice at most on one sheet: "excellent for no more than two". */
  readonly atMost?: readonly SheetLimit[]
}

/** Nobody's name is on a sheet. */
export interface SecretRating {
  readonly kind: 'secret'
  /** Who had the right to vote, and who came, where known. */
  readonly entitled?: number
  readonly present?: number
}

/** Each rater signs one sheet: 互评. */
export interface OpenRating {
  readonly kind: 'open'
  /** Who may rate, each once. */
  readonly roll: readonly SubjectId[]
  /** Whether what raters say of themselves counts. Excluded, it is not looked at, and one less is entitled. */
  readonly self: 'excluded' | 'counts'
}

/** The entry is invalid, or with it the whole sheet. */
export type Voided = 'entry' | 'sheet'

/** What each fault of an entry takes with it. */
export interface SheetFaults {
  /** A choice or points that the ballot does not have, or a subject that is not rated. */
  readonly unknown: Voided
  /** More than one choice, or one subject twice. */
  readonly several: Voided
  /** Nothing said. `nothing`: it is an abstention, neither valid nor invalid. */
  readonly blank: Voided | 'nothing'
}

/** How often a choice may stand on one sheet. */
export interface SheetLimit {
  readonly choice: string
  /** A whole number from 0 to 1,000,000. */
  readonly count: number
  /** Beyond it, all entries of the choice on that sheet are invalid, or the whole sheet. */
  readonly voids: Voided
}
