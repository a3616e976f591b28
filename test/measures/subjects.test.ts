import { describe, expect, it } from 'vitest'
import { assess, compileRulebook, gradePopulations } from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { exactText, unwrap } from '../../src/foundation/index.ts'
import type { Profile, Quota, Rulebook } from '../../src/rulebook/index.ts'
import { type Decision, type Fields, type MemberId, memberId } from '../../src/vocabulary/index.ts'

/** Whom the published texts except, and how: T22, T24, T30, T41 and T58–T61. */

const base: Rulebook = {
  id: 'staff',
  version: '1',
  title: { en: 'Staff appraisal' },
  source: 'T58–T61, published articles',
  inForce: { from: civilDate('2025-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
  catalogue: {
    facts: [],
    attributes: [
      { name: 'joined', type: 'date' },
      { name: 'sick-months', type: 'number', from: 0, to: 12, decimals: 1 },
      {
        name: 'state',
        type: 'choice',
        options: ['present', 'bedridden', 'retired', 'away', 'ill'],
      },
      { name: 'probationary', type: 'flag' },
    ],
    inputs: [{ name: 'score', from: 0, to: 100, decimals: 1 }],
  },
  values: [{ name: 'total', of: { kind: 'input', clause: 'score', input: 'score' } }],
  grading: {
    clause: 'grades',
    value: 'total',
    bands: [
      { grade: 'excellent', at: { from: 90, ends: '[)' } },
      { grade: 'competent', at: { from: 60, to: 90, ends: '[)' } },
      { grade: 'not-competent', at: { to: 60, ends: '[)' } },
    ],
    order: [{ by: 'value.total', first: 'highest' }],
  },
}

const present = { joined: '2015-07-01', 'sick-months': 0, state: 'present', probationary: false }

const state = (value: string) => ({ op: 'equals', left: 'subject.state', right: value }) as const

const by = memberId('m-sec')

interface Case {
  readonly profiles?: readonly Profile[]
  readonly attributes?: Fields
  readonly score?: number
  readonly decisions?: readonly Decision[]
  readonly rulebook?: Partial<Rulebook>
}

function judged({ profiles = [], attributes = {}, score, decisions, rulebook = {} }: Case) {
  const rules = unwrap(compileRulebook({ ...base, profiles, ...rulebook }))
  const result = assess(rules, {
    subject: memberId('m-1'),
    period: '2026',
    attributes: { ...present, ...attributes },
    ...(score !== undefined && { inputs: { score } }),
    ...(decisions && { decisions }),
  })
  if (!result.ok) return result.refusals.map(({ code }) => code).join()
  const { grade, value, standing } = result.value
  return [standing.outcome, grade, value && exactText(value)]
}

const sick: Profile = {
  clause: 'long-sick',
  source: 'T58',
  when: { op: 'above', left: 'subject.sick-months', right: 6 },
  exempt: [],
  outcome: 'suspended',
}
const fresh: Profile = {
  clause: 'newly-joined',
  source: 'T59',
  when: {
    op: 'all',
    of: [
      {
        op: 'below',
        left: { since: 'subject.joined', unit: 'months', until: 'period-end' },
        right: 6,
      },
      { op: 'at-most', left: 'subject.sick-months', right: 6 },
    ],
  },
  exempt: [],
  outcome: 'commented',
  inBase: false,
}

describe('T58–T61: staff appraisal', () => {
  const profiles = [sick, fresh]

  it.each([
    ['six months of sick leave', { 'sick-months': 6 }, ['graded', 'excellent', '92/1']],
    ['more than six months', { 'sick-months': 6.1 }, ['suspended', null, null]],
    ['joined on 30 June', { joined: '2026-06-30' }, ['graded', 'excellent', '92/1']],
    ['joined on 1 July', { joined: '2026-07-01' }, ['commented', null, null]],
    ['both', { joined: '2026-07-01', 'sick-months': 7 }, ['suspended', null, null]],
  ])('%s', (_, attributes, expected) => {
    expect(judged({ profiles, attributes, score: 92 })).toEqual(expected)
  })

  it('asks for no score of whom it does not reckon', () => {
    expect(judged({ profiles, attributes: { joined: '2026-07-01' } })).toEqual([
      'commented',
      null,
      null,
    ])
    expect(judged({ profiles })).toBe('missing')
  })

  it('neither counts in the base of the 20 %', () => {
    const fifth: Quota = {
      clause: 'a-fifth',
      grade: 'excellent',
      counts: 'grade',
      share: 0.2,
      seats: 'floor',
      base: 'all',
      tie: 'all-out',
    }
    const rulebook: Rulebook = { ...base, profiles, quotas: [fifth], afterRuling: 'rerun' }
    const rules = unwrap(compileRulebook(rulebook))
    const person = (index: number, attributes: Fields = {}) => ({
      input: {
        subject: memberId(`m-${index}`),
        period: '2026',
        attributes: { ...present, ...attributes },
        inputs: { score: 99 - index },
      },
    })
    const seats = (more: readonly Fields[]) => {
      const staff = Array.from({ length: 9 }, (_, index) => person(index))
      const others = more.map((attributes, index) => person(20 + index, attributes))
      const population = { name: 'staff', rules, subjects: [...staff, ...others] }
      const [graded] = unwrap(gradePopulations([population]))
      return graded?.results.filter(({ grade }) => grade.grade === 'excellent').length
    }
    expect(seats([])).toBe(1)
    expect(seats([{}])).toBe(2)
    expect(seats([{ joined: '2026-09-01' }, { 'sick-months': 8 }])).toBe(1)
  })

  it("seconded: the home unit decides from the host's statement", () => {
    const [total] = base.values
    if (!total) throw new Error('no value')
    const home = { decidedBy: 'the home unit', within: { from: 0, to: 100 } }
    const of = { kind: 'decided', clause: 'seconded', of: total.of, ...home } as const
    const rulebook = { values: [{ name: 'total', of }] }
    const decide = (points: number, reason = "the host's statement of 12 December") =>
      judged({ rulebook, score: 70, decisions: [{ clause: 'seconded', by, reason, points }] })
    expect(judged({ rulebook, score: 70 })).toEqual(['graded', 'competent', '70/1'])
    expect(decide(91.5)).toEqual(['graded', 'excellent', '183/2'])
    expect(decide(101)).toBe('decision-out-of-bounds')
    expect(decide(91.5, ' ')).toBe('text-invalid')
  })
})

describe('exemptions of other texts', () => {
  const profile = (clause: string, who: string, more: Partial<Profile>): Profile => ({
    clause,
    when: state(who),
    exempt: [],
    outcome: 'suspended',
    ...more,
  })
  const t22 = profile('bedridden', 'bedridden', { outcome: 'not-in-scope', source: 'T22' })
  const t24 = [
    profile('retired', 'retired', { outcome: 'not-in-scope', source: 'T24' }),
    profile('long-absent', 'away', { source: 'T24' }),
  ]
  const t30 = profile('long-ill', 'ill', { decidedBy: 'the leading group', source: 'T30' })
  const agreed: Decision = {
    clause: 'long-ill',
    by,
    reason: 'own request of 3 March, branch meeting of 10 March, leading group of 15 March',
  }
  const none = [null, null]

  it.each([
    ['T22 bedridden', [t22], 'bedridden', ['not-in-scope', ...none]],
    ['T22 everybody else', [t22], 'retired', ['graded', 'competent', '80/1']],
    ['T24 retired', t24, 'retired', ['not-in-scope', ...none]],
    ['T24 long absent', t24, 'away', ['suspended', ...none]],
    ['T24 everybody else', t24, 'ill', ['graded', 'competent', '80/1']],
    ['T30 ill, nobody decided', [t30], 'ill', ['graded', 'competent', '80/1']],
  ] as const)('%s', (_, profiles, who, expected) => {
    expect(judged({ profiles, attributes: { state: who }, score: 80 })).toEqual(expected)
  })

  it('T30: the leading group decides, for whom the clause is, and not about themselves', () => {
    const decided = (who: string, decision: Partial<Decision> = {}) =>
      judged({
        profiles: [t30],
        attributes: { state: who },
        score: 80,
        decisions: [{ ...agreed, ...decision }],
      })
    expect(decided('ill')).toEqual(['suspended', null, null])
    expect(decided('present')).toBe('decision-unfounded')
    expect(decided('ill', { by: memberId('m-1') as MemberId })).toBe('own-case')
  })

  it('T41: probationary members vote and get no grade', () => {
    const probation: Profile = {
      clause: 'probation',
      source: 'T41',
      when: { op: 'equals', left: 'subject.probationary', right: true },
      exempt: [],
      outcome: 'scored',
      inBase: false,
    }
    const rulebook: Partial<Rulebook> = {
      raters: [
        {
          group: 'members',
          scores: [
            { choice: 'excellent', points: 95 },
            { choice: 'competent', points: 80 },
          ],
        },
      ],
      values: [
        {
          name: 'total',
          of: {
            kind: 'tallies',
            clause: 'ballot',
            groups: [{ group: 'members', weight: 1 }],
            missingGroup: 'refuse',
          },
        },
      ],
      grading: {
        ...base.grading,
        bands: [
          { grade: 'excellent', at: { from: 90, ends: '[)' } },
          { grade: 'competent', at: { to: 90, ends: '[)' } },
        ],
      } as Rulebook['grading'],
    }
    const rules = unwrap(compileRulebook({ ...base, profiles: [probation], ...rulebook }))
    const graded = (probationary: boolean) => {
      // Twelve ballots: those of two probationary members are among them.
      const counts = [
        { choice: 'excellent', count: 9 },
        { choice: 'competent', count: 3 },
      ]
      const attributes = { ...present, probationary }
      const subject = memberId('m-1')
      const tallies = [{ group: 'members', counts, entitled: 12 }]
      return unwrap(assess(rules, { subject, period: '2026', attributes, tallies }))
    }
    expect([graded(false).grade, graded(true).grade]).toEqual(['excellent', null])
    expect(graded(true).value).toEqual(graded(false).value)
  })
})
