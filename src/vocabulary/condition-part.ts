import type { Path, Refusal } from '../foundation/index.ts'
import type { Answer, ConditionInput, GatePart } from './compiled-condition.ts'
import type { ConditionCode } from './condition-code.ts'
import type { ConditionScope } from './condition-scope.ts'
import type { Fact } from './fact.ts'
import type { SlotTest } from './slot-test.ts'

/** One part of a condition as a closure. The fact in hand is an argument: a count changes it. */
export type Ask = (input: ConditionInput, fact: Fact | undefined) => Answer

/** Whether it is yes, of something that can only be yes or no. */
export type Test = (input: ConditionInput, fact: Fact | undefined) => boolean

/** One part of a condition, compiled. */
export interface Part {
  readonly ask: Ask
  /** The same where nothing can be missing or wrong. */
  readonly test?: Test
  /** The same as data, where it is that some comparisons hold together. */
  readonly together?: readonly SlotTest[]
  /** Whether it can be missing though these references are known to be there. */
  readonly mayMiss: (known: ReadonlySet<string>) => boolean
  /** References that are there whenever the part is not no: of `known x`, that is x. */
  readonly knownUnlessNo: readonly string[]
  /** References that are there whenever the part is not yes: of `not known x`, that is x. */
  readonly knownUnlessYes: readonly string[]
}

/** Where the compiler stands: what may be read here, how deep, and what it has gathered. */
export interface Place {
  readonly scope: ConditionScope
  readonly path: Path
  /** 1 for the whole condition. */
  readonly depth: number
  readonly gathered: Gathered
}

/** What the compilation of one whole condition gathers. */
export interface Gathered {
  readonly faults: Refusal<ConditionCode>[]
  readonly reads: Set<string>
  readonly gates: GatePart[]
  parts: number
}

/** Compiles what stands at a place; `undefined` after a fault. */
export type CompilePart = (condition: unknown, place: Place) => Part | undefined

/** The place of a part below this one. */
export function below(place: Place, ...steps: readonly (string | number)[]): Place {
  return { ...place, path: [...place.path, ...steps], depth: place.depth + 1 }
}
