import { describe, expect, test } from 'vitest'
import {
  type EventLog,
  type FollowOptions,
  follow,
  memoryLog,
  type StoredEvent,
} from '../../src/log/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'

async function filled(count: number, log = memoryLog(), stream = 'a/1'): Promise<EventLog> {
  const [known = []] = await log.read([{ stream }])
  const events = Array.from({ length: count }, (_, n) => ({
    schema: 1,
    data: known.length + n + 1,
  }))
  const id = commandId(`${stream}/${known.length}`)
  const writes = [{ stream, expected: known.length, events }]
  expect((await log.append({ command: { id, hash: 'h' }, writes })).ok).toBe(true)
  return log
}

/** A reader that notes what it was handed. */
function noting(log: EventLog, options: Partial<FollowOptions> = {}) {
  const seen: unknown[] = []
  const handle = async ({ data }: StoredEvent) => seen.push(data)
  return { seen, ...follow(log, { reader: 'r', handle, ...options }) }
}

describe('a reader', () => {
  test('of nothing does nothing', async () => {
    const { step, seen } = noting(memoryLog())
    expect(await step()).toEqual({ handled: 0, atEnd: true, moved: true })
    expect(seen).toEqual([])
  })

  test('steps through everything once, and goes on where it was', async () => {
    const log = await filled(5)
    const first = noting(log, { limit: 2 })
    expect(await first.step()).toEqual({ handled: 2, atEnd: false, moved: true })
    expect(first.seen).toEqual([1, 2])
    const second = noting(log, { limit: 2 })
    expect(await second.step()).toEqual({ handled: 2, atEnd: false, moved: true })
    expect(await second.step()).toEqual({ handled: 1, atEnd: true, moved: true })
    expect(await second.step()).toEqual({ handled: 0, atEnd: true, moved: true })
    expect(second.seen).toEqual([3, 4, 5])
  })

  test('whose name could never be kept is handed nothing', async () => {
    const { step, run, seen } = noting(await filled(1), { reader: 'not a name' })
    await expect(step()).rejects.toMatchObject({
      refusals: [{ code: 'query-invalid', path: ['reader'] }],
    })
    await expect(run(async () => false)).rejects.toMatchObject({ name: 'RefusedError' })
    expect(seen).toEqual([])
  })

  test('is handed the kinds that it asked for, and passes the others by', async () => {
    const log = await filled(3)
    await filled(2, log, 'b/1')
    await filled(2, log, 'a/1')
    const { step, seen } = noting(log, { kinds: ['b'] })
    await step()
    expect(seen).toEqual([1, 2])
    await filled(1, log, 'b/1')
    await step()
    expect(seen).toEqual([1, 2, 3])
  })

  test('is its own, whoever else reads', async () => {
    const log = await filled(2)
    const [one, two] = [noting(log), noting(log, { reader: 's' })]
    await one.step()
    await two.step()
    expect([one.seen, two.seen]).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  test('runs until it is told to stop, and is asked only where nothing more is', async () => {
    const log = await filled(5)
    const { run, seen } = noting(log, { limit: 2 })
    const asked: number[] = []
    await run(async () => {
      asked.push(seen.length)
      if (seen.length < 7) await filled(1, log)
      return seen.length < 7
    })
    expect(asked).toEqual([5, 6, 7])
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})

describe('at least once', () => {
  test('a crash between handling and the checkpoint hands the page on again', async () => {
    const log = await filled(3)
    const move = async () => {
      throw new Error('the process ended here')
    }
    const crashing = noting({ ...log, checkpoints: { ...log.checkpoints, move } })
    await expect(crashing.step()).rejects.toThrow('the process ended here')
    expect(crashing.seen).toEqual([1, 2, 3])
    const after = noting(log)
    await after.step()
    expect(after.seen).toEqual([1, 2, 3])
  })

  test('a handler that fails stays before its event, and what came before is done', async () => {
    const log = await filled(4)
    let failing = true
    const seen: unknown[] = []
    const handle = async ({ data }: StoredEvent) => {
      if (data === 3 && failing) throw new Error('not now')
      seen.push(data)
    }
    const { step } = follow(log, { reader: 'r', handle })
    await expect(step()).rejects.toThrow('not now')
    await expect(step()).rejects.toThrow('not now')
    expect(seen).toEqual([1, 2])
    failing = false
    expect(await step()).toEqual({ handled: 2, atEnd: true, moved: true })
    expect(seen).toEqual([1, 2, 3, 4])
  })

  test('the error of a handler is not hidden by one of the log', async () => {
    const log = await filled(2)
    const move = async () => {
      throw new Error('no connection')
    }
    const checkpoints = { ...log.checkpoints, move }
    const handle = async ({ data }: StoredEvent) => {
      if (data === 2) throw new Error('not now')
    }
    const { step } = follow({ ...log, checkpoints }, { reader: 'r', handle })
    await expect(step()).rejects.toThrow('not now')
  })

  test('two readers under one name lose nothing, and one of them is told', async () => {
    const log = await filled(4)
    const [one, two] = [noting(log, { limit: 3 }), noting(log, { limit: 2 })]
    const moved = (await Promise.all([one.step(), two.step()])).map((stepped) => stepped.moved)
    expect([...moved].sort()).toEqual([false, true])
    while (!(await one.step()).atEnd) expect(one.seen.length).toBeLessThan(9)
    expect([...new Set([...one.seen, ...two.seen])].sort()).toEqual([1, 2, 3, 4])
  })

  test('many readers under one name hand on everything, however they are mixed', async () => {
    const log = await filled(60)
    const readers = Array.from({ length: 5 }, (_, at) => noting(log, { limit: at + 1 }))
    await Promise.all(readers.map(({ run }) => run(async () => false)))
    const seen = new Set(readers.flatMap((reader) => reader.seen))
    expect(seen.size).toBe(60)
    const late = noting(log)
    await late.step()
    expect(late.seen).toEqual([])
  })
})
