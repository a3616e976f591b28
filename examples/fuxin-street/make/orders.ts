import { civilDate, type MemberId } from 'pledgebook'
import type { Order } from '../orders.ts'
import { at, type Unnumbered } from './command.ts'
import { appraisers, cadres, clerk, discipline, head, leadersInCharge } from './people.ts'

const [second] = leadersInCharge as readonly [MemberId]
const agreed = '同意'

/** The cycle from opening to the next one. Nobody decides for themselves: others do that the same day. */
export const orders: readonly Unnumbered<Order>[] = [
  { type: 'open', at: at('2026-01-04', 9), actor: clerk },
  { type: 'begin', at: at('2026-01-05', 9), actor: clerk },
  { type: 'close', at: at('2027-01-08', 9), actor: clerk, asOf: civilDate('2026-12-31') },
  { type: 'publish', at: at('2027-01-11', 9), actor: clerk },
  { type: 'show', at: at('2027-01-11', 10), actor: clerk },
  { type: 'show', at: at('2027-01-19', 10), actor: clerk },
  { type: 'confirm', at: at('2027-01-25', 9), actor: clerk },
  { type: 'confirm', at: at('2027-02-01', 9), actor: clerk },
  {
    ...{ type: 'decide', at: at('2027-02-03', 9), actor: head },
    ...{ population: 'cadres', subject: cadres[2]![4]!, measure: 'other-post' },
    ...{ outcome: 'declined', reason: '先离岗培训，下半年再行考核' },
  },
  { type: 'decide-all', at: at('2027-02-03', 10), actor: head, reason: agreed },
  { type: 'decide-all', at: at('2027-02-03', 11), actor: second, reason: agreed },
  { type: 'decide-all', at: at('2027-02-03', 14), actor: discipline, reason: agreed },
  { type: 'notify-all', at: at('2027-02-04', 9), actor: clerk },
  { type: 'carry-out-all', at: at('2027-02-10', 9), actor: clerk },
  { type: 'carry-out-all', at: at('2027-02-10', 15), actor: appraisers[0] },
  { type: 'apply', at: at('2027-02-12', 9), actor: clerk },
  { type: 'carry-on', at: at('2027-02-15', 9), actor: clerk, next: '2027' },
]
