import { describe, expect, it } from 'vitest'
import {
  attributesOfMember,
  type Member,
  managingUnits,
  memberOn,
  unitOn,
} from '../../src/organisation/index.ts'
import {
  affiliating,
  daqiao,
  day,
  describingMember,
  endingAffiliation,
  grid1,
  joining,
  leaving,
  memberOf,
  recategorising,
  resuming,
  rules,
  suspending,
  theDaqiao,
  theGrid1,
  theWenhua,
  transferring,
  wang,
  wenhua,
} from './fixtures.ts'

const joined = [joining(), { unit: theDaqiao }] as const

/** What holds on each day. */
function over<T>(
  state: Member,
  days: readonly string[],
  of: (on: ReturnType<typeof memberOn>) => T,
) {
  return days.map((text) => of(memberOn(state, day(text))))
}

describe('right before, on and after the day', () => {
  it('joined and left', () => {
    const state = memberOf(joined, leaving())
    const is = over(
      state,
      ['2020-12-31', '2021-01-01', '2026-11-30', '2026-12-01'],
      (on) => on !== undefined,
    )
    expect(is).toEqual([false, true, true, false])
    expect(state.memberships[0].left).toMatchObject({ ground: 'moved to another city' })
  })

  it('category, home, attributes', () => {
    const state = memberOf(
      joined,
      recategorising({ on: day('2026-01-02') }),
      [transferring({ on: day('2026-01-03') }), { unit: theGrid1 }],
      describingMember({ on: day('2026-01-04') }),
    )
    const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05']
    expect(over(state, days, (on) => on?.category)).toEqual([
      'in-service',
      ...Array(4).fill('retired'),
    ])
    expect(over(state, days, (on) => on?.home)).toEqual([daqiao, daqiao, grid1, grid1, grid1])
    expect(over(state, days, (on) => on?.attributes['years'])).toEqual([
      ...Array(3).fill(undefined),
      ...[12, 12],
    ])
  })

  it('active beside the home, in several units, for a time', () => {
    const state = memberOf(
      joined,
      [affiliating(), { unit: theWenhua }],
      [affiliating({ unit: grid1, until: day('2026-04-01') }), { unit: theGrid1 }],
      endingAffiliation(),
    )
    const days = [
      '2026-02-28',
      '2026-03-01',
      '2026-03-31',
      '2026-04-01',
      '2026-05-31',
      '2026-06-01',
    ]
    expect(over(state, days, (on) => on?.affiliations.map(({ unit }) => unit))).toEqual([
      ...[[], [wenhua, grid1], [wenhua, grid1], [wenhua], [wenhua], []],
    ])
  })

  it('suspended and resumed', () => {
    const state = memberOf(joined, suspending(), resuming(), suspending({ on: day('2026-08-01') }))
    const days = ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01', '2026-08-01']
    expect(over(state, days, (on) => on?.suspended)).toEqual([false, true, true, false, true])
  })
})

it('joins again after leaving, and nothing of before comes back', () => {
  const state = memberOf(
    joined,
    recategorising({ on: day('2027-06-01') }),
    [transferring({ on: day('2027-06-01') }), { unit: theGrid1 }],
    leaving(),
    [
      joining({ on: day('2027-01-01'), at: leaving().at, category: 'floating' }),
      { unit: theDaqiao },
    ],
  )
  expect(state.memberships).toHaveLength(2)
  const days = ['2026-11-30', '2026-12-31', '2027-01-01', '2027-06-01']
  expect(over(state, days, (on) => on?.category)).toEqual([
    ...['in-service', undefined, 'floating', 'floating'],
  ])
  expect(memberOn(state, day('2027-06-01'))?.home).toBe(daqiao)
})

it('is managed at home, or where its category says', () => {
  const state = memberOf(
    joined,
    [affiliating(), { unit: theWenhua }],
    recategorising({ on: day('2026-04-01'), category: 'floating' }),
  )
  const managers = over(state, ['2026-03-31', '2026-04-01'], (on) => on && managingUnits(on, rules))
  expect(managers).toEqual([[daqiao], [wenhua]])
})

it('can be read by the conditions of a rulebook', () => {
  const state = memberOf(joined, describingMember(), suspending())
  const on = memberOn(state, day('2026-03-01'))
  if (!on) throw new Error('no member')
  expect(attributesOfMember(on, unitOn(theDaqiao, day('2026-03-01')))).toEqual({
    ...{ category: 'in-service', joined: '2021-01-01', suspended: true, years: 12 },
    ...{ 'home-kind': 'community-branch', 'home-domain': 'community' },
  })
  expect(Object.keys(attributesOfMember(on))).not.toContain('home-kind')
  expect(on.member).toBe(wang)
})
