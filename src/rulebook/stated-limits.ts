import { decimal, type Exact, max, min, sumOf } from '../foundation/index.ts'
import type { Cap, FactsNode } from './facts-node.ts'
import type { ValueNode } from './node.ts'
import { isOpen } from './open.ts'

/** The least and the most that a clause says it can give; `undefined` where it does not say. */
export interface StatedLimits {
  readonly lo?: Exact
  readonly hi?: Exact
}

const deepest = 32

/**
 * What a reader can tell of a clause from its own words: a constant, a cap and a floor, the parts of a
 * sum. Nothing is reckoned from the catalogue or from how many facts there can be, so that the limit
 * stands in the text. What another kind of clause gives is stated by a `sum` around it, with a cap and a
 * floor.
 */
export function statedLimits(node: ValueNode, depth = 1): StatedLimits {
  if (depth > deepest) return {}
  switch (node.kind) {
    case 'constant':
      if (isOpen(node.points)) return {}
      return { lo: decimal(node.points), hi: decimal(node.points) }
    case 'facts':
      return within(ofFacts(node), capOf(node.caps), node.floor)
    case 'group':
      return within({}, capOf(node.caps), node.floor)
    case 'sum':
      return within(node.only ? {} : ofParts(node.of, depth + 1), node.cap, node.floor)
    default:
      return {}
  }
}

/** Facts can be none, or so many that only a cap bounds them; what is due can give what it likes. */
function ofFacts(node: FactsNode): StatedLimits {
  const { value } = node
  const plain = Object.keys(node).every((field) => plainFields.has(field))
  return plain && value.kind === 'fixed' && value.points >= 0 ? { lo: decimal(0) } : {}
}

/** A clause with any other field must state its floor. */
const plainFields: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'kind',
  'clause',
  'title',
  'source',
  'fact',
  'where',
  'value',
  'caps',
  'floor',
])

/** A cap for the period as such: one for each of something bounds nothing together. */
function capOf(caps: readonly Cap[] = []): number | undefined {
  return caps.find((cap) => cap.per === 'period' && Object.keys(cap).length === 2)?.points
}

function ofParts(parts: readonly ValueNode[], depth: number): StatedLimits {
  const limits = parts.map((part) => statedLimits(part, depth))
  const [los, his] = [limits.map(({ lo }) => lo), limits.map(({ hi }) => hi)]
  return { ...together('lo', los), ...together('hi', his) }
}

function together(end: 'lo' | 'hi', ends: readonly (Exact | undefined)[]): StatedLimits {
  const known = ends.filter((each) => each !== undefined)
  return known.length === ends.length ? { [end]: sumOf(known) } : {}
}

/** The cap first, then the floor, as every clause has it. */
function within(inner: StatedLimits, cap?: number, floor?: number): StatedLimits {
  let { lo, hi } = inner
  if (cap !== undefined && !isOpen(cap)) {
    const most = decimal(cap)
    hi = hi ? min(hi, most) : most
    lo &&= min(lo, most)
  }
  if (floor !== undefined && !isOpen(floor)) {
    const least = decimal(floor)
    lo = lo ? max(lo, least) : least
    hi &&= max(hi, least)
  }
  return { ...(lo && { lo }), ...(hi && { hi }) }
}
