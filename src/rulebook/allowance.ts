import type { ClauseBase } from './clause-base.ts'

/**
 * What a rulebook lets a child change, as a clause of its own: who overlays it cites the clause, and who
 * goes beyond it is refused in its name. What no allowance names is fixed.
 */
export type Allowance = AddAllowance | SetAllowance | ChooseAllowance | VetoAllowance

/** The least and the most, both of which belong. */
export interface AllowedRange {
  readonly from: number
  readonly to: number
}

/** A child may add items of its own: at most five, of at most two points each, five together. */
export interface AddAllowance extends ClauseBase {
  readonly kind: 'add'
  /** The clause that takes them: a `sum` (among its parts), a `less` (among its deductions) or a `group`. */
  readonly to: string
  /** How many, 0 to 1000. */
  readonly atMost: number
  /** The least and the most that one item may give. */
  readonly each: AllowedRange
  /** The least and the most that all of them may give together. */
  readonly together?: AllowedRange
}

/** A child may give a number of a clause another value: a cap between 10 and 20, a weight, a band's end. */
export interface SetAllowance extends ClauseBase, NamedPart {
  readonly kind: 'set'
  readonly from: number
  readonly to: number
}

/** A child may decide a word of a clause: what the text leaves open (`'?'`), or another of these. */
export interface ChooseAllowance extends ClauseBase, NamedPart {
  readonly kind: 'choose'
  readonly among: readonly string[]
}

/** A child may add vetoes, which stand after all others and can only lower a grade. */
export interface VetoAllowance extends ClauseBase {
  readonly kind: 'veto'
  /** How many, 0 to 1000. */
  readonly atMost: number
  /** They may lower to this grade and no further. Without it to any grade, or to none. */
  readonly notBelow?: string
}

/**
 * One number or word of a clause, by names that stay when lists grow: the clause, the field, and where
 * the field stands in a list, which entry.
 */
export interface NamedPart {
  /** The clause. */
  readonly of: string
  /** The field: `'cap'`, `'points'`, `'weight'`, `'share'`, `'from'`. Those of clauses below it do not count. */
  readonly field: string
  /**
   * The entry of the list that the field stands in, by any word that the entry has of its own: the grade
   * of a band, the window of a cap, the group of a weight, the clause that is weighted.
   */
  readonly part?: string
}
