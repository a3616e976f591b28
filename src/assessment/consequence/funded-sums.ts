import {
  compareText,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../../foundation/index.ts'
import type { FundedAmount } from '../../rulebook/index.ts'
import { compareKeys } from '../program/index.ts'
import type { MeasuresCode } from './measures-code.ts'
import { writtenMinor } from './minor-units.ts'
import type { Met, Paying, Sum } from './paying.ts'

type Funded = Result<Sum | undefined, Refusal<MeasuresCode>>

/** One sum each while funds last, the best first; `undefined` for whom nothing is left. */
export function fundedSums(amount: FundedAmount, paying: Paying): readonly Funded[] {
  const { rulebook, clause, met, withheldBy } = paying
  const { pool } = amount
  let left = 'fixed' in pool ? writtenMinor(rulebook, pool.fixed) : withheldBy(pool.withheldBy)
  if (left < 0n)
    return [refuse(refusal('pool-negative', { subject: clause, actual: String(left) }))]
  const each = writtenMinor(rulebook, amount.each)
  const sums = new Map<Met, Funded>()
  for (const even of evens(met)) {
    const whole = each * BigInt(even.length)
    if (whole <= left) {
      for (const one of even) sums.set(one, ok({ money: each }))
      left -= whole
      continue
    }
    const rest = restFor(amount, even, left, clause)
    for (const one of even) sums.set(one, rest)
    // Whoever comes after gets nothing, whatever is left over.
    left = 0n
  }
  return told(met.map((one) => sums.get(one) ?? ok(undefined)))
}

/** What each of those gets for whom the rest is not enough. */
function restFor(
  { partial, tie }: FundedAmount,
  even: readonly Met[],
  left: bigint,
  clause: string,
): Funded {
  const part = left / BigInt(even.length)
  const isPaid = even.length === 1 ? partial === 'pay' : tie === 'share'
  if (left === 0n) return ok(undefined)
  if (even.length > 1 && tie !== 'share' && tie !== 'skip') {
    const tied = even.map(({ subject }) => subject.standing.subject).sort(compareText)
    const expected = even[0]?.subject.grade.rank ?? null
    return refuse(refusal('rank-tied', { subject: clause, expected, actual: tied }))
  }
  return ok(isPaid && part > 0n ? { money: part } : undefined)
}

/** Those of equal key together, the best first. */
function evens(met: readonly Met[]): readonly (readonly Met[])[] {
  const keyOf = ({ subject }: Met) => subject.standing.key ?? []
  const groups: Met[][] = []
  for (const one of [...met].sort((a, b) => compareKeys(keyOf(a), keyOf(b)))) {
    const last = groups.at(-1)
    const [first] = last ?? []
    if (last && first && compareKeys(keyOf(first), keyOf(one)) === 0) last.push(one)
    else groups.push([one])
  }
  return groups
}

/** One refusal for all who tie. */
function told(sums: readonly Funded[]): readonly Funded[] {
  const said = new Set<Funded>()
  return sums.map((sum) => {
    if (sum.ok || !said.has(sum)) {
      said.add(sum)
      return sum
    }
    return ok(undefined)
  })
}
