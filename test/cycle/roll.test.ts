import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRulebook } from '../../src/assessment/index.ts'
import { civilDate, type Day, dateOf, dayOf, period } from '../../src/calendar/index.ts'
import {
  type NamedRoll,
  type Roll,
  type RollQuestion,
  rollCount,
  rollOf,
  rollsOf,
} from '../../src/cycle/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { type Member, organisationOn, type Unit } from '../../src/organisation/index.ts'
import type { Profile } from '../../src/rulebook/index.ts'
import { commandId, memberId, unitId } from '../../src/vocabulary/index.ts'
import { rules } from '../organisation/fixtures.ts'
import { everyKind } from '../support/rulebooks.ts'
import { codesOf } from '../support/subject.ts'
import { at, sha256 } from './cycle-fixtures.ts'

const retired: Profile = {
  clause: '2.1',
  when: { op: 'equals', left: 'subject.category', right: 'retired' },
  exempt: [],
  outcome: 'scored',
}
const compiled = (profiles: readonly Profile[]) => {
  return unwrap(compileRulebook(everyKind({ profiles })))
}

const facts = { at: at('01-01T00:00'), cause: commandId('c') }
const entry = <T>(from: string, value: T) => [{ ...facts, from: civilDate(from), value }]

function person(
  id: string,
  category: string,
  ...spans: readonly (readonly [string, (string | undefined)?])[]
): Member {
  const memberships = spans.map(([from, until]) => ({
    ...facts,
    from: civilDate(from),
    ...(until !== undefined && { until: civilDate(until) }),
    ...{ home: entry(from, unitId('u-1')), category: entry(from, category) },
    ...{ attributes: entry(from, {}), affiliations: [], suspensions: [] },
  }))
  return { member: memberId(id), memberships, lastAt: facts.at } as unknown as Member
}

function place(id: string, founded: string, until?: string): Unit {
  return {
    unit: unitId(id),
    founded: civilDate(founded),
    ...(until !== undefined && { until: civilDate(until) }),
    ...{ domain: 'community', kind: entry(founded, 'grid-branch'), posts: [] },
    ...{ formation: entry(founded, 'standalone'), name: entry(founded, { en: 'x' }) },
    ...{ serves: entry(founded, []), attributes: entry(founded, {}), lastAt: facts.at },
    parent: entry(founded, null),
  }
}

const year = period('2026')
const day = civilDate('2026-06-30')
const all: RollQuestion['selector'] = { of: 'members', through: { tie: 'home' } }
const question = (parts: Partial<RollQuestion> = {}): RollQuestion => ({
  period: year,
  selector: all,
  organisation: rules,
  rulebook: compiled([retired]),
  attributesOf: (subject) => ({ category: subject.startsWith('m-old') ? 'retired' : 'working' }),
  ...parts,
})

const people = [
  person('m-a', 'in-service', ['2020-01-01']),
  person('m-old', 'retired', ['2020-01-01']),
  person('m-gone', 'in-service', ['2020-01-01', '2026-03-01']),
  person('m-late', 'in-service', ['2026-09-01']),
  person('m-back', 'in-service', ['2020-01-01', '2026-02-01'], ['2026-10-01']),
  person('m-before', 'in-service', ['2020-01-01', '2026-01-01']),
  person('m-after', 'in-service', ['2027-01-01']),
  person('m-other', 'floating', ['2020-01-01']),
]
const twice = person('m-twice', 'in-service', ['2020-01-01'])
const units = [
  place('u-1', '2020-01-01'),
  place('u-2', '2026-08-01'),
  place('u-3', '2020-01-01', '2026-05-01'),
]
const rollWith = (members: readonly Member[], parts: Partial<RollQuestion> = {}) =>
  rollOf(organisationOn(units, members, day), { units, members }, question(parts))

describe('rollOf', () => {
  it('says who is in, exempt and out, and why', () => {
    const floating = { op: 'equals', left: 'subject.category', right: 'floating' } as const
    const selector = { ...all, where: { op: 'not', of: floating } as const }
    const roll = unwrap(rollWith([...people, twice, twice], { selector }))
    expect(roll).toEqual({
      in: ['m-a'],
      exempt: [{ subject: 'm-old', clause: '2.1', outcome: 'scored' }],
      out: [
        { subject: 'm-back', reason: 'not-yet' },
        { subject: 'm-gone', reason: 'gone' },
        { subject: 'm-late', reason: 'not-yet' },
        { subject: 'm-other', reason: 'not-selected' },
        { subject: 'm-twice', reason: 'repeated' },
      ],
    })
  })

  it('counts earlier grades where a profile does, and says where nobody can tell', () => {
    const when = {
      op: 'at-least',
      left: { past: ['three-star'], of: 2, gap: 'breaks' },
      right: 2,
    } as const
    const rulebook = compiled([{ ...retired, clause: '2.2', when }])
    const history = (...grades: readonly string[]) =>
      grades.map((grade, back) => ({ period: String(2025 - back), grade }))
    const exempt = (historyOf: NonNullable<RollQuestion['historyOf']>) =>
      unwrap(rollWith(people.slice(0, 2), { rulebook, historyOf })).exempt
    expect(exempt(() => history('three-star', 'three-star'))).toMatchObject([
      { subject: 'm-a', clause: '2.2' },
      { subject: 'm-old', clause: '2.2' },
    ])
    expect(
      exempt((subject) => (subject === 'm-a' ? history('three-star', 'one-star') : [])),
    ).toEqual([])
    const unread = () => [{ period: 'last year', grade: 'three-star' }]
    for (const untold of [
      rollWith(people, { rulebook }),
      rollWith(people, { rulebook, historyOf: unread }),
    ]) {
      expect(codesOf(untold)).toEqual(expect.arrayContaining(['profile-undecided']))
    }
  })

  it.each([
    ['2026', 'three-star'],
    ['2027', 'three-star'],
    ['2024-06', 'three-star'],
    ['2025', 'three-star'],
    ['2024', 'triple-star'],
  ])('counts no grade that grading would refuse: %s %s', (period, grade) => {
    const left = { past: ['three-star'], of: 2, inARow: true, gap: 'skips' } as const
    const when = { op: 'at-least', left, right: 2 } as const
    const rulebook = compiled([{ ...retired, clause: '2.2', when }])
    const before = { period: '2025', grade: 'three-star' }
    const historyOf = () => [before, { period, grade }]
    const refused = rollWith(people.slice(0, 1), { rulebook, historyOf })
    expect(refused).toMatchObject({
      refusals: [
        { code: 'profile-undecided', path: ['history'], subject: 'm-a', actual: ['history'] },
      ],
    })
  })

  it('does the same for units', () => {
    const parts = { selector: { of: 'units' } as const }
    expect(unwrap(rollWith(people, parts))).toEqual({
      in: ['u-1'],
      exempt: [],
      out: [
        { subject: 'u-2', reason: 'not-yet' },
        { subject: 'u-3', reason: 'gone' },
      ],
    })
  })

  it('refuses a day of another period, and passes on what is wrong with the selector', () => {
    expect(rollWith(people, { period: period('2025') })).toMatchObject({
      refusals: [{ code: 'day-outside-period', expected: '2025', actual: day }],
    })
    const selector = { ...all, under: unitId('u-9') }
    expect(rollWith(people, { selector })).toMatchObject({ refusals: [{ code: 'unit-unknown' }] })
  })

  it('refuses to guess which profile applies', () => {
    const aged: Profile = { ...retired, clause: '2.2', when: { op: 'known', left: 'subject.age' } }
    const attributesOf = (subject: string) =>
      subject === 'm-old' ? { category: 'retired', age: 70 } : { category: 'working' }
    const both = { rulebook: compiled([retired, aged]), attributesOf }
    expect(rollWith(people, both)).toMatchObject({
      refusals: [{ code: 'profiles-overlap', subject: 'm-old', actual: ['2.1', '2.2'] }],
    })
    const unknown = rollWith(people.slice(0, 2), { attributesOf: () => ({}) })
    expect(unknown).toMatchObject({
      refusals: [
        {
          ...{ code: 'profile-undecided', path: ['attributes'] },
          ...{ subject: 'm-a', actual: ['subject.category'] },
        },
        { code: 'profile-undecided', subject: 'm-old' },
      ],
    })
    const wrong = rollWith(people.slice(0, 1), { attributesOf: () => ({ category: 7 }) })
    expect(wrong).toMatchObject({ refusals: [{ code: 'profile-undecided' }] })
  })

  it('reads what the organisation knows where nobody says more', () => {
    const { attributesOf: _, ...own } = question()
    const view = organisationOn(units, people, day)
    const roll = unwrap(
      rollOf(view, { units, members: people }, { ...own, rulebook: compiled([]) }),
    )
    expect(roll.in).toEqual(['m-a', 'm-old', 'm-other'])
    const of = { ...own, selector: { of: 'units' } as const }
    const asked = rollOf(view, { units, members: people }, of)
    expect(asked).toMatchObject({ refusals: [{ code: 'profile-undecided', subject: 'u-1' }] })
  })

  it('a profile reads the category of a member, of whom the organisation knows it', () => {
    const { attributesOf: _, ...own } = question()
    const when = { op: 'equals', left: 'subject.category', right: 'working' } as const
    const working = { ...retired, clause: '2.2', when }
    const view = organisationOn(units, [person('m-1', 'working', ['2020-01-01'])], day)
    const rulebook = compiled([retired, working])
    const roll = unwrap(rollOf(view, { units, members: [] }, { ...own, rulebook }))
    expect(roll.exempt).toEqual([{ subject: 'm-1', clause: '2.2', outcome: 'scored' }])
  })

  it.each([
    ['begins on the day', ['2026-06-30'], undefined],
    ['begins on the day after', ['2026-07-01'], 'not-yet'],
    ['ends on the day', ['2020-01-01', '2026-06-30'], 'gone'],
    ['ends on the day after', ['2020-01-01', '2026-07-01'], undefined],
    ['lasts no day', ['2026-03-01', '2026-03-01'], 'nobody'],
    ['ends as the period begins', ['2020-01-01', '2026-01-01'], 'nobody'],
    ['has one day of the period', ['2020-01-01', '2026-01-02'], 'gone'],
    ['begins on the last day of the period', ['2026-12-31'], 'not-yet'],
    ['begins as the period is over', ['2027-01-01'], 'nobody'],
  ] as const)('who %s: %s', (_, [from, until], reason) => {
    const roll = unwrap(rollWith([person('m-1', 'working', [from, until])]))
    expect(roll.in).toEqual(reason === undefined ? ['m-1'] : [])
    const out = reason === undefined || reason === 'nobody' ? [] : [{ subject: 'm-1', reason }]
    expect(roll.out).toEqual(out)
  })

  it('says not-selected of whoever is there on the day and outside the selector', () => {
    const floating = { op: 'equals', left: 'subject.category', right: 'floating' } as const
    const reasonOf = (from: string, until?: string) => {
      const members = [person('m-1', 'in-service', [from, until])]
      return unwrap(rollWith(members, { selector: { ...all, where: floating } })).out
    }
    expect(reasonOf('2026-06-30')).toEqual([{ subject: 'm-1', reason: 'not-selected' }])
    expect(reasonOf('2020-01-01', '2026-07-01')).toEqual([
      { subject: 'm-1', reason: 'not-selected' },
    ])
  })

  it('a unit with two ends is gone by the first', () => {
    const lasting = { ...place('u-9', '2020-01-01', '2025-06-01') }
    const dissolved = { ...lasting, dissolved: { on: civilDate('2026-09-01') } } as unknown as Unit
    const books = { units: [dissolved], members: [] }
    const view = organisationOn([], [], day)
    const selector = { of: 'units' } as const
    expect(unwrap(rollOf(view, books, question({ selector }))).out).toEqual([])
    const later = { ...dissolved, until: civilDate('2026-02-01') } as Unit
    expect(unwrap(rollOf(view, { ...books, units: [later] }, question({ selector }))).out).toEqual([
      { subject: 'u-9', reason: 'gone' },
    ])
  })
})

describe('rollCount', () => {
  it('the digest is of a row each in the order of ids: who, how, and why', () => {
    const roll: Roll = {
      in: [memberId('m-3'), memberId('m-1')],
      exempt: [{ subject: memberId('m-2'), clause: '2.1', outcome: 'scored' }],
      out: [{ subject: memberId('m-0'), reason: 'gone' }],
    }
    expect(unwrap(rollCount('members', roll, (text) => text))).toEqual({
      ...{ population: 'members', in: 2, exempt: 1, out: 1 },
      digest: '[["m-0","out","gone"],["m-1","in"],["m-2","exempt","2.1","scored"],["m-3","in"]]',
    })
  })

  it('counts, and has one digest whatever the order', () => {
    const roll = unwrap(rollWith(people))
    const back: Roll = {
      in: [...roll.in].reverse(),
      exempt: roll.exempt,
      out: [...roll.out].reverse(),
    }
    const short = unwrap(rollCount('members', roll, sha256))
    expect(short).toMatchObject({ population: 'members', in: 2, exempt: 1, out: 3 })
    expect(unwrap(rollCount('members', back, sha256))).toEqual(short)
    const graded: Roll = {
      ...roll,
      exempt: roll.exempt.map((each) => ({ ...each, outcome: 'graded' as const })),
    }
    expect(unwrap(rollCount('members', graded, sha256)).digest).not.toBe(short.digest)
    const moved: Roll = { ...roll, out: roll.out.map((each) => ({ ...each, reason: 'repeated' })) }
    expect(unwrap(rollCount('members', moved, sha256)).digest).not.toBe(short.digest)
    const broken: Roll = {
      ...roll,
      exempt: [{ subject: memberId('m-x'), clause: '\ud800', outcome: 'graded' }],
    }
    expect(rollCount('members', broken, sha256).ok).toBe(false)
  })
})

const start = dayOf(civilDate('2025-10-01'))
const date = fc.nat(600).map((days) => dateOf((start + days) as Day))
const span = fc.tuple(date, fc.option(date, { nil: undefined }))
const membership = span.map(([from, until]) =>
  until === undefined || until >= from ? ([from, until] as const) : ([until, from] as const),
)

it('names everybody who was on the books in the period, once, and nobody else', () => {
  const member = fc.tuple(fc.nat(12), fc.constantFrom('m-', 'm-old-'), membership)
  let several = 0
  fc.assert(
    fc.property(fc.array(member, { maxLength: 15 }), (drawn) => {
      const members = drawn.map(([number, prefix, [from, until]]) =>
        person(`${prefix}${number}`, 'in-service', [from, until]),
      )
      const roll = unwrap(rollWith(members))
      const named = [
        ...roll.in,
        ...roll.exempt.map(({ subject }) => subject),
        ...roll.out.map(({ subject }) => subject),
      ]
      expect(new Set(named).size).toBe(named.length)
      const onBooks = members.filter(({ memberships: [{ from, until }] }) => {
        const last = until ?? civilDate('9999-12-31')
        return from < last && from < year.until && last > year.from
      })
      expect([...new Set(named)].sort()).toEqual(
        [...new Set(onBooks.map(({ member: id }) => id))].sort(),
      )
      if (roll.out.length > 1) several += 1
    }),
  )
  expect(several).toBeGreaterThan(0)
})

describe('rollsOf: who holds several posts', () => {
  const only = (category: string) =>
    ({ ...all, where: { op: 'equals', left: 'subject.category', right: category } }) as const
  const members = people.slice(0, 2)
  const view = organisationOn(units, members, day)
  const rolls = (roles: 'highest' | 'each', parts: Partial<RollQuestion> = {}) =>
    unwrap(
      rollsOf(
        view,
        { units, members },
        {
          roles,
          populations: [
            { name: 'leaders', ...question({ selector: only('in-service'), ...parts }) },
            { name: 'members', ...question() },
          ],
        },
      ),
    )
  const second = (named: readonly NamedRoll[]) => named[1]?.roll

  it('is judged in each', () => {
    const named = rolls('each')
    expect(named.map(({ name }) => name)).toEqual(['leaders', 'members'])
    expect(named[0]?.roll).toMatchObject({ in: ['m-a'], exempt: [] })
    expect(second(named)).toMatchObject({ in: ['m-a'], exempt: [{ subject: 'm-old' }], out: [] })
  })

  it('is judged in the highest only, and out of the others with the reason', () => {
    expect(second(rolls('highest'))).toEqual({
      in: [],
      exempt: [{ subject: 'm-old', clause: '2.1', outcome: 'scored' }],
      out: [{ subject: 'm-a', reason: 'higher-role' }],
    })
  })

  it('is judged in the next where the rules of the highest are not for it', () => {
    const everybody: Profile = {
      clause: '2.9',
      when: { op: 'known', left: 'subject.category' },
      exempt: [],
      outcome: 'not-in-scope',
    }
    const withOutcome = (outcome: Profile['outcome']) =>
      second(rolls('highest', { rulebook: compiled([{ ...everybody, outcome }]) }))
    expect(withOutcome('not-in-scope')?.in).toEqual(['m-a'])
    expect(withOutcome('suspended')?.in).toEqual([])
  })

  it('a profile that somebody decides applies to whom it was decided for', () => {
    const asked = { ...retired, decidedBy: 'the leading group' }
    const reason = 'at his own request'
    const decision = { clause: '2.1', by: memberId('m-sec'), reason }
    const exempt = (decided: boolean) => {
      const parts = {
        rulebook: compiled([asked]),
        ...(decided && { decisionsOf: () => [decision] }),
      }
      return unwrap(rollWith(members, parts)).exempt.map(({ subject }) => subject)
    }
    expect([exempt(false), exempt(true)]).toEqual([[], ['m-old']])
  })
})
