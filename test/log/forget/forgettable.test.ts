import { beforeEach, describe, expect, it } from 'vitest'
import type { Json } from '../../../src/foundation/index.ts'
import {
  type Batch,
  chainedLog,
  type EventLog,
  exportLog,
  forgettable,
  headOf,
  memoryLog,
  type PersonKeys,
  personalFields,
  verifyLog,
} from '../../../src/log/index.ts'
import { commandId } from '../../../src/vocabulary/index.ts'
import { hash } from '../chain/hash.ts'
import { keysInMemory } from './keys.ts'

const personal = personalFields({ texts: ['text', 'reason'], people: ['actor', 'member'] })

const told = (n: number, data: Json): Batch => ({
  command: { id: commandId(`c-${n}`), hash: hash(JSON.stringify(data)), request: data },
  writes: [{ stream: 'pledge/p-1', expected: n - 1, events: [{ schema: 1, data }] }],
})

const first = { type: 'told', actor: 'm-1', text: 'I was ill in March.', hours: 2 }
const second = { type: 'returned', actor: 'm-2', member: 'm-1', reason: 'Show the paper.' }
const third = { type: 'told', actor: 'm-2', notes: [{ text: 'two' }, { text: 'three' }], x: null }

describe('forgettable', () => {
  let stored: EventLog
  let keys: ReturnType<typeof keysInMemory>
  let log: EventLog

  beforeEach(async () => {
    stored = memoryLog()
    keys = keysInMemory()
    log = forgettable(chainedLog(stored, { hash }), { personal, keys })
    for (const [at, data] of [first, second, third].entries()) {
      expect((await log.append(told(at + 1, data))).ok).toBe(true)
    }
  })

  const data = async (from: EventLog) =>
    (await from.read([{ stream: 'pledge/p-1' }])).flat().map((event) => event.data)

  const everything = async () => {
    const lines = []
    for await (const line of exportLog(stored)) lines.push(line)
    return lines.join('\n')
  }

  it('reads what was written, wherever it is read', async () => {
    expect(await data(log)).toStrictEqual([first, second, third])
    const { events } = await log.readAll({ limit: 10 })
    expect(events.map((event) => event.data)).toStrictEqual([first, second, third])
    expect(await log.find(commandId('c-1'))).toMatchObject({
      hash: hash(JSON.stringify(first)),
      request: first,
      events: [{ data: first }],
    })
  })

  it('keeps none of the texts in the open, nor a hash to try them against', async () => {
    const text = await everything()
    for (const word of ['ill in March', 'Show the paper', 'three', hash(JSON.stringify(first))]) {
      expect(text).not.toContain(word)
    }
    expect(text).toContain('"hours":2')
  })

  it('reads the mark once a person is forgotten, in what they wrote and what was written of them', async () => {
    keys.forget('m-1')
    expect(await data(log)).toStrictEqual([
      { ...first, text: '[forgotten]' },
      { ...second, reason: '[forgotten]' },
      third,
    ])
    const found = await log.find(commandId('c-1'))
    expect(found?.request).toStrictEqual({ ...first, text: '[forgotten]' })
    expect(found?.hash).not.toBe(hash(JSON.stringify(first)))
    const own = forgettable(stored, { personal, keys, mark: '（已遗忘）' })
    expect(await data(own)).toContainEqual({ ...first, text: '（已遗忘）' })
  })

  it('leaves the chain as it is, before and after', async () => {
    const head = await headOf(stored, { hash })
    expect((await verifyLog(stored, { hash, head })).ok).toBe(true)
    keys.forget('m-1')
    await data(log)
    expect(await verifyLog(stored, { hash, head })).toStrictEqual({ ok: true, value: head })
  })

  it('answers a command that comes again, and says which fields are others', async () => {
    expect(await log.append(told(1, first))).toMatchObject({
      value: { repeated: true, events: [{ data: first }] },
    })
    const other = { ...told(1, { ...first, text: 'I was away.', hours: 3 }) }
    expect(await log.append(other)).toMatchObject({
      refusals: [{ code: 'command-reused', subject: 'c-1', actual: ['hours', 'text'] }],
    })
  })

  it('answers a command again that was kept before anything was sealed', async () => {
    const plain = memoryLog()
    await plain.append(told(1, first))
    const now = forgettable(plain, { personal, keys })
    expect(await now.append(told(1, first))).toMatchObject({ value: { repeated: true } })
    expect(await data(now)).toStrictEqual([first])
  })

  it('refuses what is personal of somebody forgotten, and that alone', async () => {
    keys.forget('m-1')
    const refused = { refusals: [{ code: 'person-forgotten', subject: 'm-1' }] }
    expect(await log.append(told(4, first))).toMatchObject(refused)
    expect(await log.append(told(1, first))).toMatchObject(refused)
    expect(await log.append(told(4, { type: 'ended', actor: 'm-1' }))).toMatchObject({ ok: true })
    expect(await log.append(told(5, { ...third, actor: 'm-3' }))).toMatchObject({ ok: true })
  })

  it('takes nothing that looks sealed', async () => {
    const forged = { note: { $sealed: 'AAAA', of: ['m-2'] } }
    for (const batch of [
      told(4, forged),
      { ...told(4, {}), command: told(4, { $hash: 1 }).command },
    ]) {
      expect(await log.append(batch)).toMatchObject({ refusals: [{ code: 'batch-invalid' }] })
    }
    const quoted = { actor: 'm-3', text: '{"$sealed":"x"}', note: '"$sealed":' }
    expect((await log.append(told(4, quoted))).ok).toBe(true)
    expect((await data(log)).at(-1)).toStrictEqual(quoted)
  })

  it('refuses to seal what is no text', async () => {
    const odd = forgettable(stored, { personal: () => [{ path: ['a'], people: ['m-1'] }], keys })
    expect(await odd.append(told(4, { a: 5 }))).toMatchObject({
      refusals: [{ code: 'batch-invalid', subject: 'c-4', expected: 'a text to seal' }],
    })
    expect((await odd.append(told(4, { b: 5 }))).ok).toBe(true)
    expect((await odd.append(told(5, { a: null }))).ok).toBe(true)
  })

  it('keeps snapshots of plain kinds only', async () => {
    const some = forgettable(stored, { personal, keys, plainKinds: ['count'] })
    const snapshot = { version: 1, made: 'v1', state: { text: 'ill' } }
    await some.snapshots.save('pledge/p-1', snapshot)
    await some.snapshots.save('count/a', snapshot)
    expect(await stored.snapshots.load('pledge/p-1')).toBeUndefined()
    expect(await some.snapshots.load('count/a')).toStrictEqual(snapshot)
  })

  it('says when the keys cannot be asked, instead of forgetting', async () => {
    const down: PersonKeys = { ...keys, open: () => Promise.reject(new Error('no connection')) }
    await expect(data(forgettable(stored, { personal, keys: down }))).rejects.toThrow('connection')
    const wrong = forgettable(stored, { personal, keys: keysInMemory() })
    await expect(data(wrong)).rejects.toThrow()
  })

  it('gives both of a text of two people only while both are known', async () => {
    keys.forget('m-2')
    expect(await data(log)).toMatchObject([first, { reason: '[forgotten]' }, { notes: [{}, {}] }])
  })
})
