import { describe, expect, it } from 'vitest'
import { unit, unitOn, vacanciesOn } from '../../src/organisation/index.ts'
import {
  appointing,
  daqiao,
  day,
  describing,
  dissolving,
  ending,
  founding,
  grid1,
  li,
  liJoined,
  moving,
  prolonging,
  reforming,
  renaming,
  rules,
  serving,
  street,
  theDaqiao,
  theStreet,
  theWenhua,
  unitEvents,
  unitOf,
  upgrading,
  wang,
  wangJoined,
  wenhua,
  works,
} from './fixtures.ts'

const underStreet = { parent: theStreet }
const founded = [founding(), underStreet] as const
const withWang = { member: wangJoined }

describe('right before, on and after the day', () => {
  it('founded', () => {
    expect(unitOn(theDaqiao, day('2019-12-31'))).toBeUndefined()
    expect(unitOn(theDaqiao, day('2020-01-01'))).toEqual({
      ...{ unit: daqiao, kind: 'community-branch', domain: 'community', formation: 'standalone' },
      ...{
        founded: '2020-01-01',
        name: { en: 'Daqiao', zh: '大桥' },
        parent: street,
        serves: [],
        attributes: {},
        posts: [],
      },
    })
  })

  it('upgraded', () => {
    const state = unitOf(founded, [upgrading({ ground: 'over 100 members' }), underStreet])
    expect(unitOn(state, day('2026-06-30'))?.kind).toBe('community-branch')
    expect(unitOn(state, day('2026-07-01'))?.kind).toBe('general-branch')
    expect(unitOn(state, day('2026-07-02'))?.kind).toBe('general-branch')
    expect(state.kind[1]).toMatchObject({ from: '2026-07-01', ground: 'over 100 members' })
  })

  it('renamed, moved, formed anew, serving, described', () => {
    const state = unitOf(
      [founding({ unit: grid1, kind: 'grid-branch', parent: daqiao }), { parent: theDaqiao }],
      renaming({ unit: grid1, on: day('2026-01-02') }),
      [moving({ on: day('2026-01-03') }), { parent: theWenhua }],
      reforming({ unit: grid1, on: day('2026-01-04') }),
      serving({ on: day('2026-01-05') }),
      describing({ unit: grid1, on: day('2026-01-06') }),
    )
    const on = (text: string) => unitOn(state, day(text))
    expect([on('2026-01-01')?.name, on('2026-01-02')?.name]).toEqual([
      { en: 'Daqiao', zh: '大桥' },
      { zh: '大桥社区' },
    ])
    expect([on('2026-01-02')?.parent, on('2026-01-03')?.parent]).toEqual([daqiao, wenhua])
    expect([on('2026-01-03')?.formation, on('2026-01-04')?.formation]).toEqual([
      'standalone',
      'joint',
    ])
    expect([on('2026-01-04')?.serves, on('2026-01-05')?.serves]).toEqual([[], [works]])
    expect([on('2026-01-05')?.attributes, on('2026-01-06')?.attributes]).toEqual([
      {},
      { 'venue-area': 1200 },
    ])
  })

  it('dissolved', () => {
    const state = unitOf(founded, dissolving())
    expect(unitOn(state, day('2026-11-30'))).toBeDefined()
    expect(unitOn(state, day('2026-12-01'))).toBeUndefined()
    expect(state.dissolved).toMatchObject({ on: '2026-12-01', ground: 'merged into Wenhua' })
  })

  it('for a time only, and longer', () => {
    const first = [
      founding({ formation: 'temporary', until: day('2026-09-01') }),
      underStreet,
    ] as const
    const short = unitOf(first)
    expect(unitOn(short, day('2026-08-31'))?.until).toBe('2026-09-01')
    expect(unitOn(short, day('2026-09-01'))).toBeUndefined()
    const long = unitOf(first, prolonging())
    expect(unitOn(long, day('2026-09-01'))).toBeDefined()
    expect(unitOn(long, day('2027-01-01'))).toBeUndefined()
    const open = unitOf(first, reforming({ formation: 'joint' }), prolonging({ until: null }))
    expect(unitOn(open, day('2050-01-01'))?.until).toBeUndefined()
  })

  it('ends when it is dissolved, though it was to stand longer', () => {
    const state = unitOf(founded, prolonging({ until: day('2027-01-01') }), dissolving())
    expect(unitOn(state, day('2026-11-30'))).toBeDefined()
    expect(unitOn(state, day('2026-12-01'))).toBeUndefined()
    expect(unitOn(state, day('2027-01-01'))).toBeUndefined()
  })
})

describe('told late', () => {
  it('holds until what was known to come after it', () => {
    const state = unitOf(
      founded,
      renaming({ on: day('2026-05-01'), name: { en: 'May' } }),
      renaming({ on: day('2026-02-01'), name: { en: 'February' } }),
    )
    const on = (text: string) => unitOn(state, day(text))?.name['en']
    expect(['2026-01-31', '2026-02-01', '2026-04-30', '2026-05-01'].map(on)).toEqual([
      'Daqiao',
      'February',
      'February',
      'May',
    ])
  })

  it('is not known to a prefix of the stream', () => {
    const events = unitEvents(founded, renaming({ on: day('2020-02-01') }))
    const before = unit.replay(events.slice(0, 1))
    expect(before && unitOn(before, day('2026-01-01'))?.name).toEqual({ en: 'Daqiao', zh: '大桥' })
  })
})

describe('posts', () => {
  it('are held from a day on, for a term or until they end, and their end keeps its ground', () => {
    const state = unitOf(
      founded,
      [appointing({ ground: 'elected' }), withWang],
      [appointing({ post: 'deputy', until: day('2026-04-01') }), withWang],
      ending(),
    )
    const held = (text: string) => unitOn(state, day(text))?.posts.map(({ post }) => post)
    expect(
      ['2026-02-28', '2026-03-01', '2026-04-01', '2026-05-31', '2026-06-01'].map(held),
    ).toEqual([[], ['secretary', 'deputy'], ['secretary'], ['secretary'], []])
    expect(state.posts[0]).toMatchObject({
      ...{ ground: 'elected', until: '2026-06-01' },
      ended: { on: '2026-06-01', ground: 'class three in 2025' },
    })
  })

  it('can be held again on the day on which another stops', () => {
    const next = appointing({ member: li, on: day('2026-06-01') })
    const state = unitOf(founded, [appointing(), withWang], ending(), [next, { member: liJoined }])
    const holders = (text: string) => unitOn(state, day(text))?.posts.map(({ member }) => member)
    expect([holders('2026-05-31'), holders('2026-06-01')]).toEqual([[wang], [li]])
  })

  it('can be held again by the same member after a term', () => {
    const term = appointing({ on: day('2026-01-01'), until: day('2026-02-01') })
    const state = unitOf(founded, [term, withWang], [appointing(), withWang])
    const held = (text: string) => unitOn(state, day(text))?.posts.length
    expect(['2026-01-31', '2026-02-01', '2026-03-01'].map(held)).toEqual([1, 0, 1])
  })

  it('are vacant with fewer holders than they should have', () => {
    const state = unitOf(founded, [appointing({ post: 'committee-member' }), withWang])
    const before = unitOn(state, day('2026-02-28'))
    const after = unitOn(state, day('2026-03-01'))
    expect(before && vacanciesOn(before, rules)).toEqual([
      { post: 'secretary', held: 0, least: 1 },
      { post: 'committee-member', held: 0, least: 2 },
    ])
    expect(after && vacanciesOn(after, rules)).toEqual([
      { post: 'secretary', held: 0, least: 1 },
      { post: 'committee-member', held: 1, least: 2 },
    ])
  })

  it('must fit the kind on every day of the term, also one that is known to come', () => {
    const upgraded = unitOf(founded, [upgrading(), underStreet])
    const deputy = appointing({ post: 'deputy' })
    const given = { rules, ...withWang }
    expect(unit.decide(deputy, upgraded, given)).toMatchObject({
      refusals: [{ code: 'post-unknown', actual: 'deputy' }],
    })
    const short = { ...deputy, until: day('2026-07-01') }
    expect(unit.can(short, upgraded, given).ok).toBe(true)
  })

  it('do not end twice', () => {
    const state = unitOf(founded, [appointing(), withWang], ending())
    const again = ending({ on: day('2026-05-01') })
    expect(unit.decide(again, state, { rules })).toMatchObject({
      refusals: [{ code: 'post-not-held' }],
    })
  })
})
