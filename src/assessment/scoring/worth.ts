import {
  decimal,
  exact,
  invariant,
  type Json,
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
import type { Fact, FactKind, NumberField } from '../../vocabulary/index.ts'
import {
  type CompiledNode,
  compileIn,
  planBetween,
  planOf,
  planTimes,
  type Run,
  wholeNumber,
} from '../program/index.ts'

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
  return compileIn(planOf(points), (algebra) => {
    const worth = algebra.constant(points)
    return (run) => {
      if (run.recorder.keeps) {
        const note = { op: 'given', what: 'fact', value: points, clause } as const
        run.recorder.gather(run.recorder.mark(), { ...note, about: aboutFact(run.fact) })
      }
      return worth
    }
  })
}

function worthPerUnit(clause: string, value: PerUnitValue, field: NumberField): CompiledNode {
  const read = fieldReader(clause, field)
  const factor = decimal(value.points)
  return compileIn(planTimes(read.plan, factor), (algebra) => {
    const worth = algebra.lift(read, factor)
    return (run) => {
      const mark = run.recorder.mark()
      const result = worth(run)
      if (run.recorder.keeps) {
        run.recorder.gather(mark, { op: 'times', by: factor, value: algebra.exact(result), clause })
      }
      return result
    }
  })
}

/** Points given by an assessor; bounds are part of the clause, so what lies beyond them is refused. */
function discretionaryWorth(
  clause: string,
  value: DiscretionaryValue,
  field: NumberField,
): CompiledNode {
  const read = fieldReader(clause, field)
  const scale = 10 ** field.decimals
  return {
    ...read,
    run: (run) => {
      const points = read.run(run)
      // The same division gave the number that was read, so the comparison is exact.
      const given = points / scale
      if (given < value.from || given > value.to) {
        run.faults.push(
          fault('points-out-of-bounds', clause, run.fact, field.name, [value.from, value.to]),
        )
      }
      if (!hasReason(run.fact, value.reason)) {
        run.faults.push(fault('reason-missing', clause, run.fact, value.reason, 'a reason'))
      }
      return points
    },
  }
}

/** Reads a number field of the fact in hand. A value that the field does not allow is a fault of the input. */
function fieldReader(clause: string, field: NumberField): CompiledNode & { readonly whole: true } {
  const plan = planBetween(decimal(field.from), decimal(field.to), field.decimals)
  const scale = 10 ** field.decimals
  const run = (r: Run) => {
    const points = readField(clause, field, r)
    if (r.recorder.keeps) {
      const note = { op: 'given', what: 'fact', value: exact(points, scale), clause } as const
      r.recorder.gather(r.recorder.mark(), {
        ...note,
        about: { ...aboutFact(r.fact), field: field.name },
      })
    }
    return points
  }
  return { whole: true, plan, scale, run }
}

function readField(clause: string, field: NumberField, run: Run): number {
  const fields = run.fact?.fields ?? {}
  const value = Object.hasOwn(fields, field.name) ? fields[field.name] : undefined
  if (value === undefined) {
    run.missing.push(`fact.${field.name}`)
    return 0
  }
  if (typeof value === 'number' && value >= field.from && value <= field.to) {
    const points = wholeNumber(value, field.decimals)
    if (points / 10 ** field.decimals === value) return points
  }
  run.faults.push(fault('field-invalid', clause, run.fact, field.name, [field.from, field.to]))
  return 0
}

function hasReason(fact: Fact | undefined, field: string): boolean {
  const fields = fact?.fields ?? {}
  const reason = Object.hasOwn(fields, field) ? fields[field] : undefined
  return typeof reason === 'string' && reason.trim() !== ''
}

/** The codes of a fact that a clause cannot take. */
export type WorthCode = 'points-out-of-bounds' | 'reason-missing' | 'field-invalid'

function fault(
  code: WorthCode,
  clause: string,
  fact: Fact | undefined,
  field: string,
  expected: Json,
): Refusal<WorthCode> {
  const fields = fact?.fields ?? {}
  const given = Object.hasOwn(fields, field) ? fields[field] : undefined
  const actual = typeof given === 'number' ? String(given) : (given ?? null)
  return refusal(code, {
    subject: fact?.id ?? '',
    path: ['fields', field],
    expected: { clause, allowed: expected },
    actual,
  })
}

function aboutFact(fact: Fact | undefined): { readonly [key: string]: Json } {
  if (!fact) return {}
  const evidence = fact.evidence?.map(({ ref }) => ref) ?? []
  return { fact: fact.id, on: fact.on, evidence, certifiedBy: fact.certifiedBy ?? null }
}

function numberField(kind: FactKind, name: string): NumberField {
  const field = kind.fields.find((spec) => spec.name === name)
  invariant(field?.type === 'number', 'a checked clause reads a number field')
  return field
}
