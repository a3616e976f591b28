import { describe, expect, it } from 'vitest'
import { gradePopulations, type PopulationSubject } from '../../src/assessment/index.ts'
import { civilDate, utc } from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { checkObjectionRules, deadlineWithin, type ObjectionRules } from '../../src/record/index.ts'
import {
  applyOverlay,
  asWritten,
  type OpenRulebook,
  type Overlay,
  type Rulebook,
} from '../../src/rulebook/index.ts'
import { staffAppraisal, staffObjections } from '../../src/rulebooks/index.ts'
import { parseObjectionRules } from '../../src/schema/index.ts'
import { type Fields, memberId } from '../../src/vocabulary/index.ts'
import { holdCases } from '../support/hold-cases.ts'
import { codesOf, compiled } from '../support/subject.ts'

const outcome = 'a case names no outcome; the test below does'

/** T58–T61. */
holdCases(staffAppraisal, 'staff-appraisal', {
  'long-sick profiles.0.outcome: "suspended" → "not-in-scope"': outcome,
  'newly-joined profiles.1.outcome: "commented" → "suspended"': outcome,
  'newly-joined profiles.1.outcome: "commented" → "not-in-scope"': outcome,
  'grade grading.order.0.first: "highest" → "lowest"':
    'who stands for excellent has the same value as all who do',
  'excellent-share quotas.0.counts: "grade" → "grade-and-above"': 'no grade is above excellent',
  'excellent-share quotas.0.seats: "down" → "floor"': 'seats are never below 0',
  'excellent-share quotas.0.base: "all" → "graded"':
    'who has no grade is never in the base, by the profiles',
})

/** The text with what it leaves open decided. */
const decided: Rulebook = {
  ...staffAppraisal,
  quotas: (staffAppraisal.quotas ?? []).map((quota) => ({
    ...quota,
    tie: 'refuse',
    effect: 'falls',
  })),
  afterRuling: 'rerun',
}

function person(index: number, appraised: number, more: Fields = {}): PopulationSubject {
  const plain = { category: 'support', 'sick-months': 0, joined: '2015-07-01', seconded: false }
  const subject = memberId(`m-${index}`)
  return {
    input: { subject, period: '2026', attributes: { ...plain, ...more }, inputs: { appraised } },
  }
}

const graded = (rulebook: Rulebook, subjects: readonly PopulationSubject[]) =>
  unwrap(gradePopulations([{ name: 'staff', rules: compiled(rulebook), subjects }]))[0]?.results

describe('T58–T61', () => {
  it('gives a comment to whoever is new, and nothing to whoever was long sick', () => {
    const results = graded(decided, [
      person(1, 3, { joined: '2026-07-01' }),
      person(2, 3, { 'sick-months': 7 }),
      person(3, 3),
    ])
    expect(results?.map(({ standing }) => standing.outcome)).toEqual([
      'commented',
      'suspended',
      'graded',
    ])
  })

  const fifth = (number: number): Overlay => ({
    id: 'here',
    version: '1',
    title: { en: 'A fifth here' },
    source: 'our own notice',
    over: { id: staffAppraisal.id, version: staffAppraisal.version },
    changes: [{ kind: 'set', allowedBy: 'up-to-a-fifth', number }],
  })

  it('lets a place have 20%, and no more', () => {
    const staff = [4, 4, 3, 3, 3, 3, 3, 3, 3, 3].map((points, index) => person(index, points))
    const excellent = (rulebook: OpenRulebook) =>
      graded(asWritten<Rulebook>(rulebook), staff)?.filter(
        ({ grade }) => grade.grade === 'excellent',
      ).length
    // One seat for two who tie, and two seats.
    expect(excellent(decided)).toBe(0)
    expect(excellent(unwrap(applyOverlay(decided, fifth(0.2))))).toBe(2)
    expect(applyOverlay(decided, fifth(0.15)).ok).toBe(true)
    expect(codesOf(applyOverlay(decided, fifth(0.21)))).toHaveLength(1)
    expect(codesOf(applyOverlay(decided, fifth(0.14)))).toHaveLength(1)
  })

  it('hears objections for ten days and answers within ten, in days that its user names', () => {
    const read = unwrap(
      parseObjectionRules({
        clause: 'objections',
        mayObject: ['subject'],
        grounds: [],
        evidence: 0,
        window: { ...staffObjections.window, count: 'calendar', from: 'notice-start' },
        late: 'refused',
        rounds: 1,
        answer: { ...staffObjections.answer, count: 'calendar' },
        ruledBy: ['appraisal-committee'],
        appeal: null,
      }),
    )
    expect(checkObjectionRules(read)).toEqual([])
    const rules = asWritten<Omit<ObjectionRules, 'appeal'>>(read)
    const within = [rules.window, rules.answer].map((days) => {
      return unwrap(deadlineWithin(civilDate('2027-01-05'), days, { zone: utc })).date
    })
    expect(within).toEqual(['2027-01-15', '2027-01-15'])
    expect(parseObjectionRules({ ...rules, window: staffObjections.window }).ok).toBe(false)
  })
})
