import {
  decimal,
  describe,
  invariant,
  type Json,
  one,
  type Refusal,
  refusal,
  unreachable,
} from '../../foundation/index.ts'
import type {
  DiscretionaryValue,
  FactsNode,
  FixedValue,
  PerUnitValue,
} from '../../rulebook/index.ts'
import type { Fact, FactKind, FieldValue, NumberField } from '../../vocabulary/index.ts'
import {
  type CompiledNode,
  compileIn,
  compileNumber,
  given,
  planOf,
  planTimes,
  type Run,
  timesNoted,
} from '../program/index.ts'
import { aboutFact } from './about-fact.ts'

/** The codes of a fact that a clause cannot take. */
export type WorthCode = 'points-out-of-bounds' | 'reason-missing' | 'field-invalid'

/** What the fact in hand is worth, before any cap. */
export function compileWorth(node: FactsNode, kind: FactKind): CompiledNode {
  const { value, clause } = node
  switch (value.kind) {
    case 'fixed':
      return fixedWorth(clause, value)
    case 'per-unit':
      return worthPerUnit(clause, value, numberField(kind, value.field))
    case 'discretionary':
      return discretionaryWorth(clause, value, numberField(kind, value.field))
    default:
      return unreachable(value)
  }
}

function fixedWorth(clause: string, value: FixedValue): CompiledNode {
  const points = decimal(value.points)
  const bare = compileIn(planOf(points), (algebra) => {
    const worth = algebra.constant(points)
    return () => worth
  })
  return given(bare, 'fact', { clause, about: (run) => aboutFact(run.fact) })
}

function worthPerUnit(clause: string, value: PerUnitValue, field: NumberField): CompiledNode {
  const units = fieldReader(clause, field)
  const factor = decimal(value.points)
  return compileIn(planTimes(units.plan, factor), (algebra) =>
    timesNoted(algebra, units, factor, { clause }),
  )
}

/** Points given by an assessor; bounds are part of the clause, so what lies beyond them is refused. */
function discretionaryWorth(
  clause: string,
  value: DiscretionaryValue,
  field: NumberField,
): CompiledNode {
  const points = fieldReader(clause, field)
  return compileIn(points.plan, (algebra) => {
    const read = algebra.lift(points, one)
    return (run) => {
      checkDiscretion(run, clause, value)
      return read(run)
    }
  })
}

function checkDiscretion(run: Run, clause: string, value: DiscretionaryValue): void {
  const { field, from, to, reason } = value
  const points = fieldOf(run.fact, field)
  // Decimals of at most fifteen digits are ordered as their nearest doubles are.
  if (typeof points === 'number' && (points < from || points > to)) {
    run.faults.push(fault('points-out-of-bounds', clause, run.fact, field, [from, to]))
  }
  const said = fieldOf(run.fact, reason)
  if (typeof said === 'string' && said.trim() !== '') return
  run.faults.push(fault('reason-missing', clause, run.fact, reason, 'a text'))
}

/** Reads a number field of the fact in hand. A value that the field does not allow is a fault of the input. */
function fieldReader(clause: string, field: NumberField): CompiledNode {
  const { name, from, to } = field
  const number = compileNumber(field, {
    fetch: ({ fact, missing }) => {
      const value = fieldOf(fact, name)
      if (value === undefined) missing.push(`fact.${name} of ${fact?.id ?? ''}`)
      return value
    },
    refuse: (run) => run.faults.push(fault('field-invalid', clause, run.fact, name, [from, to])),
  })
  const about = (run: Run) => ({ ...aboutFact(run.fact), field: name })
  return given(number, 'fact', { clause, about })
}

function fault(
  code: WorthCode,
  clause: string,
  fact: Fact | undefined,
  field: string,
  allowed: Json,
): Refusal<WorthCode> {
  return refusal(code, {
    subject: fact?.id ?? '',
    path: ['fields', field],
    expected: { clause, allowed },
    actual: describe(fieldOf(fact, field)),
  })
}

function fieldOf(fact: Fact | undefined, name: string): FieldValue | undefined {
  return fact && Object.hasOwn(fact.fields, name) ? fact.fields[name] : undefined
}

function numberField(kind: FactKind, name: string): NumberField {
  const field = kind.fields.find((spec) => spec.name === name)
  invariant(field?.type === 'number', 'a checked clause reads a number field')
  return field
}
