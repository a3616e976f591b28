import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyOf, evolution } from '../../src/foundation/index.ts'
import { loadState, memoryLog } from '../../src/log/index.ts'
import { commandId } from '../../src/vocabulary/index.ts'

interface Account {
  total: number
  readonly by: { [name: string]: number }
}

interface Booked {
  readonly of: string
  readonly amount: number
}

const account = evolution<Account, Booked>((draft, { of, amount }) => {
  if (!draft) return { total: amount, by: copyOf({ [of]: amount }) }
  draft.total += amount
  draft.by[of] = (Object.hasOwn(draft.by, of) ? (draft.by[of] ?? 0) : 0) + amount
  return draft
})

const booked = fc.record({ of: fc.constantFrom('a', 'b', 'toString', '1'), amount: fc.integer() })
const step = fc.record({
  events: fc.array(booked, { minLength: 1, maxLength: 6 }),
  every: fc.integer({ min: 1, max: 5 }),
  made: fc.constantFrom('code-1', 'code-2'),
  clear: fc.boolean(),
})

test('a state is the same with a snapshot, without one and with a stale one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const log = memoryLog()
      let version = 0
      for (const [at, { events, every, made, clear }] of steps.entries()) {
        const data = events.map((each) => ({ schema: 1, data: { ...each } }))
        const writes = [{ stream: 'account/1', expected: version, events: data }]
        await log.append({ command: { id: commandId(`c-${at}`), hash: 'h' }, writes })
        version += events.length
        if (clear) await log.snapshots.clear()
        const plain = await loadState(log, 'account/1', account)
        expect(plain.version).toBe(version)
        expect(await loadState(log, 'account/1', account, { made, every })).toEqual(plain)
        expect(await loadState(log, 'account/1', account, { made, every })).toEqual(plain)
      }
    }),
  )
})
