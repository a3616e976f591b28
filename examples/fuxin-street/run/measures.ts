import type { Appraisal, AppraisalMeasure } from 'pledgebook'
import type { DecideOrder, Order, OrderBase } from '../orders.ts'
import { dayOf, rolesOf, type Year } from '../year.ts'
import { runAppraisal } from './appraisal.ts'
import { followingId } from './cycle.ts'

/** One measure, by itself. */
export function decideOne(year: Year, order: OrderBase & DecideOrder): void {
  runAppraisal(year, { ...order, cycle: year.data.street.cycle })
}

/** All that is proposed and that the actor's roles decide on. */
export function decideAll(year: Year, order: Extract<Order, { type: 'decide-all' }>): void {
  const { at, actor, reason } = order
  const roles = rolesOf(year, actor, dayOf(year, at))
  for (const { appraisal, measure } of measuresIn(year, 'proposed')) {
    const { clause, decidedBy } = measure.measure
    if (!roles.includes(decidedBy)) continue
    const base = { ...commandFor(order, appraisal, clause), type: 'decide' } as const
    runAppraisal(year, { ...base, outcome: 'accepted', reason })
  }
}

/** Whoever an accepted measure is about is told. */
export function notifyAll(year: Year, order: OrderBase): void {
  for (const { appraisal, measure } of measuresIn(year, 'accepted')) {
    runAppraisal(year, { ...commandFor(order, appraisal, measure.measure.clause), type: 'notify' })
  }
}

/** What was told in time is done. */
export function carryOutAll(year: Year, order: OrderBase): void {
  const on = dayOf(year, order.at)
  for (const { appraisal, measure } of measuresIn(year, 'notified')) {
    const base = commandFor(order, appraisal, measure.measure.clause)
    runAppraisal(year, { ...base, type: 'carry-out', on, evidence: [] })
  }
}

/** All measures that are so far. */
function measuresIn({ appraisals }: Year, status: AppraisalMeasure['status']) {
  return [...appraisals.values()].flatMap((appraisal) =>
    appraisal.status === 'provisional'
      ? []
      : appraisal.measures
          .filter((measure) => measure.status === status)
          .map((measure) => ({ appraisal, measure })),
  )
}

function commandFor(order: OrderBase, appraisal: Appraisal, measure: string) {
  const { cycle, population, subject } = appraisal
  const id = followingId(order, population, subject, measure)
  return { id, at: order.at, actor: order.actor, cycle, population, subject, measure }
}
