import type { FactKind, FieldSpec, InputSpec, LinkSpec } from './catalogue.ts'

/** What a condition may read at its place. What is left out may not be read there at all. */
export interface ConditionScope {
  /** The kind of the fact in hand: opens `fact.…`. */
  readonly fact?: FactKind
  /** The attributes of the subject: opens `subject.…`. */
  readonly attributes?: readonly FieldSpec[]
  /** Where the checked value of each attribute stands in `ConditionInput.slots`: read there, and not checked again. */
  readonly slots?: ReadonlyMap<string, number>
  /** The inputs: opens `input.…`. */
  readonly inputs?: readonly InputSpec[]
  /** The links to other populations: opens `link.…`, a choice of the link's grades. */
  readonly links?: readonly LinkSpec[]
  /** The named values that are finished here: opens `value.…`. */
  readonly values?: readonly string[]
  /** Whether it may be asked how long ago a date was: up to the day of a view, or up to any day of a period. */
  readonly elapsed?: 'as-of' | 'period'
  /** The grades that earlier periods may have had: opens the count of these. */
  readonly past?: readonly string[]
  /** The kinds of fact that may be counted. */
  readonly counts?: readonly FactKind[]
  /** Whether gates of somebody's own may be asked here, and which of them may answer with `missing`. */
  readonly gates?: { readonly mayMiss: ReadonlySet<string> }
}
