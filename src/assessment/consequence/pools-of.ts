import { ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { PooledAmount } from '../../rulebook/index.ts'
import type { Measure, Money } from '../../vocabulary/index.ts'
import { allOf } from './all-of.ts'
import type { MeasureRules } from './measured-subject.ts'
import { moneyOf, writtenMinor } from './minor-units.ts'

/** One pool: what came in, what was shared out, what is left. The last two sum to the first. */
export interface PoolAccount {
  readonly clause: string
  readonly paidIn: Money
  readonly sharedOut: Money
  readonly leftOver: Money
}

/**
 * The pools of a rulebook, in the order of its measures, after the measures of one population and one
 * period were proposed. Measures of other rulebooks are left out. Refused with `money-out-of-range`
 * where a sum is beyond 2^53 − 1 of the smallest unit.
 */
export function poolsOf(
  rules: MeasureRules,
  measures: readonly Measure[],
): Result<readonly PoolAccount[], Refusal<'money-out-of-range'>> {
  const { rulebook } = rules
  const own = measures.filter(
    (measure) =>
      measure.rulebook.id === rulebook.id && measure.rulebook.version === rulebook.version,
  )
  return allOf(
    rules.measures.flatMap(({ clause, amount }) => {
      if (amount?.kind !== 'pool') return []
      const paidIn = paidInto(amount, own, (written) => writtenMinor(rulebook, written))
      const sharedOut = sumOf(own, clause, 'money')
      return [accountOf(rules, clause, paidIn, sharedOut)]
    }),
  )
}

function paidInto(
  { pool }: PooledAmount,
  measures: readonly Measure[],
  written: (sum: number) => bigint,
): bigint {
  return 'fixed' in pool ? written(pool.fixed) : sumOf(measures, pool.withheldBy, 'withheld')
}

function sumOf(measures: readonly Measure[], of: string, part: 'money' | 'withheld'): bigint {
  return measures
    .filter(({ clause }) => clause === of)
    .reduce((total, measure) => total + BigInt(measure[part]?.minor ?? 0), 0n)
}

function accountOf(
  { rulebook }: MeasureRules,
  clause: string,
  came: bigint,
  went: bigint,
): Result<PoolAccount, Refusal<'money-out-of-range'>> {
  const money = (minor: bigint) => moneyOf(rulebook, minor, { subject: clause, clause })
  const [paidIn, sharedOut, leftOver] = [money(came), money(went), money(came - went)]
  if (!paidIn.ok) return paidIn
  if (!sharedOut.ok) return sharedOut
  if (!leftOver.ok) return leftOver
  const account = { clause, paidIn: paidIn.value, sharedOut: sharedOut.value }
  return ok({ ...account, leftOver: leftOver.value })
}
