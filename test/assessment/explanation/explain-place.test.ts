import { describe, expect, it } from 'vitest'
import {
  assess,
  assessIn,
  type ExplainWords,
  explain,
  gradePopulations,
  type Population,
  type TieDecision,
  wordsEn,
  wordsZh,
} from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import type { MeasureRule, Rulebook } from '../../../src/rulebook/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  linkedRulebook,
  populationOf,
  quota,
  quotaRulebook,
  reading,
} from '../../support/quota-cases.ts'

const plain = { service: 0, community: 'north', status: 'plain' } as const
const person = (id: string, score: number, service = 0) => ({ ...plain, id, score, service })

const { grading, values } = quotaRulebook()
const titles: Partial<Rulebook> = {
  grading: {
    ...grading,
    bands: grading.bands.map((band) => {
      return band.grade === 'gold' ? { ...band, title: { en: 'five stars', zh: '五星' } } : band
    }),
    order: [
      { by: 'value.total', first: 'highest' },
      { by: 'value.service', first: 'lowest' },
    ],
  },
  values: values.map((each) => {
    return each.name === 'total' ? { ...each, title: { en: 'total', zh: '总分' } } : each
  }),
  quotas: [quota({ share: 0.5, tie: 'refuse', title: { en: 'half at most', zh: '至多一半' } })],
  afterRuling: 'rerun',
}

function told(populations: readonly Population[], name: string, subject: string, words = wordsEn) {
  const graded = unwrap(gradePopulations(populations))
  return explain(unwrap(assessIn(graded, name, memberId(subject))), { explain: words })
}

const branches = populationOf(compiledRules(quotaRulebook(titles)), [
  person('north', 8),
  person('south', 7, 2),
  person('east', 7, 3),
  person('west', 1),
])

describe('an explanation inside a population', () => {
  it('says the rank, the seats and the line that was in force, as it was read', () => {
    expect(told([branches], 'branches', 'east').slice(0, 4)).toEqual([
      'silver instead of five stars: 7 lies in [6, ∞) (half at most)',
      '  rank 3: total 7, service 3',
      '  half at most [clause gold-quota, made up for tests]: 4 counted, seats for five stars: 2, asked for by 3; the last who kept it has total 7, service 2; no seat',
      'period 2026, rulebook quotas, version 2026-1, in force from 2026-01-01',
    ])
    expect(told([branches], 'branches', 'south')[2]).toMatch(/; kept$/)
    expect(told([branches], 'branches', 'west').slice(0, 3)).toEqual([
      'iron: 1 lies in (-∞, 2)',
      '  rank 4: total 1, service 0',
      'period 2026, rulebook quotas, version 2026-1, in force from 2026-01-01',
    ])
  })

  it('says the same in Chinese', () => {
    expect(told([branches], 'branches', 'east', wordsZh).slice(0, 3)).toEqual([
      'silver，原应为五星：7 在 [6, ∞) 之内（至多一半）',
      '  第3名：总分 7、service 3',
      '  至多一半 [条款 gold-quota，made up for tests]：基数4，五星名额2个，3个参与；最后一名入围者总分 7、service 2；未入围',
    ])
  })

  it('names a tie that people must decide, and those who tie', () => {
    const even = populationOf(branches.rules, [person('a', 8, 1), person('b', 8, 1)])
    expect(told([even], 'branches', 'b').slice(0, 3)).toEqual([
      'undecided between five stars and silver (half at most): a, b tie, seats left: 1; people decide',
      '  rank 1: total 8, service 1',
      '  half at most [clause gold-quota, made up for tests]: 2 counted, seats for five stars: 1, asked for by 2; nobody kept it; tied at the edge',
    ])
    const chinese = told([even], 'branches', 'b', wordsZh)
    expect(chinese[0]).toBe('五星与silver待定（至多一半）：a、b并列，尚余名额1个，由人决定')
    expect(chinese[2]).toContain('无人入围；在名额边缘并列')
    const many = Array.from({ length: 30 }, (_, i) => person(`m-${10 + i}`, 8))
    const [line] = told([populationOf(branches.rules, many)], 'branches', 'm-10')
    expect(line).toContain('m-21 and 18 more tie')
    const [zh] = told([populationOf(branches.rules, many)], 'branches', 'm-10', wordsZh)
    expect(zh).toContain('m-21等30个并列')
  })

  it('says of a tie that people decided: who, and why, where that is known', () => {
    const even = populationOf(branches.rules, [person('a', 8, 1), person('b', 8, 1)])
    const seated = { clause: 'gold-quota', seated: [memberId('b')] }
    const said = { ...seated, by: memberId('c'), reason: 'drawn by lot' }
    const line = (decided: TieDecision, subject: string, words?: ExplainWords) =>
      told([{ ...even, decided: [decided] }], 'branches', subject, words).find((one) =>
        one.includes('gold-quota'),
      )
    expect(line(seated, 'b')).toMatch(/; kept by a decision on the tie$/)
    expect(line(said, 'a')).toMatch(/; no seat by a decision on the tie, made by c: drawn by lot$/)
    expect(line(said, 'b', wordsZh)).toMatch(/；入围（同分经人工认定，c 决定：drawn by lot）$/)
    expect(line(seated, 'a', wordsZh)).toMatch(/；未入围（同分经人工认定）$/)
  })

  it('says which pool the seats belong to', () => {
    const quotas = [quota({ per: 'subject.community', share: 0.5 })]
    const rules = compiledRules(quotaRulebook({ quotas, afterRuling: 'rerun' }))
    const split = populationOf(rules, [person('a', 8), { ...person('b', 7), community: 'south' }])
    expect(told([split], 'branches', 'a')[2]).toContain('1 counted in north, seats for gold: 0')
    expect(told([split], 'branches', 'b', wordsZh)[2]).toContain('south：基数1')
  })

  it('says what was read of another population: its grade, and its value with the factor', () => {
    const links = [
      {
        name: 'upper',
        population: 'branches',
        grades: ['gold', 'silver', 'bronze', 'iron'],
        value: { from: 0, to: 99 },
        title: { en: 'the branch', zh: '所在支部' },
      },
    ]
    const book = linkedRulebook('branches')
    const rules = compiledRules({ ...book, catalogue: { ...book.catalogue, links } })
    const readers = reading(
      populationOf(rules, [person('anna', 3), person('carl', 3)], { name: 'readers' }),
      (index) => (index === 0 ? 'south' : undefined),
    )
    const lines = told([readers, branches], 'readers', 'anna')
    expect(lines.slice(1, 3)).toEqual(['  rank 1: total 4.75', '  the branch south: gold, 7'])
    expect(lines).toContain(
      '    upper [clause upper, made up for tests] = 1.75: 0.25 × the branch south 7',
    )
    expect(lines.filter((line) => line.includes('south'))).toHaveLength(2)
    expect(told([readers, branches], 'readers', 'anna', wordsZh)).toEqual(
      expect.arrayContaining(['  所在支部 south：gold，7']),
    )
    expect(told([readers, branches], 'readers', 'carl').join()).not.toContain('the branch')
  })

  it('says of a linked subject without a grade that it has none', () => {
    const book = linkedRulebook('branches')
    const links = { upper: { subject: memberId('b'), grade: null, value: { n: 4, d: 1 } } }
    const input = { ...inputOfPerson(person('anna', 9)), links }
    const assessment = unwrap(assess(compiledRules(book), input))
    expect(explain(assessment, { explain: wordsEn })[1]).toBe('  upper b: not graded, 4')
    expect(explain(assessment, { explain: wordsZh })[1]).toBe('  upper b：不定等次，4')
  })
})

describe('a measure in an explanation', () => {
  const measures: readonly MeasureRule[] = [
    {
      clause: 'prize',
      measure: 'prize',
      title: { en: 'a prize', zh: '奖励' },
      ranks: { from: 1, to: 2 },
      amount: { kind: 'by-rank', amounts: [100, 50.5], tie: 'same' },
      decidedBy: 'the street',
    },
    {
      clause: 'run',
      measure: 'change',
      grades: ['gold'],
      run: { periods: 2, gap: 'breaks' },
      decidedBy: 'the street',
    },
  ]
  const rules = compiledRules(
    quotaRulebook({ ...titles, measures, money: { currency: 'CNY', decimals: 2 } }),
  )
  const population = populationOf(rules, [person('a', 8), person('b', 7)])
  const [first, second] = population.subjects
  const history = [{ period: '2025', grade: 'gold' }]
  const subjects = [
    { input: { ...(first?.input ?? inputOfPerson(person('a', 8))), history } },
    second ?? { input: inputOfPerson(person('b', 7)) },
  ]

  it('says how much, for which place, and after which periods', () => {
    const lines = (subject: string, words: ExplainWords) =>
      told([{ ...population, subjects }], 'branches', subject, words).filter((line) =>
        /^(proposed|建议)/.test(line),
      )
    expect(lines('a', wordsEn)).toEqual([
      'proposed: a prize, CNY 100.00, rank 1; the street decides (clause prize)',
      'proposed: run, in a row with 2025 five stars; the street decides (clause run)',
    ])
    expect(lines('b', wordsEn)).toEqual([
      'proposed: a prize, CNY 50.50, rank 2; the street decides (clause prize)',
    ])
    expect(lines('a', wordsZh)).toEqual([
      '建议：奖励，CNY 100.00，第1名；由the street决定（条款 prize）',
      '建议：run，连同 2025 五星；由the street决定（条款 run）',
    ])
  })

  it('says what is withheld, and a period without a grade', () => {
    const measure = {
      measure: 'pay',
      clause: 'pay',
      decidedBy: 'the street',
      rank: undefined,
      run: [{ period: '2025', grade: undefined }],
      money: 'CNY 552.00',
      withheld: 'CNY 48.00',
    }
    expect(wordsEn.measure(measure)).toBe(
      'proposed: pay, CNY 552.00, CNY 48.00 withheld, in a row with 2025 not graded; the street decides (clause pay)',
    )
    expect(wordsZh.measure(measure)).toBe(
      '建议：pay，CNY 552.00，留存 CNY 48.00，连同 2025 不定等次；由the street决定（条款 pay）',
    )
  })
})
