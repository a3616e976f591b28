import { describe, expect, it } from 'vitest'
import {
  assess,
  compileRulebook,
  explain,
  gradePopulations,
  stand,
} from '../../../src/assessment/index.ts'
import { exactText, unwrap } from '../../../src/foundation/index.ts'
import { en, zh } from '../../../src/language/index.ts'
import {
  checkRulebook,
  type Profile,
  type Quota,
  type Rulebook,
} from '../../../src/rulebook/index.ts'
import type { Outcome } from '../../../src/vocabulary/index.ts'
import { memberId, outcomes } from '../../../src/vocabulary/index.ts'
import { threeClauses, threeStars } from '../../support/rulebooks.ts'
import { fact, inputOf } from '../../support/subject.ts'

const isRetired = { op: 'equals', left: 'subject.category', right: 'retired' } as const
const retired = { attributes: { category: 'retired' } }
const hours = (count: number) =>
  fact('f-1', 'service', '2026-05-01', { hours: count, place: 'here', reason: 'x' })
const who = { by: memberId('m-sec'), reason: 'a year in hospital, at his own request' }

function book(outcome: Outcome, more: Partial<Profile> = {}): Rulebook {
  const profile: Profile = { clause: '3.1', when: isRetired, exempt: [], outcome, ...more }
  return threeClauses({ profiles: [profile] })
}

const rulesOf = (outcome: Outcome, more: Partial<Profile> = {}) =>
  unwrap(compileRulebook(book(outcome, more)))

describe('the outcome of a profile', () => {
  it.each([
    ['graded', 'one-star', '60/1', 'one-star'],
    ['scored', null, '60/1', 'one-star'],
    ['commented', null, null, null],
    ['suspended', null, null, null],
    ['not-in-scope', null, null, null],
  ] as const)('%s: grade %s, value %s', (outcome, grade, value, band) => {
    const result = unwrap(assess(rulesOf(outcome), inputOf(retired)))
    expect(result.grade).toBe(grade)
    expect(result.value && exactText(result.value)).toBe(value)
    expect(result.band).toBe(band)
    expect(result.standing.outcome).toBe(outcome)
    expect(result.standing.values.length).toBe(value === null ? 0 : 1)
    expect(result.because).toEqual(outcome === 'graded' ? [] : ['3.1'])
  })

  it('asks for nothing that is missing where nothing is reckoned', () => {
    const values = [
      { name: 'total', of: { kind: 'input', clause: 'total', input: 'last-year' } as const },
    ]
    const needy = (outcome: Outcome) =>
      unwrap(compileRulebook({ ...book(outcome), values, grading: needyGrading }))
    const needyGrading = { ...threeStars }
    expect(stand(needy('suspended'), inputOf(retired)).ok).toBe(true)
    expect(stand(needy('scored'), inputOf(retired)).ok).toBe(false)
  })

  it('is told in words', () => {
    const told = (outcome: Outcome) =>
      [en, zh].map((words) => explain(unwrap(assess(rulesOf(outcome), inputOf(retired))), words)[0])
    expect(outcomes.map(told)).toMatchSnapshot()
  })

  it('who is off the roll is in no base, whatever the quota counts', () => {
    const top: Quota = {
      clause: 'top',
      grade: 'three-star',
      counts: 'grade',
      share: 0.5,
      seats: 'floor',
      base: 'all',
      tie: 'refuse',
    }
    const order = [{ by: 'value.total', first: 'highest' }] as const
    const base = (outcome: Outcome, inBase?: boolean) => {
      const rulebook = {
        ...book(outcome, inBase === undefined ? {} : { inBase }),
        quotas: [top],
        afterRuling: 'rerun' as const,
        grading: { ...threeStars, order },
      }
      const rules = unwrap(compileRulebook(rulebook))
      const subjects = ['a', 'b', 'c'].map((name) => ({
        input: inputOf({
          subject: memberId(name),
          facts: [{ ...hours(name === 'a' ? 10 : 0), subject: memberId(name) }],
          attributes: { category: name === 'c' ? 'retired' : 'working' },
        }),
      }))
      const graded = gradePopulations([{ name: 'all', rules, subjects }])
      return unwrap(graded)[0]?.results[0]?.grade.cuts?.[0]?.base
    }
    expect(outcomes.map((outcome) => base(outcome))).toEqual([3, 3, 3, 2, 2])
    expect(outcomes.slice(0, 3).map((outcome) => base(outcome, false))).toEqual([2, 2, 2])
  })
})

describe('a profile that somebody decides', () => {
  const rules = rulesOf('suspended', { decidedBy: 'the leading group' })
  const decided = (parts: object = {}) =>
    inputOf({ ...retired, decisions: [{ clause: '3.1', ...who, ...parts }] })

  it('applies only where a decision names its clause', () => {
    expect(unwrap(assess(rules, inputOf(retired))).grade).toBe('one-star')
    const result = unwrap(assess(rules, decided()))
    expect(result.standing).toMatchObject({ outcome: 'suspended', profile: '3.1' })
    expect(result.standing.decisions).toEqual([{ clause: '3.1', ...who }])
    expect(explain(result, en)[1]).toBe(
      '  decided by m-sec: a year in hospital, at his own request',
    )
  })

  it.each([
    ['decision-unknown', { clause: '9.9' }],
    ['own-case', { by: memberId('m-1') }],
    ['text-invalid', { reason: ' ' }],
    ['decision-points', { points: 3 }],
  ])('refuses with %s', (code, parts) => {
    const refused = stand(rules, { ...decided(parts), subject: memberId('m-1') })
    expect(refused.ok || refused.refusals.map((each) => each.code)).toEqual([code])
  })

  it('refuses two decisions of one clause, and one for whom the clause is not', () => {
    const twice = { ...decided(), decisions: [1, 2].map(() => ({ clause: '3.1', ...who })) }
    expect(stand(rules, twice)).toMatchObject({ refusals: [{ code: 'decision-repeated' }] })
    const working = { ...decided(), attributes: { category: 'working' } }
    expect(stand(rules, working)).toMatchObject({ refusals: [{ code: 'decision-unfounded' }] })
  })
})

describe('the check of a profile', () => {
  const codes = (outcome: Outcome, more: Partial<Profile> = {}) =>
    checkRulebook(book(outcome, more)).map(({ code, path }) => `${code} ${path.slice(2).join('.')}`)

  it('finds what cannot both be', () => {
    const exempt = [{ of: 'service', points: 10 }]
    expect(codes('scored', { exempt, inBase: true, decidedBy: 'the town' })).toEqual([])
    expect(codes('commented', { inBase: true })).toEqual([])
    expect(codes('commented', { exempt })).toEqual(['profile-contradicts exempt'])
    expect(codes('suspended', { inBase: true })).toEqual(['profile-contradicts inBase'])
    expect(codes('not-in-scope', { inBase: false })).toEqual([])
  })

  it('knows five outcomes, and who decides', () => {
    expect(codes('later' as Outcome)).toEqual(['clause-kind-unknown outcome'])
    expect(codes('suspended', { decidedBy: '' })).toEqual(['word-invalid decidedBy'])
  })
})
