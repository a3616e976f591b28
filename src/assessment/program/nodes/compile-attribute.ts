import { invariant } from '../../../foundation/index.ts'
import type { AttributeNode } from '../../../rulebook/index.ts'
import type { FieldNumbers, FieldSpec } from '../../../vocabulary/index.ts'
import { compileReading } from '../compile-reading.ts'
import type { CompiledNode } from '../compiled-node.ts'

/** A number that is known of the subject, times a factor. */
export function compileAttribute(
  node: AttributeNode,
  attributes: readonly FieldSpec[],
): CompiledNode {
  const { attribute: name } = node
  const slot = attributes.findIndex((each) => each.name === name)
  const spec = attributes[slot]
  invariant(spec?.type === 'number', 'a checked clause reads a number')
  return compileReading(node, spec, {
    what: 'attribute',
    name,
    reference: `subject.${name}`,
    find: ({ slots }) => givenIn(slots, slot),
  })
}

/** What is absent is not a number. */
function givenIn(slots: FieldNumbers, slot: number): number | undefined {
  const value = slots[slot]
  return value === undefined || Number.isNaN(value) ? undefined : value
}
