import { Client, Pool } from 'pg'
import { commandId, unwrap } from 'pledgebook'
import type { Appended, AppendRefusal } from 'pledgebook/book'
import { type PostgresClient, type PostgresLog, postgresLog, prepared } from 'pledgebook/postgres'
import { describe, expect, test } from 'vitest'
import { describePostgres, type PostgresForTests } from '../support/postgres.ts'
import { batch, placesIn, write } from './batch.ts'

describe('a log on PostgreSQL of which the driver says that somebody was faster', () => {
  test.each(['23505', '23514', '40001', '40P01'])(
    '%s is tried five times, and then told as it is',
    async (code) => {
      const error = Object.assign(new Error('somebody was faster'), { code })
      const { client, sent } = answering(error)
      const log = unwrap(await postgresLog(client, { organisation: 'o-1' }))
      await expect(log.append(batch('c-1', [write('a/1', 0)]))).rejects.toBe(error)
      expect(sent.filter((text) => text.includes('INSERT INTO'))).toHaveLength(5)
    },
  )

  test.each(['57014', '55P03', '53100', 'ECONNRESET', undefined])(
    '%s is told at once, as it is',
    async (code) => {
      const error = Object.assign(new Error('something else'), { code })
      const { client, sent } = answering(error)
      const log = unwrap(await postgresLog(client, { organisation: 'o-1' }))
      await expect(log.append(batch('c-1', [write('a/1', 0)]))).rejects.toBe(error)
      expect(sent.filter((text) => text.includes('INSERT INTO'))).toHaveLength(1)
    },
  )
})

describePostgres('races on a real PostgreSQL', (server) => {
  test('appends that read and write each other’s streams never end in a deadlock', async () => {
    const { log } = await opened(server)
    const before = await deadlocks(server)
    const versions = [0, 0, 0, 0]
    for (let round = 0; round < 40; round++) {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, at) => {
          const [first, second, third] = [at % 4, (at + 1 + (at >> 2)) % 4, (at + 3) % 4]
          const streams = [first!, second!].map((of) => write(`s/${of}`, versions[of]!))
          const read = { stream: `s/${third}`, expected: versions[third]! }
          const isFree = third !== first && third !== second
          return log.append(batch(`c-${round}-${at}`, streams, isFree ? [read] : []))
        }),
      )
      expect(answers.some(({ ok }) => ok)).toBe(true)
      for (const answer of answers) count(answer, versions)
    }
    expect(await placesIn(log)).toHaveLength(versions.reduce((sum, each) => sum + each, 0))
    expect(await deadlocks(server)).toBe(before)
  })

  test('a stream that many read is not waited for by any of them', async () => {
    const { log } = await opened(server)
    await log.append(batch('c-0', [write('rules/1', 0)]))
    const reads = [{ stream: 'rules/1', expected: 1 }]
    const client = await server.pool.connect()
    await client.query('BEGIN')
    await log.within(client).append(batch('c-1', [write('a/1', 0)], reads))
    const other = await log.append(batch('c-2', [write('a/2', 0)], reads))
    expect(other.ok).toBe(true)
    const change = log.append(batch('c-3', [write('rules/1', 1)]))
    await client.query('COMMIT')
    client.release()
    expect((await change).ok).toBe(true)
  })

  test.each(['repeatable read', 'serializable'])(
    'where %s is what every transaction gets, a race is a version-conflict too',
    async (isolation) => {
      const { schema } = await opened(server)
      const pool = new Pool({
        connectionString: server.url,
        options: `-c default_transaction_isolation=${isolation.replace(' ', '\\ ')}`,
      })
      const log = unwrap(await postgresLog(pool, { organisation: 'o-1', schema }))
      for (let round = 0; round < 20; round++) {
        const answers = await Promise.all(
          Array.from({ length: 6 }, (_, at) =>
            log.append(batch(`c-${round}-${at}`, [write('a/1', round)])),
          ),
        )
        const codes = answers.map((answer) => (answer.ok ? 'kept' : answer.refusals[0].code))
        expect(codes.sort()).toEqual(['kept', ...Array(5).fill('version-conflict')])
      }
      await pool.end()
    },
  )

  test('names as long as they may be, in any script, can be kept and found', async () => {
    const { log } = await opened(server)
    // Every character another one, so that nothing of it can be shortened.
    const long = (from: number, count: number) =>
      String.fromCodePoint(...Array.from({ length: count }, (_, at) => from + at * 7))
    const [stream, label] = [`a/${long(0x4e00, 510)}`, long(0x4e03, 512)]
    const id = long(0x5000, 128)
    const { writes } = batch('c-1', [{ ...write(stream, 0), labels: [label] }])
    const kept = await log.append({ command: { id: commandId(id), hash: 'h' }, writes })
    expect(kept.ok).toBe(true)
    expect(await log.streams({ label, limit: 9 })).toEqual([stream])
    expect(await log.labels([stream])).toEqual([[label]])
    expect((await log.find(commandId(id)))?.events).toHaveLength(1)
  })

  test('a single client serves as well as a pool, prepared or not', async () => {
    const { schema } = await opened(server)
    const client = new Client({ connectionString: server.url })
    await client.connect()
    for (const [at, each] of [client, prepared(client)].entries()) {
      const log = unwrap(await postgresLog(each, { organisation: `o-${at}`, schema }))
      for (const n of [1, 2, 3]) await log.append(batch(`c-${n}`, [write(`a/${n}`, 0)]))
      expect(await placesIn(log)).toHaveLength(3)
    }
    await client.end()
  })
})

async function opened(server: PostgresForTests): Promise<{ log: PostgresLog; schema: string }> {
  const schema = await server.schema()
  return { log: unwrap(await postgresLog(server.pool, { organisation: 'o-1', schema })), schema }
}

async function deadlocks({ pool }: PostgresForTests): Promise<unknown> {
  await pool.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await pool.query('SELECT sum(deadlocks) AS sum FROM pg_stat_database')
  return rows[0].sum
}

function count(
  answer: { ok: true; value: Appended } | { ok: false; refusals: readonly AppendRefusal[] },
  versions: number[],
): void {
  if (answer.ok) {
    for (const { stream, version } of answer.value.events) {
      versions[Number(stream.slice(2))] = version
    }
  } else {
    expect(answer.refusals.map(({ code }) => code)).toEqual(
      answer.refusals.map(() => 'version-conflict'),
    )
  }
}

/** A server on which no append goes through. */
function answering(error: Error): { client: PostgresClient; sent: string[] } {
  const sent: string[] = []
  const client: PostgresClient = {
    query: async (text) => {
      sent.push(text)
      if (text.includes('to_regclass')) return { rows: [{ there: true }] }
      if (text.includes('max(version)')) return { rows: [{ version: 1 }] }
      if (text.includes('ordering')) {
        return { rows: [{ organisation: 1, ordering: 'transaction', ahead: null }] }
      }
      if (text.includes('INSERT INTO')) throw error
      return { rows: [] }
    },
  }
  return { client, sent }
}
