import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/foundation/index.ts'
import {
  type Batch,
  chainedLog,
  exportLog,
  memoryLog,
  type Upcasts,
  upcasting,
  verifyLog,
} from '../../../src/log/index.ts'
import { commandId } from '../../../src/vocabulary/index.ts'
import { hash } from '../chain/hash.ts'

/** A kind of stream that had three shapes: minutes, then seconds, then seconds with who was there. */
const visits: Upcasts = {
  visit: [
    (data) => {
      const { minutes, ...rest } = data as { readonly minutes: number }
      return { ...rest, seconds: minutes * 60 }
    },
    (data, { stream }) => ({ ...(data as object), by: stream.slice('visit/'.length) }),
  ],
  other: [],
}

const write = (n: number, schema: number, data: Json, stream = 'visit/v-1'): Batch => ({
  command: { id: commandId(`c-${n}`), hash: 'h' },
  writes: [{ stream, expected: n - 1, events: [{ schema, data }] }],
})

async function written() {
  const stored = memoryLog()
  const log = chainedLog(stored, { hash })
  await log.append(write(1, 1, { minutes: 2, note: 'first' }))
  await log.append(write(2, 2, { seconds: 90 }))
  await log.append(write(3, 3, { seconds: 30, by: 'm-9' }))
  return { stored, log: upcasting(log, visits) }
}

const now = [
  { version: 1, schema: 3, data: { seconds: 120, note: 'first', by: 'v-1' } },
  { version: 2, schema: 3, data: { seconds: 90, by: 'v-1' } },
  { version: 3, schema: 3, data: { seconds: 30, by: 'm-9' } },
]

describe('upcasting', () => {
  it('gives every shape as the newest, wherever it is read', async () => {
    const { log } = await written()
    expect((await log.read([{ stream: 'visit/v-1' }])).flat()).toMatchObject(now)
    expect((await log.readAll({ limit: 10 })).events).toMatchObject(now)
    expect((await log.find(commandId('c-1')))?.events).toMatchObject(now.slice(0, 1))
  })

  it.each([1, 2, 3])('reads shape %i as it is now', async (version) => {
    const { log } = await written()
    const [[event] = []] = await log.read([{ stream: 'visit/v-1', after: version - 1, limit: 1 }])
    expect(event).toMatchObject(now[version - 1] ?? {})
  })

  it('answers a repeated command in the newest shape', async () => {
    const stored = memoryLog()
    await stored.append(write(1, 1, { minutes: 1 }))
    const again = await upcasting(stored, visits).append(write(1, 3, { seconds: 60, by: 'v-1' }))
    expect(again).toMatchObject({ value: { repeated: true, events: [{ data: { seconds: 60 } }] } })
  })

  it('touches nothing that is stored', async () => {
    const { stored, log } = await written()
    const before = await stored.readAll({ limit: 10 })
    await log.readAll({ limit: 10 })
    expect(await stored.readAll({ limit: 10 })).toStrictEqual(before)
    expect((await verifyLog(stored, { hash })).ok).toBe(true)
    const lines = []
    for await (const line of exportLog(stored)) lines.push(line)
    expect(lines[1]).toContain('"minutes":2')
  })

  it('rejects a shape that it does not know yet', async () => {
    const { stored } = await written()
    const older = upcasting(stored, { visit: visits['visit']?.slice(0, 1) ?? [] })
    await expect(older.read([{ stream: 'visit/v-1' }])).rejects.toMatchObject({
      refusals: [
        {
          code: 'event-newer',
          subject: 'visit/v-1',
          path: ['visit/v-1', 3],
          expected: 2,
          actual: 3,
        },
      ],
    })
  })

  it('refuses to write any but the newest', async () => {
    const { log } = await written()
    expect(await log.append(write(4, 2, { seconds: 1 }))).toMatchObject({
      refusals: [
        { code: 'batch-invalid', path: ['writes', 0, 'events', 0, 'schema'], expected: 3 },
      ],
    })
    expect(await log.append(write(4, 3, { seconds: 1, by: 'x' }))).toMatchObject({ ok: true })
    expect(await log.append(write(1, 2, 0, 'other/o-1'))).toMatchObject({ ok: false })
  })

  it('passes on kinds that it knows nothing of, whatever their names', async () => {
    const stored = memoryLog()
    await stored.append(write(1, 7, 'as it is', 'constructor/c-1'))
    const [[event] = []] = await upcasting(stored, visits).read([{ stream: 'constructor/c-1' }])
    expect(event).toMatchObject({ schema: 7, data: 'as it is' })
  })
})
