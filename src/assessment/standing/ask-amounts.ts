import type { Rulebook } from '../../rulebook/index.ts'
import type { Gate } from '../../vocabulary/index.ts'
import { type Run, viewOf } from '../program/index.ts'
import type { Asked } from './asked.ts'

/**
 * What is asked last: the sums that extensions give, for whoever the measure's condition may meet. Then a
 * recording must be used up.
 */
export type AskAmounts = (run: Run, gates: readonly Gate[]) => void

/** Compiles the sums that extensions give. */
export function compileAmounts({ measures = [] }: Rulebook, { bound, names }: Asked): AskAmounts {
  const asks = measures.flatMap(({ clause, amount }) =>
    amount?.kind === 'extension' ? [{ clause, amount }] : [],
  )
  return (run, gates) => {
    for (const { clause, amount } of asks) {
      const gate = gates.find((each) => each.clause === clause)
      if (gate?.outcome === 'clear') continue
      const kinds = bound.get(amount)?.live?.extension.facts ?? []
      run.asking?.ask(amount, () => viewOf(run, kinds, names))
    }
    run.asking?.finish()
  }
}
