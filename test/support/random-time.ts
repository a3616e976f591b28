import fc from 'fast-check'
import { type CivilDate, civilDate, type TimeSpan } from '../../src/calendar/index.ts'
import type {
  Cap,
  CountNode,
  FactsNode,
  GroupNode,
  SubPeriodsNode,
  ValueNode,
} from '../../src/rulebook/index.ts'
import type { Condition, Fact } from '../../src/vocabulary/index.ts'
import { shift } from './oracle.ts'
import { kept, keptWindows } from './random-derived.ts'
import { fact } from './subject.ts'

/** Windows each of which lies wholly in one of the next: there the order of facts takes most. */
const nested = ['day', 'month', 'quarter', 'half-year'] as const

const points = fc.integer({ min: -20, max: 40 }).map((n) => n / 10)

/** Caps from the narrowest window to the widest, none wider than a window or all together. */
export function capsWithin(
  widest: (typeof nested)[number] | 'period',
): fc.Arbitrary<readonly Cap[]> {
  const windows = nested.slice(0, widest === 'period' ? nested.length : nested.indexOf(widest) + 1)
  const pers: Cap['per'][] = widest === 'period' ? [...windows, 'period'] : [...windows]
  return fc
    .subarray(pers, { maxLength: 2 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((per) => fc.nat(60).map((n): Cap => ({ per, points: n / 10 })))),
    )
}

export const spans: fc.Arbitrary<TimeSpan> = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((days) => ({ days })),
  fc.integer({ min: 1, max: 18 }).map((months) => ({ months })),
  fc.constant({ years: 1 }),
)

const value: fc.Arbitrary<FactsNode['value']> = fc.oneof(
  points.map((n) => ({ kind: 'fixed' as const, points: n })),
  points.map((n) => ({ kind: 'per-unit' as const, field: 'hours', points: n })),
)

const where = fc.constantFrom('here', 'there').map((right): Condition => {
  return { op: 'equals', left: 'fact.place', right }
})

/** What an item may say besides its value and its caps. */
const extras = fc.record(
  {
    where,
    floor: fc.integer({ min: -30, max: 0 }).map((n) => n / 10),
    valid: fc.oneof(
      spans.map((span) => ({ for: span })),
      spans.map((span) => {
        const always = { option: 'there', for: 'always' as const }
        return { by: 'place', spans: [{ option: 'here', for: span }, always] }
      }),
    ),
    repeat: fc.record(
      {
        within: spans,
        by: fc.integer({ min: 0, max: 6 }).map((n) => n / 2),
        same: fc.constant('fact.place' as const),
      },
      { requiredKeys: ['within', 'by'] },
    ),
    every: fc.record(
      {
        window: fc.constantFrom('week' as const, 'month' as const),
        unmet: fc.oneof(
          fc.constant('zero' as const),
          points.map((n) => ({ points: n })),
        ),
        least: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['window', 'unmet'] },
    ),
    only: kept,
    due: fc.record({
      by: fc.constantFrom('01-31', '06-30', '12-31'),
      unmet: points.map((n) => ({ points: n })),
    }),
  },
  { requiredKeys: [] },
)

/** One item over facts, with everything that time can say of it. */
export function items(clause: string): fc.Arbitrary<FactsNode> {
  return fc.tuple(value, capsWithin('period'), extras).map(([worth, caps, more]): FactsNode => {
    return { kind: 'facts', clause, fact: 'service', value: worth, caps, ...more }
  })
}

/** Items that share caps, highest of an act or not. */
export const groups: fc.Arbitrary<GroupNode> = fc
  .tuple(
    fc.tuple(items('a'), items('b'), items('c')),
    fc.integer({ min: 1, max: 3 }),
    capsWithin('period'),
    fc.record(
      {
        highestOnly: fc.constantFrom({ act: 'fact' as const }, { act: 'fact.place' as const }),
        floor: fc.integer({ min: -60, max: 0 }).map((n) => n / 10),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([of, many, caps, more]): GroupNode => {
    return { kind: 'group', clause: 'group', of: of.slice(0, many), caps, ...more }
  })

export const counts: fc.Arbitrary<CountNode> = fc
  .record(
    {
      where,
      windows: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      distinct: fc.constantFrom('fact.place' as const, 'fact.hours' as const),
    },
    { requiredKeys: [] },
  )
  .map((more) => ({ kind: 'count', clause: 'count', fact: 'service', ...more }))

/** Only what goes by no window wider than a month may stand in months. */
const monthly = fc.oneof(
  counts,
  fc.tuple(value, capsWithin('month'), extras).map(([worth, caps, more]): FactsNode => {
    return { kind: 'facts', clause: 'm', fact: 'service', value: worth, caps, ...more }
  }),
)

const subPeriods: fc.Arbitrary<SubPeriodsNode> = fc
  .record(
    {
      window: fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const),
      of: monthly,
      combine: fc.constantFrom('sum' as const, 'mean' as const),
      unfinished: fc.constantFrom('counts' as const, 'skips' as const),
      only: keptWindows,
    },
    { requiredKeys: ['window', 'of', 'combine', 'unfinished'] },
  )
  .map((node) => ({ kind: 'sub-periods', clause: 'sub', ...node }))

export const timeNodes: fc.Arbitrary<ValueNode> = fc.oneof(
  items('item'),
  groups,
  counts,
  subPeriods,
)

/** Facts of 2026, of the year before and of the days after, most of them near each other. */
export const facts: fc.Arbitrary<readonly Fact[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(999),
      day: fc.oneof(fc.integer({ min: -400, max: 380 }), fc.integer({ min: 0, max: 40 })),
      hours: fc.integer({ min: 0, max: 100 }),
      place: fc.constantFrom('here', 'there'),
    }),
    { maxLength: 14, selector: ({ id }) => id },
  )
  .map((list) =>
    list.map(({ id, day, hours, place }) => {
      const fields = { hours: hours / 10, place, reason: 'r' }
      return fact(`f-${id}`, 'service', shift('2026-01-01', day), fields)
    }),
  )

/** The last day that is reckoned, or the whole year. */
export const asOfs: fc.Arbitrary<CivilDate | undefined> = fc.option(
  fc.nat(364).map((day) => civilDate(shift('2026-01-01', day))),
  { nil: undefined },
)
