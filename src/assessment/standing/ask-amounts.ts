import type { Rulebook } from '../../rulebook/index.ts'
import type { Gate } from '../../vocabulary/index.ts'
import { type Run, viewOf } from '../program/index.ts'
import type { Asked } from './asked.ts'

/** Asks the measures whose sums an extension gives, for whoever the measure's condition may meet. */
export type AskAmounts = (run: Run, gates: readonly Gate[]) => void

/** Compiles the sums that extensions give; `undefined` where there are none. */
export function compileAmounts(
  { measures = [] }: Rulebook,
  { bound, names }: Asked,
): AskAmounts | undefined {
  const asks = measures.flatMap(({ clause, amount }) =>
    amount?.kind === 'extension' ? [{ clause, amount }] : [],
  )
  if (asks.length === 0) return undefined
  return (run, gates) => {
    for (const { clause, amount } of asks) {
      const gate = gates.find((each) => each.clause === clause)
      if (gate?.outcome === 'clear') continue
      const kinds = bound.get(amount)?.live?.extension.facts ?? []
      run.asking?.ask(amount, () => viewOf(run, kinds, names))
    }
  }
}
