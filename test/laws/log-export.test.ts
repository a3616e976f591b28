import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/foundation/index.ts'
import { type Batch, type EventLog, exportLog, importLog, memoryLog } from '../../src/log/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'

const stream = fc.constantFrom('pledge/p-1', 'pledge/p-2', 'member/m-1', 'unit/甲')
const event = fc.record({
  schema: fc.integer({ min: 1, max: 3 }),
  data: fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>,
})
const write = fc.record({
  stream,
  events: fc.array(event, { minLength: 1, maxLength: 4 }),
  labels: fc.array(fc.constantFrom('unit:u-1', 'unit:甲', 'a', 'B', 'z')),
})
const batches = fc.array(fc.uniqueArray(write, { selector: (each) => each.stream, minLength: 1 }))

async function textOf(log: EventLog): Promise<string> {
  const lines: string[] = []
  for await (const line of exportLog(log)) lines.push(line)
  return lines.join('\n')
}

describe('an export', () => {
  it('makes the same log again, and the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.jsonValue(), async (all, request) => {
        const log = memoryLog()
        for (const [n, writes] of all.entries()) {
          const names = writes.map((each) => ({ stream: each.stream }))
          const versions = (await log.read(names)).map((events) => events.length)
          const batch: Batch = {
            command: {
              id: commandId(`c-${n}`),
              hash: 'h',
              ...(n % 2 === 0 && { request: request as Json }),
            },
            writes: writes.map((each, at) => ({ ...each, expected: versions[at] ?? 0 })),
          }
          expect((await log.append(batch)).ok).toBe(true)
        }
        const [text, copy] = [await textOf(log), memoryLog()]
        expect((await importLog(copy, text.split('\n'))).ok).toBe(true)
        expect(await copy.readAll({ limit: 1000 })).toStrictEqual(
          await log.readAll({ limit: 1000 }),
        )
        expect(await textOf(copy)).toBe(text)
      }),
      { numRuns: 150 },
    )
  })

  it('that lost or changed any character is not imported as it is', async () => {
    const log = memoryLog()
    const events = [{ schema: 1, data: { text: '每周三清扫楼道', hours: 2.5 } }]
    for (let n = 1; n < 4; n++) {
      const command = { id: commandId(`c-${n}`), hash: 'h', request: { n } }
      await log.append({ command, writes: [{ stream: `pledge/p-${n}`, expected: 0, events }] })
    }
    const text = await textOf(log)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('', ' ', '0', '"', '\n'),
        async (at, by) => {
          const changed = text.slice(0, at) + by + text.slice(at + 1)
          fc.pre(changed !== text)
          const copy = memoryLog()
          const imported = await importLog(copy, changed.split('\n'))
          // Either it is refused, or it is another log that is whole in itself: then its bytes are those.
          expect(!imported.ok || (await textOf(copy)) === changed).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
