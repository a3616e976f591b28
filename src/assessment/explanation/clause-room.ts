import {
  decimal,
  type Exact,
  max,
  min,
  multiply,
  one,
  sign,
  subtract,
  type Trace,
  zero,
} from '../../foundation/index.ts'
import type { Rulebook } from '../../rulebook/index.ts'
import { aboutText } from './about.ts'
import type { Explained } from './explained.ts'

/** What one clause over facts could still give. */
export interface ClauseRoom {
  readonly clause: string
  /** The points that are left under its own cap on the whole period; `null`: it has none. */
  readonly left: Exact | null
  /** What those could add to the graded value under every cap and weight above; `null`: no cap says. */
  readonly worth: Exact | null
  /** Its caps on shorter windows, and for each word by itself: they hold in each of them. */
  readonly windows: readonly WindowCap[]
}

/** A cap that holds in each window, or for each word of a field. */
export interface WindowCap {
  readonly per: string
  readonly points: number
  /** The field whose words have room each of their own. */
  readonly each?: string
}

/**
 * The room of every clause over facts that the graded value is made of, read from its trace from the top
 * down. What takes points off, and what does not grow by points alone (the higher of two, a ladder, a
 * quotient, a window of several), is left out.
 */
export function roomOf(rulebook: Rulebook, { traces }: Explained): readonly ClauseRoom[] {
  const graded = traces.find(({ name }) => name === rulebook.grading.value)
  if (!graded) return []
  const found: ClauseRoom[] = []
  const limits = limitsOf(rulebook)
  descend(graded.trace, { factor: one, limit: null, sunk: zero }, limits, found)
  return found.filter(
    ({ clause }, place) => found.findIndex((each) => each.clause === clause) === place,
  )
}

/** What stands above: how much of a point arrives at the top, at most how much, and what is lost before. */
interface Above {
  readonly factor: Exact
  readonly limit: Exact | null
  readonly sunk: Exact
}

function descend(trace: Trace, above: Above, limits: LimitsByClause, found: ClauseRoom[]): void {
  const own = limits.get(trace.clause ?? '')
  if (aboutText(trace, 'item') === 'facts') {
    if (own && !own.isDeduction) found.push(roomUnder(trace, above, own))
    return
  }
  for (const { part, above: next } of partsBelow(trace, above, own)) {
    descend(part, next, limits, found)
  }
}

interface Below {
  readonly part: Trace
  readonly above: Above
}

function partsBelow(trace: Trace, above: Above, own: Limits | undefined): readonly Below[] {
  const { factor, limit, sunk } = above
  const under = (next: Above) => trace.from.map((part) => ({ part, above: next }))
  switch (trace.op) {
    case 'at-most':
      // A cap that cut: nothing below arrives any more.
      return under({ ...above, limit: zero })
    case 'at-least': {
      const lifted = subtract(trace.value, trace.from[0]?.value ?? trace.value)
      return under({ ...above, sunk: max(sunk, multiply(lifted, factor)) })
    }
    case 'times':
      return sign(trace.by) > 0 ? under({ ...above, factor: multiply(factor, trace.by) }) : []
    case 'difference':
      return under(above).slice(0, 1)
    case 'sum': {
      const cap = own && lowestCap(own)
      if (!cap) return under(above)
      const room = multiply(atLeastZero(subtract(cap, trace.value)), factor)
      return under({ ...above, limit: least(limit, room) })
    }
    case 'same':
      // One window of several: what is left in the others is not said here.
      return aboutText(trace, 'window') === undefined ? under(above) : []
    case 'round':
      return under(above)
    default:
      return []
  }
}

function roomUnder(trace: Trace, { factor, limit, sunk }: Above, own: Limits): ClauseRoom {
  const lowest = lowestCap(own)
  const left = lowest && atLeastZero(subtract(lowest, trace.value))
  const worth = least(limit, left && multiply(left, factor))
  return {
    clause: trace.clause ?? '',
    left,
    worth: worth && atLeastZero(subtract(worth, sunk)),
    windows: own.caps.filter((cap) => !isWhole(cap)),
  }
}

/** The lowest cap on all that a clause gives. */
function lowestCap({ cap, caps }: Limits): Exact | null {
  const whole = caps.filter(isWhole).map(({ points }) => points)
  const all = cap === undefined ? whole : [cap, ...whole]
  return all.map(decimal).reduce<Exact | null>((lowest, next) => least(lowest, next), null)
}

function isWhole({ per, each }: WindowCap): boolean {
  return per === 'period' && each === undefined
}

function atLeastZero(value: Exact): Exact {
  return max(value, zero)
}

/** The lower of two limits; `null` is none. */
function least(a: Exact | null, b: Exact | null): Exact | null {
  return a && b ? min(a, b) : (a ?? b)
}

/** What the rulebook says of a clause's limits, whatever its kind. */
interface Limits {
  readonly cap: number | undefined
  readonly caps: readonly WindowCap[]
  /** Where every point that it gives is below zero. */
  readonly isDeduction: boolean
}

type LimitsByClause = ReadonlyMap<string, Limits>

/** Read by the names of the fields, so that a kind of clause which has a cap is known by it. */
function limitsOf({ values }: Rulebook): LimitsByClause {
  const found = new Map<string, Limits>()
  const open: unknown[] = [values]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    const parts = new Map<string, unknown>(Object.entries(next))
    const clause = parts.get('clause')
    if (typeof clause === 'string') found.set(clause, limitsIn(parts))
    open.push(...parts.values())
  }
  return found
}

function limitsIn(parts: ReadonlyMap<string, unknown>): Limits {
  const [cap, caps, value] = [parts.get('cap'), parts.get('caps'), parts.get('value')]
  const given = [value, ...['points', 'bands', 'slices'].flatMap((name) => listOf(value, name))]
  const points = given
    .map((each) => partOf(each, 'points'))
    .filter((each) => typeof each === 'number')
  return {
    cap: typeof cap === 'number' ? cap : undefined,
    caps: Array.isArray(caps) ? caps.flatMap(capOf) : [],
    isDeduction: points.length > 0 && points.every((each) => each <= 0),
  }
}

function capOf(cap: unknown): readonly WindowCap[] {
  const [per, points, each] = [partOf(cap, 'per'), partOf(cap, 'points'), partOf(cap, 'each')]
  if (typeof points !== 'number') return []
  const whole = { per: typeof per === 'string' ? per : 'cycle', points }
  return [typeof each === 'string' ? { ...whole, each } : whole]
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = partOf(value, name)
  return Array.isArray(list) ? list : []
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
