import { describe, expect, test } from 'vitest'
import { type EventLog, headOf, memoryLog, type StoredEvent } from '../../src/log/index.ts'
import { audit, auditChain } from './audit.ts'
import { hash, transfers } from './transfers.ts'

/** A log on which a worker did ten commands, and what it said of them. */
async function worked() {
  const log = memoryLog()
  const { make, read } = transfers(log, 'w0')
  const said = new Map<number, number>()
  for (let number = 1; number <= 10; number++) said.set(number, await make(number))
  await read()
  return { log, said: new Map([['w0', said]]), kept: said }
}

/** The same log, but for what `readAll` says. */
function altered(
  log: EventLog,
  alter: (events: readonly StoredEvent[]) => readonly StoredEvent[],
): EventLog {
  const readAll: EventLog['readAll'] = async (query) => {
    const page = await log.readAll(query)
    return { ...page, events: alter(page.events) }
  }
  return { ...log, readAll }
}

describe('the audit after the crashes', () => {
  test('finds nothing where all is well', async () => {
    const { log, said } = await worked()
    expect(await audit(log, said)).toEqual([])
    expect(await auditChain(log, await headOf(log, { hash }))).toEqual([])
  })

  test('finds a command that was said to be kept and is not', async () => {
    const { log, said, kept } = await worked()
    kept.set(11, 11)
    expect((await audit(log, said)).join()).toContain('w0-000011: not found')
  })

  test('finds a command that stands somewhere else', async () => {
    const { log, said, kept } = await worked()
    kept.set(10, 9)
    expect((await audit(log, said)).join()).toContain('w0-000010: counted to 10, said 9')
  })

  test('finds an event that is missing, and one that stands twice', async () => {
    const { log, said } = await worked()
    const isOne = ({ stream, version }: StoredEvent) => stream === 'count/all' && version === 4
    const missing = altered(log, (events) => events.filter((event) => !isOne(event)))
    expect(await audit(missing, said)).not.toEqual([])
    const twice = altered(log, (events) =>
      events.flatMap((event) => (isOne(event) ? [event, event] : [event])),
    )
    expect(await audit(twice, said)).not.toEqual([])
  })

  test('finds half of a transfer', async () => {
    const { log, said } = await worked()
    const half = altered(log, (events) =>
      events.filter(({ stream, version }) => stream !== 'account/0' || version < 2),
    )
    expect((await audit(half, said)).join()).toContain('sum to')
  })
})
