import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type MeasuredSubject,
  poolsOf,
  proposeMeasures,
} from '../../src/assessment/consequence/index.ts'
import { exact, roundings, unwrap } from '../../src/foundation/index.ts'
import type { MeasureRule, PooledAmount } from '../../src/rulebook/index.ts'
import type { Measure } from '../../src/vocabulary/index.ts'
import { measured, measureRules } from '../assessment/consequence/fixtures.ts'

const cents = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100)
/** Values with a denominator of their own, as means have them. */
const points = fc
  .tuple(fc.nat(100_000), fc.integer({ min: 1, max: 1000 }))
  .map(([n, d]) => exact(Math.min(n, 100 * d), d))

interface Someone {
  readonly id: number
  readonly wage: number
  readonly total: ReturnType<typeof exact>
  readonly service: number
  readonly grade: string | null
}

/** People with few different keys, so that ties happen. */
const someone: fc.Arbitrary<Someone> = fc.record({
  id: fc.nat(10_000),
  wage: cents,
  total: fc.oneof(points, fc.constantFrom(exact(0), exact(50), exact(100))),
  service: fc.nat(2),
  grade: fc.constantFrom('three-star', 'three-star', 'one-star', null),
})

const people = fc.uniqueArray(someone, { selector: ({ id }) => id, maxLength: 12 })

/** Ranks by years of service: 1, 1, 3. */
function population(list: readonly Someone[]): readonly MeasuredSubject[] {
  return list.map(({ id, wage, total, service, grade }) => {
    const better = list.filter((other) => other.grade !== null && other.service > service)
    const said = { grade, values: { total }, attributes: { wage }, key: [service] }
    return measured(`m-${id}`, grade === null ? said : { ...said, rank: better.length + 1 })
  })
}

const rounding = fc.constantFrom(...roundings)
const leftover = fc.constantFrom('largest-remainder' as const, 'stays' as const)
const by = fc.constantFrom('equal' as const, 'value.total' as const)

const rules = fc.record({ rounding, leftover, by, fixed: cents }).map((choice) => {
  const pay: MeasureRule = {
    clause: 'pay',
    measure: 'pay',
    amount: {
      kind: 'of-principal',
      of: 'subject.wage',
      share: 0.3,
      proportion: { value: 'total', full: 100 },
      rounding: choice.rounding,
    },
    decidedBy: 'them',
  }
  const pool = (clause: string, source: PooledAmount['pool']): MeasureRule => ({
    clause,
    measure: 'prize',
    grades: ['three-star'],
    amount: { kind: 'pool', pool: source, by: choice.by, leftover: choice.leftover },
    decidedBy: 'them',
  })
  const places: MeasureRule = {
    clause: 'places',
    measure: 'place',
    amount: { kind: 'by-rank', amounts: [choice.fixed, 0.05, 0.01, 0.01], tie: 'share' },
    decidedBy: 'them',
  }
  const measures = [pool('kept', { withheldBy: 'pay' }), pay, places]
  return { choice, rules: measureRules([...measures, pool('purse', { fixed: choice.fixed })]) }
})

const minor = (measure: Measure | undefined) => BigInt(measure?.money?.minor ?? 0)
const ofClause = (measures: readonly Measure[], name: string) =>
  measures.filter(({ clause }) => clause === name)
const total = (measures: readonly Measure[]) =>
  measures.reduce((sum, measure) => sum + minor(measure), 0n)

/** Whether the pools can be divided at all: what cannot is refused, and another test's matter. */
function divides(list: readonly Someone[], weighed: string): boolean {
  const winners = list.filter(({ grade }) => grade === 'three-star')
  return weighed === 'equal' || winners.length === 0 || winners.some((each) => each.total.n > 0)
}

const situation = fc
  .tuple(people, rules)
  .filter(([list, { choice }]) => divides(list, choice.by))
  .map(([list, { choice, rules: made }]) => ({ list, choice, rules: made }))

it('shares and what is left over sum exactly to the pool', () => {
  fc.assert(
    fc.property(situation, ({ list, choice, rules: made }) => {
      const measures = unwrap(proposeMeasures(made, population(list)))
      const winners = list.filter(({ grade }) => grade === 'three-star').length
      for (const account of unwrap(poolsOf(made, measures))) {
        const { clause, paidIn, sharedOut, leftOver } = account
        expect(BigInt(sharedOut.minor)).toBe(total(ofClause(measures, clause)))
        expect(sharedOut.minor + leftOver.minor).toBe(paidIn.minor)
        expect(leftOver.minor).toBeGreaterThanOrEqual(0)
        if (winners === 0) expect(leftOver).toEqual(paidIn)
        else if (choice.leftover === 'stays') expect(leftOver.minor).toBeLessThan(winners)
        else expect(leftOver.minor).toBe(0)
      }
    }),
  )
})

it('paid and withheld sum to the whole part, and the withheld to the pool', () => {
  fc.assert(
    fc.property(situation, ({ list, rules: made }) => {
      const full = list.map((each) => ({ ...each, total: exact(100) }))
      const measures = unwrap(proposeMeasures(made, population(list)))
      const whole = ofClause(unwrap(proposeMeasures(made, population(full))), 'pay')
      const pay = ofClause(measures, 'pay')
      expect(pay).toHaveLength(whole.length)
      let withheld = 0
      for (const [index, one] of pay.entries()) {
        const kept = one.withheld?.minor ?? Number.NaN
        withheld += kept
        expect(kept).toBeGreaterThanOrEqual(0)
        expect((one.money?.minor ?? 0) + kept).toBe(whole[index]?.money?.minor)
        expect(whole[index]?.withheld?.minor).toBe(0)
      }
      const kept = unwrap(poolsOf(made, measures)).find(({ clause }) => clause === 'kept')
      expect(kept?.paidIn.minor).toBe(withheld)
    }),
  )
})

it('nobody with a larger weight gets less, nor more than one unit off the exact share', () => {
  fc.assert(
    fc.property(situation, ({ list, choice, rules: made }) => {
      const subjects = population(list)
      const purse = ofClause(unwrap(proposeMeasures(made, subjects)), 'purse')
      const weightOf = (measure: Measure) => {
        if (choice.by === 'equal') return 1
        const found = list.find(({ id }) => `m-${id}` === measure.subject)?.total
        return Number(found?.n) / Number(found?.d)
      }
      const weights = purse.reduce((sum, measure) => sum + weightOf(measure), 0)
      for (const one of purse) {
        const share = (Math.round(choice.fixed * 100) * weightOf(one)) / weights
        expect(Math.abs(Number(minor(one)) - share)).toBeLessThan(1 + 1e-6)
        if (weightOf(one) === 0) expect(minor(one)).toBe(0n)
        for (const other of purse) {
          if (weightOf(one) > weightOf(other)) expect(minor(one) >= minor(other)).toBe(true)
        }
      }
    }),
  )
})

it('sums for places sum to the sums of the places that were filled by those with a grade', () => {
  fc.assert(
    fc.property(situation, ({ list, choice, rules: made }) => {
      const places = ofClause(unwrap(proposeMeasures(made, population(list))), 'places')
      const filled = list.filter(({ grade }) => grade !== null).length
      const worth = [Math.round(choice.fixed * 100), 5, 1, 1].slice(0, filled)
      expect(Number(total(places))).toBe(worth.reduce((sum, each) => sum + each, 0))
    }),
  )
})

it('nothing depends on the order in which subjects and rules come', () => {
  fc.assert(
    fc.property(situation, fc.func(fc.integer()), ({ list, rules: made }, weigh) => {
      const shuffled = [...list].sort((a, b) => weigh(a.id) - weigh(b.id))
      const backwards = { ...made, measures: [...made.measures].reverse() }
      const name = (measure: Measure) => `${measure.subject} ${measure.clause}`
      const sorted = (measures: readonly Measure[]) =>
        [...measures].sort((a, b) => (name(a) < name(b) ? -1 : 1))
      const straight = unwrap(proposeMeasures(made, population(list)))
      const other = unwrap(proposeMeasures(backwards, population(shuffled)))
      expect(sorted(other)).toEqual(sorted(straight))
      expect(new Set(straight.map(name)).size).toBe(straight.length)
    }),
  )
})

it('the same input is not changed, and gives the same again', () => {
  fc.assert(
    fc.property(situation, ({ list, rules: made }) => {
      const subjects = population(list)
      const before = JSON.stringify([made, subjects])
      const first = JSON.stringify(proposeMeasures(made, subjects))
      expect(JSON.stringify([made, subjects])).toBe(before)
      expect(JSON.stringify(proposeMeasures(made, subjects))).toBe(first)
    }),
  )
})
