import { describe, expect, it } from 'vitest'
import { compileRulebook, rulebookFor, stand } from '../../../src/assessment/index.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import { unwrap } from '../../../src/foundation/index.ts'
import { checkRulebook, type Rulebook } from '../../../src/rulebook/index.ts'
import type { Condition, Fields } from '../../../src/vocabulary/index.ts'
import { catalogue, threeClauses } from '../../support/rulebooks.ts'
import { inputOf } from '../../support/subject.ts'

const isA = (category: string): Condition => ({
  op: 'equals',
  left: 'subject.category',
  right: category,
})

const version = (name: string, from: string, until?: string, appliesTo?: Condition): Rulebook =>
  threeClauses({
    version: name,
    inForce: { from: civilDate(from), ...(until !== undefined && { until: civilDate(until) }) },
    ...(appliesTo && { appliesTo }),
  })

const found = (rulebooks: readonly Rulebook[], day: string, attributes: Fields = {}) => {
  const versions = rulebooks.map((rulebook) => unwrap(compileRulebook(rulebook)))
  const result = rulebookFor(versions, { attributes, day: civilDate(day) })
  return result.ok ? result.value.ref.version : result.refusals.map((each) => each.code).join()
}

describe('the rulebook for a subject on a day', () => {
  // In force from 24:00 of 29 January, which is 30 January.
  const versions = [version('1', '2025-01-01', '2026-01-30'), version('2', '2026-01-30')]

  it.each([
    ['2024-12-31', 'rulebook-none'],
    ['2025-01-01', '1'],
    ['2026-01-29', '1'],
    ['2026-01-30', '2'],
    ['2099-12-31', '2'],
  ])('on %s: %s', (day, expected) => {
    expect(found(versions, day)).toBe(expected)
    expect(found([...versions].reverse(), day)).toBe(expected)
  })

  it('names the day on which none is in force', () => {
    const rules = versions.map((rulebook) => unwrap(compileRulebook(rulebook)))
    const day = civilDate('2024-12-31')
    expect(rulebookFor(rules, { attributes: {}, day })).toMatchObject({
      refusals: [{ code: 'rulebook-none', path: ['day'], actual: '2024-12-31' }],
    })
  })

  it.each(['2026-1-29', 'x', '2026-02-30', ''])('on %j, which is no day: none is named', (text) => {
    const rules = versions.map((rulebook) => unwrap(compileRulebook(rulebook)))
    const day = text as ReturnType<typeof civilDate>
    expect(rulebookFor(rules, { attributes: {}, day })).toMatchObject({
      refusals: [{ code: 'civil-date-invalid', path: ['day'] }],
    })
  })

  it('is the one for its kind, where several are in force side by side', () => {
    const both = [
      version('w', '2025-01-01', undefined, isA('working')),
      version('r', '2025-01-01', undefined, isA('retired')),
    ]
    expect(found(both, '2026-05-01', { category: 'working' })).toBe('w')
    expect(found(both, '2026-05-01', { category: 'retired' })).toBe('r')
    expect(found(both, '2026-05-01', {})).toBe('rulebook-undecided')
    expect(found(both, '2026-05-01', { category: 'unheard-of' })).toBe('rulebook-undecided')
    expect(
      found([...both, version('all', '2025-01-01')], '2026-05-01', { category: 'retired' }),
    ).toBe('rulebook-several')
  })

  it('can hang on the age of a unit on the day', () => {
    const founded = { name: 'founded', type: 'date' } as const
    const old: Condition = {
      op: 'at-least',
      left: { since: 'subject.founded', unit: 'years', until: 'as-of' },
      right: 1,
    }
    const rulebook = threeClauses({
      appliesTo: old,
      catalogue: { ...catalogue, attributes: [...catalogue.attributes, founded] },
    })
    const attributes = { founded: '2025-03-01' }
    expect(found([rulebook], '2026-02-28', attributes)).toBe('rulebook-none')
    expect(found([rulebook], '2026-03-01', attributes)).toBe('2026-1')
  })

  it('reckons nobody whom it is not for', () => {
    const rules = unwrap(compileRulebook(version('w', '2026-01-01', undefined, isA('working'))))
    expect(stand(rules, inputOf({ attributes: { category: 'working' } })).ok).toBe(true)
    expect(stand(rules, inputOf({ attributes: { category: 'retired' } }))).toMatchObject({
      refusals: [{ code: 'rulebook-not-for', actual: 'three-clauses' }],
    })
  })

  it('must say of everybody whether it is for them', () => {
    const codes = (appliesTo: Condition) =>
      checkRulebook(threeClauses({ appliesTo })).map(
        ({ code, path }) => `${code} ${path.join('.')}`,
      )
    expect(codes({ op: 'below', left: 'subject.age', right: 30 })).toEqual([
      'condition-may-miss appliesTo',
    ])
    expect(codes({ op: 'below', left: 'input.last-year', right: 30 })).toEqual([
      'reference-out-of-place appliesTo.left',
    ])
  })
})
