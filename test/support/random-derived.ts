import fc from 'fast-check'
import { roundings } from '../../src/foundation/index.ts'
import type { InARow, Kept, LadderStep, ValueNode } from '../../src/rulebook/index.ts'
import type { Condition } from '../../src/vocabulary/index.ts'
import { decimals } from './decimals.ts'

/** Which of several values count. */
export const kept: fc.Arbitrary<Kept> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((highest) => ({ highest })),
  fc.integer({ min: 1, max: 3 }).map((lowest) => ({ lowest })),
  fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.constantFrom('all' as const, 'refuse' as const))
    .map(([highest, few]) => ({ without: { highest, lowest: 1 }, few })),
  fc.constant('middle' as const),
)

/** Which of several windows count: some of them, or so many in a row. */
export const keptWindows: fc.Arbitrary<Kept | InARow> = fc.oneof(
  kept,
  fc.record({
    inARow: fc.integer({ min: 2, max: 5 }),
    take: fc.constantFrom('highest' as const, 'lowest' as const),
  }),
)

/** Steps from the lowest to the highest, now and then two at one value. */
export const ladderSteps: fc.Arbitrary<readonly LadderStep[]> = fc
  .uniqueArray(
    fc.record({
      from: decimals(-30, 90, 1),
      reached: fc.constantFrom('at' as const, 'above' as const),
      points: decimals(-5, 9),
    }),
    { minLength: 1, maxLength: 4, selector: ({ from, reached }) => `${from} ${reached}` },
  )
  .map((steps) => steps.sort((a, b) => a.from - b.from || (a.reached === 'at' ? -1 : 1)))

/** Slices have no two steps at one value. */
function apart(steps: readonly LadderStep[]): readonly LadderStep[] {
  return steps.filter(({ from }, index) => from !== steps[index - 1]?.from)
}

/** Divisors that are never close to 0 without being it. */
function divisor(node: fc.Arbitrary<ValueNode>): fc.Arbitrary<ValueNode> {
  return fc.oneof(
    fc.constantFrom(0, 3, -2.5).map((points): ValueNode => {
      return { kind: 'constant', clause: '', points }
    }),
    node.map((part): ValueNode => ({ kind: 'sum', clause: '', of: [part], cap: 50, floor: 1 })),
  )
}

/** Values made of others. */
export function derivedNode(
  node: fc.Arbitrary<ValueNode>,
  condition: fc.Arbitrary<Condition>,
): fc.Arbitrary<ValueNode> {
  const rounding = fc.constantFrom(...roundings)
  const parts = fc.array(
    fc.record({ value: node, applies: condition }, { requiredKeys: ['value'] }),
    { minLength: 1, maxLength: 3 },
  )
  return fc.oneof(
    fc
      .tuple(node, fc.constantFrom('highest', 'sum', 'slices'), ladderSteps, decimals(-9, 9))
      .map(([of, how, steps, below]): ValueNode => {
        const rungs = how === 'slices' ? apart(steps) : steps
        return { kind: 'ladder', clause: '', of, how, steps: rungs, below }
      }),
    fc
      .record(
        {
          of: node,
          times: decimals(-2, 3),
          per: fc.constantFrom(1, 3, 0.7, 50),
          rounding,
          to: fc.constantFrom(1, 0.1, 5),
        },
        { requiredKeys: ['of', 'rounding'] },
      )
      .chain((scaled) =>
        fc.boolean().map((rounded): ValueNode => {
          const { rounding: mode, to, ...rest } = scaled
          const how = rounded ? { rounding: mode, ...(to !== undefined && { to }) } : {}
          return { kind: 'scaled', clause: '', ...rest, ...how }
        }),
      ),
    fc
      .record(
        {
          of: node,
          to: divisor(node),
          zero: fc.constantFrom('refuse' as const, 'zero' as const, 'one' as const),
          atMost: decimals(0, 5),
        },
        { requiredKeys: ['of', 'to', 'zero'] },
      )
      .map((ratio): ValueNode => ({ kind: 'ratio', clause: '', ...ratio })),
    fc
      .tuple(parts, fc.constantFrom('zero' as const, 'refuse' as const))
      .map(([of, none]): ValueNode => ({ kind: 'mean', clause: '', of, none })),
    fc
      .tuple(parts, kept, fc.constantFrom('zero' as const, 'refuse' as const))
      .map(([of, only, none]): ValueNode => ({ kind: 'mean', clause: '', of, none, only })),
    fc
      .tuple(fc.array(node, { minLength: 1, maxLength: 4 }), kept)
      .map(([of, only]): ValueNode => ({ kind: 'sum', clause: '', of, only, cap: 80 })),
    fc
      .tuple(
        fc.constantFrom('highest' as const, 'lowest' as const),
        fc.array(node, { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, of]): ValueNode => ({ kind, clause: '', of })),
    fc
      .tuple(parts, fc.constantFrom('reweight' as const, 'zero' as const, 'refuse' as const))
      .map(([of, notApplicable]): ValueNode => {
        const shares = of.length === 1 ? [1] : of.length === 2 ? [0.6, 0.4] : [0.1, 0.2, 0.7]
        const weighed = of.map((part, index) => ({ ...part, weight: shares[index] ?? 1 }))
        return { kind: 'weighted', clause: '', of: weighed, notApplicable }
      }),
  )
}
