import type { Comparison } from './comparison.ts'
import type { Ask } from './condition-part.ts'
import type { FieldValue } from './fact.ts'
import type { OperandType } from './operand-type.ts'

/** The left side of a comparison, compiled. */
export interface Operand {
  readonly type: OperandType
  /** Whether it can be missing though these references are known to be there. */
  readonly mayMiss: (known: ReadonlySet<string>) => boolean
  /** The question whether it stands in a relation to the right side. */
  readonly compared: (comparison: Comparison) => Ask
  /** Where its checked value stands as a number, if it is surely there. */
  readonly slot?: OperandSlot
}

/** A place in the row of checked attributes, and how values are written there. */
export interface OperandSlot {
  readonly slot: number
  readonly numberOf: (value: FieldValue) => number
}
