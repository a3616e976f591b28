import {
  compareText,
  type Exact,
  exactText,
  invariant,
  ok,
  one,
  type Refusal,
  type Result,
  refusal,
  refuse,
  sign,
} from '../../foundation/index.ts'
import type { PooledAmount } from '../../rulebook/index.ts'
import type { Standing } from '../../vocabulary/index.ts'
import { compareKeys, namedValue } from '../program/index.ts'
import type { MeasuresCode } from './measures-code.ts'
import { moneyOf, writtenMinor } from './minor-units.ts'
import type { Paying, Sum } from './paying.ts'
import { shareOut } from './share-out.ts'

type Pooled = readonly Result<Sum, Refusal<MeasuresCode>>[]

/** Divides a pool among all whom the rule meets. */
export function pooledSums(amount: PooledAmount, paying: Paying): Pooled {
  const { met, clause } = paying
  const standings = met.map(({ subject }) => subject.standing)
  const weights = standings.map((standing) => weightOf(amount, standing))
  const negative = standings.flatMap((standing, index) => {
    const weight = weights[index]
    return weight && sign(weight) < 0 ? [negativeWeight(amount, clause, standing, weight)] : []
  })
  if (negative.length > 0) return negative
  const total = poolOf(amount, paying)
  const fault = poolFault(paying, total, weights)
  if (fault) return [fault]
  invariant(amount.leftover !== '?', 'a checked rulebook leaves no choice open')
  const places = placesOf(standings)
  const portions = weights.map((weight, index) => ({ weight, place: places[index] ?? 0 }))
  return shareOut(total, portions, amount.leftover).map((money) => ok({ money }))
}

function weightOf({ by }: PooledAmount, standing: Standing): Exact {
  return by === 'equal' ? one : namedValue(standing, by.slice('value.'.length))
}

function poolOf({ pool }: PooledAmount, { rulebook, withheldBy }: Paying): bigint {
  return 'fixed' in pool ? writtenMinor(rulebook, pool.fixed) : withheldBy(pool.withheldBy)
}

function negativeWeight({ by }: PooledAmount, clause: string, standing: Standing, weight: Exact) {
  const what = { expected: { clause, value: by }, actual: exactText(weight) }
  return refuse(refusal('pool-negative-weight', { subject: standing.subject, ...what }))
}

/** A pool that cannot be divided, whoever takes part. */
function poolFault({ rulebook, clause, met }: Paying, total: bigint, weights: readonly Exact[]) {
  if (met.length === 0) return undefined
  if (total < 0n)
    return refuse(refusal('pool-negative', { subject: clause, actual: String(total) }))
  const money = moneyOf(rulebook, total, { subject: clause, clause })
  if (!money.ok) return money
  if (weights.some((weight) => sign(weight) > 0)) return undefined
  const actual = met.map(({ subject }) => subject.standing.subject).sort(compareText)
  return refuse(refusal('pool-weightless', { subject: clause, actual }))
}

/** The place of each in the order of grading; who is equal there goes by the id. */
function placesOf(standings: readonly Standing[]): readonly number[] {
  const order = standings.map((standing, index) => ({ standing, index }))
  order.sort(
    (a, b) =>
      compareKeys(a.standing.key ?? [], b.standing.key ?? []) || byId(a.standing, b.standing),
  )
  const places: number[] = []
  order.forEach(({ index }, place) => {
    places[index] = place
  })
  return places
}

function byId(a: Standing, b: Standing): number {
  return compareText(a.subject, b.subject)
}
