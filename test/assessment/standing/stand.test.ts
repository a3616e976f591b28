import { describe, expect, it } from 'vitest'
import { stand } from '../../../src/assessment/index.ts'
import { civilDate, period } from '../../../src/calendar/index.ts'
import { exact, unwrap } from '../../../src/foundation/index.ts'
import type { Rulebook } from '../../../src/rulebook/index.ts'
import { type Condition, memberId } from '../../../src/vocabulary/index.ts'
import { everyKind, threeClauses } from '../../support/rulebooks.ts'
import { codesOf, compiled, fact, inputOf, tally, valuesOf } from '../../support/subject.ts'

const rules = compiled(threeClauses())
const attributes = { category: 'working' }

const served = (id: string, on: string, hours = 1) =>
  fact(id, 'service', on, { hours, place: 'here', reason: 'r' })

function refusalsOf(changes: Parameters<typeof inputOf>[0], of: Rulebook = threeClauses()) {
  const result = stand(compiled(of), inputOf({ attributes, ...changes }))
  return result.ok ? [] : result.refusals
}

describe('a standing', () => {
  it('has everything that needs one subject only', () => {
    const standing = unwrap(
      stand(compiled(everyKind()), {
        ...inputOf({ attributes: { category: 'retired' }, inputs: { 'last-year': 80 } }),
        tallies: [tally('members', { good: 1 }), tally('residents', { good: 2 })],
        facts: [served('f-2', '2027-01-01'), served('f-1', '2025-12-31')],
      }),
    )
    expect(standing).toEqual({
      subject: 'm-1',
      period: '2026',
      rulebook: { id: 'three-clauses', version: '2026-1' },
      profile: 'retired',
      outcome: 'graded',
      values: [
        { name: 'points', value: exact(26) },
        { name: 'total', value: exact(278, 5) },
      ],
      gates: [{ clause: 'idle', outcome: 'hit' }],
      setAside: [
        { fact: 'f-1', reason: 'outside-period' },
        { fact: 'f-2', reason: 'outside-period' },
      ],
    })
  })

  it('takes a period as its text, as a window, or as the days that are one', () => {
    const ids = ['2026', period('2026'), '2026-01-01..2027-01-01'].map(
      (each) => unwrap(stand(rules, inputOf({ period: each, attributes }))).period,
    )
    expect(ids).toEqual(['2026', '2026', '2026'])
  })

  it('reckons up to a day, and sets later facts aside by name', () => {
    const facts = [served('f-1', '2026-03-01'), served('f-2', '2026-03-02')]
    const standing = unwrap(
      stand(rules, inputOf({ attributes, facts, asOf: civilDate('2026-03-01') })),
    )
    expect(standing.values).toEqual([{ name: 'total', value: exact(62) }])
    expect(standing.setAside).toEqual([{ fact: 'f-2', reason: 'after-as-of' }])
  })

  it('says of every fact that does not count why', () => {
    const [kind] = threeClauses().catalogue.facts
    if (!kind) throw new Error('a catalogue without kinds')
    const catalogue = {
      ...threeClauses().catalogue,
      facts: [{ ...kind, certifiedBy: ['committee'] }],
    }
    const strict = compiled(threeClauses({ catalogue }))
    const facts = [
      { ...served('f-5', '2026-03-01'), certifiedBy: memberId('m-9') },
      served('f-4', '2026-03-01'),
      served('f-3', '2025-12-31'),
      fact('f-2', 'unheard-of', '2026-03-01'),
      served('f-1', '2026-12-31'),
    ]
    const asOf = civilDate('2026-06-30')
    const standing = unwrap(stand(strict, inputOf({ attributes, facts, asOf })))
    expect(standing.setAside).toEqual([
      { fact: 'f-1', reason: 'after-as-of' },
      { fact: 'f-2', reason: 'kind-not-in-rulebook' },
      { fact: 'f-3', reason: 'outside-period' },
      { fact: 'f-4', reason: 'not-certified' },
    ])
    expect(standing.values).toEqual([{ name: 'total', value: exact(62) }])
  })
})

describe('a period', () => {
  const book = (inForce: Rulebook['inForce'], cycle: Rulebook['cycle'] = 'year') =>
    threeClauses({ inForce, cycle })
  const since = { from: civilDate('2026-01-01') }

  it.each([
    ['period-invalid', '2026-13', book(since)],
    ['period-not-of-cycle', '2026-Q1', book(since)],
    ['period-not-of-cycle', '2026-01-02..2027-01-02', book(since)],
    ['rulebook-not-in-force', '2025', book(since)],
    ['rulebook-not-in-force', '2026', book({ ...since, until: civilDate('2026-12-31') })],
    ['rulebook-not-in-force', '2026', book({ from: civilDate('2026-01-02') })],
  ])('is refused with %s', (code, id, of) => {
    expect(codesOf(stand(compiled(of), inputOf({ period: id, attributes })))).toEqual([code])
  })

  it('may be the last of a version, and any window of a cycle of its own', () => {
    const last = book({ ...since, until: civilDate('2027-01-01') })
    expect(stand(compiled(last), inputOf({ attributes })).ok).toBe(true)
    const school = { kind: 'cycle', anchor: civilDate('2025-09-01'), months: 12 } as const
    const own = compiled(book(since, school))
    const input = inputOf({ period: '2026-09-01..2027-09-01', attributes })
    expect(unwrap(stand(own, input)).period).toBe('2026-09-01..2027-09-01')
  })

  it.each(['2025-12-31', '2027-01-01', 'no day'])('does not reach as of %s', (day) => {
    expect(refusalsOf({ asOf: day as ReturnType<typeof civilDate> })).toMatchObject([
      { code: 'as-of-outside-period', path: ['asOf'], expected: '2026', actual: day },
    ])
  })
})

describe('an input that does not fit', () => {
  it('is refused with everything that is wrong at once', () => {
    const other = { ...served('f-2', '2026-03-01'), subject: memberId('m-2') }
    const refusals = refusalsOf({
      attributes: { category: 'idle', age: 200 },
      inputs: { 'last-year': 100.001, 'other-year': 1 },
      tallies: [tally('nobody', {})],
      facts: [served('f-1', '2026-03-01'), other, served('f-1', '2026-03-01')],
    })
    expect(refusals.map(({ code, path }) => [code, path])).toEqual([
      ['option-unknown', ['attributes', 'category']],
      ['field-out-of-bounds', ['attributes', 'age']],
      ['field-out-of-bounds', ['inputs', 'last-year']],
      ['field-unknown', ['inputs', 'other-year']],
      ['tally-unknown', ['tallies', 0]],
      ['fact-of-another', ['facts', 1]],
      ['fact-repeated', ['facts', 2]],
    ])
  })

  it('names what is wrong with a tally', () => {
    const tallies = [
      tally('members', { good: 1 }),
      tally('members', { bad: 1 }),
      { ...tally('residents', { good: -1 }), entitled: 3 },
    ]
    expect(refusalsOf({ tallies }, everyKind()).map(({ code }) => code)).toEqual([
      'tally-repeated',
      'choice-unknown',
      expect.stringMatching(/invalid$/),
    ])
  })

  it('refuses more facts than a reckoning takes', () => {
    const facts = Array.from({ length: 100_001 }, () => served('f-1', '2026-03-01'))
    expect(refusalsOf({ facts })).toMatchObject([
      { code: 'facts-too-many', expected: 100_000, actual: 100_001 },
    ])
  })

  it('refuses two profiles that apply at once', () => {
    const profile = { exempt: [], outcome: 'graded' as const }
    const is = (right: string) => ({ op: 'equals', left: 'subject.category', right }) as const
    const old: Condition = {
      op: 'all',
      of: [
        { op: 'known', left: 'subject.age' },
        { op: 'above', left: 'subject.age', right: 60 },
      ],
    }
    const profiles = [
      { ...profile, clause: 'p-1', when: is('working') },
      { ...profile, clause: 'p-2', when: old },
    ]
    const both = { attributes: { category: 'working', age: 70 } }
    expect(refusalsOf(both, threeClauses({ profiles }))).toMatchObject([
      { code: 'profiles-overlap', subject: 'm-1', actual: ['p-1', 'p-2'] },
    ])
  })
})

describe('what is missing', () => {
  it('is listed all at once, each thing once, after everything that is wrong', () => {
    const broken = fact('f-1', 'service', '2026-03-01', { hours: 2 })
    const result = stand(
      compiled(everyKind()),
      inputOf({ attributes, facts: [{ ...broken, fields: { hours: 25 } }] }),
    )
    const said = result.ok ? [] : result.refusals.map(({ code, expected }) => [code, expected])
    expect(said).toEqual([
      ['field-invalid', { clause: 'service', allowed: [0, 24] }],
      ['missing', 'fact.place of f-1'],
      ['missing', 'tally.members'],
      ['missing', 'tally.residents'],
    ])
  })

  it('behind a veto is for grading to say, and no refusal here', () => {
    const when = { op: 'at-least', left: 'input.last-year', right: 1 } as const
    const veto = { clause: 'v', when, whenMissing: 'hit', effect: { kind: 'ungraded' } } as const
    const open = compiled(threeClauses({ vetoes: [veto] }))
    expect(unwrap(stand(open, inputOf({ attributes }))).gates).toEqual([
      { clause: 'v', outcome: 'missing' },
    ])
  })

  it('a veto that reads what is wrong is refused', () => {
    const where = { op: 'equals', left: 'fact.place', right: 'here' } as const
    const when = { op: 'at-least', left: { count: 'service', where }, right: 1 } as const
    const veto = { clause: 'v', when, effect: { kind: 'ungraded' } } as const
    const odd = fact('f-1', 'service', '2026-03-01', { hours: 1, place: 'nowhere', reason: 'r' })
    expect(refusalsOf({ facts: [odd] }, threeClauses({ vetoes: [veto] }))).toMatchObject([
      { code: 'option-unknown', path: ['f-1', 'place'] },
    ])
  })

  it('a fact on a day that is none lies outside the period', () => {
    const never = { ...served('f-1', '2026-03-01'), on: 'some day' as ReturnType<typeof civilDate> }
    expect(valuesOf(rules, { attributes, facts: [never] })).toEqual({ total: '60' })
  })
})
