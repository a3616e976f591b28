import { createHash } from 'node:crypto'
import { env } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'pg'
import { commandId, unwrap } from 'pledgebook'
import { type EventLog, headOf, type StoredEvent, verifyLog } from 'pledgebook/book'
import { type PostgresLog, postgresLog } from 'pledgebook/postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describePostgres } from '../support/postgres.ts'
import { postgresPrograms, startPostgres } from '../support/postgres-server.mjs'
import { bundledWriter, type Writer, writer } from './writers.ts'

const kills = Number(env['PLEDGEBOOK_KILLS'] ?? 20)
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

describePostgres('processes that append side by side', (server) => {
  test('lose and double nothing', async () => {
    const { log, writers } = await begun(server, 3, 30)
    const ends = await Promise.all(writers.map((each) => each.ended()))
    expect(ends).toEqual([0, 0, 0])
    await check(log, writers)
    expect(writers.map((each) => each.acknowledged())).toEqual([30, 30, 30])
  }, 120_000)

  test(`${kills} of them killed, every acknowledged command is there once`, async () => {
    const { log, schema, writers } = await begun(server, 3, 1_000_000)
    for (let kill = 0; kill < kills; kill++) {
      const victim = writers[kill % writers.length]!
      await victim.next()
      await wait(chance(kill) * 60)
      await victim.kill()
      victim.start()
    }
    await Promise.all(writers.map((each) => each.kill()))
    await gone(server, schema)
    await check(log, writers)
  }, 900_000)
})

// Only with a server of its own: others use the one of the environment.
describe.skipIf(!postgresPrograms() && !env['CI'])('a server that stops in the middle', () => {
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

interface Begun {
  readonly log: PostgresLog
  readonly schema: string
  readonly writers: readonly Writer[]
}

async function begun(
  server: { pool: Pool; url: string; schema: () => Promise<string> },
  count: number,
  to: number,
): Promise<Begun> {
  const [file, schema] = [await bundledWriter(), await server.schema()]
  const log = unwrap(await postgresLog(server.pool, { organisation: 'o-1', schema }))
  const names = Array.from({ length: count }, (_, at) => `w${at}`)
  const writers = names.map((name) => writer(file, [server.url, schema], name, to))
  for (const each of writers) each.start()
  return { log, schema, writers }
}

/** Waits until the server has noticed that its clients are gone: their last statements may still run. */
async function gone({ pool }: { pool: Pool }, name: string): Promise<void> {
  const text = 'SELECT 1 FROM pg_stat_activity WHERE application_name = $1'
  while ((await pool.query(text, [name])).rows.length > 0) await wait(20)
}

/** Holds what is stored to what was acknowledged, and to itself. */
async function check(log: EventLog, writers: readonly Writer[]): Promise<void> {
  await Promise.all(writers.map((each) => each.ended()))
  const events = (await everything(log)).filter(({ stream }) => !stream.startsWith('chain/'))
  const commands = new Map<string, StoredEvent[]>()
  const versions = new Map<string, number>()
  for (const event of events) {
    commands.set(event.command, [...(commands.get(event.command) ?? []), event])
    const before = versions.get(event.stream) ?? 0
    expect([event.version, event.data]).toEqual([
      before + 1,
      { count: before + 1, by: event.command },
    ])
    versions.set(event.stream, event.version)
  }
  for (const [id, own] of commands) {
    const [name, at] = id.split('-')
    const streams = own.map(({ stream }) => stream)
    expect(streams, id).toEqual([`own/${name}`, `shared/${Number(at) % 3}`])
  }
  for (const { name, acknowledged } of writers) {
    const known = [...commands.keys()].filter((id) => id.startsWith(`${name}-`))
    // What was under way when it was killed may be there as well, and nothing else.
    expect([acknowledged(), acknowledged() + 1]).toContain(known.length)
    expect(known.map((id) => Number(id.split('-')[1]))).toEqual(known.map((_, at) => at))
  }
  const head = await headOf(log, { hash })
  expect(await verifyLog(log, { hash, head })).toMatchObject({ ok: true })
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

/** Spread over 0 to 1, each time the same. */
function chance(at: number): number {
  return (at * 0.618033988749895) % 1
}
