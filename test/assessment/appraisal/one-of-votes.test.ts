import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { en, explain, recheck, zh } from '../../../src/index.ts'
import {
  checkRulebook,
  type RaterGroup,
  type Rulebook,
  type TalliesNode,
  type ValueNode,
  type WeightedGroup,
} from '../../../src/rulebook/index.ts'
import { smallest } from '../../../src/rulebooks/index.ts'
import { parseRulebook } from '../../../src/schema/index.ts'
import type { Tally } from '../../../src/vocabulary/index.ts'
import { runNode } from '../../support/run.ts'
import { compiled, inputOf, tally, valuesOf } from '../../support/subject.ts'

const { pledges: _, posting: __, ...frame } = smallest

const raters: readonly RaterGroup[] = [
  { group: 'judges', marks: { from: 0, to: 100, decimals: 1 } },
  {
    group: 'members',
    scores: [
      { choice: 'poor', points: 50 },
      { choice: 'good', points: 100 },
      { choice: 'fair', points: 70 },
    ],
  },
]

const book = (of: ValueNode): Rulebook => ({
  ...frame,
  raters,
  values: [{ name: 'total', of }],
  grading: { clause: 'stars', value: 'total', bands: [{ grade: 'scored', at: { ends: '()' } }] },
})

const taken = (take: WeightedGroup['take'], more: object = {}, clause = 'review'): TalliesNode => ({
  ...{ kind: 'tallies', clause, missingGroup: 'refuse' },
  groups: [{ group: 'judges', weight: 1, ...(take && { take }), ...more }],
})

const judged = (...marks: readonly (readonly [number, number])[]): Tally => ({
  group: 'judges',
  counts: [],
  marks: marks.map(([points, count]) => ({ points, count })),
})

const given = (of: ValueNode, ...tallies: readonly Tally[]) =>
  valuesOf(compiled(book(of)), { tallies })['total']

describe('what is taken of the ballots of a group', () => {
  const odd = judged([70, 1], [95.5, 1], [66.4, 3])
  const even = judged([70, 1], [95.5, 2], [66.4, 1])

  it.each([
    ['mean', '72.94', '81.85'],
    ['median', '66.4', '82.75'],
    ['highest', '95.5', '95.5'],
    ['lowest', '66.4', '66.4'],
    [undefined, '72.94', '81.85'],
  ] as const)('%s: %s of five, %s of four', (take, five, four) => {
    expect(given(taken(take), odd)).toBe(five)
    expect(given(taken(take), even)).toBe(four)
  })

  it('is that of one, where there is one', () => {
    for (const take of ['median', 'highest', 'lowest'] as const) {
      expect(given(taken(take), judged([80, 1]))).toBe('80')
      expect(given(taken(take), judged([80, 2]))).toBe('80')
    }
  })

  it('comes after some were dropped, and goes by what a choice is worth', () => {
    const trim = { above: 3, each: 1 }
    expect(given(taken('highest', { trim }), odd)).toBe('70')
    expect(given(taken('lowest', { trim }), even)).toBe('70')
    const members = {
      ...taken('median'),
      groups: [{ group: 'members', weight: 1, take: 'median' }],
    }
    const said = tally('members', { poor: 1, good: 1, fair: 1 })
    expect(given(members as TalliesNode, said)).toBe('70')
  })

  it('says how far ballots lie apart: the highest less the lowest', () => {
    const spread: ValueNode = {
      ...{ kind: 'less', clause: 'spread', from: taken('highest', {}, 'top') },
      deductions: [taken('lowest', {}, 'bottom')],
    }
    expect(given(spread, odd)).toBe('29.1')
  })

  it('is told, and gives its value anew', () => {
    const rules = compiled(book(taken('median', { trim: { above: 3, each: 1 } })))
    const told = unwrap(assess(rules, inputOf({ tallies: [judged([70, 2], [95.5, 3], [66, 1])] })))
    const [{ trace, value }] = told.traces as [(typeof told.traces)[number]]
    expect(unwrap(recheck(trace))).toEqual(value)
    expect([en, zh].map((words) => explain(told, words).slice(2))).toMatchInlineSnapshot(`
      [
        [
          "review [clause review, an example] = 82.75",
          "  judges: the middle of 2 × 95.5, 2 × 70, 1 highest and 1 lowest dropped = 82.75, weight 1",
        ],
        [
          "review [条款 review，an example] = 82.75",
          "  judges：2 票 × 95.5、2 票 × 70（去掉最高、最低各 1 票），取中位数 = 82.75，权重 1",
        ],
      ]
    `)
  })

  const mark = (points: number) => ({ group: 'judges', mark: points })
  const toldVotes = (...votes: readonly (readonly [number, number])[]) =>
    votes.map(([points, count]) => ({ ...mark(points), count, points }))

  it.each([
    ['highest', [95.5], undefined],
    ['lowest', [66.4], undefined],
    ['median', [70, 66.4], undefined],
    // Of an even number the same ballot may stand in the middle twice.
    ['median', [70], { above: 3, each: 1 }],
  ] as const)(
    '%s is told as %j, with all that were left and how many were not',
    (take, picked, trim) => {
      const counts = [
        [95.5, 1],
        [70, trim ? 4 : 1],
        [66.4, trim ? 1 : 2],
      ] as const
      const { trace } = runNode(
        taken(take, trim && { trim }),
        { tallies: [judged(...counts)] },
        { raters },
      )
      const [own] = trace.from[0]?.from ?? []
      expect(own?.about).toEqual({
        ...{ group: 'judges', take },
        votes: trim ? toldVotes([70, 4]) : toldVotes(...counts),
        ...(trim && { dropped: 1 }),
      })
      const ballots = picked.length > 1 ? own?.from[0]?.from : own?.from
      expect(own?.op).toBe(picked.length > 1 ? 'times' : 'same')
      expect(ballots?.map(({ about }) => about)).toEqual(picked.map(mark))
    },
  )

  it('may be open, comes through a file, and is none beside an aggregate', () => {
    const codes = (node: TalliesNode) =>
      checkRulebook(book(node)).map(({ code, path }) => `${code} ${path.slice(3).join('.')}`)
    expect(codes(taken('?'))).toEqual(['choice-open groups.0.take'])
    expect(codes(taken('most' as 'mean'))).toEqual(['choice-invalid groups.0.take'])
    const aggregate = { use: 'mine', params: null }
    expect(codes(taken('median', { aggregate }))).toContain('choice-invalid groups.0.take')
    const whole = book(taken('median'))
    expect(unwrap(parseRulebook(whole))).toEqual(whole)
  })
})
