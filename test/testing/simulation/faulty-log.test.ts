import { describe, expect, it } from 'vitest'
import { type EventLog, memoryLog } from '../../../src/book/index.ts'
import { commandId } from '../../../src/index.ts'
import { type FaultKind, type FaultyLog, faultyLog, isFault } from '../../../src/testing/index.ts'

const batch = (id: string, expected: number) => ({
  command: { id: commandId(id), hash: id },
  writes: [{ stream: 'pledge/p-1', expected, events: [{ schema: 1, data: { id } }] }],
})

/** A log on which one call goes wrong. */
function failingAt(log: EventLog, number: number, fault: FaultKind, writer?: () => Promise<void>) {
  const faultAt = (call: { number: number }) => (call.number === number ? fault : undefined)
  return faultyLog(log, { seed: 0, faultAt, ...(writer && { writer }) })
}

const thrownBy = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing thrown',
    (thrown) => (isFault(thrown) ? thrown.fault : thrown),
  )

async function kept(log: EventLog): Promise<readonly string[]> {
  const { events } = await log.readAll({ limit: 100 })
  return events.map(({ command, version }) => `${command}@${version}`)
}

describe('a log with faults', () => {
  it('passes everything through where nothing goes wrong', async () => {
    const log = faultyLog(memoryLog(), { seed: 1, percent: {} })
    expect((await log.append(batch('c-1', 0))).ok).toBe(true)
    expect(await kept(log)).toEqual(['c-1@1'])
    expect(await log.find(commandId('c-1'))).toMatchObject({ hash: 'c-1' })
    expect(await log.streams({ label: 'none', limit: 1 })).toEqual([])
    expect(log.injected()).toEqual([])
    expect(log.calls()).toBe(4)
  })

  it('refuses with a conflict though nothing changed, and keeps nothing', async () => {
    const inner = memoryLog()
    const log = failingAt(inner, 0, 'conflict')
    const refused = await log.append(batch('c-1', 0))
    expect(refused).toMatchObject({
      ok: false,
      refusals: [{ code: 'version-conflict', subject: 'pledge/p-1', expected: 0, actual: 1 }],
    })
    expect(await kept(inner)).toEqual([])
    expect((await log.append(batch('c-1', 0))).ok).toBe(true)
  })

  it('lets somebody else write first, who is not interrupted again', async () => {
    const inner = memoryLog()
    const log: FaultyLog = faultyLog(inner, {
      seed: 0,
      faultAt: ({ step }) => (step === 'append' ? 'writer' : undefined),
      writer: async () => void (await log.append(batch('c-other', 0))),
    })
    const refused = await log.append(batch('c-1', 0))
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'version-conflict' }] })
    expect(await kept(inner)).toEqual(['c-other@1'])
  })

  it('loses an acknowledgement of what is kept', async () => {
    const inner = memoryLog()
    const log = failingAt(inner, 0, 'lost')
    expect(await thrownBy(log.append(batch('c-1', 0)))).toBe('lost')
    expect(await kept(inner)).toEqual(['c-1@1'])
    expect(await log.append(batch('c-1', 0))).toMatchObject({ ok: true, value: { repeated: true } })
  })

  it('fails before anything was done', async () => {
    const inner = memoryLog()
    const log = failingAt(inner, 0, 'failure')
    expect(await thrownBy(log.append(batch('c-1', 0)))).toBe('failure')
    expect(await kept(inner)).toEqual([])
    expect(log.crashed()).toBe(false)
  })

  it.each([
    ['crash-before', []],
    ['crash-after', ['c-1@1']],
  ] as const)('is dead after %s', async (fault, left) => {
    const inner = memoryLog()
    const log = failingAt(inner, 0, fault)
    expect(await thrownBy(log.append(batch('c-1', 0)))).toBe(fault)
    expect(log.crashed()).toBe(true)
    expect(await thrownBy(log.read([]))).toBe('crash-before')
    expect(await thrownBy(log.checkpoints.load('r'))).toBe('crash-before')
    expect(await thrownBy(log.snapshots.clear())).toBe('crash-before')
    expect(await kept(inner)).toEqual(left)
  })

  it('does not deliver what was on its way when it crashed', async () => {
    const log = failingAt(memoryLog(), 1, 'crash-before')
    const onItsWay = log.read([])
    expect(await thrownBy(log.find(commandId('c-1')))).toBe('crash-before')
    expect(await thrownBy(onItsWay)).toBe('crash-after')
  })

  it('hands a page out again, and comes on all the same', async () => {
    const inner = memoryLog()
    for (const at of [0, 1, 2]) await inner.append(batch(`c-${at + 1}`, at))
    const log = failingAt(inner, 1, 'again')
    const first = await log.readAll({ limit: 1 })
    const again = await log.readAll({ limit: 1, after: first.next! })
    expect(again.events).toEqual(first.events)
    const second = await log.readAll({ limit: 1, after: again.next! })
    expect(second.events.map(({ command }) => command)).toEqual(['c-2'])
  })

  it('forgets a snapshot', async () => {
    const log = failingAt(memoryLog(), 1, 'forgotten')
    await log.snapshots.save('pledge/p-1', { version: 1, made: 'now', state: 1 })
    expect(await log.snapshots.load('pledge/p-1')).toBe(undefined)
    expect(await log.snapshots.load('pledge/p-1')).toMatchObject({ state: 1 })
  })

  it('fails alike for the same seed and otherwise for another', async () => {
    const run = async (seed: number) => {
      const log = faultyLog(memoryLog(), { seed, percent: { failure: 30, lost: 30, conflict: 30 } })
      for (let at = 0; at < 50; at++) await log.append(batch(`c-${at}`, 0)).catch(() => {})
      return log.injected()
    }
    expect(await run(1)).toEqual(await run(1))
    expect(await run(1)).not.toEqual(await run(2))
    expect(new Set((await run(1)).map(({ fault }) => fault))).toEqual(
      new Set(['failure', 'lost', 'conflict']),
    )
  })

  it('knows only what its options name, and only for calls that know it', async () => {
    const log = faultyLog(memoryLog(), { seed: 3, faultAt: () => 'lost' })
    expect(await log.read([])).toEqual([])
    expect(log.injected()).toEqual([])
  })
})
