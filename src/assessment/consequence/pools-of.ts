import { allOk, ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { PooledAmount } from '../../rulebook/index.ts'
import type { Measure, Money } from '../../vocabulary/index.ts'
import type { MeasureRules } from './measured-subject.ts'
import { moneyOf, writtenMinor } from './minor-units.ts'
import { poolIn } from './pool-in.ts'

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
 *
 * @example
 * ```ts
 * import { compileRulebook, gradePopulations, memberId, poolsOf, unwrap } from 'pledgebook'
 * import { smallest } from 'pledgebook/rulebooks'
 *
 * const amount = { kind: 'pool', pool: { fixed: 100 }, by: 'equal', leftover: 'stays' } as const
 * const prize = { clause: 'prize', measure: 'prize', amount, decidedBy: 'the branch' }
 * const money = { currency: 'CNY', decimals: 2 }
 * const rules = unwrap(compileRulebook({ ...smallest, measures: [prize], money }))
 * const inputs = ['m-1', 'm-2', 'm-3'].map((id) => ({ subject: memberId(id), period: '2026' }))
 * const population = { name: 'members', rules, subjects: inputs.map((input) => ({ input })) }
 * const [graded] = unwrap(gradePopulations([population]))
 * const measures = graded?.results.flatMap((result) => result.measures) ?? []
 * measures.map((measure) => measure.money?.minor) // => [3333, 3333, 3333]
 * unwrap(poolsOf(rules, measures))[0]?.leftOver.minor // => 1
 * ```
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
  return allOk(
    rules.measures.flatMap(({ clause, amount }) => {
      const pool = poolIn(amount)
      if (!pool) return []
      const paidIn = paidInto(pool, own, (written) => writtenMinor(rulebook, written))
      const sharedOut = sumOf(own, clause, 'money')
      return [accountOf(rules, clause, paidIn, sharedOut)]
    }),
  )
}

function paidInto(
  pool: PooledAmount['pool'],
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
