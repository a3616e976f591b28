import { civilDate, type ZoneTable } from '../../calendar/index.ts'
import type { Named, OrganisationRules, UnitKind } from '../../organisation/index.ts'
import type { PledgeRules, Rulebook } from '../../rulebook/index.ts'
import type { FactKind, FieldSpec } from '../../vocabulary/index.ts'
import { type Seeded, seeded } from './seeded.ts'

/** The clock of a simulation: one offset for ever, so that a day can be read off an instant. */
export const simulatedZone: ZoneTable = /* @__PURE__ */ Object.freeze({
  name: 'Asia/Shanghai',
  changes: [],
  offsets: [8 * 3600],
})

/** The rules of a small organisation. */
export interface SimulatedRules {
  readonly organisation: OrganisationRules
  readonly rulebook: Rulebook & { readonly pledges: PledgeRules }
}

/**
 * Rules of a small street from a seed: committees with branches under them, secretaries, clerks and an
 * inspector; pledges that need this or that before they run; facts with stamps and without; five stars.
 */
export function simulatedRules(seed: number | string): SimulatedRules {
  const pledges = pledgeRules(seeded(seed))
  return { organisation: organisationRules, rulebook: rulebookWith(pledges) }
}

const named = (name: string): Named => ({ name, title: { en: name } })

function unitKind(name: string, under: readonly string[]): UnitKind {
  const posts = [
    { post: 'secretary', least: 0, most: 1, concurrent: 1 },
    { post: 'clerk', least: 0, most: 2, concurrent: 2 },
    { post: 'inspector', least: 0, most: 1, concurrent: 1 },
  ]
  return { ...named(name), root: under.length === 0, under, posts, home: true, coveredBy: [] }
}

const category = { duties: [], managedBy: 'home' }

const organisationRules: OrganisationRules = {
  unitKinds: [unitKind('committee', []), unitKind('branch', ['committee'])],
  domains: [named('community')],
  formations: [{ ...named('standalone'), temporary: false }],
  posts: ['secretary', 'clerk', 'inspector'].map(named),
  categories: ['in-service', 'retired'].map((name) => ({ ...named(name), ...category })),
  affiliations: [],
  unitAttributes: [],
  memberAttributes: [],
}

function pledgeRules(chances: Seeded): PledgeRules {
  const reviewed = { reviewedMonthly: true, reviewPoints: { from: 0, to: 3 } }
  return {
    clause: 'pledges',
    kinds: [
      { kind: 'annual', title: { en: 'annual' }, needsPost: false, ...reviewed },
      { kind: 'post', title: { en: 'by post' }, needsPost: true, reviewedMonthly: false },
    ],
    perMember: { atLeast: 1, atMost: chances.between(2, 4) },
    publications: chances.one<readonly string[]>([['board'], ['meeting'], ['board', 'meeting']]),
    forms: chances.one<readonly string[]>([['writing'], ['oath'], ['oath', 'writing']]),
    comments: chances.below(3),
    facts: { review: 'review', verdict: 'verdict' },
  }
}

const points = { type: 'number', from: 0, decimals: 1 } as const

function factKind(kind: string, fields: readonly FieldSpec[], by: Partial<FactKind>): FactKind {
  return {
    ...{ kind, title: { en: kind }, fields, recordedBy: [], certifiedBy: [], evidence: 0 },
    ...by,
  }
}

const outcomes = ['fulfilled', 'partly-fulfilled', 'not-fulfilled']

const facts: readonly FactKind[] = [
  factKind('service', [{ name: 'hours', ...points, to: 24 }], {
    ...{ certifiedBy: ['secretary', 'clerk'], evidence: 1 },
  }),
  factKind('visit', [{ name: 'points', ...points, to: 5 }], { recordedBy: ['clerk'] }),
  factKind('review', [{ name: 'points', ...points, to: 3 }], {}),
  factKind('verdict', [{ name: 'outcome', type: 'choice', options: outcomes }], {
    certifiedBy: ['inspector', 'secretary'],
  }),
]

/** What a kept pledge, a half-kept one and a broken one are worth. */
export const verdictPoints = { fulfilled: 10, 'partly-fulfilled': 4, 'not-fulfilled': -5 } as const

/** What a member must have for how many stars. */
export const starsFrom = {
  'one-star': 0,
  'two-star': 2,
  'three-star': 5,
  'four-star': 9,
} as const

/** How many points service gives in a year, at one point for two hours. */
export const mostForService = 20

/** What is proposed for whom: by the clause, the grades that it follows from, and who decides. */
export const measureRules = {
  praise: { grades: ['four-star', 'three-star'], decidedBy: 'office' },
  prize: { grades: ['four-star'], decidedBy: 'secretary' },
  talk: { grades: ['no-star', 'two-star'], decidedBy: 'secretary' },
} as const satisfies { readonly [clause: string]: Omit<SimulatedMeasure, 'clause'> }

/** A measure as the rules of a simulation propose it. */
export interface SimulatedMeasure {
  readonly clause: string
  readonly grades: readonly string[]
  /** The role that decides. */
  readonly decidedBy: string
}

/** What the rules propose for a grade, in their order. */
export function measuresFor(grade: string): readonly SimulatedMeasure[] {
  return Object.entries(measureRules)
    .map(([clause, rule]): SimulatedMeasure => ({ clause, ...rule }))
    .filter(({ grades }) => grades.includes(grade))
}

function rulebookWith(pledges: PledgeRules): SimulatedRules['rulebook'] {
  const clause = (name: string) => ({ kind: 'facts', clause: name, title: { en: name } }) as const
  const perUnit = (field: string, each: number) =>
    ({ kind: 'per-unit', field, points: 1, each }) as const
  const options = outcomes.map((option) => ({
    option,
    points: verdictPoints[option as keyof typeof verdictPoints],
  }))
  return {
    ...{ id: 'simulated', version: '1', title: { en: 'simulated' }, source: 'a simulation' },
    ...{ inForce: { from: civilDate('2020-01-01') }, zone: simulatedZone.name, cycle: 'year' },
    catalogue: { facts, attributes: [], inputs: [] },
    values: [
      {
        name: 'total',
        of: {
          ...{ kind: 'sum', clause: 'total', title: { en: 'total' } },
          of: [
            {
              ...clause('service'),
              ...{ fact: 'service', value: perUnit('hours', 2) },
              caps: [{ per: 'period', points: mostForService }],
            },
            { ...clause('visit'), fact: 'visit', value: perUnit('points', 1) },
            { ...clause('review'), fact: 'review', value: perUnit('points', 1) },
            {
              ...clause('verdict'),
              ...{
                fact: 'verdict',
                value: { kind: 'by-choice', field: 'outcome', points: options },
              },
            },
          ],
        },
      },
    ],
    grading: {
      ...{ clause: 'stars', title: { en: 'stars' }, value: 'total' },
      bands: bandsFrom(Object.entries(starsFrom)),
    },
    measures: Object.entries(measureRules).map(([measure, rule]) => ({
      ...{ clause: measure, title: { en: measure }, measure, ...rule },
    })),
    posting: { value: 'total', rounding: 'half-up' },
    pledges,
  }
}

/** From the highest to the lowest, each up to the next. */
function bandsFrom(edges: readonly (readonly [string, number])[]) {
  const bands = edges.map(([grade, from], index) => {
    const to = edges[index + 1]?.[1]
    const at = { from, ...(to !== undefined && { to }), ends: '[)' } as const
    return { grade, title: { en: grade }, at }
  })
  const none = { grade: 'no-star', title: { en: 'no star' }, at: { to: 0, ends: '()' } } as const
  return [...bands.reverse(), none]
}
