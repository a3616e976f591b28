import { one } from '../../../foundation/index.ts'
import type { DiscretionaryValue } from '../../../rulebook/index.ts'
import { type CompiledNode, compileIn, type Run } from '../../program/index.ts'
import { fieldOf } from './field-of.ts'
import { type NumberSource, numberNoted } from './number-field.ts'
import { worthFault } from './worth-code.ts'

/** Points given by an assessor; bounds are part of the clause, so what lies beyond them is refused. */
export function discretionaryWorth(
  clause: string,
  value: DiscretionaryValue,
  source: NumberSource,
): CompiledNode {
  const points = numberNoted(clause, source, value.field)
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
    run.faults.push(worthFault('points-out-of-bounds', clause, run.fact, field, [from, to]))
  }
  const said = fieldOf(run.fact, reason)
  if (typeof said === 'string' && said.trim() !== '') return
  run.faults.push(worthFault('reason-missing', clause, run.fact, reason, 'a text'))
}
