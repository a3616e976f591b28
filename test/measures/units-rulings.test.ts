import { describe, expect, it } from 'vitest'
import {
  type GradedPopulation,
  gradePopulations,
  type PopulationSubject,
  regrade,
} from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import { collegeBranches, districtShares } from '../../src/rulebooks/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { compiled } from '../support/subject.ts'

type Ruling = NonNullable<Rulebook['afterRuling']>

/** The texts with their open choices decided; what an upheld objection does to others varies. */
function district(afterRuling: Ruling): Rulebook {
  const { grading } = districtShares
  const ladder = grading.ladder.map((each) => ({ ...each, seats: 'down' as const }))
  const decided = { ...grading, ladder, tie: 'refuse', direct: 'takes-seat' } as const
  return { ...districtShares, grading: decided, afterRuling }
}

function college(afterRuling: Ruling): Rulebook {
  const { quotas = [] } = collegeBranches
  const decided = quotas.map((quota) => ({ ...quota, seats: 'down', tie: 'refuse' }) as const)
  return { ...collegeBranches, quotas: decided, afterRuling }
}

const unit = (number: number, score: number): PopulationSubject => ({
  input: { subject: memberId(`u-${number}`), period: '2026', inputs: { score } },
})

const branch = (number: number, points: number): PopulationSubject => ({
  input: {
    subject: memberId(`u-${number}`),
    period: '2026',
    inputs: { 'part-1': points, 'part-2': 0, 'part-3': 0, stars: 5 },
    attributes: {
      'archives-missing': false,
      'listed-as-weak': false,
      'integrity-certificate': true,
      're-checked': true,
    },
  },
})

/** Ten subjects from 99 points down; the objection of the fifth is upheld: it had the most. */
function ruled(rulebook: Rulebook, subject: (number: number, points: number) => PopulationSubject) {
  const ten = Array.from({ length: 10 }, (_, index) => subject(index + 1, 99 - index))
  const rules = compiled(rulebook)
  const before = unwrap(gradePopulations([{ name: 'units', rules, subjects: ten }]))
  const change = { population: 'units', input: subject(5, 100).input }
  const { populations } = unwrap(regrade(before, [change]))
  return { before: before.flatMap(fiveStars), after: populations.flatMap(fiveStars) }
}

const fiveStars = ({ results }: GradedPopulation) =>
  results.flatMap(({ grade }) => (grade.grade === 'five-star' ? [grade.subject] : []))

describe('what an upheld objection does to others is a choice of its own', () => {
  it.each([
    ['rerun', ['u-5']],
    ['keep-seats', ['u-1', 'u-5']],
  ] as const)('T06, %s: %j', (afterRuling, five) => {
    const { before, after } = ruled(district(afterRuling), unit)
    expect(before).toEqual(['u-1'])
    expect(after).toEqual(five)
  })

  it.each([
    ['rerun', ['u-1', 'u-2', 'u-5']],
    ['keep-seats', ['u-1', 'u-2', 'u-3', 'u-5']],
  ] as const)('T04, %s: %j', (afterRuling, five) => {
    const { before, after } = ruled(college(afterRuling), branch)
    expect(before).toEqual(['u-1', 'u-2', 'u-3'])
    expect(after).toEqual(five)
  })
})
