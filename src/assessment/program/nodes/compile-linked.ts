import { decimal, type Exact, exact, one, zero } from '../../../foundation/index.ts'
import type { LinkedNode } from '../../../rulebook/index.ts'
import type { LinkSpec } from '../../../vocabulary/index.ts'
import { compileIn } from '../algebra.ts'
import type { CompiledNode } from '../compiled-node.ts'
import { linkedTo } from '../linked-to.ts'
import { given, timesNoted } from '../noted.ts'
import { type Plan, planBetween, planFraction, planTimes } from '../plan.ts'
import type { LinkedSubject, Run } from '../run.ts'
import { takenOf } from './take-linked.ts'

/** More subjects than this can have no place in one population. */
const mostRanked = 1_000_000

/** The result of a linked subject, or of many, times a factor. An absent link is missing. */
export function compileLinked(node: LinkedNode, spec: LinkSpec): CompiledNode {
  const { clause, take, link, what = 'value' } = node
  const factor = node.times === undefined ? one : decimal(node.times)
  const plan = planOfWhat(what, spec)
  const read = readOf(what)
  if (take !== undefined) {
    const many = takenOf({ clause, link, take, none: node.none ?? '?', plan, read })
    return compileIn(planTimes(many.plan, factor), (algebra) =>
      timesNoted(algebra, many, factor, { clause }),
    )
  }
  const about = (run: Run) => ({ link, what, subject: linkedTo(run, link)[0]?.subject ?? '' })
  const parts = { clause, about }
  const run = (each: Run) => fetchOne(each, link, read)
  const value = given({ whole: false, plan: { ...plan, scale: undefined }, run }, 'link', parts)
  return compileIn(planTimes(value.plan, factor), (algebra) =>
    timesNoted(algebra, value, factor, parts),
  )
}

/** What is read of one linked subject; `undefined` where it has no such result. */
export type ReadLinked = (linked: LinkedSubject) => Exact | undefined

function readOf(what: NonNullable<LinkedNode['what']>): ReadLinked {
  switch (what) {
    case 'rank':
      return ({ rank }) => (rank === undefined ? undefined : exact(rank))
    case 'percentile':
      return ({ rank, ranked }) =>
        rank === undefined || ranked === undefined ? undefined : exact(100 * rank, ranked)
    default:
      return ({ value }) => value ?? undefined
  }
}

function planOfWhat(what: NonNullable<LinkedNode['what']>, { value }: LinkSpec): Plan {
  if (what === 'rank') return planBetween(one, exact(mostRanked), 0)
  if (what === 'percentile') return planFraction(zero, exact(100))
  return planFraction(decimal(value?.from ?? 0), decimal(value?.to ?? 0))
}

function fetchOne(run: Run, link: string, read: ReadLinked): Exact {
  const [linked] = linkedTo(run, link)
  const value = linked && read(linked)
  if (value) return value
  run.missing.push(`link.${link}`)
  return zero
}
