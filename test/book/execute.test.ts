import { factId, memberId, pledgeId, unwrap } from 'pledgebook'
import { memoryLog } from 'pledgebook/book'
import { describe, expect, test } from 'vitest'
import { codes, done, nextId, openHall, peopled, propose, sent } from './hall.ts'

const later = '2026-07-01T09:00Z'

describe('one command', () => {
  test('is decided, kept, and says what it touched', async () => {
    const book = await peopled(openHall())
    const result = await done(book, propose('p-1', 'm-1a'))
    expect(result.events.map(({ stream }) => stream)).toEqual(['pledge/p-1', 'register/2026/m-1a'])
    expect(result.streams.slice(0, 2)).toEqual(['pledge/p-1', 'register/2026/m-1a'])
    expect(result.repeated).toBe(false)
    expect((await book.pledge(pledgeId('p-1')))?.status).toBe('proposed')
  })

  test('sent again gives what it gave the first time', async () => {
    const book = await peopled(openHall())
    const command = sent(propose('p-1', 'm-1a'))
    const first = unwrap(await book.execute(command))
    const again = unwrap(await book.execute({ ...command }))
    expect(again.events).toEqual(first.events)
    expect(again.repeated).toBe(true)
  })

  test('sent again with other content is refused with the fields that differ', async () => {
    const book = await peopled(openHall())
    const command = sent(propose('p-1', 'm-1a'))
    unwrap(await book.execute(command))
    const again = await book.execute({ ...command, due: '2026-07-31' })
    expect(!again.ok && again.refusals).toMatchObject([
      { code: 'command-reused', subject: command.id, actual: ['due'] },
    ])
  })

  test('that was refused leaves nothing, and can be sent again', async () => {
    const log = memoryLog()
    const book = openHall({}, log)
    const command = sent(propose('p-1', 'm-1a'))
    expect(await codes(book, command)).toEqual(['nobody-known'])
    expect((await log.readAll({ limit: 10 })).events).toEqual([])
    await peopled(book)
    expect(await codes(book, command)).toEqual([])
  })

  test('of a book without the rules for it is refused by the option that is missing', async () => {
    const book = openHall({ rulebooks: [] })
    await peopled(book)
    expect(await codes(book, sent(propose('p-1', 'm-1a')))).toEqual(['rules-missing'])
  })
})

describe('the register', () => {
  test('guards the maximum in the same batch', async () => {
    const book = await peopled(openHall())
    await done(book, propose('p-1', 'm-1a'))
    await done(book, propose('p-2', 'm-1a'))
    expect(await codes(book, sent(propose('p-3', 'm-1a')))).toEqual(['pledges-too-many'])
    expect(await book.pledge(pledgeId('p-3'))).toBeUndefined()
  })

  test('frees a place with a refusal and with a withdrawal, also after a new wording', async () => {
    const book = await peopled(openHall())
    await done(book, propose('p-1', 'm-1a'))
    await done(book, propose('p-2', 'm-1a'))
    const reason = 'Too little'
    await done(book, { to: 'pledge', type: 'refuse', pledge: 'p-1', actor: 'm-head', reason })
    await done(book, { to: 'pledge', type: 'return', pledge: 'p-2', actor: 'm-head', reason })
    const { items } = propose('p-2', 'm-1a')
    const revised = { items, due: '2027-03-31', actor: 'm-1a' }
    await done(book, { to: 'pledge', type: 'revise', pledge: 'p-2', ...revised })
    await done(book, { to: 'pledge', type: 'withdraw', pledge: 'p-2', actor: 'm-1a', reason })
    const register = await book.register({ member: memberId('m-1a'), cycle: '2026' })
    expect(register?.places.map(({ released }) => released?.because)).toEqual([
      'refused',
      'withdrawn',
    ])
  })

  test('of a group counts for each of it, and refuses all where one has no place', async () => {
    const book = await peopled(openHall())
    await done(book, propose('p-1', 'm-1b'))
    await done(book, propose('p-2', 'm-1b'))
    const group = sent({ ...propose('p-3', 'm-1a'), with: ['m-1b'], led: 'm-1a' })
    expect(await codes(book, group)).toEqual(['pledges-too-many'])
    expect(await book.register({ member: memberId('m-1a'), cycle: '2026' })).toBeUndefined()
  })

  test('knows nothing of the pledges of units', async () => {
    const book = await peopled(openHall())
    const result = await done(book, { ...propose('p-1', 'u-1'), actor: 'm-s1' })
    expect(result.events.map(({ stream }) => stream)).toEqual(['pledge/p-1'])
  })

  test('takes no command from outside', async () => {
    const book = await peopled(openHall())
    const enter = { member: 'm-1a', cycle: '2026', pledge: 'p-1', kind: 'immediate' }
    expect(await codes(book, sent({ to: 'register', type: 'enter', ...enter }))).toEqual([
      'not-permitted',
    ])
  })
})

describe('what follows', () => {
  async function kept() {
    const book = await peopled(openHall())
    await done(book, propose('p-1', 'm-1a'))
    await done(book, { to: 'pledge', type: 'approve', pledge: 'p-1', actor: 'm-head' })
    const given = { form: 'meeting', on: '2026-01-05', actor: 'm-1a' }
    await done(book, { to: 'pledge', type: 'give', pledge: 'p-1', ...given })
    return book
  }

  const verify = {
    ...{ to: 'pledge', type: 'verify', pledge: 'p-1', actor: 'm-head', at: later },
    ...{ outcome: 'fulfilled', excused: false, reason: 'Seen' },
  }

  test('a verdict becomes a fact, and the fact points', async () => {
    const book = await kept()
    const result = await done(book, verify)
    expect(result.followed.map(({ to, result: { ok } }) => [to, ok])).toEqual([
      ['record', true],
      ['ledger', true],
    ])
    const key = { holder: memberId('m-1a'), cycle: '2026' }
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 5000 })
    expect((await book.fact(factId('p-1:verdict')))?.status).toBe('counted')
  })

  test('is done once, whoever sends the command again', async () => {
    const book = await kept()
    const command = { ...verify, id: nextId() }
    await book.execute(command)
    const again = unwrap(await book.execute(command))
    expect(again.followed.every(({ result }) => result.ok && result.value.repeated)).toBe(true)
    const key = { holder: memberId('m-1a'), cycle: '2026' }
    expect((await book.statement(key)).entries).toHaveLength(1)
  })

  test('a late fact is posted beside a later one, and a correction takes it back', async () => {
    const grants = [{ member: memberId('m-head'), role: 'community' }]
    const book = await peopled(openHall({ grants }))
    const service = (fact: string, on: string, hours: number) => ({
      ...{ to: 'record', type: 'record', fact, kind: 'service', subject: 'm-1a', on },
      ...{ fields: { hours }, evidence: [], actor: 'm-1a', at: later },
    })
    const certify = (fact: string, at: string) => ({
      ...{ to: 'record', type: 'certify', fact, actor: 'm-head', at },
    })
    await done(book, service('f-1', '2026-03-01', 4))
    await done(book, service('f-2', '2026-02-01', 6))
    await done(book, certify('f-1', '2026-07-03T09:00Z'))
    await done(book, certify('f-2', '2026-07-02T09:00Z'))
    const key = { holder: memberId('m-1a'), cycle: '2026' }
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 5000 })
    await done(book, {
      ...{ to: 'record', type: 'correct', fact: 'f-1', actor: 'm-head', reason: 'Two only' },
      at: '2026-07-04T09:00Z',
      replacement: {
        ...{ fact: 'f-3', kind: 'service', subject: 'm-1a', on: '2026-03-01' },
        ...{ fields: { hours: 2 }, evidence: [] },
      },
    })
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 3000 })
    expect((await book.fact(factId('f-3')))?.status).toBe('awaiting')
  })
})

describe('settling', () => {
  test('runs what was put off, once', async () => {
    const log = memoryLog()
    const book = await peopled(openHall({ reactions: 'settle' }, log))
    await done(book, propose('p-1', 'm-1a'))
    await done(book, { to: 'pledge', type: 'approve', pledge: 'p-1', actor: 'm-head' })
    const given = { form: 'meeting', on: '2026-01-05', actor: 'm-1a' }
    await done(book, { to: 'pledge', type: 'give', pledge: 'p-1', ...given })
    await done(book, {
      ...{ to: 'pledge', type: 'verify', pledge: 'p-1', actor: 'm-head', at: later },
      ...{ outcome: 'fulfilled', excused: false, reason: 'Seen' },
    })
    const key = { holder: memberId('m-1a'), cycle: '2026' }
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 0 })
    expect((await book.settle()).followed.map(({ to }) => to)).toEqual(['record', 'ledger'])
    expect(await book.balance(key)).toEqual({ posted: 0, pending: 5000 })
    expect((await book.settle()).followed).toEqual([])
    const [all] = await log.read([{ stream: 'ledger/2026/m-1a' }])
    expect(all).toHaveLength(1)
  })
})

describe('races', () => {
  test('two proposals for the last place: one is kept, the other refused', async () => {
    const book = await peopled(openHall())
    await done(book, propose('p-1', 'm-1a'))
    const results = await Promise.all(
      ['p-2', 'p-3', 'p-4'].map((id) => book.execute(sent(propose(id, 'm-1a')))),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const register = await book.register({ member: memberId('m-1a'), cycle: '2026' })
    expect(register?.places).toHaveLength(2)
  })

  test('that are lost each time are refused as busy, and nothing is kept', async () => {
    const log = memoryLog()
    await peopled(openHall({}, log))
    const { refusal, refuse } = await import('pledgebook')
    const pauses: number[] = []
    const lost = { ...log, append: async () => refuse(refusal('version-conflict')) }
    const book = openHall({ attempts: 3, pause: async (n) => void pauses.push(n) }, lost)
    expect(await codes(book, sent(propose('p-1', 'm-1a')))).toEqual(['busy'])
    expect(pauses).toEqual([1, 2, 3])
  })
})
