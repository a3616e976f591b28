import { describe, expect, it } from 'vitest'
import { stand } from '../../../src/assessment/index.ts'
import { civilDate } from '../../../src/calendar/index.ts'
import { checkRulebook, type Rulebook } from '../../../src/rulebook/index.ts'
import type { FactKind, LateRule } from '../../../src/vocabulary/index.ts'
import { catalogue, threeClauses } from '../../support/rulebooks.ts'
import { compiled, fact, inputOf } from '../../support/subject.ts'

const date = civilDate

function rulesWith(more: Partial<FactKind>): Rulebook {
  const facts = catalogue.facts.map((kind) =>
    kind.kind === 'service' ? { ...kind, ...more } : kind,
  )
  return threeClauses({ catalogue: { ...catalogue, facts } })
}

function stood(more: Partial<FactKind>, ...facts: ReturnType<typeof fact>[]) {
  const result = stand(
    compiled(rulesWith(more)),
    inputOf({ attributes: { category: 'working' }, facts, asOf: date('2026-06-30') }),
  )
  if (!result.ok) return result.refusals.map(({ code, path }) => `${code} ${path.join('.')}`)
  return [
    ...result.value.values.map(({ value }) => String(value.n)),
    ...result.value.setAside.map((each) => `${each.fact} ${each.reason}`),
  ]
}

const served = (id: string, on: string, more: Parameters<typeof fact>[4] = {}) =>
  fact(id, 'service', on, { hours: 1, place: 'here', reason: 'r' }, more)

describe('a late record', () => {
  const late = (means: LateRule['means']): Partial<FactKind> => {
    return { late: { after: { days: 10 }, means } }
  }
  const inTime = served('f-1', '2026-03-01', { recordedOn: date('2026-03-11') })
  const after = served('f-2', '2026-03-01', { recordedOn: date('2026-03-12') })

  it('counts, is set aside or is refused, as the kind says', () => {
    expect(stood(late('counts'), inTime, after)).toEqual(['64'])
    expect(stood(late('set-aside'), inTime, after)).toEqual(['62', 'f-2 late'])
    expect(stood(late('refuse'), inTime, after)).toEqual(['fact-late facts.1.recordedOn'])
    expect(stood(late('refuse'), inTime)).toEqual(['62'])
  })

  it('is not guessed: a fact must say when it was recorded where that matters', () => {
    const unsaid = served('f-3', '2026-03-01')
    expect(stood(late('counts'), unsaid)).toEqual(['62'])
    expect(stood(late('set-aside'), unsaid)).toEqual(['recorded-day-missing facts.0.recordedOn'])
  })

  it('does not matter for a fact that does not count anyway', () => {
    const outside = served('f-4', '2025-03-01', { recordedOn: date('2026-03-12') })
    expect(stood(late('refuse'), outside)).toEqual(['60', 'f-4 outside-period'])
  })
})

describe('the day that places a fact', () => {
  const placed = { placed: 'recognised' } as const
  const award = (id: string, on: string, recognisedOn?: string) =>
    served(id, on, recognisedOn === undefined ? {} : { recognisedOn: date(recognisedOn) })

  it('is the one on which it took effect, or the one on which it was recognised', () => {
    const facts = [
      award('f-1', '2025-12-20', '2026-01-15'),
      award('f-2', '2026-06-20', '2026-07-01'),
    ]
    expect(stood({}, ...facts)).toEqual(['62', 'f-1 outside-period'])
    expect(stood(placed, ...facts)).toEqual(['62', 'f-2 after-as-of'])
  })

  it('waits for the recognition', () => {
    expect(stood(placed, award('f-1', '2026-01-15'))).toEqual(['60', 'f-1 not-recognised'])
  })

  it('is held against the stamp and the record like any other', () => {
    const both: Partial<FactKind> = { ...placed, late: { after: { days: 1 }, means: 'set-aside' } }
    const one = award('f-1', '2025-12-20', '2026-01-15')
    expect(stood(both, { ...one, recordedOn: date('2026-01-15') })).toEqual(['60', 'f-1 late'])
    expect(stood({ ...placed, certifiedBy: ['c'] }, one)).toEqual(['60', 'f-1 not-certified'])
  })
})

describe('days that are none', () => {
  it('never throw', () => {
    const odd = 'never' as ReturnType<typeof date>
    const kind = { placed: 'recognised', late: { after: { months: 1 }, means: 'refuse' } } as const
    const one = served('f-1', '2026-01-15', { recognisedOn: odd, recordedOn: odd })
    expect(stood(kind, one)).toEqual(['60', 'f-1 outside-period'])
    const two = { ...served('f-1', '2026-01-15'), on: odd, recognisedOn: date('2026-01-20') }
    expect(stood(kind, { ...two, recordedOn: date('2026-01-20') })).toEqual([
      'fact-late facts.0.recordedOn',
    ])
    const three = served('f-1', '2026-01-15', { recognisedOn: date('2026-01-15'), recordedOn: odd })
    expect(stood(kind, three)).toEqual(['fact-late facts.0.recordedOn'])
  })
})

describe('the check of a kind', () => {
  const faults = (more: object) =>
    checkRulebook(rulesWith(more)).map(({ code, path }) => [code, path.slice(3).join('.')])

  it.each([
    [{ late: { after: { months: 1 }, means: '?' } }, [['choice-open', 'late.means']]],
    [{ late: { after: { months: 1 }, means: 'forgive' } }, [['choice-invalid', 'late.means']]],
    [{ late: { after: { moons: 1 }, means: 'counts' } }, [['span-invalid', 'late.after']]],
    [{ placed: 'sometime' }, [['choice-invalid', 'placed']]],
    [{ placed: 'on' }, []],
  ])('of %j finds %j', (more, expected) => {
    expect(faults(more)).toEqual(expected)
  })
})
