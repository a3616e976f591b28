import { civilDate, compileRulebook, factId, memberId, pledgeId, unwrap } from 'pledgebook'
import {
  type Book,
  chainedLog,
  headOf,
  openBook,
  type Permission,
  refusedOf,
  verifyLog,
} from 'pledgebook/book'
import { smallest } from 'pledgebook/rulebooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appoint, found, join, rules } from '../book/hall.ts'
import { hash } from '../log/chain/hash.ts'
import { storeOnDisk } from '../sqlite/files.ts'

/** Who may do what in this village. Who keeps the tree is granted the role of the office. */
const permissions: readonly Permission[] = [
  { clause: '1', to: 'unit', types: ['found', 'appoint'], by: ['office'], where: 'anywhere' },
  { clause: '2', to: 'member', types: ['join'], by: ['office'], where: 'anywhere' },
  { clause: '3', to: 'pledge', types: ['propose', 'give', 'claim'], by: 'anyone', where: 'own' },
  { clause: '4', to: 'pledge', types: ['approve', 'publish'], by: ['secretary'], where: 'unit' },
  { clause: '5', to: 'pledge', types: ['verify'], by: ['inspector'], where: 'above' },
  { clause: '6', to: 'ledger', types: ['settle'], by: ['inspector'], where: 'above' },
]

const store = storeOnDisk()
afterAll(store.close)
const rulebooks = [unwrap(compileRulebook(smallest))]
const grants = [{ member: memberId('m-clerk'), role: 'office' }]

/** As every process opens it: a file, a chain over it, the rules of the village. */
async function open(): Promise<Book> {
  const log = chainedLog(await store.open(), { hash })
  return unwrap(openBook({ log, organisation: rules, rulebooks, permissions, grants }))
}

describe('a pledge, from proposal to points, in a book on SQLite', () => {
  let book: Book
  let number = 0
  const send = (on: string, actor: string, command: object) => {
    number += 1
    return book.execute({ id: `c-${number}`, at: `${on}T09:00+08:00`, actor, ...command })
  }
  const about = (type: string, parts: object = {}) => {
    return { to: 'pledge', pledge: 'p-1', type, ...parts }
  }
  const sweeping = about('propose', {
    id: 'sweeping',
    ...{ by: 'm-chen', kind: 'immediate', due: '2026-06-30' },
    items: [
      { text: 'I sweep the stairs.', measure: 'Seen', quantity: { amount: 12, unit: 'times' } },
    ],
  })
  const account = { holder: memberId('m-chen'), cycle: '2026' }

  beforeAll(async () => {
    book = await open()
    for (const command of [
      found('u-town', 'town', null),
      found('u-1', 'branch', 'u-town'),
      found('u-2', 'branch', 'u-town'),
      ...[join('m-chen', 'u-1'), join('m-wang', 'u-1'), join('m-li', 'u-2')],
      join('m-sun', 'u-town'),
      appoint('u-1', 'm-wang', 'secretary'),
      appoint('u-2', 'm-li', 'secretary'),
      appoint('u-town', 'm-sun', 'inspector'),
    ]) {
      unwrap(await send('2026-01-04', 'm-clerk', command))
    }
  })

  it('is proposed by who makes it, and has its place in the register', async () => {
    const done = unwrap(await send('2026-01-05', 'm-chen', sweeping))
    // One append to two streams: neither stands without the other.
    expect(done.events.map(({ stream, data }) => [stream, data.type])).toEqual([
      ['pledge/p-1', 'proposed'],
      ['register/2026/m-chen', 'entered'],
    ])
  })

  it('is approved by the secretary of the own branch, and by nobody else', async () => {
    const codesOf = async (actor: string) => {
      const answer = await send('2026-01-06', actor, about('approve'))
      return answer.ok ? [] : answer.refusals.map(({ code }) => code)
    }
    expect(await codesOf('m-chen')).toEqual(['own-case'])
    expect(await codesOf('m-li')).toEqual(['not-permitted'])
    expect(await codesOf('m-wang')).toEqual([])
  })

  it('hangs on the board and is given in writing: from then on it runs', async () => {
    const board = { way: 'notice-board', on: '2026-01-07', where: 'The gate' }
    unwrap(await send('2026-01-07', 'm-wang', about('publish', board)))
    const given = { form: 'writing', on: '2026-01-08' }
    unwrap(await send('2026-01-08', 'm-chen', about('give', given)))
    expect((await book.pledge(pledgeId('p-1')))?.status).toBe('running')
  })

  it('is claimed and verified; a fact follows, and points from the fact', async () => {
    const claim = { text: 'Twelve times', evidence: [{ kind: 'photo', ref: 'photos/12' }] }
    unwrap(await send('2026-06-20', 'm-chen', about('claim', claim)))
    const verdict = { outcome: 'fulfilled', excused: false, reason: 'Seen twelve times' }
    const done = unwrap(await send('2026-06-25', 'm-sun', about('verify', verdict)))
    expect(refusedOf(done.followed)).toEqual([])
    expect(done.followed.map(({ to }) => to)).toEqual(['record', 'ledger'])
    // In thousandths: five points, which nobody has settled yet.
    expect(await book.balance(account)).toEqual({ posted: 0, pending: 5000 })
  })

  it('has its points posted, and each line says by which clause and fact', async () => {
    const [line] = (await book.statement(account)).entries
    expect(line).toMatchObject({
      ...{ signed: 5000 },
      entry: {
        clause: 'kept',
        rulebook: { id: 'smallest', version: '1' },
        facts: ['p-1:verdict'],
      },
    })
    expect(await book.fact(factId('p-1:verdict'))).toMatchObject({ subject: 'm-chen' })
    const settle = { to: 'ledger', type: 'settle', ...account, entries: [line?.entry.id] }
    unwrap(await send('2026-06-30', 'm-sun', settle))
    expect(await book.balance(account)).toEqual({ posted: 5000, pending: 0 })
  })

  it('is the same for whoever sends again, and for the next process', async () => {
    const again = unwrap(await send('2026-01-05', 'm-chen', sweeping))
    expect(again.repeated).toBe(true)
    expect(again.events.map(({ data }) => data)).toMatchObject([
      { type: 'proposed', cause: 'sweeping' },
      { type: 'entered', cause: 'sweeping' },
    ])

    const next = await open()
    expect(await next.settle()).toMatchObject({ followed: [] })
    expect((await next.pledge(pledgeId('p-1')))?.status).toBe('fulfilled')
    expect(await next.balance(account)).toEqual({ posted: 5000, pending: 0 })
    const theDayBefore = { asOf: civilDate('2026-06-29') }
    expect(await next.balance(account, theDayBefore)).toEqual({ posted: 0, pending: 5000 })
  })

  it('cannot be altered behind the book’s back', async () => {
    const stored = await store.open()
    const head = await headOf(stored, { hash })
    expect(await verifyLog(stored, { hash, head })).toEqual({ ok: true, value: head })
    const alter = () => store.handle().exec("UPDATE pledgebook_event SET data = '{}'")
    expect(alter).toThrow('never changed')
    expect(await verifyLog(stored, { hash, head })).toEqual({ ok: true, value: head })
  })
})
