import { describe, expect, it } from 'vitest'
import {
  type GradedPopulation,
  gradePopulations,
  type ManualGrade,
  type Population,
  type PopulationSubject,
  regrade,
} from '../../../src/assessment/index.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import { exactText, unwrap } from '../../../src/foundation/index.ts'
import type { LinkSpec } from '../../../src/vocabulary/index.ts'
import { type MemberId, memberId } from '../../../src/vocabulary/index.ts'
import {
  compiledRules,
  inputOfPerson,
  linkedRulebook,
  type Person,
  populationOf,
  quota,
  quotaRulebook,
  reading,
} from '../../support/quota-cases.ts'

const person = (id: string, score: number, status: Person['status'] = 'plain'): Person => {
  return { id, score, service: 0, community: 'north', status }
}

const upper: LinkSpec = {
  name: 'upper',
  population: 'branches',
  grades: ['gold', 'silver', 'bronze', 'iron'],
  value: { from: 0, to: 99 },
}
const earlier: LinkSpec = { ...upper, name: 'earlier', population: 'long-gone', previous: true }

/** People who read branches, with one link more that leads a period back. */
function readers(links: PopulationSubject['links']): Population {
  const book = linkedRulebook('branches')
  const catalogue = { ...book.catalogue, links: [upper, earlier] }
  const rules = compiledRules({ ...book, catalogue })
  const [anna] = populationOf(rules, [person('anna', 3)]).subjects
  if (!anna) throw new Error('anna is there')
  return { name: 'readers', rules, subjects: [links ? { ...anna, links } : anna] }
}

const branches = (rules = compiledRules(quotaRulebook())) =>
  populationOf(rules, [person('north', 8), person('south', 5)])

function refusals(...populations: readonly Population[]) {
  const result = gradePopulations(populations)
  const list = result.ok ? [] : result.refusals
  return list.map(({ code, path, expected, actual }) => ({ code, path, expected, actual }))
}

it('a population that is handed in twice is named where it stands again', () => {
  expect(refusals(branches(), branches())).toMatchObject([
    { code: 'population-repeated', path: [1, 'name'] },
  ])
})

describe('a link to the period before', () => {
  it('leads to a population that need not be there', () => {
    expect(refusals(readers({ upper: memberId('north') }), branches())).toEqual([])
  })

  it('is not filled from those that are graded now', () => {
    const path = [0, 'subjects', 0, 'links', 'earlier']
    expect(refusals(readers({ earlier: memberId('north') }), branches())).toEqual([
      { code: 'linkage-unknown', path, expected: ['upper'], actual: 'earlier' },
    ])
  })

  it('does not order the populations', () => {
    const back = { ...earlier, population: 'readers' }
    const book = linkedRulebook('nobody')
    const catalogue = { ...book.catalogue, links: [{ ...back, name: 'upper' }] }
    const circle = branches(compiledRules({ ...book, catalogue }))
    expect(refusals(readers({ upper: memberId('north') }), circle)).toEqual([])
  })
})

describe('links of a rulebook that has none', () => {
  it('are refused', () => {
    const [north, ...others] = branches().subjects
    const links = { upper: memberId('south') }
    const subjects = [...(north ? [{ ...north, links }] : []), ...others]
    expect(refusals({ ...branches(), subjects })).toEqual([
      {
        code: 'linkage-unknown',
        path: [0, 'subjects', 0, 'links', 'upper'],
        expected: [],
        actual: 'upper',
      },
    ])
  })
})

describe('grades by hand', () => {
  const rules = compiledRules(
    quotaRulebook({ manual: { clause: 'by-hand', decidedBy: 'the town' } }),
  )
  const byHand = (more: Partial<ManualGrade> = {}): ManualGrade => ({
    subject: memberId('north'),
    grade: 'iron',
    reason: 'a false record',
    by: memberId('m-9'),
    from: civilDate('2026-07-01'),
    until: civilDate('2027-01-01'),
    ...more,
  })
  const wrong = (more: object, asOf: string = '2026-07-01') => {
    const manual = { asOf: asOf as ManualGrade['from'], grades: [byHand(), byHand(more)] }
    return refusals({ ...branches(rules), manual }).map(({ code, path }) => [code, path.join('.')])
  }

  const other = { subject: memberId('south') }

  it.each<[string, object, string, string]>([
    ['a grade', { grade: 'tin' }, 'manual-grade-unknown', 'grade'],
    ['a subject', { subject: memberId('west') }, 'subject-unknown', 'subject'],
    ['a hand', { by: memberId('south') }, 'own-case', 'by'],
    ['a reason', { reason: '' }, 'text-invalid', 'reason'],
    ['a first day', { from: '2026-02-30' }, 'civil-date-invalid', 'from'],
    ['a last day', { until: '2026-02-30' }, 'civil-date-invalid', 'until'],
    ['a span', { until: civilDate('2026-07-01') }, 'manual-span-empty', 'until'],
  ])('say where %s is wrong', (_, more, code, step) => {
    expect(wrong({ ...other, ...more })).toEqual([[code, `0.manual.1.${step}`]])
  })

  it('are asked for on a day', () => {
    expect(wrong(other, 'today')).toEqual([['civil-date-invalid', '0.manual.asOf']])
  })

  it('never meet: the day on which one ends is the first of the next', () => {
    const days = (from: string, until: string) => {
      return { grade: 'gold', from: civilDate(from), until: civilDate(until) }
    }
    const twice = [['manual-repeated', '0.manual.1']]
    expect(wrong(days('2026-01-01', '2026-07-01'))).toEqual([])
    expect(wrong(days('2027-01-01', '2027-07-01'))).toEqual([])
    expect(wrong(days('2026-01-01', '2026-07-02'))).toEqual(twice)
    expect(wrong(days('2026-12-31', '2027-07-01'))).toEqual(twice)
    expect(wrong({ ...days('2026-08-01', '2026-09-01'), ...other })).toEqual([])
  })
})

describe('grading again', () => {
  const kept = compiledRules(
    quotaRulebook({ quotas: [quota({ share: 0.5 })], afterRuling: 'keep-seats' }),
  )
  const change = (id: MemberId, score: number, status: Person['status'] = 'plain') => {
    return { population: 'branches', input: inputOfPerson(person(id, score, status)) }
  }
  const graded = (population: Population): readonly GradedPopulation[] =>
    unwrap(gradePopulations([population]))

  it('with seats kept is refused where a change cannot be graded, and says whose', () => {
    const before = graded(branches(kept))
    const wrong = change(memberId('south'), 8)
    const input = { ...wrong.input, inputs: { service: 0 } }
    expect(regrade(before, [{ ...wrong, input }])).toMatchObject({
      refusals: [{ code: 'missing', subject: 'south', path: [0, 'subjects', 1, 'input'] }],
    })
  })

  it('gives and takes a place, so that whoever reads places is asked again', () => {
    const plain = compiledRules(quotaRulebook())
    const book = linkedRulebook('branches')
    const place = { kind: 'linked', clause: 'place', link: 'upper', what: 'rank' } as const
    const values = [{ name: 'total', of: place }, ...book.values.slice(1)]
    const rules = compiledRules({ ...book, values })
    const people = populationOf(rules, [person('anna', 0)], { name: 'people' })
    const subjects = people.subjects.map((each) => ({
      ...each,
      links: { upper: memberId('south') },
    }))
    const before = unwrap(gradePopulations([branches(plain), { ...people, subjects }]))
    const placeOf = (populations: readonly GradedPopulation[]) =>
      populations[1]?.results[0]?.grade.value?.n
    expect(Number(placeOf(before))).toBe(2)
    // A newcomer has no grade and no place: south moves up, though nothing of its own is another.
    const ranked = unwrap(regrade(before, [change(memberId('north'), 8, 'newcomer')]))
    expect(Number(placeOf(ranked.populations))).toBe(1)
    const back = unwrap(regrade(ranked.populations, [change(memberId('north'), 8)]))
    expect(Number(placeOf(back.populations))).toBe(2)
  })

  it('asks whoever reads a place among all again where more or fewer have one', () => {
    const plain = compiledRules(quotaRulebook())
    const among = { kind: 'linked', clause: 'among', link: 'upper', what: 'percentile' } as const
    const book = linkedRulebook('branches')
    const values = [{ name: 'total', of: among }, ...book.values.slice(1)]
    const one = populationOf(compiledRules({ ...book, values }), [person('anna', 0)])
    const readersOf = { ...reading(one, () => 'north'), name: 'people' }
    const before = unwrap(gradePopulations([branches(plain), readersOf]))
    const valueIn = (list: readonly GradedPopulation[]) => {
      const value = list[1]?.results[0]?.grade.value
      return value && exactText(value)
    }
    const fewer = unwrap(regrade(before, [change(memberId('south'), 5, 'newcomer')])).populations
    expect([valueIn(before), valueIn(fewer)]).toEqual(['50/1', '100/1'])
    expect(fewer[0]?.results[0]?.grade.rank).toBe(1)
    const same = unwrap(regrade(before, [change(memberId('south'), 4)])).populations
    expect(same[1]).toBe(before[1])
  })

  it('asks readers of places again where nothing but places is another', () => {
    const plain = quotaRulebook()
    const order = [
      { by: 'value.total', first: 'highest' },
      { by: 'value.service', first: 'highest' },
    ] as const
    const book = compiledRules({ ...plain, grading: { ...plain.grading, order } })
    const people = [
      { ...person('north', 8), service: 2 },
      { ...person('south', 8), service: 1 },
    ]
    const place = { kind: 'linked', clause: 'place', link: 'upper', what: 'rank' } as const
    const readerBook = linkedRulebook('branches')
    const values = [{ name: 'total', of: place }, ...readerBook.values.slice(1)]
    const readerRules = compiledRules({ ...readerBook, values })
    const one = populationOf(readerRules, [person('anna', 0)], { name: 'people' })
    const links = { upper: memberId('south') }
    const subjects = one.subjects.map((each) => ({ ...each, links }))
    const before = unwrap(gradePopulations([populationOf(book, people), { ...one, subjects }]))
    const input = inputOfPerson({ ...person('north', 8), service: 0 })
    const change = { population: 'branches', input }
    const { populations, moved } = unwrap(regrade(before, [change]))
    const valueIn = (list: readonly GradedPopulation[]) =>
      Number(list[1]?.results[0]?.grade.value?.n)
    expect([valueIn(before), valueIn(populations)]).toEqual([2, 1])
    expect(moved).toMatchObject([{ population: 'people', subject: 'anna', because: 'link' }])
  })

  describe('by the rules as they are', () => {
    const rules = compiledRules(
      quotaRulebook({
        quotas: [quota({ share: { first: 1 }, tie: 'refuse' })],
        ...{ afterRuling: 'rerun', manual: { clause: 'by-hand', decidedBy: 'office' } },
      }),
    )
    const people = [person('north', 8), person('south', 8), person('west', 5)]
    const byHand: ManualGrade = {
      ...{ subject: memberId('west'), grade: 'gold', by: memberId('m-1'), reason: 'So agreed' },
      ...{ from: civilDate('2026-01-01'), until: civilDate('2027-01-01') },
    }
    const decided = [{ clause: 'gold-quota', seated: [memberId('south')] }]
    const manual = { asOf: civilDate('2026-06-30'), grades: [byHand] }
    const gradesAfter = (more: Partial<Population>) => {
      const before = graded(populationOf(rules, people, more))
      const [after] = unwrap(regrade(before, [change(memberId('west'), 4)])).populations
      return after?.results.map(({ grade: { grade } }) => grade)
    }

    it('takes what people decided about ties, and grades by hand, as they stand', () => {
      expect(gradesAfter({ decided })).toEqual(['silver', 'gold', 'silver'])
      expect(gradesAfter({ decided, manual })).toEqual(['silver', 'gold', 'gold'])
      expect(gradesAfter({ manual })).toEqual([null, null, 'gold'])
    })
  })

  describe('asks only those again who read something new', () => {
    const rules = compiledRules(quotaRulebook())
    const whom = ['south', 'north']
    const readersOf = (book = compiledRules(linkedRulebook('branches'))) => {
      const two = populationOf(book, [person('anna', 2), person('bea', 2)], { name: 'people' })
      return reading(two, (index) => whom[index])
    }
    const again = (to: Person, before: readonly GradedPopulation[]) => {
      const { populations, moved } = unwrap(regrade(before, [change(memberId(to.id), to.score)]))
      const kept = populations.map(({ results }, at) =>
        results.map((each, index) => each.standing === before[at]?.results[index]?.standing),
      )
      return { populations, moved, kept }
    }

    it('whoever reads another result, and nobody else', () => {
      const before = unwrap(gradePopulations([branches(rules), readersOf()]))
      const { populations, moved, kept } = again(person('south', 9), before)
      expect(kept).toEqual([
        [true, false],
        [false, true],
      ])
      const values = populations[1]?.results.map(
        ({ grade }) => grade.value && exactText(grade.value),
      )
      expect(values).toEqual(['17/4', '4/1'])
      expect(moved.map(({ subject, because }) => [subject, because])).toEqual([
        ['south', 'ruling'],
        ['anna', 'link'],
      ])
    })

    it('whoever reads a value that is another one, though the grade is not', () => {
      const before = unwrap(gradePopulations([branches(rules), readersOf()]))
      // South stays of its grade; that north is not the first any more is nothing that people read.
      const { kept } = again(person('south', 4), before)
      expect(kept[1]).toEqual([false, true])
      const same = again(person('south', 5), before)
      expect(same.populations[1]).toBe(before[1])
      expect(same.moved).toEqual([])
    })

    it('and nobody where the first of them cannot be graded, which is refused once', () => {
      const before = unwrap(gradePopulations([branches(rules), readersOf()]))
      const wrong = change(memberId('south'), 8)
      const input = { ...wrong.input, inputs: { service: 0 } }
      const refused = regrade(before, [{ ...wrong, input }])
      expect(
        refused.ok ? [] : refused.refusals.map(({ code, subject }) => [code, subject]),
      ).toEqual([['missing', 'south']])
    })
  })
})
