import {
  add,
  compare,
  decimal,
  decimalText,
  type Exact,
  invariant,
  type Path,
} from '../foundation/index.ts'
import type { AddAllowance, AllowedRange } from './allowance.ts'
import { holdersOf } from './holders-of.ts'
import type { ValueNode } from './node.ts'
import { noteFault, type Overlaying, type Planned, type Use } from './overlaying.ts'
import { statedLimits } from './stated-limits.ts'

/** Plans one more item at the end of the list that takes it. */
export function planItem(
  run: Overlaying,
  item: ValueNode,
  { use, allowance, path }: Planned<AddAllowance>,
): void {
  const { clause, to, atMost } = allowance
  if (use.count === atMost) noteFault(run, 'overlay-too-many', clause, path, atMost, 'more')
  const { count } = use
  use.count++
  const { list, length, groups } = takerOf(run, to)
  const from = [...path, 'item']
  if (groups && item.kind !== 'facts') {
    noteFault(run, 'overlay-out-of-bounds', clause, from, 'a clause of kind facts', item.kind)
    return
  }
  const source = item.source ?? run.overlay.source
  run.edits.push({
    at: list,
    // The list of a checked clause, one item longer.
    change: (items) => [...(items as readonly ValueNode[]), { ...item, source }],
    result: [...list, length + count],
    from,
  })
}

function takerOf({ places }: Overlaying, to: string) {
  const taker = places.get(to)
  const node = taker?.node
  invariant(
    taker !== undefined && node !== undefined && isHolder(node),
    'a checked allowance names a clause that takes items',
  )
  const list = [...taker.path, holdersOf[node.kind]]
  const { length } = node.kind === 'less' ? node.deductions : node.of
  return { list, length, groups: node.kind === 'group' }
}

function isHolder(node: ValueNode): node is ValueNode & { readonly kind: keyof typeof holdersOf } {
  return Object.hasOwn(holdersOf, node.kind)
}

/** Holds an item that is sound by itself against the least and the most that it may give. */
export function boundItem(
  run: Overlaying,
  item: ValueNode,
  { use, allowance, path }: Planned<AddAllowance>,
): void {
  const { clause, each } = allowance
  const { lo, hi } = statedLimits(item)
  const from = [...path, 'item']
  if (!lo || !hi) {
    const expected = [...(lo ? [] : ['floor']), ...(hi ? [] : ['cap'])]
    noteFault(run, 'overlay-unbounded', clause, from, expected, item.clause)
    return
  }
  if (!isWithin(lo, hi, each)) {
    noteFault(run, 'overlay-out-of-bounds', clause, from, rangeText(each), spanText(lo, hi))
  }
  use.lo = add(use.lo, lo)
  use.hi = add(use.hi, hi)
}

/** Holds all items under one allowance against what they may give together. */
export function boundTogether(run: Overlaying, { allowance, lo, hi }: Use, path: Path): void {
  if (allowance.kind !== 'add' || !allowance.together) return
  const { clause, together } = allowance
  if (isWithin(lo, hi, together)) return
  noteFault(run, 'overlay-out-of-bounds', clause, path, rangeText(together), spanText(lo, hi))
}

function isWithin(lo: Exact, hi: Exact, { from, to }: AllowedRange): boolean {
  return compare(lo, decimal(from)) >= 0 && compare(hi, decimal(to)) <= 0
}

/** A range for people. */
export function rangeText({ from, to }: AllowedRange): string {
  return spanText(decimal(from), decimal(to))
}

function spanText(lo: Exact, hi: Exact): string {
  return `${decimalText(lo)} to ${decimalText(hi)}`
}
