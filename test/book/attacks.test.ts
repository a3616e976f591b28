import { memberId, refusal, refuse } from 'pledgebook'
import { type EventLog, memoryLog } from 'pledgebook/book'
import { describe, expect, test } from 'vitest'
import { codes, done, found, join, openHall, peopled, propose, sent } from './hall.ts'

const later = '2026-07-01T09:00Z'
const key = { holder: memberId('m-1a'), cycle: '2026' }

/** Everything up to the verdict on a pledge. */
async function given(pledge = 'p-1', log: EventLog = memoryLog()) {
  const book = await peopled(openHall({}, log))
  await done(book, propose(pledge, 'm-1a'))
  await done(book, { to: 'pledge', type: 'approve', pledge, actor: 'm-head' })
  const form = { form: 'meeting', on: '2026-01-05', actor: 'm-1a' }
  await done(book, { to: 'pledge', type: 'give', pledge, ...form })
  return book
}

const verify = {
  ...{ to: 'pledge', type: 'verify', pledge: 'p-1', actor: 'm-head', at: later },
  ...{ outcome: 'fulfilled', excused: false, reason: 'Seen' },
}

describe('an id that somebody chose', () => {
  test.each(['verify-1:verdict', 'verify-1:verdict:p-1:verdict:points'])(
    'cannot be that of what follows later: %s',
    async (id) => {
      const book = await given()
      expect(await codes(book, sent({ ...propose('p-9', 'm-1b'), id }))).toEqual(['id-invalid'])
      await book.execute({ ...verify, id: 'verify-1' })
      await book.settle()
      expect(await book.balance(key)).toEqual({ posted: 0, pending: 5000 })
    },
  )

  test('is short enough for what is named with it', async () => {
    const book = await peopled(openHall())
    const long = { ...propose('p-9', 'm-1b'), id: 'c'.repeat(101) }
    expect(await codes(book, sent(long))).toEqual(['id-invalid'])
  })

  test('of a pledge leaves room for those of its facts', async () => {
    const book = await peopled(openHall())
    expect(await codes(book, sent(propose('p'.repeat(128), 'm-1a')))).toEqual(['id-invalid'])
    const pledge = 'p'.repeat(120)
    const other = await given(pledge)
    await done(other, { ...verify, pledge })
    expect(await other.balance(key)).toEqual({ posted: 0, pending: 5000 })
  })
})

describe('settling', () => {
  test('that others were quicker each time loses nothing', async () => {
    const log = memoryLog()
    const book = await given('p-1', log)
    await done(openHall({ reactions: 'settle' }, log), verify)
    const lost = { ...log, append: async () => refuse(refusal('version-conflict')) }
    const { followed } = await openHall({ attempts: 2 }, lost).settle()
    expect(followed.flatMap(({ result }) => (result.ok ? [] : result.refusals))).toMatchObject([
      { code: 'busy' },
    ])
    await book.settle()
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 5000 })
  })

  test('in a book that knows fewer rules loses nothing for one that knows them', async () => {
    const log = memoryLog()
    await given('p-1', log)
    await done(openHall({ reactions: 'settle' }, log), verify)
    await openHall({ rulebooks: [] }, log).settle()
    const book = openHall({}, log)
    await book.settle()
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 5000 })
  })
})

describe('whoever left', () => {
  test('has no post any more', async () => {
    const line = { clause: '1', to: 'pledge', types: ['approve'], by: ['secretary'] }
    const log = memoryLog()
    const book = await peopled(openHall({}, log))
    const guarded = openHall({ permissions: [{ ...line, where: 'unit' }] }, log)
    await done(book, propose('p-1', 'm-1a'))
    await done(book, propose('p-2', 'm-1a'))
    const approve = { to: 'pledge', type: 'approve', actor: 'm-s1' }
    expect(await codes(guarded, sent({ ...approve, pledge: 'p-1' }))).toEqual([])
    const leave = { member: 'm-s1', on: '2026-02-01', ground: 'Moved' }
    await done(book, { to: 'member', type: 'leave', ...leave })
    const at = '2026-02-02T09:00Z'
    expect(await codes(guarded, sent({ ...approve, pledge: 'p-2', at }))).toEqual(['not-permitted'])
  })
})

describe('names that could run together', () => {
  test('a cycle with a slash is no account', async () => {
    const book = await peopled(openHall())
    const settle = { to: 'ledger', type: 'settle', holder: 'x', entries: ['e-1'] }
    expect(await codes(book, sent({ ...settle, cycle: '2026/m-1a' }))).toEqual(['stream-unnamed'])
  })
})

test('nobody has the id of a unit, and no unit that of a member', async () => {
  const book = await peopled(openHall())
  expect(await codes(book, sent(join('u-1', 'u-2')))).toEqual(['id-invalid'])
  expect(await codes(book, sent(found('m-1a', 'branch', 'u-town')))).toEqual(['id-invalid'])
})

test('a correction to a fact about somebody else is permitted as both are', async () => {
  const line = { clause: '1', to: 'record', types: ['record', 'correct'], by: 'anyone' } as const
  const log = memoryLog()
  await peopled(openHall({}, log))
  const own = openHall({ permissions: [{ ...line, where: 'own' }] }, log)
  const fact = { kind: 'service', on: '2026-01-02', fields: { hours: 2 }, evidence: [] }
  const recorded = { to: 'record', type: 'record', subject: 'm-1a', ...fact, actor: 'm-1a' }
  await done(own, { ...recorded, fact: 'f-1' })
  const correct = { to: 'record', type: 'correct', fact: 'f-1', reason: 'Other', actor: 'm-1a' }
  const about = (subject: string) =>
    sent({ ...correct, replacement: { fact: 'f-2', subject, ...fact } })
  expect(await codes(own, about('m-2a'))).toEqual(['not-permitted'])
  expect(await codes(own, about('m-1a'))).toEqual([])
})
