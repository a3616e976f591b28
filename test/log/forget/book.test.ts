import { assess, factId, memberId, pledgeId, unwrap, utc, vouchedFact } from 'pledgebook'
import { openBook } from 'pledgebook/book'
import { expect, it } from 'vitest'
import {
  chainedLog,
  type EventLog,
  exportLog,
  forgettable,
  headOf,
  memoryLog,
  personalFields,
  verifyLog,
} from '../../../src/log/index.ts'
import { openHall, rulebook } from '../../book/hall.ts'
import { hash } from '../chain/hash.ts'
import { hallLog } from '../goldens/hall-log.ts'
import { keysInMemory } from './keys.ts'

const personal = personalFields({
  texts: ['text', 'measure', 'reason'],
  people: ['actor', 'by', 'subject'],
})

/** What a book says of somebody, without the words. */
async function saidOf(log: EventLog): Promise<unknown> {
  const book = openHall({}, log)
  const key = { holder: memberId('m-1a'), cycle: '2026' }
  const pledges = await Promise.all(['p-1', 'p-2'].map((id) => book.pledge(pledgeId(id))))
  const facts = await Promise.all(['f-1', 'f-2', 'f-3'].map((id) => book.fact(factId(id))))
  const about = await book.factsAbout({ subject: key.holder, limit: 100 })
  const star = assess(rulebook, {
    subject: key.holder,
    period: '2026',
    facts: about.entries.flatMap((fact) => vouchedFact(fact, utc) ?? []),
  })
  return {
    star: [unwrap(star).grade, unwrap(star).value],
    balance: await book.balance(key),
    statement: await book.statement(key),
    register: await book.register({ member: key.holder, cycle: '2026' }),
    pledges: pledges.map((pledge) => [pledge?.id, pledge?.status]),
    facts: facts.map((fact) => fact?.status),
  }
}

it('a book in which somebody was forgotten has the same points, places and chain', async () => {
  const [stored, keys] = [memoryLog(), keysInMemory()]
  const log = forgettable(chainedLog(stored, { hash }), { personal, keys })
  await hallLog(log)
  const plain = await hallLog()
  const before = await saidOf(log)
  expect(before).toStrictEqual(await saidOf(plain))

  const lines = []
  for await (const line of exportLog(stored)) lines.push(line)
  for (const text of ['Help', 'Counted', 'Too little', 'Two only']) {
    expect(lines.join('\n')).not.toContain(text)
  }

  const head = await headOf(stored, { hash })
  for (const person of ['m-1a', 'm-head']) keys.forget(person)
  expect(await saidOf(log)).toStrictEqual(before)
  const pledge = await openHall({}, log).pledge(pledgeId('p-1'))
  expect(JSON.stringify(pledge)).toContain('[forgotten]')
  expect(JSON.stringify(pledge)).not.toContain('Help')
  expect(await verifyLog(stored, { hash, head })).toStrictEqual({ ok: true, value: head })
})

it('a command of somebody forgotten that comes again is refused for that', async () => {
  const keys = keysInMemory()
  const log = forgettable(chainedLog(memoryLog(), { hash }), { personal, keys })
  const book = unwrap(openBook({ log, zone: utc, rulebooks: [rulebook] }))
  const propose = {
    ...{ to: 'pledge', id: 'c-1', type: 'propose', at: '2026-01-05T09:00Z', actor: 'm-1' },
    ...{ pledge: 'p-1', by: 'm-1', kind: 'immediate', due: '2026-06-30' },
    items: [{ text: 'Sweep', measure: 'Signed', quantity: { amount: 1, unit: 'hour' } }],
  } as const
  expect(await book.execute(propose)).toMatchObject({ ok: true })
  expect(await book.execute({ ...propose, due: '2026-05-31' })).toMatchObject({
    refusals: [{ code: 'command-reused', actual: ['due'] }],
  })
  keys.forget('m-1')
  expect(await book.execute(propose)).toMatchObject({
    refusals: [{ code: 'person-forgotten', subject: 'm-1' }],
  })
})
