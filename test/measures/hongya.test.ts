import { describe, expect, it } from 'vitest'
import {
  assess,
  compileRulebook,
  type GradedPopulation,
  gradePopulations,
  type Population,
  regrade,
  type SubjectInput,
} from '../../src/assessment/index.ts'
import { type Rounding, roundings, unwrap } from '../../src/foundation/index.ts'
import type { Band, BandedRulebook, MeasureRule, Rulebook } from '../../src/rulebook/index.ts'
import { hongya, hongyaSecretaries } from '../../src/rulebooks/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { codesOf, compiled, inputOf } from '../support/subject.ts'

/** How secretaries are rated: ours, for the text does not say. */
const rating: readonly [Band, Band, ...Band[]] = [
  { grade: 'excellent', at: { from: 90, ends: '[)' } },
  { grade: 'competent', at: { from: 60, to: 90, ends: '[)' } },
  { grade: 'not-competent', at: { to: 60, ends: '()' } },
]

type Missing = 'hit' | 'clear' | 'refuse'

/** A text with its open choices decided. */
function decided(
  text: BandedRulebook,
  fractions: Rounding,
  rounding: Rounding,
  whenMissing: Missing,
) {
  const open = (value: string | undefined) => value === '?'
  const { grading, vetoes = [], measures = [] } = text
  return {
    ...text,
    grading: open(grading.fractions) ? { ...grading, fractions } : grading,
    vetoes: vetoes.map((veto) => (open(veto.whenMissing) ? { ...veto, whenMissing } : veto)),
    measures: measures.map((rule): MeasureRule => {
      const asked = open(rule.whenMissing) ? { ...rule, whenMissing } : rule
      return asked.amount?.kind === 'of-principal'
        ? { ...asked, amount: { ...asked.amount, rounding } }
        : asked
    }),
  } satisfies Rulebook
}

const branchRules = (fractions: Rounding = 'floor', rounding: Rounding = 'half-up') =>
  compiled(decided(hongya, fractions, rounding, 'refuse'))

const secretaryRules = (whenMissing: Missing = 'clear', rounding: Rounding = 'half-up') =>
  compiled(decided(hongyaSecretaries(rating), 'floor', rounding, whenMissing))

const branch = (name: string, score: number, fund = 10_000): SubjectInput => {
  const attributes = { 'work-fund': fund }
  return { subject: memberId(name), period: '2026', attributes, inputs: { score } }
}

const secretary = (name: string, appraisal: number, of?: string) => ({
  input: {
    subject: memberId(name),
    period: '2026',
    attributes: { pay: 3_000 },
    inputs: { appraisal },
  },
  ...(of === undefined ? {} : { links: { branch: memberId(of) } }),
})

function populations(
  branches: readonly SubjectInput[],
  secretaries: Population['subjects'],
  rules = secretaryRules(),
): readonly Population[] {
  return [
    { name: 'secretaries', rules, subjects: secretaries },
    { name: 'branches', rules: branchRules(), subjects: branches.map((input) => ({ input })) },
  ]
}

/** Everybody's grade and measures: `'excellent: rate-excellent'`. */
const told = (graded: readonly GradedPopulation[]) =>
  Object.fromEntries(
    graded.flatMap(({ results }) =>
      results.map(({ grade, measures }) => {
        const proposed = measures.map(({ kind, money }) =>
          money ? `${kind} ${money.minor}` : kind,
        )
        return [grade.subject, [grade.grade, ...proposed]]
      }),
    ),
  )

describe('T05, branches', () => {
  it('does not compile before someone says where 89.5 belongs, and how cents are rounded', () => {
    const result = compileRulebook(hongya)
    expect(codesOf(result)).toEqual(['choice-open', 'choice-open', 'choice-open'])
    expect(result).toMatchObject({
      refusals: [
        { subject: 'stars', path: ['grading', 'fractions'] },
        { subject: 'full-fund-and-a-tenth', path: ['measures', 0, 'amount', 'rounding'] },
        { subject: 'a-tenth-off-the-fund', path: ['measures', 1, 'amount', 'rounding'] },
      ],
    })
  })

  const result = (score: number, fractions: Rounding = 'floor') =>
    unwrap(assess(branchRules(fractions), branch('b-1', score)))

  it.each([
    [100, 'five-star', [1_100_000]],
    [90, 'five-star', [1_100_000]],
    [89, 'four-star', []],
    [80, 'four-star', []],
    [79, 'three-star', []],
    [70, 'three-star', []],
    [69, 'no-star', [-100_000]],
    [0, 'no-star', [-100_000]],
  ] as const)(
    '%s points are %s whatever is decided about fractions, and give %j',
    (score, grade, money) => {
      for (const fractions of roundings) {
        const { grade: given, measures } = result(score, fractions)
        expect(given).toBe(grade)
        expect(measures.map((measure) => measure.money?.minor)).toEqual(money)
      }
    },
  )

  it.each([
    ['half-up', 69.5, 'three-star'],
    ['half-even', 69.5, 'three-star'],
    ['up', 69.01, 'three-star'],
    ['ceiling', 89.01, 'five-star'],
    ['down', 89.99, 'four-star'],
    ['floor', 69.99, 'no-star'],
  ] as const)('%s puts %s into %s', (fractions, score, grade) => {
    expect(result(score, fractions).grade).toBe(grade)
  })

  it.each([
    ['half-up', [11, -1]],
    ['half-even', [11, 0]],
    ['up', [11, -1]],
    ['down', [11, 0]],
    ['floor', [11, -1]],
    ['ceiling', [11, 0]],
  ] as const)('cents are rounded %s: of 0.10 and of 0.05', (rounding, money) => {
    const rules = branchRules('floor', rounding)
    const minor = (score: number, fund: number) =>
      unwrap(assess(rules, branch('b-1', score, fund))).measures[0]?.money?.minor
    expect([minor(95, 0.1), minor(60, 0.05)]).toEqual(money)
  })

  it('each way of rounding cents has an answer of its own', () => {
    const answers = roundings.map((rounding) => {
      const rules = branchRules('floor', rounding)
      const of = (score: number, fund: number) =>
        unwrap(assess(rules, branch('b-1', score, fund))).measures[0]?.money?.minor
      // 0.33, 0.55, and 0.01 and 0.05 off
      return JSON.stringify([of(95, 0.03), of(95, 0.05), of(95, 0.15), of(60, 0.01), of(60, 0.05)])
    })
    expect(new Set(answers).size).toBe(roundings.length)
  })

  it('asks for the fund where something follows, and nowhere else', () => {
    const without = (score: number) =>
      codesOf(assess(branchRules(), inputOf({ inputs: { score } })))
    expect(without(85)).toEqual([])
    expect(without(95)).toEqual(['principal-missing'])
    expect(without(60)).toEqual(['principal-missing'])
  })

  it('leaves the measures to people', () => {
    expect(result(95).measures).toMatchObject([
      { status: 'proposed', decidedBy: 'whoever allots the work fund', grade: 'five-star' },
    ])
  })
})

describe('T05, secretaries', () => {
  it('does not compile before someone says what a secretary without a graded branch means', () => {
    const result = compileRulebook(hongyaSecretaries(rating))
    expect(result).toMatchObject({
      ok: false,
      refusals: [
        { code: 'choice-open', subject: 'not-excellent', path: ['vetoes', 0, 'whenMissing'] },
        { code: 'choice-open', subject: 'rate-excellent', path: ['measures', 0, 'whenMissing'] },
        { code: 'choice-open', subject: 'a-tenth-off-the-pay' },
        { code: 'choice-open', subject: 'a-tenth-off-the-pay' },
      ],
    })
  })

  it('stand with their branches', () => {
    const branches = [branch('b-5', 92), branch('b-4', 85), branch('b-0', 60)]
    const secretaries = [
      secretary('s-5', 80, 'b-5'),
      secretary('s-4', 95, 'b-4'),
      secretary('s-0', 95, 'b-0'),
      secretary('t-0', 70, 'b-0'),
    ]
    expect(told(unwrap(gradePopulations(populations(branches, secretaries))))).toEqual({
      'b-5': ['five-star', 'full-fund-and-a-tenth 1100000'],
      'b-4': ['four-star'],
      'b-0': ['no-star', 'a-tenth-off-the-fund -100000'],
      's-5': ['competent', 'rate-excellent'],
      's-4': ['excellent'],
      's-0': ['competent', 'a-tenth-off-the-pay -30000'],
      't-0': ['competent', 'a-tenth-off-the-pay -30000'],
    })
  })

  it('say which clause of the branch took the grade', () => {
    const graded = unwrap(
      gradePopulations(populations([branch('b-0', 60)], [secretary('s-0', 95, 'b-0')])),
    )
    expect(graded[0]?.results[0]).toMatchObject({
      grade: { grade: 'competent', band: 'excellent', because: ['not-excellent'] },
      standing: { links: [{ link: 'branch', subject: 'b-0', grade: 'no-star' }] },
    })
  })

  it.each([
    ['hit', ['competent', 'rate-excellent', 'a-tenth-off-the-pay -30000']],
    ['clear', ['excellent']],
  ] as const)('without a branch, where missing means %s: %j', (whenMissing, outcome) => {
    const without = populations([], [secretary('s-1', 95)], secretaryRules(whenMissing))
    expect(told(unwrap(gradePopulations(without)))).toEqual({ 's-1': outcome })
  })

  it('without a branch are refused where that is decided', () => {
    const without = populations([], [secretary('s-1', 95)], secretaryRules('refuse'))
    expect(new Set(codesOf(gradePopulations(without)))).toEqual(new Set(['gate-missing']))
  })

  it.each(['half-up', 'floor'] as const)('cents of the pay are rounded %s', (rounding) => {
    const cents = { ...secretary('s-0', 70, 'b-0') }
    const input = { ...cents.input, attributes: { pay: 0.04 } }
    const rules = secretaryRules('clear', rounding)
    const graded = unwrap(
      gradePopulations(populations([branch('b-0', 60)], [{ ...cents, input }], rules)),
    )
    expect(graded[0]?.results[0]?.measures[0]?.money?.minor).toBe(rounding === 'floor' ? -1 : 0)
  })
})

describe('a star that is taken away during the year', () => {
  const gradedFirst = () =>
    unwrap(
      gradePopulations(
        populations(
          [branch('b-1', 92), branch('b-2', 92)],
          [secretary('s-1', 95, 'b-1'), secretary('s-2', 95, 'b-2')],
        ),
      ),
    )

  it('takes the secretary along, and nobody else', () => {
    const change = { population: 'branches', input: branch('b-1', 65) }
    const { populations: after, moved } = unwrap(regrade(gradedFirst(), [change]))
    expect(moved).toEqual([
      {
        population: 'secretaries',
        subject: 's-1',
        from: 'excellent',
        to: 'competent',
        because: 'link',
      },
      {
        population: 'branches',
        subject: 'b-1',
        from: 'five-star',
        to: 'no-star',
        because: 'ruling',
      },
    ])
    expect(told(after)).toEqual({
      'b-1': ['no-star', 'a-tenth-off-the-fund -100000'],
      'b-2': ['five-star', 'full-fund-and-a-tenth 1100000'],
      's-1': ['competent', 'a-tenth-off-the-pay -30000'],
      's-2': ['excellent', 'rate-excellent'],
    })
  })

  it('gives them back with the star', () => {
    const [lost, back] = [branch('b-1', 65), branch('b-1', 92)]
    const taken = unwrap(regrade(gradedFirst(), [{ population: 'branches', input: lost }]))
    const given = unwrap(regrade(taken.populations, [{ population: 'branches', input: back }]))
    expect(told(given.populations)).toEqual(told(gradedFirst()))
  })
})
