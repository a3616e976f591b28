import { invariant } from '../../../foundation/index.ts'
import type { Lapse } from '../../../rulebook/index.ts'
import type { ConditionScope, FactKind, NumberField } from '../../../vocabulary/index.ts'
import { type CompiledNode, compileNumber, given, lapseIn, type Run } from '../../program/index.ts'
import { aboutFact } from '../about-fact.ts'
import { fieldOf } from './field-of.ts'
import { worthFault } from './worth-code.ts'

/** Reads a number field of the fact in hand, noted. A value that the field does not allow is a fault of the input. */
export function numberNoted(
  clause: string,
  source: NumberSource,
  field: string | Lapse,
): CompiledNode {
  const about = (run: Run) => ({ ...aboutFact(run.fact), field: fieldName(field) })
  return given(numberIn(clause, source, field), 'fact', { clause, about })
}

/** What a note calls the number: the field, or the day that a time began with. */
export function fieldName(field: string | Lapse): string {
  if (typeof field === 'string') return field
  return field.since.slice(field.since.indexOf('.') + 1)
}

/** The kind of the fact in hand, and what its clause may read. */
export interface NumberSource {
  readonly kind: FactKind
  readonly scope: ConditionScope
}

/** The same without a note: for what is told by something that is looked up with it. */
export function numberIn(
  clause: string,
  { kind, scope }: NumberSource,
  name: string | Lapse,
): CompiledNode {
  if (typeof name !== 'string') return lapseIn(name, scope)
  const field = numberField(kind, name)
  const { from, to } = field
  return compileNumber(field, {
    fetch: ({ fact, missing }) => {
      const value = fieldOf(fact, name)
      if (value === undefined) missing.push(`fact.${name} of ${fact?.id ?? ''}`)
      return value
    },
    refuse: (run) => {
      run.faults.push(worthFault('field-invalid', clause, run.fact, name, [from, to]))
    },
  })
}

function numberField(kind: FactKind, name: string): NumberField {
  const field = kind.fields.find((spec) => spec.name === name)
  invariant(field?.type === 'number', 'a checked clause reads a number field')
  return field
}
