import { unwrap } from 'pledgebook'
import { chainedLog, type EventLog, exportLog, importLog, memoryLog } from 'pledgebook/book'
import { postgresLog } from 'pledgebook/postgres'
import { expect, test } from 'vitest'
import { fill } from '../log/chain/filled.ts'
import { hash } from '../log/chain/hash.ts'
import { describePostgres, type PostgresForTests } from '../support/postgres.ts'

describePostgres('an import into PostgreSQL while somebody else is writing', (server) => {
  test('goes on after a crash, with what is there and cannot be read yet', async () => {
    const [lines, log] = [await filledLines(), await opened(server)]
    await importLog(log, lines.slice(0, 9))
    await withForeignWriter(server, async () => {
      const stopped = await importLog(log, lines.slice(0, 17))
      expect(stopped).toMatchObject({ refusals: [{ code: 'line-invalid', path: [18] }] })
      // What came after the foreign transaction had begun is held back.
      expect((await linesOf(log)).length).toBe(10)
      const imported = await importLog(log, lines)
      expect(imported).toMatchObject({ ok: true, value: { batches: 40, already: 16 } })
    })
    expect(await linesOf(log)).toStrictEqual(lines)
  })

  test.each([3, 12])('still refuses a line that stands twice (%d)', async (twice) => {
    const [lines, log] = [await filledLines(), await opened(server)]
    await importLog(log, lines.slice(0, 9))
    await withForeignWriter(server, async () => {
      await importLog(log, lines.slice(0, 17))
      lines.splice(17, 0, lines[twice] ?? '')
      expect(await importLog(log, lines)).toMatchObject({
        refusals: [{ code: 'line-invalid', path: [18], expected: 'each command once' }],
      })
    })
  })

  test('still refuses what the log holds otherwise', async () => {
    const [lines, log] = [await filledLines(), await opened(server)]
    await withForeignWriter(server, async () => {
      await importLog(log, lines.slice(0, 17))
      const other = lines.map((line, at) => (at === 12 ? changed(line) : line))
      expect(other[12]).not.toBe(lines[12])
      expect(await importLog(log, other)).toMatchObject({
        refusals: [{ code: 'log-differs', path: [13] }],
      })
    })
  })
})

async function opened(server: PostgresForTests): Promise<EventLog> {
  const options = { organisation: 'o-1', schema: await server.schema() }
  return unwrap(await postgresLog(server.pool, options))
}

/** Forty appends on a chained log. */
async function filledLines(): Promise<string[]> {
  const stored = memoryLog()
  await fill(chainedLog(stored, { hash }), 40)
  return linesOf(stored)
}

async function linesOf(log: EventLog): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportLog(log)) lines.push(line)
  return lines
}

/** Anybody on the same server whose transaction has written and is not over. */
async function withForeignWriter(server: PostgresForTests, body: () => Promise<void>) {
  const client = await server.pool.connect()
  await client.query('BEGIN')
  await client.query('SELECT pg_current_xact_id()')
  try {
    await body()
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** The same command, with one schema number that is another. */
function changed(line: string): string {
  return line.replace(/"schema":(\d+)/, (_, schema) => `"schema":${Number(schema) + 1}`)
}
