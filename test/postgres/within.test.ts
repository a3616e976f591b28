import type { PoolClient } from 'pg'
import { unwrap } from 'pledgebook'
import { type PostgresLog, postgresLog } from 'pledgebook/postgres'
import { expect, test } from 'vitest'
import { describePostgres, type PostgresForTests } from '../support/postgres.ts'
import { batch, placesIn, write } from './batch.ts'

describePostgres('a log in a transaction that the host holds', (server) => {
  test('keeps with the host’s commit, together with what the host wrote', async () => {
    const { log, schema } = await opened(server)
    await server.pool.query(`CREATE TABLE ${schema}.mine (text text)`)
    await transaction(server, 'COMMIT', async (client) => {
      const within = log.within(client)
      await client.query(`INSERT INTO ${schema}.mine VALUES ('one')`)
      expect((await within.append(batch('c-1', [write('a/1', 0)]))).ok).toBe(true)
      expect((await within.append(batch('c-2', [write('a/1', 1)]))).ok).toBe(true)
      expect((await within.read([{ stream: 'a/1' }]))[0]).toHaveLength(2)
      expect(await log.read([{ stream: 'a/1' }])).toEqual([[]])
    })
    expect(await placesIn(log)).toEqual(['a/1@1', 'a/1@2'])
  })

  test('is gone with the host’s rollback', async () => {
    const { log } = await opened(server)
    await transaction(server, 'ROLLBACK', async (client) => {
      await log.within(client).append(batch('c-1', [write('a/1', 0)]))
    })
    expect(await placesIn(log)).toEqual([])
    expect((await log.append(batch('c-1', [write('a/1', 0)]))).ok).toBe(true)
  })

  test('leaves the transaction usable after whatever it refuses', async () => {
    const { log } = await opened(server)
    const first = batch('c-1', [write('a/1', 0)])
    await log.append(first)
    await transaction(server, 'COMMIT', async (client) => {
      const within = log.within(client)
      const codes = []
      for (const each of [
        batch('c-2', [write('b/1', 0), write('a/1', 0)]),
        batch('c-2', [write('b/1', 0)], [{ stream: 'a/1', expected: 2 }]),
        { ...first, command: { ...first.command, hash: 'other' } },
        batch('c-2', []),
      ]) {
        const answer = await within.append(each)
        codes.push(answer.ok ? 'kept' : answer.refusals[0].code)
      }
      expect(codes).toEqual(['version-conflict', 'version-conflict', 'command-reused', 'kept'])
      expect(await within.append(first)).toMatchObject({ ok: true, value: { repeated: true } })
      expect((await within.append(batch('c-3', [write('b/1', 0)]))).ok).toBe(true)
    })
    expect(await placesIn(log)).toEqual(['a/1@1', 'b/1@1'])
  })

  test('takes appends that are handed in side by side one after the other', async () => {
    const { log } = await opened(server)
    await log.append(batch('c-0', [write('a/0', 0)]))
    await transaction(server, 'COMMIT', async (client) => {
      const within = log.within(client)
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, at) =>
          within.append(batch(`d-${at}`, [write(`a/${at % 3}`, 0)])),
        ),
      )
      expect(answers.map(({ ok }) => ok)).toEqual([false, true, true, false, false, false])
    })
    expect(await placesIn(log)).toEqual(['a/0@1', 'a/1@1', 'a/2@1'])
  })

  test('stands after what it follows, even where its transaction began before', async () => {
    const { log } = await opened(server)
    await transaction(server, 'COMMIT', async (client) => {
      await client.query('SELECT pg_current_xact_id()')
      await log.append(batch('c-1', [write('a/1', 0)]))
      await log.append(batch('c-2', [write('a/1', 1), write('b/1', 0)]))
      await log.within(client).append(batch('c-3', [write('c/1', 0), write('a/1', 2)]))
      await log
        .within(client)
        .append(batch('c-4', [write('d/1', 0)], [{ stream: 'b/1', expected: 1 }]))
      expect(await placesIn(log)).toEqual([])
    })
    const places = ['a/1@1', 'a/1@2', 'b/1@1', 'c/1@1', 'a/1@3', 'd/1@1']
    expect(await placesIn(log)).toEqual(places)
    await log.append(batch('c-5', [write('a/1', 3)]))
    expect((await placesIn(log)).slice(6)).toEqual(['a/1@4'])
  })

  test('tells the host what only a whole transaction can repeat', async () => {
    const { log } = await opened(server)
    await log.append(batch('c-1', [write('a/1', 0)]))
    await transaction(server, 'ROLLBACK', async (client) => {
      await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
      await client.query('SELECT 1')
      await log.append(batch('c-2', [write('a/1', 1)]))
      const late = log.within(client).append(batch('c-3', [write('a/1', 1)]))
      await expect(late).rejects.toMatchObject({ code: '40001' })
    })
    expect(await placesIn(log)).toEqual(['a/1@1', 'a/1@2'])
  })

  test('rejects in a transaction that has failed already', async () => {
    const { log } = await opened(server)
    await transaction(server, 'ROLLBACK', async (client) => {
      await client.query('SELECT 1 / 0').catch(() => {})
      const late = log.within(client).append(batch('c-1', [write('a/1', 0)]))
      await expect(late).rejects.toMatchObject({ code: '25P02' })
    })
  })
})

async function opened(server: PostgresForTests): Promise<{ log: PostgresLog; schema: string }> {
  const schema = await server.schema()
  return { log: unwrap(await postgresLog(server.pool, { organisation: 'o-1', schema })), schema }
}

async function transaction(
  { pool }: PostgresForTests,
  end: 'COMMIT' | 'ROLLBACK',
  work: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await work(client)
    await client.query(end)
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}
