import { env } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'pg'
import { commandId, unwrap } from 'pledgebook'
import type { EventLog, StoredEvent } from 'pledgebook/book'
import { postgresLog } from 'pledgebook/postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresPrograms, startPostgres } from '../support/postgres-server.mjs'

// Only with a server of its own: others use the one of the environment.
const isSkipped = !postgresPrograms() && !env['CI']
const why = isSkipped ? ' (skipped: no programs of a PostgreSQL server here)' : ''
describe.skipIf(isSkipped)(`a server that stops in the middle${why}`, () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  const pools: Pool[] = []
  const poolOf = (max: number) => {
    const pool = new Pool({ connectionString: server.url, max })
    pool.on('error', () => {})
    pools.push(pool)
    return pool
  }

  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await server.remove()
  }, 60_000)

  test.each(['fast', 'immediate'])(
    '%s: the log refuses clearly, and goes on after',
    async (how) => {
      const options = { organisation: `o-${how}` }
      const log = unwrap(await postgresLog(poolOf(4), options))
      const unknown = new Set<string>()
      const kept = new Set<string>()
      let stopped = false
      const working = Promise.all(
        [0, 1, 2, 3].map(async (worker) => {
          for (let at = 0; !stopped || at < 40; at++) {
            const id = `${worker}-${at}`
            await appendOne(log, id, `w/${worker}`)
              .then(() => kept.add(id))
              .catch(async (error: unknown) => {
                expect(codeOf(error)).toMatch(connectionLost)
                unknown.add(id)
                await wait(20)
              })
          }
        }),
      )
      await wait(300)
      await server.stop(how)
      await wait(200)
      await server.start()
      stopped = true
      await working
      expect(unknown.size).toBeGreaterThan(0)
      expect(kept.size).toBeGreaterThan(0)
      const again = unwrap(await postgresLog(poolOf(4), options))
      for (const id of kept) expect((await again.find(commandId(id)))?.events, id).toHaveLength(1)
      for (const id of unknown) await appendOne(again, id, `w/${id.split('-')[0]}`)
      const all = (await everything(again)).map(({ command }) => String(command))
      expect([...all].sort()).toEqual([...kept, ...unknown].sort())
    },
  )
})

const connectionLost =
  /^(57P01|57P02|57P03|08\w+|ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated.*)$/

/** Appends one event wherever the stream ends by now; whoever asks twice with one id gets the first. */
async function appendOne(log: EventLog, id: string, stream: string): Promise<void> {
  for (;;) {
    const [events = []] = await log.read([{ stream }])
    const answer = await log.append({
      command: { id: commandId(id), hash: 'h' },
      writes: [{ stream, expected: events.length, events: [{ schema: 1, data: id }] }],
    })
    if (answer.ok) return
    expect(answer.refusals[0].code).toBe('version-conflict')
  }
}

function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  return code ?? message
}

async function everything(log: EventLog): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = []
  for (let after: StoredEvent['position'] | undefined; ; ) {
    const page = await log.readAll({ limit: 1000, ...(after && { after }) })
    found.push(...page.events)
    if (page.atEnd) return found
    after = page.next
  }
}
