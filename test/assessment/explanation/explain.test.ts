import { describe, expect, it } from 'vitest'
import {
  assess,
  type ExplainWords,
  explain,
  wordsEn,
  wordsZh,
} from '../../../src/assessment/index.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import type { Rulebook, Veto } from '../../../src/rulebook/index.ts'
import { gridBranch, quannan } from '../../../src/rulebooks/index.ts'
import { type Fact, memberId } from '../../../src/vocabulary/index.ts'
import { baseNode, serviceNode, threeClauses, withNode } from '../../support/rulebooks.ts'
import { compiled, fact, inputOf, tally } from '../../support/subject.ts'

const stamp = { certifiedBy: memberId('c-1') }

const service = (id: string, on: string, hours: number): Fact => ({
  ...fact(id, 'service', on, { hours, what: 'night watch' }),
  ...stamp,
  evidence: [{ kind: 'photo', ref: `photo-${id}` }],
})

const month = (id: string, on: string, points: number, outcome = 'met'): Fact => ({
  ...fact(id, 'pledge-month', on, { outcome, points, reason: 'as promised', pledge: 'p-1' }),
  ...stamp,
})

/** Months kept, enough to lift the year above the veto. */
const promised = (count: number): Fact[] =>
  ['05', '06', '07', '08', '09', '10', '11', '12', '03', '04']
    .slice(0, count)
    .map((m) => month(`g-${m}`, `2026-${m}-11`, 6))

const input = inputOf({
  attributes: { category: 'in-service', frail: false, pledging: true },
  inputs: { 'last-year': 93 },
  asOf: civilDate('2026-04-15'),
  facts: [
    month('f-1', '2026-01-31', 5.5),
    month('f-2', '2026-02-28', 6),
    service('f-3', '2026-02-01', 8),
    service('f-4', '2026-02-02', 8),
    fact('f-5', 'thanks', '2026-02-03', { from: 'building 3' }),
  ],
  tallies: [
    tally('members', { excellent: 10, qualified: 6, basic: 3, unqualified: 1 }),
    tally('residents', { excellent: 2, qualified: 1, basic: 0 }),
  ],
})

function told(words: ExplainWords, rulebook: Rulebook = gridBranch, of = input) {
  return explain(unwrap(assess(compiled(rulebook), of)), { explain: words })
}

describe('an explanation', () => {
  it('leads from the grade to the fact, its stamp and its evidence, and to the ballot count', () => {
    expect(told(wordsEn)).toMatchSnapshot()
  })

  it('says the same in Chinese', () => {
    const lines = told(wordsZh)
    expect(lines).toMatchSnapshot()
    expect(lines).toHaveLength(told(wordsEn).length)
  })

  it('is the same text every time', () => {
    expect(told(wordsEn)).toEqual(told(wordsEn))
  })

  it('says that a clause does not apply, and why there is no grade', () => {
    const frail = { ...input, attributes: { category: 'retired', frail: true, pledging: false } }
    const lines = told(wordsEn, gridBranch, frail)
    expect(lines[0]).toMatch(/^not graded \(frail: cared for, not graded\)$/)
    expect(lines.some((line) => line.includes('does not apply (frail'))).toBe(true)
  })

  it('leads from a veto to the fact that it rests on, and to its evidence', () => {
    const found: Fact = {
      ...fact('f-9', 'false-record', '2026-03-02', { finding: 'nobody was there' }),
      ...stamp,
      evidence: [{ kind: 'page', ref: 'handbook/12' }],
    }
    const facts = [...(input.facts ?? []), found]
    const { asOf: _, ...year } = input
    const high = { ...year, facts: [...facts, ...promised(10)] }
    const lines = told(wordsEn, gridBranch, high)
    expect(lines[1]).toMatch(/^ {2}a service record proved false \[clause honest-records/)
    expect(lines[2]).toBe('    2026-03-02: f-9, certified by c-1, evidence handbook/12')
    expect(told(wordsZh, gridBranch, high)[2]).toBe(
      '    2026-03-02：f-9，c-1 认证，佐证 handbook/12',
    )
  })

  it('tells a veto that holds and changes nothing, and no other', () => {
    const veto = (clause: string, parts: Partial<Veto>): Veto => ({
      clause,
      when: { op: 'above', left: { count: 'service' }, right: 0 },
      effect: { kind: 'at-most', grade: 'one-star' },
      ...parts,
    })
    const missing = { when: { op: 'above', left: 'input.last-year', right: 1 } } as const
    const rules = threeClauses({
      measures: [{ clause: 'awards', measure: 'award', decidedBy: 'office' }],
      vetoes: [
        veto('holds', {}),
        veto('does-not', { when: { op: 'above', left: { count: 'service' }, right: 9 } }),
        veto('taken-so', { ...missing, whenMissing: 'hit' }),
        veto('not-taken-so', { ...missing, whenMissing: 'clear' }),
        veto('bars', { effect: { kind: 'not-eligible', measures: ['award'] } }),
      ],
    })
    const served = fact('f-1', 'service', '2026-03-02', { hours: 1, place: 'here' })
    const of = inputOf({ attributes: { category: 'working' }, facts: [served] })
    const lines = told(wordsEn, rules, of)
    const idle = lines.filter((line) => line.includes('changes nothing'))
    expect(idle.map((line) => line.split(' ')[2])).toEqual(['holds', 'taken-so'])
    expect(lines[lines.indexOf(idle[0] ?? '') + 1]).toContain('2026-03-02: f-1')
    expect(told(wordsZh, rules, of).join('\n')).toContain('情形成立，但不改变此处的等次')
  })

  it('says which veto changed a grade', () => {
    const low = threeClauses({
      vetoes: [
        {
          clause: 'idle',
          title: { en: 'no service at all' },
          when: { op: 'below', left: { count: 'service' }, right: 1 },
          effect: { kind: 'exactly', grade: 'one-star' },
        },
      ],
      grading: {
        ...threeClauses().grading,
        bands: [
          { grade: 'two-star', title: { en: 'two stars' }, at: { from: 60, ends: '[)' } },
          { grade: 'one-star', title: { en: 'one star' }, at: { to: 60, ends: '()' } },
        ],
        value: 'low',
      },
      values: [
        {
          name: 'low',
          of: { kind: 'less', clause: 'low', from: baseNode, deductions: [serviceNode] },
        },
      ],
    })
    const [first] = told(wordsEn, low, inputOf({ attributes: { category: 'working' } }))
    expect(first).toBe('one star instead of two stars: 60 lies in [60, ∞) (no service at all)')
  })

  it('marks deductions, and names clauses by their ids where there is no title', () => {
    const node = {
      kind: 'less',
      clause: 'extra',
      from: { ...baseNode, clause: 'start' },
      deductions: [{ ...baseNode, clause: 'taken' }],
      floor: 1,
    } as const
    const lines = told(wordsEn, withNode(node), inputOf({ attributes: { category: 'working' } }))
    expect(lines.slice(2, 5)).toEqual([
      'extra [clause extra, made up for tests] = 1: 1, lifted from 0 (at least 1)',
      '  start [clause start, made up for tests] = 60',
      '  − taken [clause taken, made up for tests] = 60',
    ])
  })

  it('says how a value between printed whole numbers was rounded', () => {
    const rounded: Rulebook = { ...quannan, grading: { ...quannan.grading, fractions: 'half-up' } }
    const scores = { self: 69.5, democratic: 69.5, organisation: 69.5 }
    const of = inputOf({ period: '2026-Q1', inputs: scores })
    expect(told(wordsEn, rounded, of)[0]).toBe(
      'healthy: 70 (69.5, rounded half-up) lies in [70, 90)',
    )
    expect(told(wordsZh, rounded, of)[0]).toContain('70（69.5 四舍五入）')
    const whole = inputOf({
      period: '2026-Q1',
      inputs: { self: 70, democratic: 70, organisation: 70 },
    })
    expect(told(wordsEn, rounded, whole)[0]).toBe('healthy: 70 lies in [70, 90)')
  })

  it('speaks of facts that do not count, and of what is proposed', () => {
    const late = service('f-8', '2026-05-01', 1)
    const lines = told(wordsEn, gridBranch, { ...input, facts: [late] })
    expect(lines).toContain('f-8 does not count: it lies after the day of the reckoning')
    expect(lines.at(-1)).toMatch(
      /^proposed: a reminding talk.*branch committee decides \(clause talk\)$/,
    )
  })

  it('takes words of the host, and shows a name where the words have no title', () => {
    const bare: ExplainWords = { ...wordsEn, language: 'fr' }
    expect(told(bare)[0]).toMatch(/^(one|two|three)-star: /)
    const hostile: ExplainWords = { ...wordsEn, language: '__proto__' }
    expect(told(hostile)[0]).toMatch(/^(one|two|three)-star: /)
  })

  it('says what the silence of a rater group means, in both languages', () => {
    const groups = [
      { group: 'members', weight: 0.5 },
      { group: 'residents', weight: 0.5 },
    ]
    const node = { kind: 'tallies', clause: 'extra', groups, missingGroup: 'reweight' } as const
    const titles = { en: 'the residents', zh: '居民' }
    const raters = ['members', 'residents'].map((group) => ({
      group,
      ...(group === 'residents' && { title: titles }),
      scores: [{ choice: 'good', points: 100, title: { en: 'well done', zh: '好' } }],
    }))
    const book = withNode(node, { raters })
    const of = inputOf({
      attributes: { category: 'working' },
      tallies: [tally('members', { good: 3 })],
    })
    expect(told(wordsEn, book, of)).toEqual(
      expect.arrayContaining([
        '  the residents: no ballots (its weight goes to the others)',
        '  members: (3 well done × 100) / 3 ballots = 100, weight 1',
      ]),
    )
    expect(told(wordsZh, book, of).join('\n')).toContain('居民')
    expect(told(wordsZh, book, of).join('\n')).toContain('3 票好')
  })

  it('says where the cap of a section cut, and a floor lifted, in Chinese too', () => {
    const sum = { kind: 'sum', clause: 'extra', of: [{ ...baseNode, clause: 'part' }] } as const
    const of = inputOf({ attributes: { category: 'working' } })
    const capped = told(wordsEn, withNode({ ...sum, cap: 50 }), of)
    expect(capped[2]).toBe('extra [clause extra, made up for tests] = 50: 50, cut from 60 (cap 50)')
    expect(told(wordsZh, withNode({ ...sum, cap: 50 }), of)[2]).toMatch(/60.*50/)
    expect(told(wordsZh, withNode({ ...sum, floor: 70 }), of)[2]).toMatch(/70.*60/)
  })

  it('says in Chinese why there is no grade, or another one', () => {
    const frail = { ...input, attributes: { category: 'retired', frail: true, pledging: false } }
    expect(told(wordsZh, gridBranch, frail)[0]).toMatch(/^不定等次/)
    const idle = {
      clause: 'idle',
      when: { op: 'below', left: { count: 'service' }, right: 1 },
      effect: { kind: 'exactly', grade: 'three-star' },
    } as const
    const of = inputOf({ attributes: { category: 'working' } })
    expect(told(wordsZh, threeClauses({ vetoes: [idle] }), of)[0]).toContain('three-star')
    expect(told(wordsZh, threeClauses({ vetoes: [idle] }), of)[0]).toContain('one-star')
  })

  it('tells a number from outside with its factor, and without where that is 1', () => {
    const node = { kind: 'input', clause: 'extra', input: 'last-year' } as const
    const of = inputOf({ attributes: { category: 'working' }, inputs: { 'last-year': 93 } })
    expect(told(wordsEn, withNode(node), of)[2]).toBe(
      'extra [clause extra, made up for tests] = 93: last-year 93',
    )
    expect(told(wordsEn, withNode({ ...node, times: 0.5 }), of)[2]).toBe(
      'extra [clause extra, made up for tests] = 46.5: 0.5 × last-year 93',
    )
  })

  it('says nothing more of a clause that gives a constant', () => {
    const of = inputOf({ attributes: { category: 'working' } })
    const lines = told(wordsEn, withNode({ ...baseNode, clause: 'extra' }), of)
    expect(lines[2]).toBe('extra [clause extra, made up for tests] = 60')
  })

  it('says what is worth nothing of a window in which nothing was done, in both languages', () => {
    const node = { ...serviceNode, clause: 'extra', caps: [] } as const
    const every = { window: 'quarter', unmet: 'zero' } as const
    const facts = [fact('f-1', 'service', '2026-03-01', { hours: 2, place: 'here', reason: 'r' })]
    const of = inputOf({ attributes: { category: 'working' }, facts })
    expect(told(wordsEn, withNode({ ...node, every }), of)).toMatchSnapshot()
    expect(told(wordsZh, withNode({ ...node, every }), of)).toMatchSnapshot()
  })

  it('shows the cap of each window, a factor of a part, and where a sum was cut', () => {
    const caps = [
      { per: 'day', points: 3 },
      { per: 'month', points: 5 },
      { per: 'period', points: 6 },
    ] as const
    const sum = {
      kind: 'weighted',
      clause: 'extra',
      of: [
        { weight: 0.25, value: { ...serviceNode, clause: 'capped', caps } },
        { weight: 0.75, value: { ...baseNode, clause: 'fixed' } },
      ],
    } as const
    const on = (id: string, day: string) =>
      fact(id, 'service', day, { hours: 2, place: 'here', reason: 'r' })
    const facts = [on('f-1', '2026-03-01'), on('f-2', '2026-03-02'), on('f-3', '2026-04-01')]
    const of = inputOf({ attributes: { category: 'working' }, facts })
    expect(told(wordsEn, withNode(sum), of)).toMatchSnapshot()
    expect(told(wordsZh, withNode(sum), of)).toMatchSnapshot()
  })
})
