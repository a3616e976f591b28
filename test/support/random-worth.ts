import fc from 'fast-check'
import type { PeriodKind } from '../../src/calendar/index.ts'
import { roundings } from '../../src/foundation/index.ts'
import type { FactsNode, FactValue, Multipliers } from '../../src/rulebook/index.ts'
import type { Condition } from '../../src/vocabulary/index.ts'
import { decimals } from './decimals.ts'

const points = decimals(-2, 4)

/** What a fact of service can be worth, beyond a fixed number and one an hour. */
export function serviceValue(windows: readonly PeriodKind[]): fc.Arbitrary<FactValue> {
  return fc.oneof(
    fc
      .record(
        {
          points,
          each: fc.constantFrom(0.5, 3, 7),
          whole: fc.constantFrom(...roundings),
        },
        { requiredKeys: ['points'] },
      )
      .map((unit): FactValue => ({ kind: 'per-unit', field: 'hours', ...unit })),
    fc.tuple(points, points).map(([here, there]): FactValue => {
      const options = [
        { option: 'here', points: here },
        { option: 'there', points: there },
      ]
      return { kind: 'by-choice', field: 'place', points: options }
    }),
    fc.tuple(points, points, fc.constantFrom('[]', '()', '[)', '(]')).map((band): FactValue => {
      const [low, high, ends] = band
      const bands = [
        { at: { from: 0, to: 2.5, ends: '[)' as const }, points: low },
        { at: { from: 4, to: 9, ends }, points: high },
      ]
      return { kind: 'banded', field: 'hours', bands, outside: 'zero' }
    }),
    fc.tuple(points, points, points).map(([a, b, c]): FactValue => {
      const slices = [{ upTo: 1.5, points: a }, { upTo: 6, points: b }, { points: c }]
      return { kind: 'slices', field: 'hours', slices }
    }),
    fc
      .record(
        { every: fc.integer({ min: 1, max: 4 }), points, within: fc.constantFrom(...windows) },
        { requiredKeys: ['every', 'points'] },
      )
      .map((count): FactValue => ({ kind: 'per-count', ...count })),
  )
}

/** Factors, shares and caps for each word of a fact of service. */
export function serviceExtras(
  about: fc.Arbitrary<Condition>,
): fc.Arbitrary<Pick<FactsNode, 'multipliers' | 'sharedBy'>> {
  const multipliers: fc.Arbitrary<Multipliers> = fc.record({
    of: fc.array(fc.record({ when: about, by: decimals(0, 3, 2) }), { minLength: 1, maxLength: 3 }),
    several: fc.constantFrom('first', 'product', 'highest'),
  })
  return fc.record({ multipliers, sharedBy: fc.constant('people') }, { requiredKeys: [] })
}
