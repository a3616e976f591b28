import type { Comparison } from './comparison.ts'
import type { Ask, Test } from './condition-part.ts'
import type { OperandType } from './operand-type.ts'

/** The left side of a comparison, compiled. */
export interface Operand {
  readonly type: OperandType
  /** Whether it can be missing though these references are known to be there. */
  readonly mayMiss: (known: ReadonlySet<string>) => boolean
  /** The question whether it stands in a relation to the right side. */
  readonly compared: (comparison: Comparison) => Ask
  /** The same where it is surely there, and checked. */
  readonly tested?: (comparison: Comparison) => Test
}
