import { invariant } from '../../../foundation/index.ts'
import type { FactKind, NumberField } from '../../../vocabulary/index.ts'
import { type CompiledNode, compileNumber, given, type Run } from '../../program/index.ts'
import { aboutFact } from '../about-fact.ts'
import { fieldOf } from './field-of.ts'
import { worthFault } from './worth-code.ts'

/** Reads a number field of the fact in hand, noted. A value that the field does not allow is a fault of the input. */
export function numberNoted(clause: string, kind: FactKind, name: string): CompiledNode {
  const about = (run: Run) => ({ ...aboutFact(run.fact), field: name })
  return given(numberIn(clause, kind, name), 'fact', { clause, about })
}

/** The same without a note: for what is told by something that is looked up with it. */
export function numberIn(clause: string, kind: FactKind, name: string): CompiledNode {
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
