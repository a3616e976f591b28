import { commandId, unwrap } from 'pledgebook'
import { expect, test } from 'vitest'
import { storeOnDisk } from './files.ts'

const lengths = [0, 1, 2, 15, 16, 17, 31, 32, 33, 47, 48, 49, 100]

test('a stream is read whole and in part, however many rows the driver makes of it', async () => {
  const { open, close } = storeOnDisk()
  const log = await open()
  for (const length of lengths.filter((each) => each > 0)) {
    const events = Array.from({ length }, (_, at) => ({ schema: 1, data: { n: at + 1 } }))
    const command = { id: commandId(`c-${length}`), hash: 'h' }
    const writes = [{ stream: `a/${length}`, expected: 0, events }]
    expect(unwrap(await log.append({ command, writes })).events).toHaveLength(length)
    const found = await log.find(command.id)
    expect(found?.events.map(({ version }) => version)).toEqual(upTo(0, length))
  }
  for (const length of lengths) {
    for (const [after, limit] of [[], [0, 16], [1], [7, 20], [16], [17, 1], [length], [1000, 5]]) {
      const slice = {
        stream: `a/${length}`,
        ...(after !== undefined && { after }),
        ...(limit !== undefined && { limit }),
      }
      const expected = upTo(after ?? 0, Math.min(length, (after ?? 0) + (limit ?? 1000)))
      const [alone = [], both] = [(await log.read([slice]))[0], await log.read([slice, slice])]
      expect(alone.map(({ version, data }) => [version, data])).toEqual(
        expected.map((n) => [n, { n }]),
      )
      expect(both).toEqual([alone, alone])
    }
  }
  await close()
})

function upTo(after: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - after) }, (_, at) => after + at + 1)
}
