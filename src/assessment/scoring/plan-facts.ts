import type { PeriodKind } from '../../calendar/index.ts'
import { decimal, exact, zero } from '../../foundation/index.ts'
import type { FactsNode } from '../../rulebook/index.ts'
import {
  mostWindows,
  type Plan,
  planEither,
  planLimited,
  planOf,
  planSum,
  planTimes,
} from '../program/index.ts'
import { pointsOf } from './duty.ts'
import { factLimit } from './fact-limit.ts'

/** Bounds from the clause: no more facts than the limit, no more points than a cap on the whole period. */
export function planFacts(node: FactsNode, worth: Plan, cycle: PeriodKind): Plan {
  const { every, due, caps = [] } = node
  const unmet = [
    ...(every ? [upTo(mostWindows(every.window, cycle), planOf(pointsOf(every.unmet)))] : []),
    ...(due ? [upTo(1, planOf(pointsOf(due.unmet)))] : []),
  ]
  const all = planSum([upTo(factLimit, worth), ...unmet])
  // Beside the total there is the room under each cap, which deductions widen.
  const rooms = caps.map(({ points }) => planOf(decimal(points)))
  const { lo, hi } = all
  const whole = caps.find(({ per, each }) => per === 'period' && each === undefined)
  const floor = node.floor === undefined ? undefined : decimal(node.floor)
  return planLimited({ ...planSum([all, ...rooms]), lo, hi }, whole && decimal(whole.points), floor)
}

/** The plan of none to so many of a value. */
function upTo(most: number, part: Plan): Plan {
  return planTimes(planEither([planOf(zero), part]), exact(most))
}
