import { civilDate, instant, memberId, pledgeId, unitId } from 'pledgebook'
import { expect, test } from 'vitest'
import { done, openHall, peopled, propose } from './hall.ts'

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
