import { civilDate, instant, memberId, pledgeId, unitId } from 'pledgebook'
import { describe, expect, test } from 'vitest'
import { done, join, openHall, peopled, propose } from './hall.ts'

test('what is told later never changes what was known before', async () => {
  const book = await peopled(openHall())
  const day = { asOf: civilDate('2026-01-05') }
  await done(book, {
    ...{ to: 'member', type: 'transfer', member: 'm-1a', home: 'u-2', on: '2025-06-01' },
    at: '2026-03-01T09:00Z',
  })
  const id = memberId('m-1a')
  expect((await book.memberOn(id, day))?.home).toBe('u-1')
  const told = { ...day, knownAt: instant('2026-03-02T09:00Z') }
  expect((await book.memberOn(id, told))?.home).toBe('u-2')
  const before = { asOf: civilDate('2025-05-31'), knownAt: told.knownAt }
  expect((await book.memberOn(id, before))?.home).toBe('u-1')
  const members = async (unit: string) =>
    (await book.membersOf({ unit: unitId(unit), ...told })).entries.map(({ member }) => member)
  expect(await members('u-1')).toEqual(['m-1b', 'm-s1'])
  expect(await members('u-2')).toEqual(['m-1a', 'm-2a', 'm-2b', 'm-s2'])
})

test('lists come in pages that go on until the end', async () => {
  const book = await peopled(openHall())
  for (const id of ['p-1', 'p-2']) await done(book, propose(id, 'm-1a'))
  const query = { subject: memberId('m-1a'), limit: 1 }
  const first = await book.pledgesOf(query)
  expect(first.entries.map(({ id }) => id)).toEqual(['p-1'])
  const second = await book.pledgesOf({ ...query, after: first.next ?? '' })
  expect(second.entries.map(({ id }) => id)).toEqual(['p-2'])
  const units = await book.unitsUnder({ unit: unitId('u-town'), asOf: civilDate('2026-01-05') })
  expect(units.entries.map(({ unit }) => unit)).toEqual(['u-1', 'u-2'])
})

test('the pledge of a group is found under each of its members', async () => {
  const book = await peopled(openHall())
  const group = Array.from({ length: 100 }, (_, at) => `m-g${at}`)
  for (const member of group) await done(book, join(member, 'u-1'))
  await done(book, { ...propose('p-1', 'm-1a'), with: group })
  for (const member of ['m-1a', ...group]) {
    const { entries } = await book.pledgesOf({ subject: memberId(member) })
    expect([member, entries.map(({ id }) => id)]).toEqual([member, ['p-1']])
  }
})

describe('a statement', () => {
  const key = { holder: memberId('m-1a'), cycle: '2026' }
  const brought = async () => {
    const book = await peopled(openHall())
    for (const [at, amount] of [1000, 2500, 2000].entries()) {
      const bring = { to: 'opening', type: 'bring-points', subject: 'm-1a', cycle: '2026', amount }
      const when = { at: `2026-01-0${at + 5}T09:00Z` }
      await done(book, { ...bring, clause: 'brought', ground: 'The old ledger', ...when })
    }
    return book
  }

  test('goes on after the entry that came last, and ends', async () => {
    const book = await brought()
    const ids = async (query: { after?: string; limit?: number }) => {
      const { entries, next } = await book.statement({ ...key, ...query })
      return [entries.map(({ entry }) => entry.id), next]
    }
    expect(await ids({})).toEqual([['e-1', 'e-2', 'e-3'], undefined])
    expect(await ids({ limit: 2 })).toEqual([['e-1', 'e-2'], 'e-2'])
    expect(await ids({ limit: 2, after: 'e-2' })).toEqual([['e-3'], undefined])
    expect(await ids({ after: 'e-3' })).toEqual([[], undefined])
    // It was there at another time.
    expect(await ids({ after: 'e-9' })).toEqual([[], undefined])
  })

  test.each([
    { after: 'nowhere' },
    { after: 'e-0' },
    { after: '' },
    { limit: 0 },
    { limit: 1.5 },
    { limit: Number.NaN },
    { limit: 10_001 },
  ])('has no such page: %o', async (query) => {
    const book = await brought()
    const asked = book.statement({ ...key, ...query })
    await expect(asked).rejects.toMatchObject({ refusals: [{ code: 'query-invalid' }] })
  })
})

test('a pledge is read as it stood', async () => {
  const book = await peopled(openHall())
  await done(book, propose('p-1', 'm-1a'))
  const at = '2026-02-01T09:00Z'
  await done(book, { to: 'pledge', type: 'approve', pledge: 'p-1', actor: 'm-head', at })
  const status = async (when?: object) => (await book.pledge(pledgeId('p-1'), when))?.status
  expect(await status()).toBe('approved')
  expect(await status({ asOf: civilDate('2026-01-31') })).toBe('proposed')
  expect(await status({ knownAt: instant(at) })).toBe('approved')
  expect(await status({ asOf: civilDate('2026-01-04') })).toBeUndefined()
})
