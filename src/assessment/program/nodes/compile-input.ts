import type { InputNode } from '../../../rulebook/index.ts'
import type { InputSpec } from '../../../vocabulary/index.ts'
import { compileReading } from '../compile-reading.ts'
import type { CompiledNode } from '../compiled-node.ts'

/** A number from outside the period, times a factor. */
export function compileInput(node: InputNode, spec: InputSpec): CompiledNode {
  const { name } = spec
  return compileReading(node, spec, {
    what: 'input',
    name,
    reference: `input.${name}`,
    find: ({ inputs }) => (Object.hasOwn(inputs, name) ? inputs[name] : undefined),
  })
}
