import { climbings, parseDecimal } from '../foundation/index.ts'
import { checkFilled } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { at, fault, type Spot } from './checking.ts'
import type { LadderNode, LadderStep } from './node.ts'

/** The steps of a ladder: there is one, each of decimals, from the lowest to the highest. */
export function checkLadderNode(node: LadderNode, spot: Spot): void {
  const { how, steps, below } = node
  if (!climbings.includes(how)) fault(at(spot, 'how'), 'clause-kind-unknown', climbings, how)
  checkDecimal(below, at(spot, 'below'))
  const here = at(spot, 'steps')
  checkFilled(steps, here)
  steps.forEach((step, index) => {
    const place = at(here, index)
    checkStep(step, place)
    const lower = steps[index - 1]
    if (lower && areDecimals(lower, step) && !isHigher(step, lower, how)) {
      fault(place, 'steps-order', `above ${lower.from}`, step.from)
    }
  })
}

function checkStep({ from, reached, points }: LadderStep, spot: Spot): void {
  checkDecimal(from, at(spot, 'from'))
  checkDecimal(points, at(spot, 'points'))
  if (reached !== 'at' && reached !== 'above') {
    fault(at(spot, 'reached'), 'clause-kind-unknown', ['at', 'above'], reached)
  }
}

function areDecimals(a: LadderStep, b: LadderStep): boolean {
  return parseDecimal(a.from).ok && parseDecimal(b.from).ok
}

/** Two steps may begin at one value where the first is reached at it and the second above it. */
function isHigher(step: LadderStep, lower: LadderStep, how: LadderNode['how']): boolean {
  if (step.from !== lower.from) return step.from > lower.from
  return how !== 'slices' && lower.reached === 'at' && step.reached === 'above'
}
