import { describe, expect, test } from 'vitest'
import { evolution, type Json, RefusedError } from '../../src/foundation/index.ts'
import { type EventLog, loadState, memoryLog, type SnapshotUse } from '../../src/log/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'

interface Basket {
  things: string[]
  readonly begun: { readonly by: string }
}

const basket = evolution<Basket, string>((draft, event) => {
  if (!draft) return { things: [event], begun: { by: event } }
  draft.things.push(event)
  return draft
})

const use: SnapshotUse = { made: 'basket-1', every: 3 }

async function put(log: EventLog, ...data: readonly Json[]): Promise<void> {
  const stream = 'basket/1'
  const [{ length: expected } = []] = await log.read([{ stream }])
  const events = data.map((each) => ({ schema: 1, data: each }))
  const command = { id: commandId(`c-${expected}`), hash: 'h' }
  expect((await log.append({ command, writes: [{ stream, expected, events }] })).ok).toBe(true)
}

/** A log that notes after which version it was read. */
function watched(log: EventLog): { log: EventLog; reads: (number | undefined)[] } {
  const reads: (number | undefined)[] = []
  const read: EventLog['read'] = (slices) => {
    reads.push(...slices.map(({ after }) => after))
    return log.read(slices)
  }
  return { log: { ...log, read }, reads }
}

const load = (log: EventLog, how?: SnapshotUse) => loadState(log, 'basket/1', basket, how)
const things = (...list: string[]) => ({ things: list, begun: { by: 'a' } })

describe('loading a state', () => {
  test('of a stream that is not there gives nothing', async () => {
    expect(await load(memoryLog())).toEqual({ state: undefined, version: 0 })
    expect(await load(memoryLog(), use)).toEqual({ state: undefined, version: 0 })
  })

  test('keeps a snapshot once enough has come, and begins from it next time', async () => {
    const { log, reads } = watched(memoryLog())
    await put(log, 'a', 'b')
    await load(log, use)
    expect(await log.snapshots.load('basket/1')).toBeUndefined()
    await put(log, 'c', 'd')
    expect(await load(log, use)).toEqual({ state: things('a', 'b', 'c', 'd'), version: 4 })
    expect(await log.snapshots.load('basket/1')).toMatchObject({ version: 4, made: 'basket-1' })
    await put(log, 'e')
    reads.length = 0
    expect(await load(log, use)).toEqual({ state: things('a', 'b', 'c', 'd', 'e'), version: 5 })
    expect(reads).toEqual([3])
    expect(await log.snapshots.load('basket/1')).toMatchObject({ version: 4 })
    await put(log, 'f', 'g')
    await load(log, use)
    expect(await log.snapshots.load('basket/1')).toMatchObject({ version: 7 })
  })

  test('without snapshots neither asks for one nor keeps one', async () => {
    const log = memoryLog()
    await put(log, 'a', 'b', 'c', 'd')
    const broken = async () => {
      throw new Error('asked')
    }
    const snapshots = { load: broken, save: broken, clear: broken }
    expect((await load({ ...log, snapshots })).version).toBe(4)
  })

  test('passes by what other code made, and what is of another log', async () => {
    const log = memoryLog()
    await put(log, 'a', 'b', 'c')
    const state = { things: ['wrong'], begun: { by: 'wrong' } }
    for (const [version, made] of [
      [2, 'basket-0'],
      [3, 'basket'],
      [4, 'basket-1'],
      [9, 'basket-1'],
    ] as const) {
      await log.snapshots.clear()
      await log.snapshots.save('basket/1', { version, made, state })
      expect(await load(log, use)).toEqual({ state: things('a', 'b', 'c'), version: 3 })
    }
  })

  test('gives a frozen state, whichever way it came', async () => {
    const log = memoryLog()
    await put(log, 'a', 'b', 'c')
    for (const round of [1, 2]) {
      const { state } = await load(log, use)
      expect(Object.isFrozen(state?.things), `round ${round}`).toBe(true)
      expect(Object.isFrozen(state?.begun)).toBe(true)
    }
  })

  test('says so where a state is no JSON', async () => {
    const log = memoryLog()
    await put(log, 'a', 'b', 'c')
    const maps = evolution<{ map: Map<string, string> }, string>(() => ({ map: new Map() }))
    await expect(loadState(log, 'basket/1', maps, use)).rejects.toThrow(RefusedError)
  })
})
