import {
  add,
  type Exact,
  exact,
  exactOver,
  invariant,
  isSmall,
  max,
  min,
  multiply,
  one,
  subtract,
  zero,
} from '../../foundation/index.ts'
import type { CompiledNode } from './compiled-node.ts'
import type { Plan } from './plan.ts'
import { type Rule, type TotalOfRules, totalOfRules } from './rule-table.ts'
import type { Run } from './run.ts'

/**
 * How a clause reckons. Each clause is written once over an algebra; its plan decides which it gets:
 * integers at a fixed scale where that is proven safe, exact fractions elsewhere.
 */
export interface Algebra<V> {
  readonly zero: V
  readonly constant: (value: Exact) => V
  /** A part, times a fixed factor, in this algebra. */
  readonly lift: (node: CompiledNode, factor: Exact) => (run: Run) => V
  readonly add: (a: V, b: V) => V
  /** Parts together, in their order. */
  readonly total: (parts: readonly ((run: Run) => V)[]) => (run: Run) => V
  /** Rules together, where that is quicker than one after the other. */
  readonly rules?: (rules: readonly Rule[]) => TotalOfRules<V>
  readonly subtract: (a: V, b: V) => V
  readonly min: (a: V, b: V) => V
  readonly max: (a: V, b: V) => V
  /** A value times a fixed factor. */
  readonly times: (factor: Exact) => (value: V) => V
  readonly exact: (value: V) => Exact
  /** An exact value in this algebra: it must be one that the plan has proven. */
  readonly fromExact: (value: Exact) => V
}

/** A clause written over any algebra. */
export type Body = <V>(algebra: Algebra<V>) => (run: Run) => V

/** Compiles a clause in the algebra that its plan allows. */
export function compileIn(plan: Plan, body: Body): CompiledNode {
  const { scale } = plan
  if (scale === undefined) return { whole: false, plan, run: body(fractions) }
  return {
    whole: true,
    plan,
    scale,
    run: body(integersAt(scale)),
    at: (other) => body(integersAt(other)),
  }
}

/** Numbers that are integers once multiplied by `scale`. The plan has proven that none leaves the safe range. */
function integersAt(scale: number): Algebra<number> {
  const constant = (value: Exact): number => {
    const scaled = multiply(value, exact(scale))
    invariant(isSmall(scaled) && scaled.d === 1, 'at its scale every part is an integer')
    return scaled.n
  }
  return {
    zero: 0,
    constant,
    lift: (node, factor) => {
      invariant(node.whole, 'a part of an integer clause is an integer')
      const times = constant(multiply(factor, exact(1, node.scale)))
      if (times === 1) return node.run
      // A part at the scale of the whole needs no factor. The whole's plan has proven it safe there.
      if (isOne(factor) && node.at) return node.at(scale)
      return (run) => node.run(run) * times
    },
    add: (a, b) => a + b,
    total: (parts) => (run) => {
      let total = 0
      for (const part of parts) total += part(run)
      return total
    },
    rules: (rules) => totalOfRules(rules, constant),
    subtract: (a, b) => a - b,
    min: (a, b) => (a < b ? a : b),
    max: (a, b) => (a > b ? a : b),
    times: (factor) => {
      invariant(isSmall(factor), 'a factor of an integer clause is small')
      const { n, d } = factor
      // Divided first: the quotient is an integer, and nothing on the way is larger than the result.
      return (value) => (value / d) * n
    },
    exact: exactOver(scale),
    fromExact: (value) => wholeAt(value, scale),
  }
}

function isOne({ n, d }: Exact): boolean {
  return n === one.n && d === one.d
}

/** Exact fractions, which fall to BigInt by themselves. */
const fractions: Algebra<Exact> = {
  zero,
  constant: (value) => value,
  lift: (node, factor) => {
    const run = exactly(node)
    return isOne(factor) ? run : (r) => multiply(run(r), factor)
  },
  add,
  total: (parts) => (run) => {
    let total: Exact = zero
    for (const part of parts) total = add(total, part(run))
    return total
  },
  subtract,
  min,
  max,
  times: (factor) => (value) => multiply(value, factor),
  exact: (value) => value,
  fromExact: (value) => value,
}

/**
 * Compiles a clause that reckons in exact fractions whatever its parts do: one that divides, rounds or
 * looks up. Where its plan has a scale, the value is handed on as an integer.
 */
export function compileExact(plan: Plan, run: (run: Run) => Exact): CompiledNode {
  const { scale } = plan
  if (scale === undefined) return { whole: false, plan, run }
  return { whole: true, plan, scale, run: (r) => wholeAt(run(r), scale) }
}

/** An exact value as an integer at a scale that its denominator divides. */
export function wholeAt(value: Exact, scale: number): number {
  invariant(isSmall(value), 'a value with a scale is small')
  return value.n * (scale / value.d)
}

/** A compiled clause's value as an exact one, whatever algebra it reckons in. */
export function exactly(node: CompiledNode): (run: Run) => Exact {
  if (!node.whole) return node.run
  const { run: read, scale } = node
  const over = exactOver(scale)
  return (run) => over(read(run))
}
