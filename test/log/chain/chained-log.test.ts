import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Batch,
  chainedLog,
  type EventLog,
  headOf,
  memoryLog,
  verifyLog,
} from '../../../src/log/index.ts'
import { commandId } from '../../../src/vocabulary/index.ts'
import { fill } from './filled.ts'
import { hash } from './hash.ts'

const batch = (id: string, stream: string, expected: number): Batch => ({
  command: { id: commandId(id), hash: 'h' },
  writes: [{ stream, expected, events: [{ schema: 1, data: { id } }] }],
})

describe('chainedLog', () => {
  it('gives what the log without it gives', async () => {
    const [plain, chained] = [memoryLog(), chainedLog(memoryLog(), { hash })]
    await fill(plain, 30)
    await fill(chained, 30)
    const shown = async (log: EventLog) => {
      const pages = []
      for (let page = await log.readAll({ limit: 4 }); ; ) {
        pages.push(page.events.map(({ position: _, ...event }) => event))
        if (page.atEnd) return pages.filter((each) => each.length > 0)
        page = await log.readAll({ limit: 4, ...(page.next && { after: page.next }) })
      }
    }
    expect(await shown(chained)).toStrictEqual(await shown(plain))
    const found = async (log: EventLog) =>
      (await log.find(commandId('c-12')))?.events.map(({ stream, version }) => [stream, version])
    expect(await found(chained)).toStrictEqual(await found(plain))
  })

  it('chains appends that come at the same time, each once', async () => {
    const stored = memoryLog()
    const log = chainedLog(stored, { hash, tries: 1 })
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) => log.append(batch(`c-${n}`, `pledge/p-${n}`, 0))),
    )
    expect(results.every(({ ok }) => ok)).toBe(true)
    const again = await log.append(batch('c-7', 'pledge/p-7', 0))
    expect(again).toMatchObject({ ok: true, value: { repeated: true, events: [{ version: 1 }] } })
    expect((await headOf(stored, { hash })).version).toBe(50)
    expect((await verifyLog(stored, { hash })).ok).toBe(true)
  })

  it('tries again where another process took the place in the chain', async () => {
    const stored = memoryLog()
    const processes = [1, 2, 3, 4].map(() => chainedLog(stored, { hash }))
    const results = await Promise.all(
      processes.flatMap((log, p) =>
        Array.from({ length: 25 }, (_, n) =>
          log.append(batch(`c-${p}-${n}`, `pledge/${p}-${n}`, 0)),
        ),
      ),
    )
    expect(results.filter(({ ok }) => !ok)).toStrictEqual([])
    const head = await headOf(stored, { hash })
    expect(await verifyLog(stored, { hash, head })).toStrictEqual({ ok: true, value: head })
    expect(head.version).toBe(100)
  })

  it('says so where its tries are used up', async () => {
    const stored = memoryLog()
    const [first, second] = [chainedLog(stored, { hash }), chainedLog(stored, { hash, tries: 1 })]
    await second.append(batch('c-1', 'pledge/p-1', 0))
    await first.append(batch('c-2', 'pledge/p-2', 0))
    expect(await second.append(batch('c-3', 'pledge/p-3', 0))).toMatchObject({
      refusals: [{ code: 'version-conflict', subject: 'chain/log' }],
    })
  })

  it('lets real conflicts through as they are, and only those', async () => {
    const stored = memoryLog()
    const [log, other] = [chainedLog(stored, { hash }), chainedLog(stored, { hash })]
    await log.append(batch('c-1', 'pledge/p-1', 0))
    await other.append(batch('c-2', 'pledge/p-1', 1))
    expect(await log.append(batch('c-3', 'pledge/p-1', 1))).toMatchObject({
      refusals: [{ code: 'version-conflict', subject: 'pledge/p-1', expected: 1, actual: 2 }],
    })
    expect(await log.append(batch('c-4', 'pledge/p-1', 2))).toMatchObject({ ok: true })
    expect((await verifyLog(stored, { hash })).ok).toBe(true)
  })

  it('refuses a write to its own stream, and whatever is no batch', async () => {
    const log = chainedLog(memoryLog(), { hash })
    expect(await log.append(batch('c-1', 'chain/log', 0))).toMatchObject({
      refusals: [{ code: 'batch-invalid', subject: 'c-1', actual: 'chain/log' }],
    })
    expect(await log.append({ ...batch('c-1', 'pledge/p-1', -1) })).toMatchObject({
      refusals: [{ code: 'batch-invalid' }],
    })
  })

  it('takes a batch as it was when it was handed in', async () => {
    const stored = memoryLog()
    const log = chainedLog(stored, { hash })
    const data = { text: 'before' }
    const first = log.append(batch('c-1', 'pledge/p-1', 0))
    const command = { id: commandId('c-2'), hash: 'h' }
    const writes = [{ stream: 'pledge/p-2', expected: 0, events: [{ schema: 1, data }] }]
    const second = log.append({ command, writes })
    data.text = 'after'
    await Promise.all([first, second])
    expect(await log.read([{ stream: 'pledge/p-2' }])).toMatchObject([
      [{ data: { text: 'before' } }],
    ])
    expect((await verifyLog(stored, { hash })).ok).toBe(true)
  })

  it('goes on where a database failed once, whatever became of the append', async () => {
    const stored = memoryLog()
    let failing = true
    const log = chainedLog(
      {
        ...stored,
        append: async (each) => {
          const result = await stored.append(each)
          if (failing) throw new Error('connection lost')
          return result
        },
      },
      { hash },
    )
    await expect(log.append(batch('c-1', 'pledge/p-1', 0))).rejects.toThrow('connection lost')
    failing = false
    expect(await log.append(batch('c-1', 'pledge/p-1', 0))).toMatchObject({
      value: { repeated: true },
    })
    expect(await log.append(batch('c-2', 'pledge/p-2', 0))).toMatchObject({ ok: true })
    expect((await verifyLog(stored, { hash })).ok).toBe(true)
  })
})

describe('headOf', () => {
  let stored: EventLog
  beforeAll(async () => {
    stored = memoryLog()
    await fill(chainedLog(stored, { hash }), 1234)
  })

  it('finds the last entry of a long chain, from anywhere', async () => {
    const [entries = []] = await stored.read([{ stream: 'chain/log' }])
    const head = await headOf(stored, { hash })
    expect(head.version).toBe(entries.length)
    expect(await headOf(stored, { hash, known: head })).toStrictEqual(head)
    const known = { version: 17, hash: 'whatever' }
    expect(await headOf(stored, { hash, known })).toStrictEqual(head)
    expect((await verifyLog(stored, { hash, head })).ok).toBe(true)
  })

  it('is empty where there is no chain', async () => {
    expect(await headOf(memoryLog(), { hash })).toStrictEqual({ version: 0, hash: '' })
    expect(await verifyLog(memoryLog(), { hash })).toStrictEqual({
      ok: true,
      value: { version: 0, hash: '' },
    })
  })
})
