import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grade, stand } from '../../src/assessment/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import type { Grade } from '../../src/vocabulary/index.ts'
import {
  inputOfPerson,
  type QuotaCase,
  quotaCases,
  variedQuotaCases,
} from '../support/quota-cases.ts'
import { type Told, toldByOracle } from '../support/quota-oracle.ts'

function told({ grade: given, rank, because, cuts = [], undecided }: Grade): Told {
  return {
    grade: given,
    rank,
    because,
    cuts: cuts.map(
      ({ clause, seats, base, contenders, outcome }) =>
        `${clause} ${seats}/${base} of ${contenders} ${outcome}`,
    ),
    undecided: undecided?.tied,
  }
}

describe('quotas', () => {
  it.each<[string, () => fc.Arbitrary<QuotaCase>]>([
    ['by shares', quotaCases],
    ['by numbers, of those from a grade on, with some whom they do not take', variedQuotaCases],
  ])('come out as the words say them, class by class: %s', (_, cases) => {
    fc.assert(
      fc.property(cases(), ({ rulebook, rules, people }) => {
        const standings = people.map((each) => unwrap(stand(rules, inputOfPerson(each))))
        const grades = unwrap(grade(rules, standings))
        const oracle = toldByOracle(rulebook, people)
        expect(grades.map(told)).toEqual(people.map(({ id }) => oracle.get(id)))
      }),
      { numRuns: 400 },
    )
  })
})
