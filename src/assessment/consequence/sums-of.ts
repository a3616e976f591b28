import { ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { Amount } from '../../rulebook/index.ts'
import { extensionSums } from './extension-sums.ts'
import { fundedSums } from './funded-sums.ts'
import type { MeasuresCode } from './measures-code.ts'
import { writtenMinor } from './minor-units.ts'
import type { Paying, Sum } from './paying.ts'
import { pooledSums } from './pooled-sums.ts'
import { principalSums } from './principal-sums.ts'
import { rankedSums } from './ranked-sums.ts'

/** The sum for each whom a rule meets, in their order; `undefined`: nothing is proposed. */
export function sumsOf(
  amount: Amount,
  paying: Paying,
): readonly Result<Sum | undefined, Refusal<MeasuresCode>>[] {
  switch (amount.kind) {
    case 'fixed':
      return paying.met.map(() => ok({ money: writtenMinor(paying.rulebook, amount.amount) }))
    case 'by-rank':
      return rankedSums(amount, paying)
    case 'of-principal':
      return principalSums(amount, paying)
    case 'pool':
      return pooledSums(amount, paying)
    case 'while-funds-last':
      return fundedSums(amount, paying)
    case 'extension':
      return extensionSums(amount, paying)
  }
}
