import { type CivilDate, dayOf } from '../calendar/index.ts'
import { compareText } from '../foundation/index.ts'
import type { PledgeId, SubjectId } from '../vocabulary/index.ts'
import { isOpenPledge, isOverdueOn, type Pledge, type PledgeStatus } from '../work/pledge/index.ts'

/** How far pledges are on one day. */
export interface Board {
  readonly on: CivilDate
  readonly pledges: number
  /** Every state in the order of a pledge's life, also those in which none is. */
  readonly states: readonly PledgeCount[]
  /** Open, not called done, and due within the days ahead, the day itself among them. The next first. */
  readonly due: readonly DuePledge[]
  /** Late: still open, or called done too late and without a verdict. The latest first. */
  readonly overdue: readonly DuePledge[]
}

/** How many pledges are in one state. */
export interface PledgeCount {
  readonly status: PledgeStatus
  readonly count: number
}

/** One pledge and its last day. */
export interface DuePledge {
  readonly pledge: PledgeId
  readonly by: SubjectId
  readonly kind: string
  readonly due: CivilDate
  /** From the day of the board to the last day: 0 is today, below 0 is over. */
  readonly daysLeft: number
}

/** The day that a board is about, and how many days ahead it looks. */
export interface BoardDay {
  readonly on: CivilDate
  readonly ahead: number
}

const lifeOfAPledge: readonly PledgeStatus[] = [
  'proposed',
  'returned',
  'refused',
  'approved',
  'running',
  'claimed',
  'fulfilled',
  'partly-fulfilled',
  'not-fulfilled',
  'withdrawn',
]

/**
 * The progress board of any number of pledges for one day: how many are in each state, which are due
 * soon, which are late. Hand in each pledge once, as it stood on that day; ties in the lists go by the
 * pledge's id, so that nothing depends on their order.
 *
 * @example
 * ```ts
 * import { boardOf, civilDate } from 'pledgebook'
 *
 * const board = boardOf([], { on: civilDate('2026-06-30'), ahead: 7 })
 * board.pledges // => 0
 * board.states.length // => 10
 * board.overdue // => []
 * ```
 */
export function boardOf(pledges: readonly Pledge[], { on, ahead }: BoardDay): Board {
  const inOrder = pledges.map((pledge) => ({ pledge, left: dayOf(pledge.due) - dayOf(on) }))
  inOrder.sort((a, b) => a.left - b.left || compareText(a.pledge.id, b.pledge.id))
  const isDue = ({ pledge, left }: Timed): boolean =>
    isOpenPledge(pledge) && pledge.status !== 'claimed' && left >= 0 && left <= ahead
  return {
    on,
    pledges: pledges.length,
    states: lifeOfAPledge.map((status) => {
      return { status, count: pledges.filter((pledge) => pledge.status === status).length }
    }),
    due: inOrder.filter(isDue).map(entryOf),
    overdue: inOrder.filter(({ pledge }) => isOverdueOn(pledge, on)).map(entryOf),
  }
}

/** A pledge and how many days it has left. */
interface Timed {
  readonly pledge: Pledge
  readonly left: number
}

function entryOf({ pledge: { id, by, kind, due }, left }: Timed): DuePledge {
  return { pledge: id, by, kind, due, daysLeft: left }
}
