import { decimal, one } from '../../foundation/index.ts'
import { compileIn } from './algebra.ts'
import type { CompiledNode } from './compiled-node.ts'
import { given, timesNoted } from './noted.ts'
import { planTimes } from './plan.ts'
import { compileNumber, type NumberSpec } from './read-number.ts'
import type { Run } from './run.ts'

/** A clause that reads one number of the subject, and the factor; 1 where there is none. */
interface Reading {
  readonly clause: string
  readonly times?: number
}

/** Where the number stands: what sort it is, its name, and how it is found. */
interface Source {
  readonly what: 'input' | 'attribute'
  readonly name: string
  /** As a condition writes it: `'input.last-year'`. */
  readonly reference: string
  readonly find: (run: Run) => unknown
}

/**
 * A number that is handed in with the subject, times a factor. An absent one is missing; one that is there
 * was held against the catalogue before the run began.
 */
export function compileReading(
  { clause, times }: Reading,
  spec: NumberSpec,
  { what, name, reference, find }: Source,
): CompiledNode {
  const factor = times === undefined ? one : decimal(times)
  const parts = { clause, about: () => ({ [what]: name }) }
  const number = compileNumber(spec, {
    fetch: (run) => {
      const value = find(run)
      if (value === undefined) run.missing.push(reference)
      return value
    },
    refuse: () => {},
  })
  const read = given(number, what, parts)
  return compileIn(planTimes(read.plan, factor), (algebra) =>
    timesNoted(algebra, read, factor, parts),
  )
}
