import { commandId, factId, instant, memberId, type ObjectionRuled, unwrap, utc } from 'pledgebook'
import { memoryLog } from 'pledgebook/book'
import { describe, expect, it } from 'vitest'
import type { Look } from '../../../src/book/look.ts'
import { sha256 } from '../../../src/book/sha-256.ts'
import { cycleContext } from '../../../src/book/year/cycle-context.ts'
import { cycleDesk } from '../../../src/book/year/cycle-desk.ts'
import { objectionDesk } from '../../../src/book/year/objection-desk.ts'
import type { YearWorld } from '../../../src/book/year/year-world.ts'
import { logLimits } from '../../../src/log/log-limits.ts'

const matter = { kind: 'grade', id: '2026/branches/b-05' }

/** A ruling under some id that takes back some facts. */
function ruled(cause: string, facts: readonly string[]): ObjectionRuled {
  const remedy = facts.map((id) => ({ kind: 'fact', id: factId(id), note: 'Not so' }))
  const base = { type: 'ruled', at: instant('2027-01-18T09:00Z'), actor: memberId('m-6') } as const
  const event = { ...base, cause: commandId(cause), objection: 'o-1', outcome: 'upheld' } as const
  return { ...event, reason: 'So it is', remedy } as unknown as ObjectionRuled
}

/** A look at a log that has the objections and a cycle with one long name on its roll. */
function looking(subject: string) {
  const log = memoryLog()
  const state = { id: '2026', matter, populations: [{ name: 'branches' }] }
  const look = { log, state: async () => state } as unknown as Look
  const desk = objectionDesk({ log, hash: sha256 } as unknown as YearWorld)
  const rolled = { type: 'rolled', at: '2027-01-08T09:00Z', actor: 'm-7', cause: 'c-1' }
  const data = { ...rolled, cycle: '2026', population: 'branches', in: [subject] }
  const events = [{ schema: 1, data: { ...data, exempt: [], out: [] } }]
  const write = { stream: 'basis/2026/branches', expected: 0, events }
  const kept = log.append({ command: { id: commandId('c-1'), hash: 'h' }, writes: [write] })
  return { desk, look, kept }
}

describe('a cycle of very many', () => {
  it.each(['confirm', 'apply'])('can still take its steps: %s', async (type) => {
    const { look: one } = looking('b-05')
    const names = Array.from({ length: logLimits.streams + 1 }, (_, at) => `appraisal/a/b/${at}`)
    const states = async (_: unknown, streams: readonly string[]) => {
      // Each becomes a checked read, and a batch takes only so many.
      expect(streams.length).toBeLessThan(logLimits.streams)
      return []
    }
    const look = {
      ...one,
      states,
      find: async (label: string) => (label.startsWith('appraisals:') ? names : []),
      rolesOf: async () => [],
    }
    const asked = { type, id: 'c-1', at: '2027-01-18T09:00Z', actor: 'm-6', cycle: '2026' }
    const year = { hearing: { calendar: { zone: utc } }, hash: sha256 }
    const context = await cycleContext(year as never, asked as never, look as unknown as Look)
    expect(context.measures ?? context.results).toBeDefined()
  })
})

describe('what follows from a ruling', () => {
  it.each([
    ['r-1', ['results', 'f-1']],
    ['r'.repeat(100), ['f'.repeat(128)]],
    ['r-1', ['f-1', 'f-1:f-1:points']],
  ])('has an id of its own each time: %s', async (cause, facts) => {
    const { desk, look } = looking('b-05')
    const followed = await desk.follow?.(ruled(cause, facts), look, 'objection/o')
    const following = followed ? unwrap(followed) : []
    expect(following.map(({ to }) => to)).toEqual([...facts.map(() => 'record'), 'cycle'])
    expect(new Set(following.map(({ id }) => id)).size).toBe(facts.length + 1)
    expect(following.map(({ id }) => id)).not.toContain('r-1:f-1:f-1:points')
  })

  it('can be named for everybody, however long the names are', async () => {
    const { look, kept } = looking('b'.repeat(128))
    await kept
    const desk = cycleDesk({ log: look.log, hash: sha256 } as unknown as YearWorld)
    const named = async (cause: string) => {
      const base = { at: instant('2027-02-01T09:00Z'), actor: memberId('m-7'), cycle: '2026' }
      const event = { ...base, type: 'confirmed', cause: commandId(cause) } as never
      const followed = await desk.follow?.(event, look, 'cycle/2026')
      return (followed ? unwrap(followed) : []).map(({ id }) => id)
    }
    const [one, again] = [await named('c-1'), await named('c-1')]
    expect(one).toEqual([expect.stringMatching(/^follows:[0-9a-f]{64}$/)])
    expect(again).toEqual(one)
    expect(await named('c-2')).not.toEqual(one)
  })
})
