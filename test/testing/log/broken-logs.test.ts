import { describe, expect, test } from 'vitest'
import type { LogUnderTest } from '../../../src/testing/index.ts'
import { describeEventLog, SpecificationError } from '../../../src/testing/index.ts'
import { brokenLogs } from './broken-logs.ts'
import { sequenceStore } from './reference-store.ts'

/** The tests of the suite by name, none of them run yet. */
function testsOf(make: () => LogUnderTest): ReadonlyMap<string, () => Promise<void>> {
  const tests = new Map<string, () => Promise<void>>()
  describeEventLog(async () => make(), { it: (name, body) => tests.set(name, body) })
  return tests
}

describe('a log that', () => {
  test.each(brokenLogs)('$how is found: $found', async ({ found, make }) => {
    const asked = testsOf(make).get(found)
    const thrown = await asked?.().then(
      () => 'nothing was found',
      (error: unknown) => error,
    )
    // Found in words, or by an error of the log's own: never by one that the suite stumbled over.
    expect(thrown).toBeInstanceOf(Error)
    expect((thrown as Error).name).not.toBe('TypeError')
  })
})

test('every promise is broken by some of them', () => {
  const names = [...testsOf(() => brokenLogs[0]?.make() ?? { log: {} as never }).keys()]
  const broken = new Set(brokenLogs.map(({ found }) => found))
  expect(names.filter((name) => !broken.has(name))).toEqual([])
  expect([...broken].filter((name) => !names.includes(name))).toEqual([])
})

test('a hook that is missing and not named is asked for', async () => {
  const make = () => ({ log: brokenLogs[0]?.make().log ?? ({} as never) })
  const asked = testsOf(make).get('hides what is not committed, and makes no reader wait for it')
  await expect(asked?.()).rejects.toThrow(SpecificationError)
  await expect(asked?.()).rejects.toThrow('`hold`')
})

test('a log is closed when its test is over, however it ended', async () => {
  let closed = 0
  const close = async () => {
    closed += 1
  }
  for (const { found, make } of brokenLogs.slice(0, 2)) {
    await testsOf(() => ({ ...make(), close }))
      .get(found)?.()
      .catch(() => {})
  }
  expect(closed).toBe(2)
})

test.each([
  'shows a reader both of two transactions that commit out of order',
  'shows a reader the slow one too, after many quick ones',
  'goes on after a transaction that was given up, and keeps nothing of it',
])('a log that shows nothing behind an open place keeps its promise: it %s', async (says) => {
  await testsOf(() => sequenceStore(true)).get(says)?.()
})
