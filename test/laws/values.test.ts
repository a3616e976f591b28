import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  climb,
  compare,
  decimal,
  type Exact,
  equal,
  exact,
  exactText,
  type Ladder,
  max,
  min,
  multiply,
  parseExact,
  sign,
  subtract,
  sumOf,
  unwrap,
  zero,
} from '../../src/foundation/index.ts'
import type { FactsNode, FactValue, LadderNode, ValueNode } from '../../src/rulebook/index.ts'
import type { Catalogue, Fact } from '../../src/vocabulary/index.ts'
import { decimals } from '../support/decimals.ts'
import { ladderSteps } from '../support/random-derived.ts'
import { catalogue as usual } from '../support/rulebooks.ts'
import { runNode } from '../support/run.ts'
import { fact } from '../support/subject.ts'

const lastYear: ValueNode = { kind: 'input', clause: 'in', input: 'last-year' }
const values = decimals(0, 100, 2)

/** What a clause gives where last year's result was so much. */
function reckoned(node: ValueNode, value: number): Exact {
  return unwrap(parseExact(runNode(node, { inputs: { 'last-year': value } }).value))
}

const ladders = fc
  .tuple(ladderSteps, decimals(-9, 9))
  .map(([steps, below]): Omit<LadderNode, 'how'> => {
    return { kind: 'ladder', clause: 'ladder', of: lastYear, steps, below }
  })

const slicesOf = (ladder: Omit<LadderNode, 'how'>): LadderNode => {
  const { steps } = ladder
  const apart = steps.filter(({ from }, index) => from !== steps[index - 1]?.from)
  return { ...ladder, how: 'slices', steps: apart }
}

function exactLadder({ how, steps, below }: LadderNode): Ladder {
  return {
    how,
    below: decimal(below),
    steps: steps.map(({ from, reached, points }) => {
      return { from: decimal(from), reached, points: decimal(points) }
    }),
  }
}

describe('slices', () => {
  it('are a naive walk, hundredth by hundredth', () => {
    fc.assert(
      fc.property(ladders, decimals(0, 20, 1), (ladder, value) => {
        const node = slicesOf(ladder)
        const start = -31
        let walked = decimal(node.below)
        // Steps begin at tenths, so a tenth lies in one slice.
        for (let tenth = start * 10; tenth < Math.round(value * 10); tenth++) {
          const rate = node.steps.filter(({ from }) => Math.round(from * 10) <= tenth).at(-1)
          if (rate) walked = add(walked, multiply(exact(1, 10), decimal(rate.points)))
        }
        expect(exactText(reckoned(node, value))).toBe(exactText(walked))
      }),
    )
  })

  it('are continuous: a little more changes the value by no more than the steepest rate', () => {
    fc.assert(
      fc.property(ladders, values, fc.integer({ min: 1, max: 1_000_000 }), (ladder, value, n) => {
        const steps = exactLadder(slicesOf(ladder))
        const little = exact(1, n)
        const rise = subtract(
          climb(steps, add(decimal(value), little)),
          climb(steps, decimal(value)),
        )
        const steepest = steps.steps.map(({ points }) => absolute(points)).reduce(max)
        expect(compare(absolute(rise), multiply(little, steepest))).not.toBe(1)
      }),
    )
  })
})

describe('a ladder', () => {
  it('of points that are not below 0 gives no less together than its last step alone', () => {
    fc.assert(
      fc.property(ladders, values, (ladder, value) => {
        const steps = ladder.steps.map((step) => ({ ...step, points: Math.abs(step.points) }))
        const [sum, highest] = (['sum', 'highest'] as const).map((how) =>
          reckoned({ ...ladder, steps, how }, value),
        )
        expect(sum && highest && compare(sum, highest)).not.toBe(-1)
      }),
    )
  })

  it('whose points rise never gives less for more', () => {
    const how = fc.constantFrom('highest' as const, 'sum' as const, 'slices' as const)
    fc.assert(
      fc.property(ladders, how, values, values, (ladder, way, a, b) => {
        const points = [0, ...ladder.steps.map((step) => Math.abs(step.points))]
        const rising = points.sort((one, other) => one - other)
        const steps = ladder.steps.map((step, index) => ({
          ...step,
          points: rising[index + 1] ?? 0,
        }))
        const bare = { ...ladder, steps, below: 0 }
        const node: LadderNode = way === 'slices' ? slicesOf(bare) : { ...bare, how: way }
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(compare(reckoned(node, low), reckoned(node, high))).not.toBe(1)
      }),
    )
  })

  it('reaches both of its bounds, or comes as close as the value does', () => {
    fc.assert(
      fc.property(ladders, values, (ladder, value) => {
        for (const how of ['highest', 'sum', 'slices'] as const) {
          const node: LadderNode = how === 'slices' ? slicesOf(ladder) : { ...ladder, how }
          const { plan } = runNode(node, { inputs: { 'last-year': value } }).node
          const near = node.steps.flatMap(({ from }) => [from, Math.round(from * 100 + 1) / 100])
          const inside = [0, 100, ...near].filter((each) => each >= 0 && each <= 100)
          const all = inside.map((each) => climb(exactLadder(node), decimal(each)))
          expect(exactText(all.reduce(min))).toBe(exactText(plan.lo))
          expect(exactText(all.reduce(max))).toBe(exactText(plan.hi))
        }
      }),
    )
  })
})

describe('averages and ratios', () => {
  const parts = fc.array(decimals(-50, 50), { minLength: 1, maxLength: 6 })
  const constants = (numbers: readonly number[]): readonly ValueNode[] =>
    numbers.map((points, index) => ({ kind: 'constant', clause: `c-${index}`, points }))

  it('a mean lies between the lowest and the highest, and its parts times their number sum to it', () => {
    fc.assert(
      fc.property(parts, (numbers) => {
        const of = constants(numbers)
        const nodes: readonly ValueNode[] = [
          { kind: 'lowest', clause: 'n', of },
          { kind: 'mean', clause: 'n', of: of.map((value) => ({ value })) },
          { kind: 'highest', clause: 'n', of },
        ]
        const [low, mean, high] = nodes.map((node) => reckoned(node, 0))
        if (!low || !mean || !high) throw new Error('three values')
        expect([compare(low, mean), compare(mean, high)]).not.toContain(1)
        expect(multiply(mean, exact(numbers.length))).toEqual(sumOf(numbers.map(decimal)))
      }),
    )
  })

  it('scaling there and back changes nothing', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 999 }), (value, n) => {
        const there: ValueNode = { kind: 'scaled', clause: 'there', of: lastYear, per: n }
        const back: ValueNode = { kind: 'scaled', clause: 'back', of: there, times: n }
        expect(reckoned(back, value)).toEqual(decimal(value))
      }),
    )
  })

  it('a ratio times its divisor is what was divided', () => {
    fc.assert(
      fc.property(values, decimals(-50, 50), (value, by) => {
        fc.pre(by !== 0)
        const to: ValueNode = { kind: 'constant', clause: 'by', points: by }
        const node: ValueNode = { kind: 'ratio', clause: 'r', of: lastYear, to, zero: 'refuse' }
        expect(multiply(reckoned(node, value), decimal(by))).toEqual(decimal(value))
      }),
    )
  })
})

const catalogue: Catalogue = {
  ...usual,
  facts: [
    ...usual.facts,
    {
      kind: 'work',
      title: {},
      fields: [
        { name: 'hours', type: 'number', from: 0, to: 24, decimals: 2 },
        { name: 'people', type: 'number', from: 1, to: 100, decimals: 0 },
        { name: 'place', type: 'choice', options: ['here', 'there'] },
      ],
      recordedBy: [],
      certifiedBy: [],
      evidence: 0,
    },
  ],
}

const works = fc.array(
  fc.record({
    hours: decimals(0, 24, 2),
    people: fc.integer({ min: 1, max: 100 }),
    place: fc.constantFrom('here', 'there'),
    day: fc.integer({ min: 10, max: 28 }),
  }),
  { maxLength: 8 },
)

const factOf = ({ day, ...fields }: { day: number; hours: number }, index: number): Fact =>
  fact(`w-${index}`, 'work', `2026-03-${day}`, fields)

const worths: fc.Arbitrary<FactValue> = fc.oneof(
  decimals(-2, 4).map((points): FactValue => ({ kind: 'fixed', points })),
  decimals(-2, 4).map((points): FactValue => ({ kind: 'per-unit', field: 'hours', points })),
  fc.integer({ min: 1, max: 3 }).map((every): FactValue => {
    return { kind: 'per-count', every, points: 1.5 }
  }),
)

const total = (node: Omit<FactsNode, 'kind' | 'clause' | 'fact'>, facts: readonly Fact[]) =>
  unwrap(
    parseExact(
      runNode({ kind: 'facts', clause: 'w', fact: 'work', ...node }, { facts }, { catalogue })
        .value,
    ),
  )

describe('what a fact is worth', () => {
  const always = { op: 'in', left: 'fact.place', right: ['here', 'there'] } as const
  const several = fc.constantFrom('first' as const, 'highest' as const, 'product' as const)

  it('a multiplier of 1 changes nothing, one of 0 takes all', () => {
    fc.assert(
      fc.property(worths, works, several, (value, list, how) => {
        const facts = list.map(factOf)
        const by = (factor: number) => ({
          ...{ value, multipliers: { of: [{ when: always, by: factor }], several: how } },
        })
        expect(total(by(1), facts)).toEqual(total({ value }, facts))
        expect(sign(total(by(0), facts))).toBe(0)
      }),
    )
  })

  it('the highest of several factors is never less than the first, for points that are not below 0', () => {
    const factors = fc.array(decimals(0, 3, 2), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(works, factors, (list, bys) => {
        const facts = list.map(factOf)
        const value = { kind: 'per-unit', field: 'hours', points: 1 } as const
        const of = bys.map((by) => ({ when: always, by }))
        const [first, highest] = (['first', 'highest'] as const).map((how) =>
          total({ value, multipliers: { of, several: how } }, facts),
        )
        expect(first && highest && compare(highest, first)).not.toBe(-1)
      }),
    )
  })

  it('shares of what was done together sum to the whole, exactly', () => {
    fc.assert(
      fc.property(decimals(-9, 9), fc.integer({ min: 1, max: 100 }), (points, people) => {
        const value = { kind: 'fixed', points } as const
        const one = factOf({ day: 10, hours: 1, people, place: 'here' } as never, 0)
        const share = total({ value, sharedBy: 'people' }, [one])
        expect(multiply(share, exact(people))).toEqual(decimal(points))
      }),
    )
  })

  it('slices of one slice are points a unit', () => {
    fc.assert(
      fc.property(works, decimals(-2, 4), (list, points) => {
        const facts = list.map(factOf)
        const slices: FactValue = { kind: 'slices', field: 'hours', slices: [{ points }] }
        const units: FactValue = { kind: 'per-unit', field: 'hours', points }
        expect(total({ value: slices }, facts)).toEqual(total({ value: units }, facts))
      }),
    )
  })

  it('bands cut from a slice-wise constant agree with the word for each', () => {
    fc.assert(
      fc.property(works, decimals(-2, 4), decimals(-2, 4), (list, low, high) => {
        const facts = list.map(factOf)
        const bands: FactValue = {
          kind: 'banded',
          field: 'hours',
          bands: [
            { at: { to: 8, ends: '[)' }, points: low },
            { at: { from: 8, ends: '[]' }, points: high },
          ],
        }
        const naive = list.map(({ hours }) => decimal(hours < 8 ? low : high))
        expect(total({ value: bands }, facts)).toEqual(sumOf(naive))
      }),
    )
  })

  it('a cap for each word is never wider than its words together, nor narrower than one for all', () => {
    fc.assert(
      fc.property(works, decimals(0, 20), (list, points) => {
        const facts = list.map(factOf)
        const value = { kind: 'per-unit', field: 'hours', points: 1 } as const
        const under = (each: boolean) =>
          total(
            { value, caps: [{ per: 'month', points, ...(each && { each: 'fact.place' }) }] },
            facts,
          )
        const [apart, together] = [under(true), under(false)]
        expect(compare(apart, together)).not.toBe(-1)
        expect(compare(apart, multiply(exact(2), decimal(points)))).not.toBe(1)
        const words = new Set(list.map(({ place }) => place))
        if (words.size < 2) expect(equal(apart, together)).toBe(true)
      }),
    )
  })

  it('every so many facts give the points once each', () => {
    fc.assert(
      fc.property(works, fc.integer({ min: 1, max: 4 }), (list, every) => {
        const value = { kind: 'per-count', every, points: 2 } as const
        const whole = Math.floor(list.length / every)
        expect(total({ value }, list.map(factOf))).toEqual(exact(2 * whole))
      }),
    )
  })
})

function absolute(value: Exact): Exact {
  return sign(value) < 0 ? subtract(zero, value) : value
}
