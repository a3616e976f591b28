import { describe, expect, it } from 'vitest'
import {
  assessmentMessages,
  compileRulebook,
  grade,
  linesToPost,
  stand,
} from '../../src/assessment/index.ts'
import { civilDate } from '../../src/calendar/index.ts'
import { type Refusal, refusal, unwrap } from '../../src/foundation/index.ts'
import { memberId } from '../../src/vocabulary/index.ts'
import { everyKind, threeClauses } from '../support/rulebooks.ts'
import { compiled, fact, inputOf, tally } from '../support/subject.ts'

const attributes = { category: 'working' }
const rules = compiled(threeClauses())
const all = compiled(everyKind())

const served = (fields: Parameters<typeof fact>[3]) =>
  fact('f-1', 'service', '2026-03-01', { hours: 1, place: 'there', reason: 'r', ...fields })

const standing = unwrap(stand(rules, inputOf({ attributes })))

const when = { op: 'at-least', left: 'input.last-year', right: 1 } as const
const open = threeClauses({
  vetoes: [{ clause: 'v', when, whenMissing: 'refuse', effect: { kind: 'ungraded' } }],
})

const profiles = ['p-1', 'p-2'].map((clause) => ({
  clause,
  when: { op: 'equals', left: 'subject.category', right: 'working' } as const,
  exempt: [],
  graded: true,
}))

const bands = [{ grade: 'all', at: { from: 0, to: 70, ends: '[]' } as const }]

/** One way to each code of the room. */
const ways: { readonly [code: string]: () => { ok: boolean; refusals?: readonly Refusal[] } } = {
  'as-of-outside-period': () =>
    stand(rules, inputOf({ attributes, asOf: civilDate('2025-01-01') })),
  'bands-short': () =>
    compileRulebook(threeClauses({ grading: { clause: 'grading', value: 'total', bands } })),
  'fact-of-another': () =>
    stand(rules, inputOf({ attributes, subject: memberId('m-2'), facts: [served({})] })),
  'fact-repeated': () => stand(rules, inputOf({ attributes, facts: [served({}), served({})] })),
  'facts-too-many': () =>
    stand(rules, inputOf({ attributes, facts: Array(100_001).fill(served({})) })),
  'field-invalid': () => stand(rules, inputOf({ attributes, facts: [served({ hours: 25 })] })),
  'gate-missing': () => {
    const strict = compiled(open)
    return grade(strict, [unwrap(stand(strict, inputOf({ attributes })))])
  },
  missing: () => stand(all, inputOf({ attributes })),
  'period-not-of-cycle': () => stand(rules, inputOf({ attributes, period: '2026-Q1' })),
  'points-out-of-bounds': () => stand(all, inputOf({ attributes, facts: [served({ hours: 3 })] })),
  'posting-missing': () => linesToPost(rules, inputOf({ attributes })),
  'profiles-overlap': () => stand(compiled(threeClauses({ profiles })), inputOf({ attributes })),
  'reason-missing': () => stand(all, inputOf({ attributes, facts: [served({ reason: '' })] })),
  'rulebook-not-in-force': () => stand(rules, inputOf({ attributes, period: '2025' })),
  'standing-of-other-rules': () => grade(compiled(threeClauses({ version: '2' })), [standing]),
  'tally-repeated': () =>
    stand(all, inputOf({ attributes, tallies: [tally('members', {}), tally('members', {})] })),
  'tally-unknown': () => stand(all, inputOf({ attributes, tallies: [tally('nobody', {})] })),
}

type Say = (refusal: Refusal) => string

describe('messages', () => {
  const { en, zh } = assessmentMessages

  it('are there for every code of the room, in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ways).sort())
    expect(Object.keys(zh).sort()).toEqual(Object.keys(ways).sort())
  })

  it.each(Object.entries(ways))('say %s as it is met', (code, way) => {
    const found = way().refusals?.find((each) => each.code === code)
    if (!found) throw new Error(`no way to ${code}`)
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
    const sentences = [en, zh].map((words) => {
      const say = Object.entries(words).find(([name]) => name === code)?.[1] as Say
      return say(found)
    })
    expect(sentences).toMatchSnapshot()
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|\[object|null|\{/)
      expect(sentence).toMatch(/[.。]$/)
    }
  })

  it.each(Object.keys(ways))('do not fail on a bare %s', (code) => {
    for (const words of [en, zh]) {
      const say = Object.entries(words).find(([name]) => name === code)?.[1] as Say
      expect(say(refusal(code)).length).toBeGreaterThan(8)
    }
  })
})
