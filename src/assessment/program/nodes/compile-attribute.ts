import { decimal, invariant, one } from '../../../foundation/index.ts'
import type { AttributeNode } from '../../../rulebook/index.ts'
import type { FieldSpec } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { given, timesNoted } from '../noted.ts'
import { planTimes } from '../plan.ts'
import { compileNumber } from '../read-number.ts'

/** A number that is known of the subject, times a factor. One that is not there is missing. */
export function compileAttribute(
  { clause, attribute, times }: AttributeNode,
  attributes: readonly FieldSpec[],
): CompiledNode {
  const slot = attributes.findIndex(({ name }) => name === attribute)
  const spec = attributes[slot]
  invariant(spec?.type === 'number', 'a checked clause reads a number')
  const factor = times === undefined ? one : decimal(times)
  const parts = { clause, about: () => ({ attribute }) }
  const number = compileNumber(spec, {
    fetch: ({ slots, missing }) => {
      const value = slots[slot]
      if (value === undefined) missing.push(`subject.${attribute}`)
      return value
    },
    // Attributes were held against the catalogue before the run began.
    refuse: () => {},
  })
  const read = given(number, 'attribute', parts)
  return compileIn(planTimes(read.plan, factor), (algebra) =>
    timesNoted(algebra, read, factor, parts),
  )
}
