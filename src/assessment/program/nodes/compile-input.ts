import { decimal, one } from '../../../foundation/index.ts'
import type { InputNode } from '../../../rulebook/index.ts'
import type { InputSpec } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { given, timesNoted } from '../noted.ts'
import { planTimes } from '../plan.ts'
import { compileNumber } from '../read-number.ts'
import type { Run } from '../run.ts'

/** A number from outside the period, times a factor. An absent one is missing. */
export function compileInput(node: InputNode, spec: InputSpec): CompiledNode {
  const factor = node.times === undefined ? one : decimal(node.times)
  const parts = { clause: node.clause, about: () => ({ input: spec.name }) }
  const number = compileNumber(spec, {
    fetch: (run) => fetchInput(run, spec.name),
    refuse: noRefusal,
  })
  const read = given(number, 'input', parts)
  return compileIn(planTimes(read.plan, factor), (algebra) =>
    timesNoted(algebra, read, factor, parts),
  )
}

function fetchInput(run: Run, name: string): number | undefined {
  const value = Object.hasOwn(run.inputs, name) ? run.inputs[name] : undefined
  if (value === undefined) run.missing.push(`input.${name}`)
  return value
}

/** Inputs were held against the catalogue before the run began. */
function noRefusal(): void {}
