import { describe, expect, it } from 'vitest'
import type { SubjectInput } from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { decimal, exactText } from '../../src/foundation/index.ts'
import type { Rulebook } from '../../src/rulebook/index.ts'
import { parseRulebook, parseSubjectInput } from '../../src/schema/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { catalogue, threeClauses } from '../support/rulebooks.ts'

const joined = { name: 'joined', type: 'date', from: civilDate('1900-01-01') } as const

const rulebook: Rulebook = threeClauses({
  catalogue: {
    ...catalogue,
    attributes: [...catalogue.attributes, joined],
    links: [
      { name: 'villages', population: 'villages', grades: ['up'], many: true, previous: true },
    ],
  },
  appliesTo: { op: 'known', left: 'subject.joined' },
  profiles: [
    {
      clause: 'new',
      when: {
        op: 'below',
        left: { since: 'subject.joined', unit: 'months', until: '06-30' },
        right: 6,
      },
      exempt: [],
      outcome: 'commented',
      decidedBy: 'the committee',
      inBase: false,
    },
  ],
  values: [
    {
      name: 'total',
      of: {
        kind: 'decided',
        clause: 'decided',
        within: { from: 0, to: 100 },
        decidedBy: 'the town',
        of: {
          kind: 'linked',
          clause: 'share',
          link: 'villages',
          take: { shareWith: ['up'], full: 100 },
          none: 'zero',
        },
      },
    },
  ],
})

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('what is said of subjects', () => {
  it('comes through the door of rulebooks as it is', () => {
    expect(parseRulebook(plain(rulebook))).toEqual({ ok: true, value: rulebook })
  })

  it.each([
    ['an outcome that there is not', { outcome: 'graded-later' }],
    [
      'an unknown unit',
      {
        when: {
          op: 'below',
          left: { since: 'subject.joined', unit: 'weeks', until: 'as-of' },
          right: 6,
        },
      },
    ],
    [
      'a day that is none',
      {
        when: {
          op: 'below',
          left: { since: 'subject.joined', unit: 'days', until: 'soon' },
          right: 6,
        },
      },
    ],
  ])('refuses %s', (_, changes) => {
    const [profile] = rulebook.profiles ?? []
    expect(parseRulebook(plain({ ...rulebook, profiles: [{ ...profile, ...changes }] })).ok).toBe(
      false,
    )
  })

  it('comes through the door of inputs as it is', () => {
    const village = { subject: memberId('v-1'), grade: 'up', rank: 1, ranked: 2 }
    const input: SubjectInput = {
      subject: memberId('m-1'),
      period: '2026',
      decisions: [{ clause: 'decided', by: memberId('m-2'), reason: 'so agreed', points: 12.5 }],
      links: { villages: [{ ...village, value: decimal(3) }], own: { ...village, value: null } },
    }
    const links = {
      villages: [{ ...village, value: exactText(decimal(3)) }],
      own: { ...village, value: null },
    }
    expect(parseSubjectInput(plain({ ...input, links }))).toEqual({ ok: true, value: input })
  })
})
