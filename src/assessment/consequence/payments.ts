import { allOk, ok, type Refusal, type Result } from '../../foundation/index.ts'
import type { MeasureRule, Rulebook } from '../../rulebook/index.ts'
import type { Money } from '../../vocabulary/index.ts'
import type { Match } from './matches.ts'
import type { MeasuredSubject } from './measured-subject.ts'
import type { MeasuresCode } from './measures-code.ts'
import { moneyOf } from './minor-units.ts'
import type { Met, Paying, Sum } from './paying.ts'
import { poolIn } from './pool-in.ts'
import { sumsOf } from './sums-of.ts'

/** One rule's proposal for one subject, with its money where the rule has an amount. */
export interface Payment {
  readonly rule: MeasureRule
  readonly met: Met
  readonly money?: Money
  readonly withheld?: Money
}

type Payments = Result<readonly Payment[], Refusal<MeasuresCode>>

/** What every rule proposes. Pools come last: they share what other clauses withheld. */
export function paymentsOf(
  rulebook: Rulebook,
  everybody: readonly MeasuredSubject[],
  matches: readonly Match[],
): Payments {
  const pay = (some: readonly Match[], withheldBy: Paying['withheldBy']): Payments =>
    flat(some.map((match) => payOne(match, { rulebook, everybody, withheldBy })))
  const direct = pay(
    matches.filter((match) => !isPool(match)),
    () => 0n,
  )
  if (!direct.ok) return direct
  const pooled = pay(matches.filter(isPool), (clause) => withheldIn(direct.value, clause))
  return pooled.ok ? ok([...direct.value, ...pooled.value]) : pooled
}

function flat(results: readonly Payments[]): Payments {
  const all = allOk(results)
  return all.ok ? ok(all.value.flat()) : all
}

function isPool({ rule }: Match): boolean {
  return poolIn(rule.amount) !== undefined
}

function withheldIn(payments: readonly Payment[], clause: string): bigint {
  return payments
    .filter(({ rule }) => rule.clause === clause)
    .reduce((total, { withheld }) => total + BigInt(withheld?.minor ?? 0), 0n)
}

function payOne(
  { rule, met }: Match,
  shared: Pick<Paying, 'rulebook' | 'everybody' | 'withheldBy'>,
): Payments {
  const { amount, clause } = rule
  if (!amount) return ok(met.map((one) => ({ rule, met: one })))
  const sums = allOk(sumsOf(amount, { ...shared, clause, met }))
  if (!sums.ok) return sums
  return allOk(
    met.flatMap((one, index) => {
      const sum = sums.value[index]
      return sum ? [paymentOf(shared.rulebook, rule, one, sum)] : []
    }),
  )
}

function paymentOf(
  rulebook: Rulebook,
  rule: MeasureRule,
  met: Met,
  { money, withheld }: Sum,
): Result<Payment, Refusal<MeasuresCode>> {
  const about = { subject: met.subject.standing.subject, clause: rule.clause }
  const paid = moneyOf(rulebook, money, about)
  if (!paid.ok) return paid
  if (withheld === undefined) return ok({ rule, met, money: paid.value })
  const kept = moneyOf(rulebook, withheld, about)
  return kept.ok ? ok({ rule, met, money: paid.value, withheld: kept.value }) : kept
}
