import { expect, test } from 'vitest'
import { memoryLog } from '../../src/log/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'

const batch = {
  command: { id: commandId('c-1'), hash: 'h', request: { a: 1 } },
  writes: [
    { stream: 'pledge/p-1', expected: 0, events: [{ schema: 1, data: { a: 1 } }], labels: ['x'] },
  ],
}

test('what it hands out is frozen and shared', async () => {
  const log = memoryLog()
  const first = await log.append(batch)
  const again = await log.append(batch)
  expect(again).toEqual({ ok: true, value: { ...(first.ok && first.value), repeated: true } })
  const [[event] = []] = await log.read([{ stream: 'pledge/p-1' }])
  expect(Object.isFrozen(event?.data)).toBe(true)
  expect((await log.readAll({ limit: 1 })).events[0]).toBe(event)
  expect(await log.streams({ label: 'x', limit: 1 })).toEqual(['pledge/p-1'])
})

test('a command kept is found again with its request', async () => {
  const log = memoryLog()
  await log.append(batch)
  expect(await log.find(commandId('c-1'))).toMatchObject({ hash: 'h', request: { a: 1 } })
  const other = { ...batch, command: { ...batch.command, hash: 'i', request: { a: 2 } } }
  expect(await log.append(other)).toMatchObject({
    ok: false,
    refusals: [{ code: 'command-reused', subject: 'c-1', actual: ['a'] }],
  })
})
