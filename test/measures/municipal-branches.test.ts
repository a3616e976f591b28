import { describe, expect, it } from 'vitest'
import {
  compileRulebook,
  type GradedPopulation,
  gradePopulations,
  type Population,
  type PopulationSubject,
  regrade,
  stand,
} from '../../src/assessment/index.ts'
import { decimalText, type Rounding, roundings, unwrap } from '../../src/foundation/index.ts'
import type { Quota, Rulebook } from '../../src/rulebook/index.ts'
import { municipalBranches } from '../../src/rulebooks/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { codesOf, compiled, inputOf, valuesOf } from '../support/subject.ts'

interface Choices {
  readonly fractions: Rounding
  readonly tie: Quota['tie']
  readonly afterRuling: NonNullable<Rulebook['afterRuling']>
}

/** The text with its open choices decided. */
function decided(choices: Partial<Choices> = {}): Rulebook {
  const { fractions = 'floor', tie = 'refuse', afterRuling = 'rerun' } = choices
  const { grading, quotas = [] } = municipalBranches
  return {
    ...municipalBranches,
    grading: { ...grading, fractions },
    quotas: quotas.map((quota) => ({ ...quota, tie })),
    afterRuling,
  }
}

/** The same score in all parts, so that it is the branch's. */
const scored = (name: string, score: number, deduction = 0): PopulationSubject => ({
  input: {
    subject: memberId(name),
    period: '2026',
    inputs: { basic: score, deduction, evaluation: score },
  },
})

function graded(scores: readonly number[], choices: Partial<Choices> = {}): GradedPopulation {
  const rules = compiled(decided(choices))
  const subjects = scores.map((score, index) => scored(`b-${index + 1}`, score))
  const branches: Population = { name: 'branches', rules, subjects }
  const [population] = unwrap(gradePopulations([branches]))
  if (!population) throw new Error('no population came back')
  return population
}

const gradesOf = ({ results }: GradedPopulation) => results.map(({ grade }) => grade.grade)

const fiveStars = (population: GradedPopulation) =>
  population.results.flatMap(({ grade }) => (grade.grade === 'five-star' ? [grade.subject] : []))

/** Twelve branches, of which the first so many have the scores given. */
const twelve = (...first: readonly number[]) => [...first, ...Array(12 - first.length).fill(75)]

describe('T03', () => {
  it('does not compile before someone makes the three choices that the text leaves open', () => {
    const result = compileRulebook(municipalBranches)
    expect(codesOf(result)).toEqual(['choice-open', 'choice-open', 'choice-open'])
    expect(result).toMatchObject({
      refusals: [
        { subject: 'stars', path: ['grading', 'fractions'], expected: roundings },
        {
          subject: 'five-star-share',
          path: ['quotas', 0, 'tie'],
          expected: ['refuse', 're-vote', 'all-in', 'all-out'],
        },
        { path: ['afterRuling'], expected: ['rerun', 'keep-seats'] },
      ],
    })
  })

  it('is the published case: 95 less 4, and 88, make 90.1', () => {
    const inputs = { basic: 95, deduction: 4, evaluation: 88 }
    expect(valuesOf(compiled(decided()), { inputs })).toEqual({ score: '90.1' })
  })

  it('is the published case: 12 branches have 3 seats, 3.6 floored', () => {
    const population = graded(twelve(99, 98, 97, 96, 95))
    expect(gradesOf(population).slice(0, 6)).toEqual([
      'five-star',
      'five-star',
      'five-star',
      'four-star',
      'four-star',
      'three-star',
    ])
    const [first, , , fourth] = population.results
    expect(fourth?.grade).toMatchObject({
      band: 'five-star',
      because: ['five-star-share'],
      rank: 4,
      cuts: [{ clause: 'five-star-share', base: 12, seats: 3, contenders: 5, outcome: 'lost' }],
    })
    expect(first?.grade).toMatchObject({ because: [], rank: 1, cuts: [{ outcome: 'kept' }] })
  })

  it.each([
    [3, 0],
    [4, 1],
    [6, 1],
    [7, 2],
    [9, 2],
    [10, 3],
    [13, 3],
    [14, 4],
  ])('%s branches have %s seats', (branches, seats) => {
    const scores = Array.from({ length: branches }, (_, index) => 99 - index / 10)
    expect(fiveStars(graded(scores))).toHaveLength(seats)
  })

  it('counts among all, whatever star they have', () => {
    expect(fiveStars(graded([95, 94, 93, 92, ...Array(6).fill(10)]))).toHaveLength(3)
  })

  it('needs no seat where fewer reach the score', () => {
    expect(fiveStars(graded(twelve(95, 94)))).toEqual(['b-1', 'b-2'])
    expect(fiveStars(graded(twelve()))).toEqual([])
  })

  it.each([
    [100, 'five-star'],
    [90, 'five-star'],
    [89, 'four-star'],
    [80, 'four-star'],
    [79, 'three-star'],
    [70, 'three-star'],
    [69, 'two-star'],
    [60, 'two-star'],
    [59, 'one-star'],
    [0, 'one-star'],
  ])('%s points are %s whatever is decided about fractions', (score, grade) => {
    for (const fractions of roundings) {
      expect(gradesOf(graded(twelve(score), { fractions }))[0]).toBe(grade)
    }
  })

  it('takes an absent score for missing, never for zero', () => {
    const input = inputOf({ inputs: { basic: 95, evaluation: 88 } })
    expect(stand(compiled(decided()), input)).toMatchObject({
      ok: false,
      refusals: [{ code: 'missing', expected: 'input.deduction' }],
    })
  })
})

describe('fractions between the printed numbers', () => {
  /** Grade and value of a branch with a score, and of one with half a point too much deducted. */
  const answer = (fractions: Rounding) => {
    const rules = compiled(decided({ fractions, tie: 'all-in' }))
    const subjects = [
      ...[89.5, 89.2, 60.5].map((score, index) => scored(`b-${index}`, score)),
      { input: inputOf({ inputs: { basic: 0, deduction: 5, evaluation: 10 } }) },
      ...Array.from({ length: 6 }, (_, index) => scored(`c-${index}`, 0)),
    ]
    const [branches] = unwrap(gradePopulations([{ name: 'branches', rules, subjects }]))
    return branches?.results.slice(0, 4).map(({ grade }) => {
      return `${grade.grade} ${grade.value && decimalText(grade.value)}`
    })
  }

  it.each([
    ['half-up', ['five-star 90', 'four-star 89', 'two-star 61', 'one-star -1']],
    ['half-even', ['five-star 90', 'four-star 89', 'two-star 60', 'one-star 0']],
    ['up', ['five-star 90', 'five-star 90', 'two-star 61', 'one-star -1']],
    ['down', ['four-star 89', 'four-star 89', 'two-star 60', 'one-star 0']],
    ['floor', ['four-star 89', 'four-star 89', 'two-star 60', 'one-star -1']],
    ['ceiling', ['five-star 90', 'five-star 90', 'two-star 61', 'one-star 0']],
  ] as const)('%s: %j', (fractions, grades) => {
    expect(answer(fractions)).toEqual(grades)
  })

  it('each way has an answer of its own', () => {
    const answers = roundings.map((fractions) => JSON.stringify(answer(fractions)))
    expect(new Set(answers).size).toBe(roundings.length)
  })
})

describe('a tie at the last seat', () => {
  const scores = twelve(95, 94, 93, 93, 92)

  it('is left to people, who are told between what and among whom', () => {
    const population = graded(scores, { tie: 'refuse' })
    expect(gradesOf(population).slice(0, 5)).toEqual([
      'five-star',
      'five-star',
      null,
      null,
      'four-star',
    ])
    expect(population.results[2]?.grade.undecided).toEqual({
      clause: 'five-star-share',
      between: ['five-star', 'four-star'],
      seats: 1,
      tied: ['b-3', 'b-4'],
    })
  })

  it('is settled by their decision', () => {
    const { population } = graded(scores, { tie: 'refuse' })
    const decision = { clause: 'five-star-share', seated: [memberId('b-4')] }
    const [settled] = unwrap(gradePopulations([{ ...population, decided: [decision] }]))
    expect(settled && fiveStars(settled)).toEqual(['b-1', 'b-2', 'b-4'])
  })

  it('keeps all of them, or none', () => {
    expect(fiveStars(graded(scores, { tie: 'all-in' }))).toEqual(['b-1', 'b-2', 'b-3', 'b-4'])
    expect(fiveStars(graded(scores, { tie: 'all-out' }))).toEqual(['b-1', 'b-2'])
  })

  it('is none where the seats are enough, or where parts differ and the score does', () => {
    for (const tie of ['refuse', 're-vote', 'all-in', 'all-out'] as const) {
      expect(fiveStars(graded(twelve(95, 93, 93), { tie }))).toEqual(['b-1', 'b-2', 'b-3'])
    }
    expect(gradesOf(graded(twelve(95, 94, 93.01, 93), { tie: 'refuse' }))[3]).toBe('four-star')
  })

  it('is one of scores that are equal exactly, however they came about', () => {
    const rules = compiled(decided({ tie: 'refuse' }))
    const other = { basic: 98, deduction: 5, evaluation: 93 }
    const subjects = twelve(95, 94, 93).map((score, index) => scored(`b-${index + 1}`, score))
    const last = { input: { subject: memberId('b-13'), period: '2026', inputs: other } }
    const [branches] = unwrap(
      gradePopulations([{ name: 'branches', rules, subjects: [...subjects, last] }]),
    )
    expect(branches?.results.at(-1)?.grade.undecided?.tied).toEqual(['b-13', 'b-3'])
  })
})

describe('an objection that is upheld', () => {
  const ruled = (afterRuling: Choices['afterRuling']) => {
    const before = graded(twelve(95, 94, 93, 92, 80), { afterRuling })
    const change = { population: 'branches', input: scored('b-5', 96).input }
    return unwrap(regrade([before], [change]))
  }

  it('runs the quota again, and the third loses its seat', () => {
    const { populations, moved } = ruled('rerun')
    expect(populations.map(fiveStars)).toEqual([['b-1', 'b-2', 'b-5']])
    expect(moved).toEqual([
      {
        population: 'branches',
        subject: 'b-3',
        from: 'five-star',
        to: 'four-star',
        because: 'quota',
      },
      {
        population: 'branches',
        subject: 'b-5',
        from: 'four-star',
        to: 'five-star',
        because: 'ruling',
      },
    ])
  })

  it('or keeps the seats, and there is one more', () => {
    const { populations, moved } = ruled('keep-seats')
    expect(populations.map(fiveStars)).toEqual([['b-1', 'b-2', 'b-3', 'b-5']])
    expect(moved.map(({ subject }) => subject)).toEqual(['b-5'])
  })
})
