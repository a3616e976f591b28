import { describe, expect, it } from 'vitest'
import {
  assess,
  assessIn,
  type CompiledRulebook,
  type GradedPopulation,
  gradePopulations,
  type Population,
  regrade,
} from '../../../src/assessment/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import type { Rulebook } from '../../../src/rulebook/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
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
import { codesOf } from '../../support/subject.ts'

const plain = { service: 0, community: 'north', status: 'plain' } as const
const people = (scores: { readonly [id: string]: number }): readonly Person[] =>
  Object.entries(scores).map(([id, score]) => ({ ...plain, id, score }))

const quotas = [quota({ share: 0.5 })]
const branchRules = compiledRules(quotaRulebook({ quotas, afterRuling: 'rerun' }))
const branches = populationOf(branchRules, people({ north: 8, south: 7, east: 6 }))

/** Nobody is gold whose branch is not. */
const followsBranch: Partial<Rulebook> = {
  vetoes: [
    {
      clause: 'branch-first',
      when: { op: 'in', left: 'link.upper', right: ['silver', 'bronze', 'iron'] },
      whenMissing: 'clear',
      effect: { kind: 'at-most', grade: 'silver' },
    },
  ],
}
const secretaryRules = compiledRules(linkedRulebook('branches', followsBranch))
const secretaries = reading(
  populationOf(secretaryRules, people({ anna: 6, ben: 6, carl: 6, dora: 1 }), {
    name: 'secretaries',
  }),
  (index) => ['north', 'south', undefined, 'south'][index],
)

function grades(populations: readonly GradedPopulation[], name: string) {
  const found = populations.find(({ population }) => population.name === name)
  return Object.fromEntries(
    (found?.results ?? []).map(({ standing, grade }) => [standing.subject, grade.grade]),
  )
}

const change = (population: string, id: string, score: number) => ({
  population,
  input: inputOfPerson({ ...plain, id, score }),
})

describe('populations', () => {
  const graded = unwrap(gradePopulations([secretaries, branches]))

  it('are graded after those that they read, and come back as handed in', () => {
    expect(graded.map(({ population }) => population)).toEqual([secretaries, branches])
    expect(grades(graded, 'branches')).toEqual({ north: 'gold', south: 'silver', east: 'silver' })
    expect(grades(graded, 'secretaries')).toEqual({
      anna: 'gold',
      ben: 'silver',
      carl: 'gold',
      dora: 'bronze',
    })
  })

  it('hand the linked result on, and its value', () => {
    const [, ben, carl] = graded[0]?.results ?? []
    expect(ben?.input.links).toEqual({
      upper: { subject: 'south', grade: 'silver', value: { n: 7, d: 1 } },
    })
    expect(ben?.standing.links).toMatchObject([{ link: 'upper', subject: 'south' }])
    expect(ben?.grade).toMatchObject({ value: { n: 31, d: 4 }, because: ['branch-first'] })
    expect(carl?.input).not.toHaveProperty('links')
  })

  it('keep what was handed in under the name of a link, where nobody else is named', () => {
    const given = { subject: memberId('far'), grade: 'iron', value: { n: 2, d: 1 } }
    const subjects = secretaries.subjects.map((each) => ({
      ...each,
      input: { ...each.input, links: { upper: given } },
    }))
    const results = unwrap(gradePopulations([{ ...secretaries, subjects }, branches]))[0]?.results
    expect(results?.[1]?.input.links?.['upper']).toMatchObject({ subject: 'south' })
    expect(results?.[2]?.input.links).toEqual({ upper: given })
    expect(results?.[2]?.grade.because).toEqual(['branch-first'])
  })

  it('of nobody are graded too', () => {
    expect(unwrap(gradePopulations([]))).toEqual([])
    const empty = { ...branches, subjects: [] }
    expect(unwrap(gradePopulations([empty]))).toEqual([{ population: empty, results: [] }])
  })

  it('carry what is proposed for each of their subjects, those by rank included', () => {
    const measures = [
      { clause: 'prize', measure: 'prize', ranks: { from: 1, to: 2 }, decidedBy: 'the street' },
      { clause: 'talk', measure: 'talk', grades: ['silver'], decidedBy: 'the street' },
    ]
    const rules = compiledRules(quotaRulebook({ quotas, afterRuling: 'rerun', measures }))
    const [one] = unwrap(gradePopulations([{ ...branches, rules }]))
    expect(one?.results.map((each) => each.measures.map(({ clause }) => clause))).toEqual([
      ['prize'],
      ['prize', 'talk'],
      ['talk'],
    ])
  })
})

describe('populations that cannot be graded', () => {
  const circle = (names: readonly string[]): readonly Population[] =>
    names.map((name, index) => {
      const next = names[(index + 1) % names.length] ?? ''
      return populationOf(compiledRules(linkedRulebook(next)), [], { name })
    })

  it('name the circle in which they wait for each other', () => {
    expect(gradePopulations(circle(['c', 'a', 'b']))).toMatchObject({
      refusals: [{ code: 'linkage-cycle', subject: 'a', actual: ['a', 'b', 'c'] }],
    })
    expect(gradePopulations(circle(['self']))).toMatchObject({
      refusals: [{ code: 'linkage-cycle', actual: ['self'] }],
    })
    const behind = populationOf(compiledRules(linkedRulebook('b')), [], { name: '0-behind' })
    const two = [...circle(['a', 'b']), behind, ...circle(['y', 'x'])]
    expect(gradePopulations(two)).toMatchObject({
      refusals: [{ actual: ['a', 'b'] }, { actual: ['x', 'y'] }],
    })
  })

  it('name every population and subject that is not there, or there twice', () => {
    const alone = gradePopulations([secretaries])
    expect(alone).toMatchObject({
      refusals: [
        {
          code: 'population-unknown',
          subject: 'secretaries',
          path: [0, 'rules', 'rulebook', 'catalogue', 'links', 'upper'],
          actual: 'branches',
        },
      ],
    })
    expect(codesOf(gradePopulations([branches, branches]))).toEqual(['population-repeated'])
    const [anna] = secretaries.subjects
    if (!anna) throw new Error('anna is there')
    const links = { upper: memberId('nowhere'), lower: memberId('x') }
    const subjects = [...secretaries.subjects, { ...anna, links }]
    expect(gradePopulations([branches, { ...secretaries, subjects }])).toMatchObject({
      refusals: [
        { code: 'subject-repeated', subject: 'anna', path: [1, 'subjects', 4] },
        {
          code: 'linked-subject-unknown',
          subject: 'anna',
          path: [1, 'subjects', 4, 'links', 'upper'],
          expected: 'upper',
          actual: 'nowhere',
        },
        { code: 'linkage-unknown', expected: ['upper'], actual: 'lower' },
      ],
    })
  })

  it('are looked at as far as can be, and refused all together', () => {
    const wrong = { ...inputOfPerson({ ...plain, id: 'west', score: 3 }), inputs: { score: 99 } }
    const badBranches = { ...branches, subjects: [...branches.subjects, { input: wrong }] }
    const unscored = secretaries.subjects.map((each) => {
      return { ...each, input: { ...each.input, inputs: { score: -1 } } }
    })
    const both = gradePopulations([{ ...secretaries, subjects: unscored }, badBranches])
    // Only carl reads no branch.
    expect(both).toMatchObject({
      refusals: [
        { code: 'field-out-of-bounds', path: [0, 'subjects', 2, 'input', 'inputs', 'score'] },
        { code: 'field-out-of-bounds', path: [1, 'subjects', 3, 'input', 'inputs', 'score'] },
      ],
    })
    // Nobody is compared in a population that is not complete.
    const decided = [{ clause: 'gold-quota', seated: [memberId('carl')] }]
    expect(codesOf(gradePopulations([{ ...secretaries, decided }, badBranches]))).toEqual([
      'field-out-of-bounds',
    ])
  })

  it('are refused for a decision about a tie that there is not', () => {
    const decided = [{ clause: 'gold-quota', seated: [memberId('north')] }]
    expect(gradePopulations([secretaries, { ...branches, decided }])).toMatchObject({
      refusals: [{ code: 'not-tied', path: [1, 'decided', 0] }],
    })
  })

  it('are refused where their measures are', () => {
    const measures = [
      {
        clause: 'prize',
        measure: 'prize',
        amount: { kind: 'by-rank', amounts: [10], tie: 'refuse' } as const,
        decidedBy: 'the street',
      },
    ]
    const money = { currency: 'CNY', decimals: 2 }
    const rules = compiledRules(quotaRulebook({ measures, money }))
    const tied = populationOf(rules, people({ a: 6, b: 6 }))
    expect(codesOf(gradePopulations([tied]))).toEqual(['rank-tied'])
  })

  it('cost no stack, however many there are', () => {
    const { values } = quotaRulebook()
    const one = compiledRules(linkedRulebook('p', { values }))
    // Compiled once: only the name of the linked population differs.
    const rules = (index: number): CompiledRulebook => {
      const { catalogue } = one.rulebook
      const links = (catalogue.links ?? []).map((each) => ({ ...each, population: `p-${index}` }))
      return { ...one, rulebook: { ...one.rulebook, catalogue: { ...catalogue, links } } }
    }
    const count = 3000
    const chain = Array.from({ length: count }, (_, index): Population => {
      const own = index === 0 ? branchRules : rules(index - 1)
      const population = populationOf(own, people({ a: 3 }), { name: `p-${index}` })
      return index === 0 ? population : reading(population, () => 'a')
    }).reverse()
    const last = unwrap(gradePopulations(chain))
    expect(last).toHaveLength(count)
    const again = unwrap(regrade(last, [change('p-0', 'a', 9)]))
    expect(again.moved.at(-1)).toMatchObject({ population: 'p-0', because: 'ruling' })
    const [first] = chain
    const end = rules(count - 1)
    const closed = chain.map((each) => (each.name === 'p-0' ? { ...each, rules: end } : each))
    expect(first?.name).toBe(`p-${count - 1}`)
    const refused = gradePopulations(closed)
    expect(codesOf(refused)).toEqual(['linkage-cycle'])
  })
})

describe('a ruling', () => {
  const graded = unwrap(gradePopulations([secretaries, branches]))

  it('moves others where the quota runs again, and those who read them', () => {
    const { populations, moved } = unwrap(regrade(graded, [change('branches', 'south', 9)]))
    expect(moved).toEqual([
      { population: 'secretaries', subject: 'anna', from: 'gold', to: 'silver', because: 'link' },
      { population: 'secretaries', subject: 'ben', from: 'silver', to: 'gold', because: 'link' },
      { population: 'branches', subject: 'north', from: 'gold', to: 'silver', because: 'quota' },
      { population: 'branches', subject: 'south', from: 'silver', to: 'gold', because: 'ruling' },
    ])
    expect(populations[0]?.results[0]?.input.links?.['upper']).toMatchObject({ grade: 'silver' })
  })

  const kept = compiledRules(
    quotaRulebook({ quotas, afterRuling: 'keep-seats', version: '2026-k' }),
  )

  it('moves nobody else where seats are kept: whoever was wronged gets one beyond the quota', () => {
    const before = unwrap(gradePopulations([secretaries, { ...branches, rules: kept }]))
    const { populations, moved } = unwrap(regrade(before, [change('branches', 'south', 9)]))
    expect(moved.map(({ subject, to, because }) => [subject, to, because])).toEqual([
      ['ben', 'gold', 'link'],
      ['south', 'gold', 'ruling'],
    ])
    const [north, south] = populations[1]?.results ?? []
    expect(south?.grade).toMatchObject({ rank: 1, cuts: [{ seats: 1, outcome: 'kept' }] })
    expect(north?.grade).toMatchObject({ grade: 'gold', rank: 2 })
    // And again, from there: the line in force is the worst key with a seat.
    const twice = unwrap(regrade(populations, [change('branches', 'east', 8)]))
    expect(twice.moved.map(({ subject, to }) => [subject, to])).toEqual([['east', 'gold']])
  })

  it('leaves a seat empty that was not earned, and gives it to whoever is better than all without', () => {
    const before = unwrap(gradePopulations([{ ...branches, rules: kept }]))
    const low = unwrap(regrade(before, [change('branches', 'north', 6)]))
    expect(low.moved).toMatchObject([{ subject: 'north', from: 'gold', to: 'silver' }])
    expect(grades(low.populations, 'branches')).toMatchObject({ south: 'silver', east: 'silver' })
    const still = unwrap(regrade(before, [change('branches', 'north', 7)]))
    expect(still.moved).toMatchObject([{ subject: 'north', to: 'silver' }])
    const high = unwrap(regrade(low.populations, [change('branches', 'east', 8)]))
    expect(high.moved).toMatchObject([{ subject: 'east', to: 'gold', because: 'ruling' }])
  })

  it('waits for people where a tie is open and seats are kept', () => {
    const tie = [quota({ share: 0.5, tie: 'refuse' })]
    const rules = compiledRules(quotaRulebook({ quotas: tie, afterRuling: 'keep-seats' }))
    const population = populationOf(rules, people({ a: 6, b: 6, c: 1 }))
    const before = unwrap(gradePopulations([population]))
    expect(regrade(before, [change('branches', 'c', 9)])).toMatchObject({
      refusals: [{ code: 'tie-open', subject: 'gold-quota', actual: ['a', 'b'], path: [0] }],
    })
    const decided = [{ clause: 'gold-quota', seated: [memberId('b')] }]
    const settled = unwrap(gradePopulations([{ ...population, decided }]))
    const after = unwrap(regrade(settled, [change('branches', 'c', 9)]))
    expect(grades(after.populations, 'branches')).toEqual({ a: 'silver', b: 'gold', c: 'gold' })
  })

  it('that changes nothing that others read leaves them as they are', () => {
    const { populations, moved } = unwrap(regrade(graded, [change('secretaries', 'dora', 2)]))
    expect(populations[1]).toBe(graded[1])
    expect(moved).toEqual([])
    expect(unwrap(regrade(graded, [])).populations).toEqual(graded)
  })

  it('is refused for what is not there, or twice, or wrong in itself', () => {
    const changes = [
      change('nowhere', 'south', 1),
      change('branches', 'anna', 1),
      change('branches', 'south', 1),
      change('branches', 'south', 2),
    ]
    expect(regrade(graded, changes)).toMatchObject({
      refusals: [
        { code: 'population-unknown', path: ['changes', 0], actual: 'nowhere' },
        { code: 'subject-unknown', subject: 'anna', path: ['changes', 1], actual: 'branches' },
        { code: 'subject-repeated', subject: 'south', path: ['changes', 3] },
      ],
    })
    const wrong = [change('branches', 'south', 99), change('secretaries', 'carl', -1)]
    expect(regrade(graded, wrong)).toMatchObject({
      refusals: [
        { path: [0, 'subjects', 2, 'input', 'inputs', 'score'] },
        { path: [1, 'subjects', 1, 'input', 'inputs', 'score'] },
      ],
    })
    expect(codesOf(regrade(graded.slice(0, 1), []))).toEqual(['population-unknown'])
  })
})

describe('one subject', () => {
  const graded = unwrap(gradePopulations([secretaries, branches]))

  it('cannot be assessed alone where clauses compare it; they are named', () => {
    const measures = [
      { clause: 'first', measure: 'prize', ranks: { from: 1, to: 1 }, decidedBy: 'x' },
      { clause: 'talk', measure: 'talk', decidedBy: 'x' },
    ]
    const rules = compiledRules(quotaRulebook({ quotas, afterRuling: 'rerun', measures }))
    const [input] = branches.subjects
    expect(assess(rules, input?.input ?? change('', 'a', 1).input)).toMatchObject({
      refusals: [{ code: 'population-needed', subject: 'north', actual: ['gold-quota', 'first'] }],
    })
  })

  it('can where it only reads what is handed in', () => {
    const links = { upper: { subject: memberId('b'), grade: 'silver', value: { n: 4, d: 1 } } }
    const input = { ...inputOfPerson({ ...plain, id: 'anna', score: 9 }), links }
    expect(unwrap(assess(secretaryRules, input))).toMatchObject({
      grade: 'silver',
      because: ['branch-first'],
      standing: { links: [{ link: 'upper' }] },
    })
  })

  it('is assessed inside its population as it was graded there', () => {
    const south = unwrap(assessIn(graded, 'branches', memberId('south')))
    const result = graded[1]?.results[1]
    expect(south).toMatchObject({ ...result?.grade, measures: [], standing: result?.standing })
    expect(south.placed).toEqual(south.traces[0]?.trace)
  })

  it('is not found where it is not', () => {
    expect(assessIn(graded, 'nowhere', memberId('south'))).toMatchObject({
      refusals: [{ code: 'population-unknown', subject: 'south', actual: 'nowhere' }],
    })
    expect(codesOf(assessIn(graded, 'branches', memberId('anna')))).toEqual(['subject-unknown'])
  })
})
