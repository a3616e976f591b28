import { decimal } from '../../foundation/index.ts'
import type { GroupNode } from '../../rulebook/index.ts'
import {
  type Algebra,
  type CompiledNode,
  compileIn,
  limiter,
  type Plan,
  planLimited,
  planOf,
  planSum,
  type Run,
} from '../program/index.ts'
import { type Allowance, capper } from './caps.ts'
import { compileItem, type GroupItem, type OpenItem, planItem } from './compile-item.ts'
import { type Entry, inOrder } from './entry.ts'
import { keepHighest } from './keep-highest.ts'
import { keepOnly } from './keep-only.ts'

/**
 * Clauses over facts that share limits: match → value of each → the highest of each act → its own best → its
 * own caps → the group's caps, fact by fact in the order of their days → its floor → the group's limits.
 */
export function compileGroup(node: GroupNode, items: readonly GroupItem[]): CompiledNode {
  const { clause, caps = [] } = node
  const whole = caps.find(({ per, each }) => per === 'period' && each === undefined)
  const cap = whole && decimal(whole.points)
  const floor = node.floor === undefined ? undefined : decimal(node.floor)
  const planned = items.map(planItem)
  const plan = withRooms(planned, node)
  return compileIn(planLimited(plan, cap, floor), (algebra) => {
    const openers = planned.map((item, position) => compileItem(algebra, item, position))
    const allowance = capper(algebra, clause, caps)
    const limit = limiter(algebra, { clause, cap, floor })
    return (run) => {
      const mark = run.recorder.mark()
      const open = openers.map((opener) => opener(run))
      share(algebra, node, run, open, allowance())
      let total = algebra.zero
      for (const item of open) total = algebra.add(total, item.close())
      if (run.recorder.keeps) {
        run.recorder.gather(mark, { op: 'sum', value: algebra.exact(total), clause })
      }
      return limit(run, mark, total)
    }
  })
}

/** All items together; beside the total there is the room under each cap. */
function withRooms(items: readonly { readonly plan: Plan }[], { caps = [] }: GroupNode): Plan {
  const plans = items.map(({ plan }) => plan)
  const { lo, hi } = planSum(plans)
  const rooms = caps.map(({ points }) => planOf(decimal(points)))
  return { ...planSum([...plans, ...rooms]), lo, hi }
}

/** Hands every item what its entries give, under its own caps and those of the group. */
function share<V>(
  algebra: Algebra<V>,
  node: GroupNode,
  run: Run,
  open: readonly OpenItem<V>[],
  hold: Allowance<V>,
): void {
  const all = open.flatMap(({ entries }) => entries)
  const counted = bestOfEach(algebra, node, run, keepHighest(algebra, node, run, all))
  for (const { item, fact, day, points, trace } of inOrder(counted)) {
    const mark = run.recorder.mark()
    if (trace) run.recorder.put(trace)
    run.fact = fact
    const own = open[item]?.hold(run, day, mark, points) ?? points
    const given = hold(run, day, mark, own)
    open[item]?.take(given, run.recorder.take())
  }
  run.fact = undefined
}

/** Of each item that counts only some of its facts, those. */
function bestOfEach<V>(
  algebra: Algebra<V>,
  { of }: GroupNode,
  run: Run,
  entries: readonly Entry<V>[],
): readonly Entry<V>[] {
  if (of.every(({ only }) => only === undefined)) return entries
  return of.flatMap((item, position) => {
    const own = inOrder(entries.filter((entry) => entry.item === position))
    return keepOnly(algebra, item, run, own)
  })
}
