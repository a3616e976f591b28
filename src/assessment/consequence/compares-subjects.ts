import type { MeasureRule } from '../../rulebook/index.ts'
import { poolIn } from './pool-in.ts'

/** Whether what a rule proposes for one subject hangs on the others: on its place, or on a pool. */
export function comparesSubjects({ ranks, amount }: MeasureRule): boolean {
  return ranks !== undefined || amount?.kind === 'by-rank' || poolIn(amount) !== undefined
}
