import type { CivilDate } from '../calendar/index.ts'
import type { FieldSpec, InputSpec, Titles } from '../vocabulary/index.ts'
import type { Allowance } from './allowance.ts'
import type { Veto } from './grading.ts'
import type { ValueNode } from './node.ts'
import type { Open, OpenFactKind } from './open.ts'

/** What a child makes of a parent's rulebook, within what the parent allows. Apply it with `applyOverlay`. */
export interface Overlay {
  /** An id without `+`, which joins the ids of parent and child in the result. */
  readonly id: string
  readonly version: string
  readonly title: Titles
  /** The child's text. What the child adds or changes carries it. */
  readonly source: string
  /** Days within those of the parent; the same days where it is left out. */
  readonly inForce?: { readonly from: CivilDate; readonly until?: CivilDate }
  /** The one version of the one rulebook that it is written for. */
  readonly over: { readonly id: string; readonly version: string }
  /** Kinds of fact, attributes and inputs of the child's own, for what it adds. */
  readonly declares?: OverlayDeclarations
  readonly changes: readonly OverlayChange[]
  /**
   * What the child's own children may change: an allowance of the parent by its id, with whatever is
   * left of it, or a narrower one under the same id. What is not listed ends here.
   */
  readonly passesOn?: readonly (string | Allowance)[]
}

/** What a child adds to the catalogue. No name of the parent's may stand there again. */
export interface OverlayDeclarations {
  readonly facts?: readonly OpenFactKind[]
  readonly attributes?: readonly FieldSpec[]
  readonly inputs?: readonly InputSpec[]
}

/** One change, with the parent's clause that allows it. */
export type OverlayChange = AddItem | SetNumber | ChooseWord | AddVeto

/** One more item. It must state what it can give: see `applyOverlay`. */
export interface AddItem {
  readonly kind: 'add'
  readonly allowedBy: string
  readonly item: Exclude<Open<ValueNode>, '?'>
}

/** Another number. */
export interface SetNumber {
  readonly kind: 'set'
  readonly allowedBy: string
  readonly number: number
}

/** A word decided. */
export interface ChooseWord {
  readonly kind: 'choose'
  readonly allowedBy: string
  readonly word: string
}

/** One more veto. */
export interface AddVeto {
  readonly kind: 'veto'
  readonly allowedBy: string
  readonly veto: Open<Veto>
}
