import {
  gradePopulations,
  rulebookFor,
  type SubjectInput,
  stand,
} from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { decimal, type Refusal } from '../../src/foundation/index.ts'
import type { Profile } from '../../src/rulebook/index.ts'
import {
  type Condition,
  type Decision,
  type LinkSpec,
  memberId,
} from '../../src/vocabulary/index.ts'
import { compiledRules, populationOf, quotaRulebook } from '../support/quota-cases.ts'
import { catalogue, threeClauses, withNode } from '../support/rulebooks.ts'
import { compiled, inputOf } from '../support/subject.ts'

type Way = () => { readonly ok: boolean; readonly refusals?: readonly Refusal[] }

const is = (right: string): Condition => ({ op: 'equals', left: 'subject.category', right })
const attributes = { category: 'working' }

const profileOf = (clause: string, when: Condition, more: Partial<Profile> = {}): Profile => {
  return { clause, when, exempt: [], outcome: 'graded', ...more }
}

/** Whoever works, and whoever is eighty: two profiles that may both apply. */
const overlapping = compiled(
  threeClauses({
    profiles: [
      profileOf('p-1', is('working')),
      profileOf('p-2', {
        op: 'all',
        of: [
          { op: 'known', left: 'subject.age' },
          { op: 'at-least', left: 'subject.age', right: 80 },
        ],
      }),
    ],
  }),
)

const decidable = compiled(
  withNode(
    {
      kind: 'decided',
      clause: 'host',
      of: { kind: 'constant', clause: 'own', points: 1 },
      decidedBy: 'the committee',
    },
    { profiles: [profileOf('away', is('retired'), { decidedBy: 'the committee' })] },
  ),
)

const decide = (more: Partial<Decision>, times = 1) => {
  const decision = { clause: 'host', by: memberId('m-2'), reason: 'as they said', ...more }
  const decisions = Array.from({ length: times }, () => decision)
  return stand(decidable, inputOf({ attributes, decisions }))
}

const children: LinkSpec = {
  name: 'children',
  population: 'branches',
  grades: ['gold'],
  many: true,
}
const upper: LinkSpec = { name: 'upper', population: 'branches', grades: ['gold'] }
const parents = compiled(
  withNode(
    {
      kind: 'linked',
      clause: 'best',
      link: 'children',
      take: 'highest',
      what: 'rank',
      none: 'zero',
    },
    { catalogue: { ...catalogue, links: [children, upper] } },
  ),
)

const child = (index: number, more: object = {}) => {
  return { subject: memberId(`c-${index}`), grade: 'gold', value: decimal(1), ...more }
}
const linked = (links: SubjectInput['links'] = {}) => stand(parents, inputOf({ attributes, links }))

const branches = populationOf(compiledRules(quotaRulebook()), [
  { id: 'a', score: 6, service: 0, community: 'north', status: 'plain' },
])

const forWhom = (category: string) =>
  compiled(threeClauses({ id: `for-${category}`, appliesTo: is(category) }))
const [working, everybody] = [forWhom('working'), compiled(threeClauses())]
const day = civilDate('2026-05-01')

/** One way to each code about a subject: what it is linked to, what was decided of it, whose rules it has. */
export const subjectWays: { readonly [code: string]: Way } = {
  'decision-out-of-bounds': () => decide({ points: 99 }),
  'decision-points': () => decide({}),
  'decision-repeated': () => decide({ points: 1 }, 2),
  'decision-unfounded': () => decide({ clause: 'away' }),
  'decision-unknown': () => decide({ clause: 'guest' }),
  'linkage-number': () => {
    const input = inputOf({ attributes })
    const subjects = [{ input, links: { children: memberId('a') } }]
    return gradePopulations([branches, { name: 'parents', rules: parents, subjects }])
  },
  'linked-twice': () => linked({ children: [child(1), child(1)] }),
  'links-too-many': () => linked({ children: Array.from({ length: 10_001 }, (_, n) => child(n)) }),
  'profiles-overlap': () => stand(overlapping, inputOf({ attributes: { ...attributes, age: 80 } })),
  'rank-invalid': () => linked({ upper: child(1, { rank: 3, ranked: 2 }) }),
  'rulebook-none': () => rulebookFor([working], { attributes: { category: 'retired' }, day }),
  'rulebook-not-for': () => stand(working, inputOf({ attributes: { category: 'retired' } })),
  'rulebook-several': () => rulebookFor([working, everybody], { attributes, day }),
  'rulebook-undecided': () => rulebookFor([working], { attributes: {}, day }),
}
