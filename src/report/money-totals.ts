import {
  compareText,
  describe,
  okUnless,
  type Refusal,
  type Result,
  refusal,
} from '../foundation/index.ts'
import type { Measure, Money } from '../vocabulary/index.ts'

/** One measure and what became of it: an appraisal's measures are such. */
export interface MeasureInHand {
  readonly measure: Measure
  readonly status: MeasureState
}

/** How far a measure is. */
export type MeasureState = (typeof measureStates)[number]

const measureStates = [
  'proposed',
  'accepted',
  'declined',
  'notified',
  'carried-out',
  'lifted',
] as const

/** The money of one kind of measure in one state. */
export interface MoneyTotal {
  readonly currency: string
  readonly decimals: number
  /** The kind of measure. */
  readonly measure: string
  readonly status: MeasureState
  readonly count: number
  /** Whole numbers of the currency's smallest unit. */
  readonly minor: number
  readonly withheld: number
}

/**
 * What measures cost, per currency, kind of measure and how far they are, in this order; measures without
 * money are left out. Refused with `total-out-of-range` for each total beyond 2^53 − 1 of the smallest
 * unit, and for each amount that is no whole number of it.
 *
 * @example
 * ```ts
 * import { type Measure, memberId, moneyTotals, unwrap } from 'pledgebook'
 *
 * const prize = (id: string, minor: number): Measure => {
 *   const basis = { kind: 'prize', subject: memberId(id), period: '2026', clause: 'prize' }
 *   const grade = { grade: 'star', rulebook: { id: 'stars', version: '1' } }
 *   const money = { currency: 'CNY', decimals: 2, minor }
 *   return { ...basis, ...grade, decidedBy: 'the committee', status: 'proposed', money }
 * }
 * const measures = [prize('m-1', 50_000), prize('m-2', 30_000)]
 * const hand = measures.map((measure) => ({ measure, status: 'accepted' as const }))
 * const [total] = unwrap(moneyTotals(hand))
 * total?.minor // => 80_000
 * total?.count // => 2
 * ```
 */
export function moneyTotals(
  measures: readonly MeasureInHand[],
): Result<readonly MoneyTotal[], Refusal<'total-out-of-range'>> {
  const sums = new Map<string, Sum>()
  const wrong: Refusal<'total-out-of-range'>[] = []
  for (const one of measures) {
    const { money } = one.measure
    if (!money) continue
    const faults = amountFaults(one.measure, money)
    if (faults.length === 0) addTo(sums, one, money)
    wrong.push(...faults)
  }
  const inOrder = [...sums.values()].sort(byPlace)
  return okUnless([...wrong, ...inOrder.flatMap(faultsOf)], () => {
    return inOrder.map((sum) => ({
      ...sum,
      minor: Number(sum.minor),
      withheld: Number(sum.withheld),
    }))
  })
}

type Sum = Omit<MoneyTotal, 'minor' | 'withheld'> & {
  readonly minor: bigint
  readonly withheld: bigint
}

/** Amounts that cannot be added up exactly: no number, or a part of the smallest unit. */
function amountFaults(
  { kind, withheld }: Measure,
  { minor }: Money,
): readonly Refusal<'total-out-of-range'>[] {
  return [minor, withheld?.minor ?? 0]
    .filter((amount) => !Number.isInteger(amount))
    .map((amount) => {
      const bounds = { expected: Number.MAX_SAFE_INTEGER, actual: describe(amount) }
      return refusal('total-out-of-range', { subject: kind, ...bounds })
    })
}

function addTo(sums: Map<string, Sum>, { measure, status }: MeasureInHand, money: Money): void {
  const { currency, decimals } = money
  const head = { currency, decimals, measure: measure.kind, status }
  const name = JSON.stringify(head)
  const before = sums.get(name) ?? { count: 0, minor: 0n, withheld: 0n }
  sums.set(name, {
    ...head,
    count: before.count + 1,
    minor: before.minor + BigInt(money.minor),
    withheld: before.withheld + BigInt(measure.withheld?.minor ?? 0),
  })
}

function byPlace(a: Sum, b: Sum): number {
  return (
    compareText(a.currency, b.currency) ||
    a.decimals - b.decimals ||
    compareText(a.measure, b.measure) ||
    measureStates.indexOf(a.status) - measureStates.indexOf(b.status)
  )
}

const most = /* @__PURE__ */ BigInt(Number.MAX_SAFE_INTEGER)

function faultsOf({ measure, minor, withheld }: Sum): readonly Refusal<'total-out-of-range'>[] {
  return [minor, withheld]
    .filter((sum) => sum > most || sum < -most)
    .map((sum) => {
      const bounds = { expected: Number.MAX_SAFE_INTEGER, actual: String(sum) }
      return refusal('total-out-of-range', { subject: measure, ...bounds })
    })
}
