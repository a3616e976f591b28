import { compare, decimal, type Exact, max, min, multiply, one } from '../../../foundation/index.ts'
import type { Multipliers } from '../../../rulebook/index.ts'
import type { CompiledCondition } from '../../../vocabulary/index.ts'
import {
  type Algebra,
  type Plan,
  planWithin,
  productScale,
  type Run,
  scaleAmong,
} from '../../program/index.ts'
import { matchesIn } from '../matches-in.ts'
import type { StartWorth, Worth } from './worth.ts'

/** A factor and its condition, ready to ask. */
interface Factor {
  readonly when: CompiledCondition
  readonly by: Exact
}

/** A worth times the factors whose conditions the fact in hand meets. `conditions` stand in the order of the factors. */
export function multiplied(
  clause: string,
  worth: Worth,
  multipliers: Multipliers,
  conditions: readonly CompiledCondition[],
): Worth {
  const factors = multipliers.of.flatMap(({ by }, index): readonly Factor[] => {
    const when = conditions[index]
    return when ? [{ when, by: decimal(by) }] : []
  })
  const { several = 'first' } = multipliers
  return {
    plan: planMultiplied(worth.plan, factors, several),
    in: (algebra) => multiplying(algebra, clause, worth.in(algebra), chooser(factors, several)),
  }
}

/** The factors that hold for the fact in hand; several where all are multiplied. */
type Choose = (run: Run) => readonly Factor[]

function chooser(factors: readonly Factor[], several: string): Choose {
  const met = (run: Run) => factors.filter(({ when }) => matchesIn(when, run))
  if (several === 'product') return met
  if (several === 'highest') {
    return (run) =>
      met(run)
        .sort((a, b) => compare(b.by, a.by))
        .slice(0, 1)
  }
  return (run) => {
    const first = factors.find(({ when }) => matchesIn(when, run))
    return first ? [first] : []
  }
}

function multiplying<V>(
  algebra: Algebra<V>,
  clause: string,
  start: StartWorth<V>,
  choose: Choose,
): StartWorth<V> {
  const products = new Map<Factor, (value: V) => V>()
  const productOf = (factor: Factor) => {
    const known = products.get(factor)
    if (known) return known
    const made = algebra.times(factor.by)
    products.set(factor, made)
    return made
  }
  return () => {
    const read = start()
    return (run, day) => {
      const mark = run.recorder.mark()
      let value = read(run, day)
      for (const factor of choose(run)) {
        value = productOf(factor)(value)
        if (!run.recorder.keeps) continue
        const note = { op: 'times', by: factor.by, value: algebra.exact(value), clause } as const
        run.recorder.gather(mark, note)
      }
      return value
    }
  }
}

/** With no factor, one, or all: the least and the most that any choice can make of the bounds. */
function planMultiplied(worth: Plan, factors: readonly Factor[], several: string): Plan {
  const all = factors.map(({ by }) => by)
  const product = several === 'product'
  const [least, most] = product
    ? [
        all.map((by) => min(by, one)).reduce(multiply, one),
        all.map((by) => max(by, one)).reduce(multiply, one),
      ]
    : [all.reduce(min, one), all.reduce(max, one)]
  const corners = [worth.lo, worth.hi].flatMap((end) => [multiply(end, least), multiply(end, most)])
  const scale = product
    ? all.reduce<number | undefined>((s, by) => productScale(s, scaleAmong([by])), worth.scale)
    : productScale(worth.scale, scaleAmong(all))
  return planWithin(corners.reduce(min), corners.reduce(max), [multiply(worth.reach, most)], scale)
}
