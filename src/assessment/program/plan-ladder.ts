import {
  add,
  climb,
  compare,
  type Exact,
  type Ladder,
  max,
  min,
  multiply,
  subtract,
  zero,
} from '../../foundation/index.ts'
import { commonScale, type Plan, planWithin, productScale, scaleAmong } from './plan.ts'

/** The plan of a value looked up on a ladder. */
export function planLadder(part: Plan, ladder: Ladder): Plan {
  return ladder.how === 'slices' ? planSlices(part, ladder) : planSteps(part, ladder)
}

/** One outcome for each number of steps reached, from those at the least value to those at the most. */
function planSteps({ lo, hi }: Plan, { how, steps, below }: Ladder): Plan {
  const outcomes: Exact[] = [below]
  for (const { points } of steps) {
    const before = outcomes.length > 1 ? outcomes.at(-1) : undefined
    outcomes.push(how === 'sum' && before ? add(before, points) : points)
  }
  const reached = (value: Exact) =>
    steps.filter((step) => compare(value, step.from) >= (step.reached === 'at' ? 0 : 1)).length
  const possible = outcomes.slice(reached(lo), reached(hi) + 1)
  return planWithin(possible.reduce(min), possible.reduce(max), outcomes, scaleAmong(outcomes))
}

/** A line with corners: its extremes lie at the ends and at the corners between them. */
function planSlices({ lo, hi, scale }: Plan, ladder: Ladder): Plan {
  const { steps, below } = ladder
  let at = lo
  let total = climb(ladder, lo)
  let rate: Exact = zero
  const corners: Exact[] = [total]
  for (const { from, points } of steps) {
    if (compare(from, lo) > 0 && compare(from, hi) < 0) {
      total = add(total, multiply(subtract(from, at), rate))
      corners.push(total)
      at = from
    }
    if (compare(from, hi) < 0) rate = points
  }
  corners.push(climb(ladder, hi))
  const units = commonScale([scale, scaleAmong(steps.map(({ from }) => from))])
  const rates = scaleAmong([below, ...steps.map(({ points }) => points)])
  const others = [climb(ladder, zero)]
  const [least, most] = [corners.reduce(min), corners.reduce(max)]
  return planWithin(least, most, others, productScale(units, rates))
}
