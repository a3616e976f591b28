import { type Exact, zero } from './exact.ts'
import { add, compare, max, min, multiply, subtract } from './exact-arithmetic.ts'
import { unreachable } from './invariant.ts'

/** How a ladder is climbed. */
export type Climbing = (typeof climbings)[number]

/** Every way to climb a ladder, for schemas and lists of options. */
export const climbings = ['highest', 'sum', 'slices'] as const

/**
 * Steps from the lowest to the highest, and what stands below the first. `highest`: the last step that
 * is reached gives its points. `sum`: all that are reached give theirs together. `slices`: from `below`
 * on, each part of the value between a step and the next one counts times the points of the step.
 */
export interface Ladder {
  readonly how: Climbing
  readonly steps: readonly Rung[]
  readonly below: Exact
}

/** One step: reached `at` its beginning, or only `above` it. */
export interface Rung {
  readonly from: Exact
  readonly reached: 'at' | 'above'
  readonly points: Exact
}

/** What a value is worth on a ladder. */
export function climb(ladder: Ladder, value: Exact): Exact {
  switch (ladder.how) {
    case 'highest':
      return reachedBy(ladder, value).at(-1)?.points ?? ladder.below
    case 'sum':
      return together(reachedBy(ladder, value), ladder.below)
    case 'slices':
      return sliced(ladder, value)
    default:
      return unreachable(ladder.how)
  }
}

/** The steps that a value reaches. */
function reachedBy({ steps }: Ladder, value: Exact): readonly Rung[] {
  return steps.filter(({ from, reached }) => compare(value, from) >= (reached === 'at' ? 0 : 1))
}

function together(reached: readonly Rung[], below: Exact): Exact {
  return reached.length === 0 ? below : reached.map(({ points }) => points).reduce(add)
}

function sliced({ steps, below }: Ladder, value: Exact): Exact {
  let total = below
  steps.forEach(({ from, points }, index) => {
    const next = steps[index + 1]
    const until = next ? min(value, next.from) : value
    total = add(total, multiply(max(zero, subtract(until, from)), points))
  })
  return total
}
