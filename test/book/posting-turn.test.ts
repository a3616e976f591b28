import { civilDate, compileRulebook, instant, type Rulebook, unwrap, utc } from 'pledgebook'
import { describe, expect, it } from 'vitest'
import { knownWhen, telling } from '../../src/book/desks/known-when.ts'
import { pointsAfterFact, pointsAfterOpening } from '../../src/book/desks/points-after.ts'
import { mayCount, turnOfFact, turnOfOpening } from '../../src/book/desks/posting-turn.ts'
import { yearsOfFacts } from '../../src/book/desks/years-of-facts.ts'
import { sha256 } from '../../src/book/sha-256.ts'
import type { World } from '../../src/book/world.ts'
import { parsePeriod } from '../../src/calendar/index.ts'
import type { OpeningEvent } from '../../src/cycle/index.ts'
import type { RecordEvent } from '../../src/record/index.ts'
import { text } from './hall.ts'

const inputs: Rulebook['catalogue']['inputs'] = [
  { name: 'last-year', from: 0, to: 100, decimals: 1 },
]
const withInputs: Rulebook = { ...text, catalogue: { ...text.catalogue, inputs } }
const [from, turned] = [civilDate('2020-01-01'), civilDate('2026-01-01')]
const [older, newer] = [
  unwrap(compileRulebook({ ...text, version: '1', inForce: { from, until: turned } })),
  unwrap(compileRulebook({ ...withInputs, version: '2', inForce: { from: turned } })),
]

const world = {
  ...{ zone: utc, hash: sha256, posting: [older, newer], catalogue: text.catalogue },
} as unknown as World

const day = (on: string) => instant(`${on}T09:00Z`)

const base = (at: string, actor = 'm-1') => ({ at: day(at), actor, cause: `c-${at}`, fact: 'f-1' })
const details = (on: string) => ({ on, fields: { outcome: 'fulfilled' }, evidence: [] })

const recorded = (at: string, on: string, kind: string, needsStamp: boolean) =>
  ({
    ...{ type: 'recorded', ...base(at), kind, subject: 'm-7', needsStamp, ...details(on) },
  }) as unknown as RecordEvent
const did = (type: string, at: string, more: object = {}) =>
  ({ type, ...base(at, 'm-2'), reason: 'So it is', ...more }) as unknown as RecordEvent

const turn = (events: readonly RecordEvent[], where = world) => {
  const event = events.at(-1)
  const found = event && turnOfFact(event, events, where)
  return found && [found.rules.ref.version, found.period.id, found.effectiveOn, found.actor]
}

describe('an event of a fact', () => {
  it('does something to the account where the fact begins to count, or ends', () => {
    const kept = recorded('2026-02-01', '2026-01-05', 'verdict', false)
    expect(turn([kept])).toEqual(['2', '2026', '2026-01-05', 'm-1'])
    expect(turnOfFact(kept, [kept], world)).toMatchObject({ subject: 'm-7', at: kept.at })
    expect(turn([kept, did('withdrawn', '2026-03-01')])).toEqual(['2', '2026', '2026-01-05', 'm-2'])
    const served = recorded('2026-02-01', '2026-01-05', 'service', true)
    expect(turn([served])).toBeUndefined()
    const certified = [served, did('certified', '2026-02-02')]
    expect(turn(certified)).toEqual(['2', '2026', '2026-01-05', 'm-2'])
    expect(turn([...certified, did('withdrawn', '2026-02-03')])).toHaveLength(4)
    // What never counted is taken back without a trace.
    expect(turn([served, did('withdrawn', '2026-02-03')])).toBeUndefined()
    expect(turn([served, did('returned', '2026-02-03')])).toBeUndefined()
  })

  it('is placed by the version in hand, and by the rules of its day', () => {
    const first = recorded('2026-02-01', '2025-12-31', 'verdict', false)
    expect(turn([first])).toEqual(['1', '2025', '2025-12-31', 'm-1'])
    const again = did('resubmitted', '2026-02-03', { needsStamp: false, ...details('2026-01-01') })
    expect(turn([first, again])).toEqual(['2', '2026', '2026-01-01', 'm-2'])
    // By what was known at its time, whatever came later.
    expect(turnOfFact(first, [first, again], world)?.effectiveOn).toBe('2025-12-31')
    expect(turn([recorded('2026-02-01', '2019-12-31', 'verdict', false)])).toBeUndefined()
    expect(turn([recorded('2026-02-01', '2020-01-01', 'verdict', false)])).toHaveLength(4)
    expect(turn([recorded('2026-02-01', '2026-01-05', 'else', false)])).toBeUndefined()
  })

  it('is placed by its stamp where its kind is, and nowhere without one', () => {
    const facts = text.catalogue.facts.map((kind) =>
      kind.kind === 'service' ? { ...kind, placed: 'recognised' as const } : kind,
    )
    const placed = { ...world, catalogue: { ...text.catalogue, facts } }
    const served = recorded('2025-12-20', '2025-12-19', 'service', true)
    const certified = [served, did('certified', '2026-01-02')]
    expect(turn(certified, placed)).toEqual(['2', '2026', '2026-01-02', 'm-2'])
    expect(turn([served, did('withdrawn', '2026-01-03')], placed)).toBeUndefined()
    const kept = recorded('2026-01-02', '2025-12-19', 'verdict', false)
    expect(turn([kept], placed)).toEqual(['1', '2025', '2025-12-19', 'm-1'])
  })

  it('may make a fact count unless it awaits a stamp or is sent back', () => {
    const again = (needsStamp: boolean) => did('resubmitted', '2026-02-03', { needsStamp })
    expect(
      [
        recorded('2026-02-01', '2026-01-05', 'verdict', false),
        recorded('2026-02-01', '2026-01-05', 'service', true),
        ...[again(false), again(true), did('returned', '2026-02-03')],
        ...['certified', 'corrected', 'withdrawn'].map((type) => did(type, '2026-02-03')),
      ].map(mayCount),
    ).toEqual([true, false, true, false, false, true, true, true])
  })

  it('leads to a posting where something is posted, and it may count', () => {
    const kept = recorded('2026-02-01', '2026-01-05', 'verdict', false)
    expect(pointsAfterFact(kept, world)).toMatchObject([{ to: 'ledger' }])
    expect(pointsAfterFact(kept, { ...world, posting: [] })).toEqual([])
    expect(pointsAfterFact(did('returned', '2026-02-03'), world)).toEqual([])
  })
})

describe('what was brought along', () => {
  const brought = (type: string, more: object) =>
    ({
      ...{ type, at: day('2026-02-01'), actor: 'm-1', cause: 'c-1', subject: 'm-7', ...more },
    }) as unknown as OpeningEvent
  const points = brought('points-brought', { cycle: '2026' })
  const number = brought('input-brought', { cycle: '2026', input: 'last-year' })
  const grades = brought('results-brought', {})

  it('does something to its account, but for grades and for what no rule reads', () => {
    expect(turnOfOpening(points, world)).toEqual({
      ...{ at: day('2026-02-01'), actor: 'm-1', subject: 'm-7', rules: newer },
      ...{ period: unwrap(parsePeriod('2026')), effectiveOn: '2026-02-01' },
    })
    expect(turnOfOpening(number, world)?.rules).toBe(newer)
    expect(turnOfOpening({ ...number, input: 'else' } as never, world)).toBeUndefined()
    expect(turnOfOpening({ ...number, cycle: '2025' } as never, world)).toBeUndefined()
    expect(turnOfOpening({ ...points, cycle: '2025' } as never, world)?.rules).toBe(older)
    expect(turnOfOpening({ ...points, cycle: '2019' } as never, world)).toBeUndefined()
    expect(turnOfOpening({ ...points, cycle: 'no year' } as never, world)).toBeUndefined()
    expect(turnOfOpening(grades, world)).toBeUndefined()
  })

  it('leads to a posting where something is posted', () => {
    expect([points, number].flatMap((each) => pointsAfterOpening(each, world))).toMatchObject([
      { to: 'ledger' },
      { to: 'ledger' },
    ])
    expect(pointsAfterOpening(points, { ...world, posting: [] })).toEqual([])
    expect(pointsAfterOpening(grades, world)).toEqual([])
  })
})

describe('what a stream tells', () => {
  const one = { at: day('2026-02-01') }
  const other = { at: day('2026-03-01') }

  it('is every event in its order, and nothing where there is none', () => {
    const { evolve, replay } = telling<typeof one>()
    expect(evolve(evolve(undefined, one), other)).toEqual([one, other])
    expect(replay([one, other])).toEqual([one, other])
    expect(replay([])).toBeUndefined()
  })

  it('is known up to an instant, and made once for each', () => {
    let made = 0
    const replay = (events: Iterable<unknown>) => {
      made += 1
      return [...events].length
    }
    const when = knownWhen<number, typeof one>({ replay }, [one, other])
    expect(
      ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((on) => when(day(on))),
    ).toEqual([0, 1, 1, 2])
    expect(made).toBe(3)
    expect(knownWhen<number, typeof one>({ replay })(day('2026-01-01'))).toBe(0)
  })
})

describe('the years whose facts may count', () => {
  type Valid = object
  const rulesWith = (valid: Valid, more: object = {}) => {
    const values = text.values.map(({ name, of }) => ({
      name,
      of:
        of.kind === 'sum'
          ? { ...of, of: of.of.map((part) => (part.clause === 'kept' ? { ...part, valid } : part)) }
          : of,
    }))
    return { rulebook: { ...text, values, ...more } } as never
  }
  const years = (rules: never, id = '2026') => yearsOfFacts(rules, unwrap(parsePeriod(id)))

  it('are its own, and those before as long as they hold', () => {
    expect(years(newer as never)).toEqual([2026])
    expect(years(rulesWith({ for: { years: 1 } }))).toEqual([2025, 2026])
    expect(years(rulesWith({ for: { months: 12 } }))).toEqual([2025, 2026])
    expect(years(rulesWith({ for: { months: 13 } }))).toEqual([2024, 2025, 2026])
    expect(years(rulesWith({ for: { days: 365 } }))).toEqual([2025, 2026])
    expect(years(rulesWith({ for: { days: 366 } }))).toEqual([2024, 2025, 2026])
    expect(years(rulesWith({ for: { years: 10 } }))).toHaveLength(11)
    expect(years(rulesWith({ for: { years: 11 } }))).toBeUndefined()
    expect(years(rulesWith({ for: { days: 1_000_000 } }))).toBeUndefined()
    expect(years(rulesWith({ for: 'always' }))).toBeUndefined()
  })

  it('are as far back as the word of a fact says, and any where a fact may have none', () => {
    const spans = [
      { option: 'fulfilled', for: { years: 3 } },
      { option: 'partly-fulfilled', for: { years: 1 } },
    ]
    const valid = { by: 'outcome', spans }
    expect(years(rulesWith(valid))).toEqual([2023, 2024, 2025, 2026])
    const facts = text.catalogue.facts.map((kind) => ({
      ...kind,
      fields: kind.fields.map((field) =>
        field.name === 'outcome' ? { ...field, optional: true } : field,
      ),
    }))
    const open = { catalogue: { ...text.catalogue, facts } }
    expect(years(rulesWith(valid, open))).toBeUndefined()
    // Another field, or another kind, may be without a word.
    const elsewhere = text.catalogue.facts.map((kind) => ({
      ...kind,
      fields: [
        { name: 'note', type: 'text', longest: 9, optional: true },
        ...kind.fields.map((field) => ({ ...field, optional: kind.kind !== 'verdict' })),
      ],
    }))
    const other = { catalogue: { ...text.catalogue, facts: [...elsewhere].reverse() } }
    expect(years(rulesWith(valid, other))).toEqual([2023, 2024, 2025, 2026])
  })
})
