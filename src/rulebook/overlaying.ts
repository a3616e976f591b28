import {
  describe,
  type Exact,
  type Json,
  type Path,
  type Refusal,
  refusal,
  zero,
} from '../foundation/index.ts'
import type { Allowance } from './allowance.ts'
import type { ClausePlace } from './clause-places.ts'
import type { Usable } from './extension-use.ts'
import type { Overlay } from './overlay.ts'
import type { OverlayCode } from './overlay-code.ts'
import type { Rulebook } from './rulebook.ts'

/** What the application of one overlay knows and gathers. */
export interface Overlaying {
  readonly parent: Rulebook
  readonly overlay: Overlay
  readonly places: ReadonlyMap<string, ClausePlace>
  /** The allowances of the parent by their ids, each with what was used of it. */
  readonly used: ReadonlyMap<string, Use>
  readonly faults: Refusal<OverlayCode>[]
  /** What the changes come to, in their order. */
  readonly edits: Edit[]
  /** The functions that the rulebook may use. */
  readonly usable: Usable
}

/** How much of an allowance the changes use. */
export interface Use {
  readonly allowance: Allowance
  count: number
  lo: Exact
  hi: Exact
}

/** A change with its allowance, and where the overlay says it. */
export interface Planned<Kind extends Allowance> {
  readonly use: Use
  readonly allowance: Kind
  readonly path: Path
}

/** One place of the rulebook that becomes another. */
export interface Edit {
  /** The place in the rulebook. */
  readonly at: Path
  readonly change: (there: unknown) => unknown
  /** Where in the result it stands, and where in the overlay it is said. */
  readonly result: Path
  readonly from: Path
  /** The clause of the parent that is another afterwards; without it something stands there that was not. */
  readonly changed?: ClausePlace
}

/** The allowances of a rulebook, nothing of them used. */
export function unused(allows: readonly Allowance[] = []): ReadonlyMap<string, Use> {
  return new Map(
    allows.map((allowance) => [allowance.clause, { allowance, count: 0, lo: zero, hi: zero }]),
  )
}

/** Notes what is wrong with an overlay, in the name of the parent's clause or of the overlay itself. */
export function noteFault(
  { faults }: Overlaying,
  code: OverlayCode,
  subject: string,
  path: Path,
  expected: Json,
  actual: unknown,
): void {
  const stood = actual === undefined ? null : describe(actual)
  faults.push(refusal(code, { subject: subject.slice(0, 128), path, expected, actual: stood }))
}
