import type { Exact } from './exact.ts'
import type { Json } from './json.ts'
import type { Ladder } from './ladder.ts'
import type { Rounding } from './rounding.ts'

/**
 * One step of a computation as it was run, with the steps that it took its values from. The trace of a
 * result is a tree: its root is the result, its leaves are what was read (`given`).
 */
export type Trace = Note & { readonly from: readonly Trace[] }

/** What a recorder keeps of one step: everything but the steps below it. */
export type Note = Given | Fold | Step | Rounded | Climbed

interface NoteBase {
  readonly value: Exact
  /** The clause of the rulebook that asked for this step. */
  readonly clause?: string
  /** What the step was about, for the sentence that explains it: a period, a group, a reason. */
  readonly about?: Json
}

/** A value that was read and not computed: `what` it is (`'fact'`, `'constant'`, `'input'`, …). */
export interface Given extends NoteBase {
  readonly op: 'given'
  readonly what: string
}

/**
 * All values below taken together. `difference` is the first less all others, `quotient` the first by
 * the second, `same` the one value below, chosen or passed on.
 */
export interface Fold extends NoteBase {
  readonly op: 'sum' | 'difference' | 'quotient' | 'highest' | 'lowest' | 'same'
}

/** One value changed by a number of the rulebook: a factor, an upper limit, a lower limit. */
export interface Step extends NoteBase {
  readonly op: 'times' | 'at-most' | 'at-least'
  readonly by: Exact
}

/** One value rounded to a multiple of `by`. */
export interface Rounded extends NoteBase {
  readonly op: 'round'
  readonly by: Exact
  readonly mode: Rounding
}

/** One value looked up on a ladder. */
export interface Climbed extends NoteBase {
  readonly op: 'ladder'
  readonly ladder: Ladder
}
