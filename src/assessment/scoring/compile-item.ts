import type { Trace } from '../../foundation/index.ts'
import type { FactsNode } from '../../rulebook/index.ts'
import {
  type Algebra,
  exemption,
  type Plan,
  type ProfileExemption,
  planExempted,
  type Run,
} from '../program/index.ts'
import { type Allowance, capper } from './caps.ts'
import { closeFacts } from './close-facts.ts'
import type { Entry } from './entry.ts'
import { planFacts } from './plan-facts.ts'
import { compileSweep, type FactsParts } from './sweep.ts'
import { compileWorth } from './worth/compile-worth.ts'
import type { Worth } from './worth/worth.ts'

/** One item of a group and all that it needs. */
export interface GroupItem extends FactsParts {
  readonly node: FactsNode
  readonly exemptions: readonly ProfileExemption[]
}

/** An item whose value is compiled, before anyone knows in which algebra the group reckons. */
export interface PlannedItem {
  readonly item: GroupItem
  readonly worth: Worth
  readonly plan: Plan
}

/** One item for one subject: what it would give, its own caps, and what it was given. */
export interface OpenItem<V> {
  readonly entries: readonly Entry<V>[]
  readonly hold: Allowance<V>
  /** Takes what one entry gives under all caps. */
  readonly take: (points: V, trace: Trace | undefined) => void
  /** The item's total, noted, once every entry was taken. */
  readonly close: () => V
}

/** The value of an item, and the bounds of its total. */
export function planItem(item: GroupItem): PlannedItem {
  const worth = compileWorth(item.node, item)
  const plan = planFacts(item.node, worth.plan, item.cycle)
  return { item, worth, plan: planExempted(plan, item.exemptions) }
}

/** Opens one item of a group: every fact is asked, and what it is worth is held back. */
export function compileItem<V>(
  algebra: Algebra<V>,
  { item, worth }: PlannedItem,
  position: number,
): (run: Run) => OpenItem<V> {
  const { node, exemptions } = item
  const sweep = compileSweep(algebra, node, item, worth)
  const caps = capper(algebra, node.clause, node.caps ?? [])
  const close = closeFacts(algebra, node)
  const instead = exemption(algebra, node.clause, exemptions)
  return (run) => {
    const exempt = instead(run)
    if (exempt !== undefined) return exemptItem<V>(run, exempt)
    const entries: Entry<V>[] = []
    sweep(run, (_, day, __, points) => {
      entries.push({ item: position, fact: run.fact, day, points, trace: run.recorder.take() })
    })
    let total = algebra.zero
    const traces: Trace[] = []
    return {
      entries,
      hold: caps(),
      take: (points, trace) => {
        total = algebra.add(total, points)
        if (trace) traces.push(trace)
      },
      close: () => {
        const mark = run.recorder.mark()
        for (const trace of traces) run.recorder.put(trace)
        return close(run, mark, total)
      },
    }
  }
}

/** Fixed points that stand in the place of an item go under no cap. */
function exemptItem<V>(run: Run, points: V): OpenItem<V> {
  const trace = run.recorder.take()
  return {
    entries: [],
    hold: (_, __, ___, given) => given,
    take: () => {},
    close: () => {
      if (trace) run.recorder.put(trace)
      return points
    },
  }
}
