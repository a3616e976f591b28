import { describe, expect, it } from 'vitest'
import {
  assessIn,
  type CompiledRulebook,
  compileRulebook,
  explain,
  gradePopulations,
  type Population,
  regrade,
} from '../../../src/assessment/index.ts'
import { decimal, exactText, recheck, unwrap } from '../../../src/foundation/index.ts'
import { en } from '../../../src/language/index.ts'
import {
  checkRulebook,
  type LinkedNode,
  type Rulebook,
  type ValueNode,
} from '../../../src/rulebook/index.ts'
import { type LinkSpec, memberId, type Outcome } from '../../../src/vocabulary/index.ts'
import { catalogue, threeClauses } from '../../support/rulebooks.ts'

const grades = ['firm', 'paralysed']

/** Villages with a committee: the input is their score, and below 10 the committee is paralysed. */
const villages = (outcome: Outcome = 'suspended'): Rulebook => ({
  ...threeClauses(),
  id: 'villages',
  catalogue: { ...catalogue, links: [] },
  profiles: [
    {
      clause: 'gone',
      when: { op: 'equals', left: 'subject.category', right: 'retired' },
      exempt: [],
      outcome,
    },
  ],
  values: [{ name: 'total', of: { kind: 'input', clause: 'score', input: 'last-year' } }],
  grading: {
    clause: 'grading',
    value: 'total',
    bands: [
      { grade: 'firm', at: { from: 10, ends: '[)' } },
      { grade: 'paralysed', at: { to: 10, ends: '[)' } },
    ],
    order: [{ by: 'value.total', first: 'highest' }],
  },
})

const spec: LinkSpec = {
  name: 'villages',
  population: 'villages',
  grades,
  many: true,
  value: { from: 0, to: 100 },
}

const linked = (parts: Partial<LinkedNode>): LinkedNode => ({
  kind: 'linked',
  clause: 'children',
  link: 'villages',
  ...parts,
})

/** A town that reads its villages. */
const town = (of: ValueNode, link: LinkSpec = spec): Rulebook => ({
  ...threeClauses(),
  id: 'town',
  catalogue: { ...catalogue, links: [link] },
  values: [{ name: 'total', of }],
  grading: {
    clause: 'grading',
    value: 'total',
    bands: [{ grade: 'counted', at: { ends: '()' } }],
  },
})

const working = { category: 'working' }

const subjectOf = (name: string, score: number, more: object = {}) => ({
  input: {
    subject: memberId(name),
    period: '2026',
    attributes: working,
    inputs: { 'last-year': score },
    ...more,
  },
})

const gone = { attributes: { category: 'retired' } }

function populations(
  of: ValueNode,
  scores: readonly number[],
  more: readonly ReturnType<typeof subjectOf>[] = [],
): readonly Population[] {
  const subjects = [...scores.map((score, index) => subjectOf(`v-${index}`, score)), ...more]
  const names = subjects.map(({ input }) => input.subject)
  const rules = (rulebook: Rulebook): CompiledRulebook => unwrap(compileRulebook(rulebook))
  const own = { subject: memberId('town'), period: '2026', attributes: working }
  return [
    { name: 'villages', rules: rules(villages()), subjects },
    {
      name: 'towns',
      rules: rules(town(of)),
      subjects: [{ input: own, links: { villages: names } }],
    },
  ]
}

const comesTo = (...parts: Parameters<typeof populations>) => {
  const value = unwrap(gradePopulations(populations(...parts)))[1]?.results[0]?.grade.value
  return value && exactText(value)
}

describe('a link to many', () => {
  it.each([
    ['mean', { take: 'mean' }, '10/1'],
    ['sum', { take: 'sum' }, '40/1'],
    ['highest', { take: 'highest' }, '20/1'],
    ['lowest', { take: 'lowest' }, '4/1'],
    ['a factor', { take: 'sum', times: 0.5 }, '20/1'],
    ['the share with a grade', { take: { shareWith: ['paralysed'], full: 100 } }, '50/1'],
    ['the mean rank', { take: 'mean', what: 'rank' }, '5/2'],
    ['the lowest percentile', { take: 'lowest', what: 'percentile' }, '25/1'],
  ] as const)('%s', (_, parts, expected) => {
    const node = linked({ none: 'refuse', ...parts })
    expect(comesTo(node, [10, 20, 4, 6])).toBe(expected)
    expect(comesTo(node, [10, 20, 4, 6], [subjectOf('w', 99, gone)])).toBe(expected)
    const graded = unwrap(gradePopulations(populations(node, [10, 20, 4, 6])))
    const assessed = unwrap(assessIn(graded, 'towns', memberId('town')))
    const [trace] = assessed.traces
    expect(trace && unwrap(recheck(trace.trace))).toEqual(assessed.value)
    expect(explain(assessed, en).join('\n')).toContain('children')
  })

  it('says what it means where nobody has a result', () => {
    const none = [subjectOf('v-9', 5, gone)]
    expect(comesTo(linked({ take: 'mean', none: 'zero' }), [], none)).toBe('0/1')
    const refused = gradePopulations(
      populations(linked({ take: 'mean', none: 'refuse' }), [], none),
    )
    expect(refused).toMatchObject({ refusals: [{ code: 'missing', expected: 'link.villages' }] })
  })

  it('is a town that is vetoed where more than 5 % of its villages have a paralysed committee', () => {
    const node = linked({ take: { shareWith: ['paralysed'], full: 100 }, none: 'refuse' })
    const rulebook: Rulebook = {
      ...town(node),
      vetoes: [
        {
          clause: 'g5',
          when: { op: 'above', left: 'value.total', right: 5 },
          effect: { kind: 'ungraded' },
        },
      ],
    }
    const rules = unwrap(compileRulebook(rulebook))
    const gradeWith = (paralysed: number) => {
      const scores = Array.from({ length: 20 }, (_, index) => (index < paralysed ? 1 : 50))
      const [first, second] = populations(node, scores)
      if (!first || !second) throw new Error('two populations')
      return unwrap(gradePopulations([first, { ...second, rules }]))[1]?.results[0]?.grade.grade
    }
    expect([0, 1, 2].map(gradeWith)).toEqual(['counted', 'counted', null])
  })

  it('runs again when one of the many changes', () => {
    const before = unwrap(
      gradePopulations(populations(linked({ take: 'mean', none: 'refuse' }), [10, 20])),
    )
    const input = subjectOf('v-0', 40).input
    const { populations: after } = unwrap(regrade(before, [{ population: 'villages', input }]))
    expect(after[1]?.results[0]?.grade.value).toEqual(decimal(30))
  })

  it('a place that is read runs again when it moves', () => {
    const node = linked({ take: 'highest', what: 'rank', none: 'refuse' })
    const [all, towns] = populations(node, [10, 20, 30])
    if (!all || !towns) throw new Error('two populations')
    const links = { villages: [memberId('v-0')] }
    const own = { ...towns, subjects: towns.subjects.map((each) => ({ ...each, links })) }
    const before = unwrap(gradePopulations([all, own]))
    expect(before[1]?.results[0]?.grade.value).toEqual(decimal(3))
    const input = subjectOf('v-1', 5).input
    const { populations: after } = unwrap(regrade(before, [{ population: 'villages', input }]))
    expect(after[1]?.results[0]?.grade.value).toEqual(decimal(2))
  })

  it('takes a list, of subjects that there are, each once', () => {
    const [all, towns] = populations(linked({ take: 'sum', none: 'zero' }), [10])
    if (!all || !towns) throw new Error('two populations')
    const codes = (links: object) => {
      const own = { ...towns, subjects: towns.subjects.map((each) => ({ ...each, links })) }
      const result = gradePopulations([all, own as Population])
      return result.ok ? [] : result.refusals.map(({ code }) => code)
    }
    expect(codes({ villages: memberId('v-0') })).toEqual(['linkage-number'])
    expect(codes({ villages: [memberId('v-0'), memberId('w')] })).toEqual([
      'linked-subject-unknown',
    ])
    expect(codes({ villages: [memberId('v-0'), memberId('v-0')] })).toEqual(['linked-twice'])
  })
})

describe('a link to the period before', () => {
  it('is no edge: two populations may read each other, one of them a period late', () => {
    const one = {
      name: 'villages',
      population: 'villages',
      grades: ['counted'],
      value: { from: 0, to: 100 },
    }
    const back: LinkSpec = { ...one, name: 'town', population: 'towns' }
    const reading = (link: LinkSpec) => ({
      ...villages(),
      catalogue: { ...catalogue, links: [link] },
      values: [{ name: 'total', of: linked({ link: 'town' }) }],
      grading: { ...town(linked({})).grading },
    })
    const populationsWith = (link: LinkSpec, links: object): readonly Population[] => [
      {
        name: 'villages',
        rules: unwrap(compileRulebook(reading(link) as Rulebook)),
        subjects: [{ input: { ...subjectOf('v-0', 0).input, ...links } }],
      },
      {
        name: 'towns',
        rules: unwrap(compileRulebook(town(linked({}), one))),
        subjects: [{ input: subjectOf('town', 0).input, links: { villages: memberId('v-0') } }],
      },
    ]
    expect(gradePopulations(populationsWith(back, {}))).toMatchObject({
      refusals: [{ code: 'linkage-cycle' }],
    })
    const last = { subject: memberId('town'), grade: 'counted', value: decimal(42) }
    const late = populationsWith({ ...back, previous: true }, { links: { town: last } })
    const [, second] = unwrap(gradePopulations(late))
    expect(second?.results[0]?.grade.value).toEqual(decimal(42))
  })
})

describe('a rank becomes points', () => {
  it('a subject is linked to itself in the population graded first', () => {
    const link: LinkSpec = { name: 'own', population: 'villages', grades }
    const ladder: ValueNode = {
      kind: 'ladder',
      clause: 'by-rank',
      of: linked({ link: 'own', what: 'rank' }),
      how: 'highest',
      steps: [
        { from: 1, reached: 'at', points: 10 },
        { from: 2, reached: 'at', points: 6 },
        { from: 3, reached: 'at', points: 0 },
      ],
      below: 0,
    }
    const subjects = [30, 50, 10].map((score, index) => subjectOf(`v-${index}`, score))
    const [, points] = unwrap(
      gradePopulations([
        { name: 'villages', rules: unwrap(compileRulebook(villages())), subjects },
        {
          name: 'points',
          rules: unwrap(compileRulebook(town(ladder, link))),
          subjects: subjects.map(({ input }) => ({ input, links: { own: input.subject } })),
        },
      ]),
    )
    expect(points?.results.map(({ grade }) => grade.value)).toEqual([6, 10, 0].map(decimal))
  })
})

describe('the check of a linked clause', () => {
  const codes = (parts: Partial<LinkedNode>, link: LinkSpec = spec) =>
    checkRulebook(town(linked(parts), link)).map(
      ({ code, path }) => `${code} ${path.slice(3).join('.')}`,
    )
  const { many: _, ...single } = spec

  it('asks how many become one, and what none means', () => {
    expect(codes({})).toEqual(['choice-open take'])
    expect(codes({ take: 'mean' })).toEqual(['choice-open none'])
    expect(codes({ take: 'mean', none: '?' })).toEqual(['choice-open none'])
    expect(codes({ take: 'mean', none: 'zero' }, single)).toEqual(['link-not-many take'])
    expect(codes({}, single)).toEqual([])
    expect(codes({ link: 'nowhere' })).toEqual(['link-unknown link'])
  })

  it('knows the grades of a share', () => {
    const share = (shareWith: readonly string[], full = 100) =>
      codes({ take: { shareWith, full }, none: 'zero' })
    expect(share(['firm'])).toEqual([])
    expect(share([])).toEqual(['list-empty take.shareWith'])
    expect(share(['gone'])).toEqual(['grade-unknown take.shareWith.0'])
    expect(share(['firm', 'firm'])).toEqual(['duplicate take.shareWith.1'])
    expect(share(['firm'], 0)).toEqual(['not-positive take.full'])
  })

  it('needs bounds for values, and none for places and shares', () => {
    const { value: __, ...boundless } = spec
    expect(codes({ take: 'mean', none: 'zero' }, boundless)).toEqual(['link-without-value link'])
    expect(codes({ take: 'mean', what: 'rank', none: 'zero' }, boundless)).toEqual([])
  })
  it.each([
    ['rank', 1_000_000, []],
    ['rank', 1_000_001, ['band-unreachable']],
    ['rank', 1, ['band-unreachable']],
    ['rank', 2, []],
    ['percentile', 100, []],
    ['percentile', 100.5, ['band-unreachable']],
    ['percentile', 0, ['band-unreachable']],
    ['percentile', 0.5, []],
  ] as const)('knows how far a %s can reach: a band from %s', (what, edge, expected) => {
    const node = linked({ link: 'own', what })
    const own: LinkSpec = { name: 'own', population: 'villages', grades }
    const { grading, ...rest } = town(node, own)
    const bands = [
      { grade: 'from', at: { from: edge, ends: '[)' } },
      { grade: 'to', at: { to: edge, ends: '()' } },
    ] as const
    const { clause, value } = grading
    const compiled = compileRulebook({ ...rest, grading: { clause, value, bands } })
    expect(compiled.ok ? [] : compiled.refusals.map(({ code }) => code)).toEqual(expected)
  })
})
