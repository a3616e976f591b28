import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { unwrap } from 'pledgebook'
import { postgresLog, postgresMessages, postgresSchema } from 'pledgebook/postgres'
import { describe, expect, test } from 'vitest'
import { describePostgres } from '../support/postgres.ts'
import { batch, placesIn, write } from './batch.ts'

describe('opening a log on PostgreSQL', () => {
  const nobody = { query: async () => ({ rows: [] }) }

  test.each([
    [{ organisation: 'no name' }, 'organisation'],
    [{ organisation: '' }, 'organisation'],
    [{ organisation: 'o-1', schema: 'x"; DROP TABLE y; --' }, 'schema'],
    [{ organisation: 'o-1', order: 'alphabet' as 'counter' }, 'order'],
  ])('%j is refused before anything is asked of the server', async (options, place) => {
    const opened = await postgresLog(nobody, options)
    expect(opened).toMatchObject({
      ok: false,
      refusals: [{ code: 'option-invalid', path: [place] }],
    })
  })

  test('what is refused can be said in words', () => {
    const parts = { subject: 'x', path: ['y'], expected: 'z', actual: 1 }
    for (const words of [postgresMessages.en, postgresMessages.zh]) {
      expect(words['schema-newer']({ code: 'schema-newer', ...parts })).toContain('x')
      expect(words['order-differs']({ code: 'order-differs', ...parts })).toContain('z')
      expect(words['option-invalid']({ code: 'option-invalid', ...parts })).toContain('y')
    }
  })

  test('what the driver says rejects as it is', async () => {
    const error = Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })
    const broken = { query: () => Promise.reject(error) }
    await expect(postgresLog(broken, { organisation: 'o-1' })).rejects.toBe(error)
  })
})

describePostgres('opening a log on a real PostgreSQL', (server) => {
  test('twenty at once make the tables once', async () => {
    const schema = await server.schema()
    const opened = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        postgresLog(server.pool, { organisation: `o-${at % 4}`, schema }),
      ),
    )
    expect(opened.map(({ ok }) => ok)).toEqual(Array(20).fill(true))
    const { rows } = await server.pool.query(`SELECT version FROM ${schema}.pledgebook_version`)
    expect(rows).toEqual([{ version: 1 }])
    const names = await server.pool.query(`SELECT name FROM ${schema}.pledgebook_organisation`)
    expect(names.rows.map(({ name }) => name).sort()).toEqual(['o-0', 'o-1', 'o-2', 'o-3'])
  })

  test('tables of a newer version are refused, and stay as they are', async () => {
    const schema = await server.schema()
    unwrap(await postgresLog(server.pool, { organisation: 'o-1', schema }))
    await server.pool.query(`INSERT INTO ${schema}.pledgebook_version VALUES (7)`)
    expect(await postgresLog(server.pool, { organisation: 'o-1', schema })).toMatchObject({
      ok: false,
      refusals: [{ code: 'schema-newer', subject: 'pledgebook_version', expected: 1, actual: 7 }],
    })
  })

  test('an organisation keeps the order with which it began', async () => {
    const schema = await server.schema()
    unwrap(await postgresLog(server.pool, { organisation: 'o-1', schema, order: 'counter' }))
    expect(await postgresLog(server.pool, { organisation: 'o-1', schema })).toMatchObject({
      ok: false,
      refusals: [{ code: 'order-differs', expected: 'counter', actual: 'transaction' }],
    })
  })

  test('a schema that does not exist is the driver’s to tell', async () => {
    const opened = postgresLog(server.pool, { organisation: 'o-1', schema: 'nowhere' })
    await expect(opened).rejects.toMatchObject({ code: '3F000' })
  })

  test('without a schema the tables stand where the connection looks first', async () => {
    const schema = await server.schema()
    const client = new Client({ connectionString: server.url, options: `-c search_path=${schema}` })
    await client.connect()
    const log = unwrap(await postgresLog(client, { organisation: 'o-1' }))
    await log.append(batch('c-1', [write('a/1', 0)]))
    await client.end()
    const again = unwrap(await postgresLog(server.pool, { organisation: 'o-1', schema }))
    expect(await placesIn(again)).toEqual(['a/1@1'])
  })

  test('a role that may only work with the tables finds those that the host made', async () => {
    const schema = await server.schema()
    const role = schema.replace('test', 'role')
    await server.pool.query(postgresSchema(schema))
    await server.pool.query(`CREATE ROLE ${role} LOGIN; ${rightsOf(schema, role)}`)
    const url = new URL(server.url)
    url.username = role
    const client = new Client({ connectionString: url.href })
    await client.connect()
    const log = unwrap(await postgresLog(client, { organisation: 'o-1', schema }))
    const first = await log.append(batch('c-1', [{ ...write('a/1', 0), labels: ['x'] }]))
    const second = await log.append(
      batch('c-2', [write('b/1', 0)], [{ stream: 'a/1', expected: 1 }]),
    )
    expect([first.ok, second.ok]).toEqual([true, true])
    await log.snapshots.save('a/1', { version: 1, made: 'v1', state: {} })
    await log.snapshots.clear()
    const { next } = await log.readAll({ limit: 1 })
    expect(await log.checkpoints.move('r', undefined, next!)).toBe(true)
    await expect(client.query(`DELETE FROM ${schema}.pledgebook_event`)).rejects.toMatchObject({
      code: '42501',
    })
    await client.end()
    await server.pool.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  })

  test('what is kept can be neither changed nor taken away, not even by the owner', async () => {
    const schema = await server.schema()
    const log = unwrap(await postgresLog(server.pool, { organisation: 'o-1', schema }))
    await log.append(batch('c-1', [write('a/1', 0)]))
    for (const change of [
      `UPDATE ${schema}.pledgebook_event SET data = '2'`,
      `DELETE FROM ${schema}.pledgebook_event`,
      `TRUNCATE ${schema}.pledgebook_event`,
      `UPDATE ${schema}.pledgebook_command SET hash = 'other'`,
      `DELETE FROM ${schema}.pledgebook_command`,
      `TRUNCATE ${schema}.pledgebook_command`,
      `DELETE FROM ${schema}.pledgebook_organisation`,
      `DELETE FROM ${schema}.pledgebook_version`,
    ]) {
      await expect(server.pool.query(change), change).rejects.toMatchObject({ code: '23001' })
    }
    expect(await placesIn(log)).toEqual(['a/1@1'])
  })

  test('the order goes on where the database came from a server that had counted further', async () => {
    const schema = await server.schema()
    const open = async () => unwrap(await postgresLog(server.pool, { organisation: 'o-1', schema }))
    const before = await open()
    await before.append(batch('c-1', [write('a/1', 0)]))
    await server.pool.query(`
      ALTER TABLE ${schema}.pledgebook_event DISABLE TRIGGER USER;
      UPDATE ${schema}.pledgebook_event SET place = place + 1000000000;
      ALTER TABLE ${schema}.pledgebook_event ENABLE TRIGGER USER`)
    expect(await placesIn(before)).toEqual([])
    const logs = await Promise.all([open(), open(), open()])
    expect(await placesIn(logs[0])).toEqual(['a/1@1'])
    await before.append(batch('c-2', [write('b/1', 0)]))
    await logs[1].append(batch('c-3', [write('a/1', 1)]))
    expect(await placesIn(await open())).toEqual(['a/1@1', 'b/1@1', 'a/1@2'])
  })
})

/** What the guide grants, the part for a counter aside. */
function rightsOf(schema: string, role: string): string {
  const guide = readFileSync(new URL('../../docs/guides/postgres.md', import.meta.url), 'utf8')
  const [, sql = ''] = /```sql\n([\s\S]*?)-- Only with/.exec(guide) ?? []
  expect(sql).toContain('GRANT')
  return sql.replaceAll('pledges', schema).replaceAll(' TO app', ` TO ${role}`)
}
