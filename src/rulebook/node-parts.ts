import type { ValueNode } from './node.ts'

/** A clause right below another, and the steps that lead to it. */
export interface NodePart {
  readonly node: ValueNode
  readonly steps: readonly (string | number)[]
}

/** The clauses right below one, in the order of the text. */
export function partsOf(node: ValueNode): readonly NodePart[] {
  switch (node.kind) {
    case 'sum':
    case 'group':
    case 'highest':
    case 'lowest':
      return listed(node.of, 'of')
    case 'less':
      return [{ node: node.from, steps: ['from'] }, ...listed(node.deductions, 'deductions')]
    case 'decided':
      return [{ node: node.of, steps: ['of'] }]
    case 'weighted':
    case 'mean':
      return valued(node.of, 'of')
    case 'sub-periods':
    case 'ladder':
    case 'scaled':
      return [{ node: node.of, steps: ['of'] }]
    case 'ratio':
      return [
        { node: node.of, steps: ['of'] },
        { node: node.to, steps: ['to'] },
      ]
    case 'first':
      return [...valued(node.options, 'options'), { node: node.otherwise, steps: ['otherwise'] }]
    default:
      return []
  }
}

function listed(nodes: readonly ValueNode[], field: string): readonly NodePart[] {
  return nodes.map((node, index) => ({ node, steps: [field, index] }))
}

function valued(parts: readonly { readonly value: ValueNode }[], field: string) {
  return parts.map(
    ({ value }, index): NodePart => ({ node: value, steps: [field, index, 'value'] }),
  )
}
