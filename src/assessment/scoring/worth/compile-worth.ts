import { unreachable } from '../../../foundation/index.ts'
import type { FactsNode } from '../../../rulebook/index.ts'
import type { CompiledCondition, ConditionScope, FactKind } from '../../../vocabulary/index.ts'
import { bandedWorth } from './banded-worth.ts'
import { byChoiceWorth } from './by-choice-worth.ts'
import { discretionaryWorth } from './discretionary-worth.ts'
import { fixedWorth } from './fixed-worth.ts'
import { multiplied } from './multiplied.ts'
import type { NumberSource } from './number-field.ts'
import { perCountWorth } from './per-count-worth.ts'
import { perUnitWorth } from './per-unit-worth.ts'
import { repeated } from './repeated.ts'
import { shared } from './shared.ts'
import { slicesWorth } from './slices-worth.ts'
import { byItself, type Worth } from './worth.ts'

/** What the worth of a fact is made with besides the clause itself. */
export interface WorthParts {
  readonly kind: FactKind
  /** What a time between two days may read. */
  readonly scope: ConditionScope
  /** The conditions of the multipliers, in their order. */
  readonly multipliers: readonly CompiledCondition[]
}

/** What a matched fact is worth, before any cap: value → multipliers → shares → repeats. */
export function compileWorth(node: FactsNode, { kind, scope, multipliers }: WorthParts): Worth {
  const { clause, sharedBy } = node
  const source = { kind, scope }
  let worth = bareWorth(node, source)
  if (node.multipliers) worth = multiplied(clause, worth, node.multipliers, multipliers)
  if (sharedBy !== undefined) worth = shared(clause, worth, source, sharedBy)
  return node.repeat ? repeated(clause, worth, node.repeat) : worth
}

function bareWorth({ value, clause }: FactsNode, source: NumberSource): Worth {
  switch (value.kind) {
    case 'fixed':
      return byItself(fixedWorth(clause, value))
    case 'per-unit':
      return byItself(perUnitWorth(clause, value, source))
    case 'discretionary':
      return byItself(discretionaryWorth(clause, value, source))
    case 'by-choice':
      return byItself(byChoiceWorth(clause, value))
    case 'banded':
      return byItself(bandedWorth(clause, value, source))
    case 'slices':
      return byItself(slicesWorth(clause, value, source))
    case 'per-count':
      return perCountWorth(clause, value)
    default:
      return unreachable(value)
  }
}
