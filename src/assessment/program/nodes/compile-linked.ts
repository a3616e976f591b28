import { decimal, type Exact, one, zero } from '../../../foundation/index.ts'
import type { LinkedNode } from '../../../rulebook/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { given, timesNoted } from '../noted.ts'
import { planFraction, planTimes } from '../plan.ts'
import type { Run } from '../run.ts'

/** The graded value of a linked subject, times a factor. An absent link is missing. */
export function compileLinked(
  node: LinkedNode,
  bounds: { readonly from: number; readonly to: number },
): CompiledNode {
  const factor = node.times === undefined ? one : decimal(node.times)
  const about = (run: Run) => ({ link: node.link, subject: linkIn(run, node.link)?.subject ?? '' })
  const parts = { clause: node.clause, about }
  const plan = planFraction(decimal(bounds.from), decimal(bounds.to))
  const value: CompiledNode = { whole: false, plan, run: (run) => fetchValue(run, node.link) }
  const read = given(value, 'link', parts)
  return compileIn(planTimes(read.plan, factor), (algebra) =>
    timesNoted(algebra, read, factor, parts),
  )
}

function fetchValue(run: Run, name: string): Exact {
  const link = linkIn(run, name)
  if (link?.value) return link.value
  run.missing.push(`link.${name}`)
  return zero
}

function linkIn({ links }: Run, name: string) {
  return Object.hasOwn(links, name) ? links[name] : undefined
}
