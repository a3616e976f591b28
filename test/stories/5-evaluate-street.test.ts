import {
  gradePopulations,
  type Population,
  type PopulationSubject,
  unitId,
  unwrap,
} from 'pledgebook'
import { describe, expect, it } from 'vitest'
import { streetOn } from '../support/street.ts'

const year = await streetOn('2027-01-12')
const branches = year.graded?.find(({ population }) => population.name === 'branches')
  ?.population as Population

/** One branch with the same facts, forms and basic items as another. */
function twins(one: string, other: string): Population {
  const model = branches.subjects.find(({ input }) => input.subject === other)
  const subjects = branches.subjects.map((each): PopulationSubject => {
    if (each.input.subject !== one || !model) return each
    const facts = (model.input.facts ?? []).map((fact) => ({
      ...fact,
      subject: each.input.subject,
    }))
    return { input: { ...model.input, subject: each.input.subject, facts } }
  })
  return { ...branches, subjects }
}

const gradesOf = (population: Population) => {
  const [graded] = unwrap(gradePopulations([population]))
  return new Map(graded?.results.map(({ grade }) => [grade.subject, grade]))
}

describe('twelve branches, three seats', () => {
  it('the order of the list changes nothing', () => {
    const turned = { ...branches, subjects: [...branches.subjects].reverse() }
    const [one, two] = [gradesOf(branches), gradesOf(turned)]
    for (const [subject, grade] of one) expect(two.get(subject)).toEqual(grade)
  })

  it('two are equal to the last item at the third seat: both wait for people, and nobody moves up', () => {
    const grades = gradesOf(twins('b-05', 'b-10'))
    const tied = grades.get(unitId('b-05'))
    expect(tied).toMatchObject({ grade: null, undecided: { seats: 1, tied: ['b-05', 'b-10'] } })
    expect(grades.get(unitId('b-10'))?.grade).toBeNull()
    const five = [...grades.values()].filter(({ grade }) => grade === 'five-star')
    expect(five.map(({ subject }) => subject).sort()).toEqual(['b-03', 'b-07'])
  })

  it('people give the seat to one: it has five stars, the other four', () => {
    const decided = [{ clause: 'five-star-share', seated: [unitId('b-05')] }]
    const grades = gradesOf({ ...twins('b-05', 'b-10'), decided })
    expect(grades.get(unitId('b-05'))?.grade).toBe('five-star')
    expect(grades.get(unitId('b-10'))?.grade).toBe('four-star')
  })
})
