import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../../../src/assessment/index.ts'
import { exact, exactText } from '../../../../src/foundation/index.ts'
import type {
  InputNode,
  LadderNode,
  MeanNode,
  RatioNode,
  ScaledNode,
  SumNode,
  ValueNode,
  WeightedNode,
} from '../../../../src/rulebook/index.ts'
import { catalogue, threeStars, withNode } from '../../../support/rulebooks.ts'
import { runNode } from '../../../support/run.ts'
import { codesOf, compiled, fact, valuesOf } from '../../../support/subject.ts'

let id = 0
const points = (value: number): ValueNode => {
  return { kind: 'constant', clause: `p-${id++}`, points: value }
}

const working = { attributes: { category: 'working' } }

/** 0 to 100, two decimals. */
const lastYear: InputNode = { kind: 'input', clause: 'in', input: 'last-year' }
const of = (value: number) => ({ inputs: { 'last-year': value } })

describe('a ladder', () => {
  const ladder = (how: LadderNode['how'], more: Partial<LadderNode> = {}): LadderNode => ({
    kind: 'ladder',
    clause: 'ladder',
    of: lastYear,
    how,
    steps: [
      { from: 60, reached: 'at', points: 0.5 },
      { from: 80, reached: 'at', points: 1 },
      { from: 90, reached: 'above', points: 1.5 },
    ],
    below: 0,
    ...more,
  })

  it.each([
    ['highest', 59.99, '0/1'],
    ['highest', 60, '1/2'],
    ['highest', 80, '1/1'],
    ['highest', 90, '1/1'],
    ['highest', 90.01, '3/2'],
    ['sum', 59.99, '0/1'],
    ['sum', 80, '3/2'],
    ['sum', 100, '3/1'],
    ['slices', 60, '0/1'],
    ['slices', 70, '5/1'],
    ['slices', 95, '55/2'],
  ] as const)('climbed by %s to %s gives %s', (how, value, given) => {
    expect(runNode(ladder(how), of(value)).value).toBe(given)
  })

  it('keeps the value that it looked up in the trace', () => {
    const { trace, node } = runNode(ladder('highest'), of(85))
    expect(trace).toMatchObject({ op: 'ladder', from: [{ op: 'times', value: exact(85) }] })
    expect(node.whole && node.scale).toBe(2)
  })

  it.each([
    ['highest', 0, 100, '0/1', '3/2'],
    ['sum', 0, 100, '0/1', '3/1'],
    ['highest', 60, 80, '1/2', '1/1'],
    ['highest', 70, 79, '1/2', '1/2'],
    ['slices', 0, 100, '0/1', '35/1'],
    ['slices', 85, 88, '15/1', '18/1'],
  ] as const)('%s from %s to %s has bounds %s and %s', (how, from, to, lo, hi) => {
    const inputs = [{ name: 'last-year', from, to, decimals: 2 }]
    const { node } = runNode(ladder(how), of(from), { catalogue: { ...catalogue, inputs } })
    expect([exactText(node.plan.lo), exactText(node.plan.hi)]).toEqual([lo, hi])
  })

  it('with a dip has its extremes at the corners', () => {
    const steps = [
      { from: 10, reached: 'at', points: -1 },
      { from: 20, reached: 'at', points: 3 },
    ] as const
    const { node } = runNode(ladder('slices', { steps, below: 5 }), of(0))
    expect([exactText(node.plan.lo), exactText(node.plan.hi)]).toEqual(['-5/1', '235/1'])
  })
})

describe('T09: what a village organisation loses', () => {
  /** Three points for each year above 48; one for each percentage point below 55. */
  const age: LadderNode = {
    ...{ kind: 'ladder', clause: 'age', of: lastYear, how: 'slices', below: 0 },
    steps: [{ from: 48, reached: 'above', points: -3 }],
  }
  const schooling: LadderNode = {
    ...{ kind: 'ladder', clause: 'schooling', of: lastYear, how: 'slices', below: -55 },
    steps: [
      { from: 0, reached: 'at', points: 1 },
      { from: 55, reached: 'at', points: 0 },
    ],
  }
  it.each([
    ['mean age', age, 47.5, '0/1'],
    ['mean age', age, 48, '0/1'],
    ['mean age', age, 50, '-6/1'],
    ['mean age', age, 48.5, '-3/2'],
    ['senior-school share', schooling, 55, '0/1'],
    ['senior-school share', schooling, 80, '0/1'],
    ['senior-school share', schooling, 52, '-3/1'],
    ['senior-school share', schooling, 0, '-55/1'],
  ])('%s %j %s', (_, node, value, given) => {
    expect(runNode(node, of(value)).value).toBe(given)
  })

  it('counts whole years only where the rulebook says so', () => {
    const over: LadderNode = { ...age, steps: [{ from: 48, reached: 'above', points: 1 }] }
    const years: ScaledNode = { kind: 'scaled', clause: 'years', of: over, rounding: 'down' }
    const node: ScaledNode = { kind: 'scaled', clause: 'lost', of: years, times: -3 }
    expect(runNode(node, of(50.75)).value).toBe('-6/1')
  })
})

describe('scaled', () => {
  const scaled = (more: Partial<ScaledNode>): ScaledNode => {
    return { kind: 'scaled', clause: 'scaled', of: lastYear, ...more }
  }
  it.each([
    ['as it is', {}, 7.25, '29/4'],
    ['times a factor', { times: 0.2 }, 93, '93/5'],
    ['divided', { per: 3 }, 10, '10/3'],
    ['fifty hours as sixty points', { times: 60, per: 50 }, 42, '252/5'],
    ['rounded to a whole', { rounding: 'half-up' }, 7.5, '8/1'],
    ['rounded to a half', { rounding: 'down', to: 0.5 }, 7.75, '15/2'],
    ['rounded after the division', { times: 60, per: 50, rounding: 'ceiling' }, 42, '51/1'],
  ] as const)('%s: %j of %s is %s', (_, more, value, given) => {
    expect(runNode(scaled(more), of(value)).value).toBe(given)
  })

  it('is whole again once it is rounded, and notes both steps', () => {
    const { node, trace } = runNode(scaled({ per: 3, rounding: 'half-up', to: 0.1 }), of(10))
    expect(node.whole && node.scale).toBe(10)
    expect(trace).toMatchObject({
      op: 'round',
      value: exact(33, 10),
      from: [{ op: 'times', by: exact(1, 3) }],
    })
    expect([exactText(node.plan.lo), exactText(node.plan.hi)]).toEqual(['0/1', '333/10'])
  })
})

describe('a ratio', () => {
  const ratio = (to: ValueNode, more: Partial<RatioNode> = {}): RatioNode => {
    return { kind: 'ratio', clause: 'ratio', of: lastYear, to, zero: 'zero', ...more }
  }
  const difference: SumNode = { kind: 'sum', clause: 'sum', of: [points(-50), lastYear] }

  it('divides exactly', () => {
    const { value, trace } = runNode(ratio(points(3)), of(10))
    expect(value).toBe('10/3')
    expect(trace).toMatchObject({ op: 'quotient', from: [{}, {}] })
  })

  it('is cut at the most that it counts', () => {
    const { value, trace } = runNode(ratio(points(3), { atMost: 2 }), of(10))
    expect(value).toBe('2/1')
    expect(trace).toMatchObject({ op: 'at-most', by: exact(2), from: [{ op: 'quotient' }] })
    expect(runNode(ratio(points(3), { atMost: 2 }), of(6)).trace.op).toBe('quotient')
  })

  it.each([
    ['zero', '0/1', []],
    ['one', '1/1', []],
    ['refuse', '0/1', ['divisor.ratio']],
  ] as const)('by 0 is %s', (zero, given, missing) => {
    const outcome = runNode(ratio(difference, { zero }), of(50))
    expect(outcome.value).toBe(given)
    expect(outcome.missing).toEqual(missing)
    expect(outcome.trace).toMatchObject({
      op: 'sum',
      from: [
        { op: 'times', from: [{ value: exact(50) }] },
        { op: 'times', from: [{ op: 'sum' }] },
        { op: 'given', what: 'no-divisor' },
      ],
    })
  })

  it.each([
    ['a fixed divisor', points(4), '0/1', '25/1'],
    ['one below 0', points(-4), '-25/1', '0/1'],
    ['one on both sides of 0, by hundredths', difference, '-10000/1', '10000/1'],
    ['one that is always 0', points(0), '0/1', '0/1'],
  ])('by %s has bounds', (_, to, lo, hi) => {
    const { plan } = runNode(ratio(to), of(10)).node
    expect([exactText(plan.lo), exactText(plan.hi)]).toEqual([lo, hi])
  })

  it('has 0 or 1 within its bounds where the divisor can be 0', () => {
    const small: SumNode = { kind: 'sum', clause: 's', of: [lastYear], floor: 0 }
    const { plan } = runNode({ ...ratio(small, { zero: 'one' }), of: points(-3) }, of(10)).node
    expect([exactText(plan.lo), exactText(plan.hi)]).toEqual(['-300/1', '1/1'])
  })

  describe('by a divisor that comes as close to 0 as it likes', () => {
    const mean: MeanNode = {
      kind: 'mean',
      clause: 'mean',
      of: [
        {
          value: { ...lastYear, clause: 'in-mean' },
          applies: { op: 'known', left: 'input.last-year' },
        },
      ],
      none: 'zero',
    }
    const grading = { ...threeStars, value: 'total' }
    it('is refused, with the place of the clause', () => {
      const result = compileRulebook(withNode(ratio(mean), { grading }))
      expect(result).toMatchObject({
        ok: false,
        refusals: [{ code: 'ratio-unbounded', subject: 'ratio', path: ['values', 0, 'of'] }],
      })
    })

    it('holds where it stops above and nothing is below 0', () => {
      const book = withNode({ ...ratio(mean, { atMost: 2 }), of: points(3) }, { grading })
      expect(valuesOf(compiled(book), { ...of(2), ...working })['extra']).toBe('1.5')
      expect(valuesOf(compiled(book), { ...of(1), ...working })['extra']).toBe('2')
      expect(valuesOf(compiled(book), working)['extra']).toBe('0')
      const below = withNode({ ...ratio(mean, { atMost: 2 }), of: points(-3) }, { grading })
      expect(codesOf(compileRulebook(below))).toEqual(['ratio-unbounded'])
    })
  })
})

const there = { op: 'known', left: 'input.last-year' } as const
const served = { op: 'at-least', left: { count: 'service' }, right: 1 } as const
const service = [fact('f-1', 'service', '2026-03-01', { hours: 1, place: 'here', reason: 'r' })]

describe('a mean', () => {
  const mean = (parts: MeanNode['of'], none?: 'zero' | 'refuse'): MeanNode => {
    return { kind: 'mean', clause: 'mean', of: parts, ...(none && { none }) }
  }

  it('is exact, and its parts stay lines of their own', () => {
    const { value, trace, node } = runNode(
      mean([{ value: points(1) }, { value: points(2) }, { value: points(2) }]),
    )
    expect(value).toBe('5/3')
    expect(trace).toMatchObject({ op: 'times', by: exact(1, 3), from: [{ op: 'sum' }] })
    expect(node.whole).toBe(true)
    expect(exactText(node.plan.hi)).toBe('5/3')
  })

  it('leaves out what does not apply, and does not even reckon it', () => {
    const node = mean([{ value: lastYear, applies: there }, { value: points(80) }])
    expect(runNode(node, of(90)).value).toBe('85/1')
    const { value, missing, trace } = runNode(node)
    expect([value, missing]).toEqual(['80/1', []])
    expect(trace.from[0]?.from[0]).toMatchObject({ what: 'not-applicable', clause: 'in' })
  })

  it('of nothing is 0 or missing', () => {
    const parts = [{ value: points(7), applies: there }]
    expect(runNode(mean(parts, 'zero')).value).toBe('0/1')
    expect(runNode(mean(parts, 'refuse')).missing).toEqual(['part.mean'])
    expect(runNode(mean(parts, 'refuse'), of(1)).value).toBe('7/1')
    expect(exactText(runNode(mean(parts, 'zero')).node.plan.lo)).toBe('0/1')
    expect(exactText(runNode(mean(parts, 'refuse')).node.plan.lo)).toBe('7/1')
  })
})

describe('T53: an item with no matching work scores the average of the others', () => {
  /** The average of what applies, for each of the four items. */
  const items: ScaledNode = {
    kind: 'scaled',
    clause: 'economic',
    times: 4,
    of: {
      kind: 'mean',
      clause: 'items',
      of: [
        { value: points(4) },
        { value: points(5) },
        { value: points(3) },
        { value: { kind: 'constant', clause: 'served', points: 1 }, applies: served },
      ],
    },
  }
  it('and what matches counts by itself', () => {
    expect(runNode(items).value).toBe('16/1')
    expect(runNode(items, { facts: service }).value).toBe('13/1')
  })
})

describe('weighted parts that may not apply', () => {
  const weighted = (means: WeightedNode['notApplicable']): WeightedNode => ({
    kind: 'weighted',
    clause: 'year',
    of: [
      { weight: 0.6, value: points(90) },
      { weight: 0.3, value: { ...lastYear, clause: 'maybe' }, applies: there },
      { weight: 0.1, value: points(50) },
    ],
    ...(means && { notApplicable: means }),
  })

  it.each(['reweight', 'zero', 'refuse'] as const)('count as ever where they do: %s', (means) => {
    expect(runNode(weighted(means), of(70)).value).toBe('80/1')
  })

  it.each([
    ['reweight', '590/7', []],
    ['zero', '59/1', []],
    ['refuse', '59/1', ['part.maybe']],
  ] as const)('and where they do not: %s', (means, value, missing) => {
    const outcome = runNode(weighted(means))
    expect([outcome.value, outcome.missing]).toEqual([value, missing])
  })

  it('leave nobody to carry the weights', () => {
    const node: WeightedNode = {
      ...{ kind: 'weighted', clause: 'year', notApplicable: 'reweight' },
      of: [{ weight: 1, value: points(90), applies: there }],
    }
    expect(runNode(node).missing).toEqual(['part.year'])
    expect(runNode(node, of(1)).value).toBe('90/1')
  })

  it.each([
    ['reweight', '0/1', '100/1'],
    ['zero', '59/1', '89/1'],
    ['refuse', '59/1', '89/1'],
  ] as const)('have bounds: %s', (means, lo, hi) => {
    const { plan } = runNode(weighted(means)).node
    expect([exactText(plan.lo), exactText(plan.hi)]).toEqual([lo, hi])
  })
})

describe('the highest and the lowest', () => {
  it('of several values', () => {
    const parts = [points(3), lastYear, points(4)]
    const highest: ValueNode = { kind: 'highest', clause: 'best', of: parts }
    const lowest: ValueNode = { kind: 'lowest', clause: 'worst', of: parts }
    expect(runNode(highest, of(3.5)).value).toBe('4/1')
    expect(runNode(highest, of(4.5)).value).toBe('9/2')
    expect(runNode(lowest, of(3.5)).value).toBe('3/1')
    expect(runNode(lowest, of(2.5)).trace).toMatchObject({ op: 'lowest', from: [{}, {}, {}] })
    const { plan } = runNode(highest, of(1)).node
    expect([exactText(plan.lo), exactText(plan.hi)]).toEqual(['4/1', '100/1'])
    expect(exactText(runNode(lowest, of(1)).node.plan.hi)).toBe('3/1')
  })
})

describe('T30: basic 80, additions at most 20, between 0 and 100', () => {
  const total = (added: number): ValueNode => ({
    kind: 'sum',
    clause: 'total',
    of: [points(80), { kind: 'sum', clause: 'added', of: [points(added)], cap: 20 }],
    cap: 100,
    floor: 0,
  })
  it.each([
    [15, '95/1'],
    [24, '100/1'],
    [-90, '0/1'],
  ])('with %s more gives %s', (added, given) => {
    expect(runNode(total(added)).value).toBe(given)
  })
})

describe('first', () => {
  it('may read the values above it', () => {
    const node: ValueNode = {
      kind: 'first',
      clause: 'scope',
      options: [{ when: { op: 'at-least', left: 'value.total', right: 65 }, value: points(1) }],
      otherwise: points(0),
    }
    const book = withNode(points(0))
    const rules = compiled({ ...book, values: [...book.values, { name: 'late', of: node }] })
    expect(valuesOf(rules, working)['late']).toBe('0')
    const busy = fact('f-1', 'service', '2026-03-01', { hours: 3, place: 'here', reason: 'r' })
    expect(valuesOf(rules, { facts: [busy], ...working })['late']).toBe('1')
  })

  it('but not those below, nor its own', () => {
    const node: ValueNode = {
      kind: 'first',
      clause: 'scope',
      options: [{ when: { op: 'at-least', left: 'value.total', right: 65 }, value: points(1) }],
      otherwise: points(0),
    }
    expect(codesOf(compileRulebook(withNode(node)))).toEqual(['reference-unknown'])
  })
})
