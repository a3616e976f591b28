import { describe, expect, it } from 'vitest'
import { stand } from '../../../src/assessment/index.ts'
import { exact, unwrap } from '../../../src/foundation/index.ts'
import type { Profile, Quota, Rulebook } from '../../../src/rulebook/index.ts'
import { memberId } from '../../../src/vocabulary/index.ts'
import { catalogue, threeClauses, threeStars } from '../../support/rulebooks.ts'
import { compiled, inputOf } from '../../support/subject.ts'

const withYears = {
  ...catalogue,
  attributes: [
    ...catalogue.attributes,
    { name: 'years', type: 'number', from: 0, to: 80, decimals: 1 },
    { name: 'trade', type: 'choice', options: ['shop', 'school'] },
  ],
  links: [
    {
      name: 'branch',
      population: 'branches',
      grades: ['five', 'four'],
      value: { from: 0, to: 100 },
    },
    { name: 'unit', population: 'units', grades: ['good'] },
  ],
} as const

const order = [
  { by: 'value.total', first: 'highest' },
  { by: 'subject.years', first: 'lowest' },
] as const

const third: Quota = {
  clause: 'third',
  grade: 'three-star',
  counts: 'grade',
  share: 0.3,
  seats: 'down',
  base: 'all',
  tie: 'refuse',
}

const perTrade: Quota = { ...third, clause: 'per-trade', grade: 'two-star', per: 'subject.trade' }

function book(changes: Partial<Rulebook> = {}): Rulebook {
  return threeClauses({ catalogue: withYears, ...changes })
}

const attributes = { category: 'working', years: 7.5, trade: 'shop' }
const branch = { subject: memberId('b-1'), grade: 'five', value: exact(271, 3) }

function standing(rulebook: Rulebook, parts: Parameters<typeof inputOf>[0] = {}) {
  return unwrap(stand(compiled(rulebook), inputOf({ attributes, ...parts })))
}

function refusals(parts: Parameters<typeof inputOf>[0], rulebook = book()) {
  const result = stand(compiled(rulebook), inputOf({ attributes, ...parts }))
  if (result.ok) return []
  expect(result.refusals).toMatchSnapshot()
  return result.refusals.map(({ code, path }) => [code, path.join('.')])
}

describe('the key that places a subject', () => {
  it('has a part for each key of the order, more being better', () => {
    const grading = { ...threeStars, order }
    expect(standing(book({ grading })).key).toEqual([exact(60), exact(-15, 2)])
  })

  it('has the days of dates: who joined first, or last', () => {
    const attribute = { name: 'joined', type: 'date' } as const
    const dated = { ...withYears, attributes: [...withYears.attributes, attribute] }
    const keyOf = (first: 'earliest' | 'latest', joined: string) => {
      const grading = { ...threeStars, order: [{ by: 'subject.joined', first }] } as const
      const own = { ...attributes, joined }
      return standing(book({ grading, catalogue: dated }), { attributes: own }).key
    }
    expect(keyOf('latest', '1970-01-11')).toEqual([exact(10)])
    expect(keyOf('earliest', '1970-01-11')).toEqual([exact(-10)])
  })

  it('is not there without an order', () => {
    expect(Object.keys(standing(book()))).toEqual([
      'subject',
      'period',
      'rulebook',
      'outcome',
      'values',
      'gates',
      'setAside',
    ])
  })
})

describe('the pools of a subject', () => {
  it('are its words, for quotas that have pools and no other', () => {
    const grading = { ...threeStars, order }
    const rules = book({ grading, quotas: [third, perTrade], afterRuling: 'rerun' })
    expect(standing(rules).pools).toEqual([{ clause: 'per-trade', pool: 'shop' }])
    expect(standing(book({ grading, quotas: [third], afterRuling: 'rerun' })).pools).toBeUndefined()
  })
})

describe('the base of quotas', () => {
  const profile = (changes: Partial<Profile>): Profile => ({
    clause: 'retired',
    when: { op: 'equals', left: 'subject.category', right: 'retired' },
    exempt: [],
    outcome: 'graded',
    ...changes,
  })
  const retired = { attributes: { ...attributes, category: 'retired' } }

  it.each([true, false])('is as the profile says: %s', (inBase) => {
    const rules = book({ profiles: [profile({ inBase })] })
    expect(standing(rules, retired).inBase).toBe(inBase)
    expect(standing(rules).inBase).toBeUndefined()
  })

  it('is left to the quota where the profile says nothing', () => {
    expect('inBase' in standing(book({ profiles: [profile({})] }), retired)).toBe(false)
  })
})

describe('gates', () => {
  it('are those of the vetoes, then those of the measures that ask', () => {
    const rules = book({
      vetoes: [
        {
          clause: 'low',
          when: { op: 'equals', left: 'link.branch', right: 'four' },
          whenMissing: 'clear',
          effect: { kind: 'at-most', grade: 'one-star' },
        },
      ],
      measures: [
        { clause: 'plain', measure: 'praise', decidedBy: 'branch' },
        {
          clause: 'asking',
          measure: 'award',
          when: { op: 'above', left: 'value.total', right: 50 },
          decidedBy: 'branch',
        },
        {
          clause: 'linked',
          measure: 'rating',
          when: { op: 'equals', left: 'link.branch', right: 'five' },
          whenMissing: 'refuse',
          decidedBy: 'branch',
        },
      ],
    })
    expect(standing(rules).gates).toEqual([
      { clause: 'low', outcome: 'missing' },
      { clause: 'asking', outcome: 'hit' },
      { clause: 'linked', outcome: 'missing' },
    ])
    expect(standing(rules, { links: { branch } }).gates).toEqual([
      { clause: 'low', outcome: 'clear' },
      { clause: 'asking', outcome: 'hit' },
      { clause: 'linked', outcome: 'hit' },
    ])
    const ungraded = { ...branch, grade: null }
    expect(standing(rules, { links: { branch: ungraded } }).gates.at(-1)).toEqual({
      clause: 'linked',
      outcome: 'missing',
    })
  })
})

describe('links', () => {
  const linked = book({
    values: [
      { name: 'total', of: { kind: 'linked', clause: 'tenth', link: 'branch', times: 0.1 } },
    ],
    grading: { ...threeStars, bands: [{ grade: 'any', at: { ends: '[]' } }] },
  })

  it('stand there as they were handed in, in the order of the catalogue', () => {
    const unit = { subject: memberId('u-1'), grade: null, value: exact(1) }
    expect(standing(book(), { links: { unit, branch } }).links).toEqual([
      { link: 'branch', ...branch },
      { link: 'unit', ...unit },
    ])
    expect('links' in standing(book())).toBe(false)
  })

  it('give their value exactly, whatever the grade', () => {
    expect(standing(linked, { links: { branch } }).values).toEqual([
      { name: 'total', value: exact(271, 30) },
    ])
    const ungraded = { ...branch, grade: null }
    expect(standing(linked, { links: { branch: ungraded } }).values).toEqual([
      { name: 'total', value: exact(271, 30) },
    ])
  })

  it('are missing by name where a value needs them', () => {
    const result = stand(compiled(linked), inputOf({ attributes }))
    expect(result).toMatchObject({
      ok: false,
      refusals: [{ code: 'missing', expected: 'link.branch' }],
    })
  })

  it('are refused where the catalogue has no such link, grade or value', () => {
    const value = { n: 2, d: 4 }
    expect(refusals({ links: { town: branch } })).toEqual([['link-unknown', 'links.town']])
    expect(refusals({ links: { branch: { ...branch, grade: 'six' } } })).toEqual([
      ['option-unknown', 'links.branch.grade'],
    ])
    expect(refusals({ links: { branch: { ...branch, value } } })).toEqual([
      ['exact-invalid', 'links.branch.value'],
    ])
    expect(refusals({ links: { branch: { ...branch, value: exact(-1, 9) } } })).toEqual([
      ['field-out-of-bounds', 'links.branch.value'],
    ])
    expect(refusals({ links: { branch: { ...branch, value: exact(10001, 100) } } })).toEqual([
      ['field-out-of-bounds', 'links.branch.value'],
    ])
    expect(refusals({ links: { branch: null as unknown as typeof branch } })).toEqual([
      ['field-type', 'links.branch'],
    ])
    expect(refusals({ links: { constructor: branch } })).toEqual([
      ['link-unknown', 'links.constructor'],
    ])
  })

  it('may lie at their bounds, and anywhere where none are stated', () => {
    for (const value of [exact(0), exact(100)]) {
      expect(refusals({ links: { branch: { ...branch, value } } })).toEqual([])
    }
    const unit = { subject: memberId('u-1'), grade: 'good', value: exact(-1_000_000) }
    expect(refusals({ links: { unit } })).toEqual([])
  })

  it.each([
    [{}, true],
    [{ rank: 1, ranked: 1 }, true],
    [{ rank: 2, ranked: 3 }, true],
    [{ rank: 1_000_000, ranked: 1_000_000 }, true],
    [{ rank: 1 }, false],
    [{ ranked: 1 }, false],
    [{ rank: 0, ranked: 1 }, false],
    [{ rank: -1, ranked: 1 }, false],
    [{ rank: 1.5, ranked: 2 }, false],
    [{ rank: 1, ranked: 1.5 }, false],
    [{ rank: 3, ranked: 2 }, false],
    [{ rank: 1, ranked: 1_000_001 }, false],
  ])('may have a place among so many, both or neither: %j, %s', (place, stands) => {
    const told = refusals({ links: { branch: { ...branch, ...place } } })
    expect(told).toEqual(stands ? [] : [['rank-invalid', 'links.branch.rank']])
  })

  it('give a place to what asks for one, and are missing without it', () => {
    const linkedBy = (what: 'rank' | 'percentile') =>
      book({
        values: [{ name: 'total', of: { kind: 'linked', clause: 'by', link: 'branch', what } }],
        grading: { ...threeStars, bands: [{ grade: 'any', at: { ends: '[]' } }] },
      })
    const place = { rank: 3, ranked: 4 }
    const placed = { links: { branch: { ...branch, ...place } } }
    expect(standing(book(), placed).links).toEqual([{ link: 'branch', ...branch, ...place }])
    expect(standing(linkedBy('rank'), placed).values[0]?.value).toEqual(exact(3))
    expect(standing(linkedBy('percentile'), placed).values[0]?.value).toEqual(exact(75))
    for (const what of ['rank', 'percentile'] as const) {
      const bare = stand(compiled(linkedBy(what)), inputOf({ attributes, links: { branch } }))
      expect(bare).toMatchObject({ refusals: [{ code: 'missing', expected: 'link.branch' }] })
    }
  })

  it('of a list of many are held one by one; one that is wrong is not the first of two', () => {
    const children = {
      name: 'children',
      population: 'units',
      grades: ['good'],
      many: true,
    } as const
    const links = [...withYears.links, children]
    const rules = book({ catalogue: { ...withYears, links } })
    const given = (...list: readonly unknown[]) =>
      refusals({ links: { children: list as never } }, rules)
    const child = { subject: memberId('c-1'), grade: 'good', value: null }
    const bad = { ...child, grade: 'six' }
    expect(given()).toEqual([])
    expect(given(child, { ...child, subject: memberId('c-2') })).toEqual([])
    expect(given(bad, child)).toEqual([['option-unknown', 'links.children.0.grade']])
    expect(given(child, bad)).toEqual([['option-unknown', 'links.children.1.grade']])
    expect(given(null, [], 'c-1', child, child)).toEqual([
      ['field-type', 'links.children.0'],
      ['field-type', 'links.children.1'],
      ['field-type', 'links.children.2'],
      ['linked-twice', 'links.children.4'],
    ])
  })
})

describe('a history', () => {
  const history = (...periods: string[]) => ({
    history: periods.map((period) => ({ period, grade: null })),
  })

  it('has periods of the cycle that are over, in any order, each once', () => {
    expect(refusals(history('2024', '2025', '2019'))).toEqual([])
    expect(refusals(history('2025-13'))).toEqual([['period-invalid', 'history.0.period']])
    for (const part of ['2025-Q1', '2025-07-01..2026-01-01', '2025-01-01..2026-07-01']) {
      expect(refusals(history(part))).toEqual([['period-not-of-cycle', 'history.0.period']])
    }
    expect(refusals(history('2025', '2025-01-01..2026-01-01'))).toEqual([
      ['period-repeated', 'history.1.period'],
    ])
  })

  it.each(['2026', '2027'])('does not reach into %s', (period) => {
    expect(refusals(history('2025', period))).toEqual([['period-not-earlier', 'history.1.period']])
  })

  it('is told of with everything else that is wrong', () => {
    expect(refusals({ ...history('2026'), links: { town: branch }, inputs: { none: 1 } })).toEqual([
      ['field-unknown', 'inputs.none'],
      ['link-unknown', 'links.town'],
      ['period-not-earlier', 'history.0.period'],
    ])
  })
})
