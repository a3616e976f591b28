// A process that appends without end, until it is killed or told how far: node writer <url> <schema> <worker> <from> <to>
import { createHash } from 'node:crypto'
import { argv, stdout } from 'node:process'
import { Pool } from 'pg'
import { commandId, unwrap } from 'pledgebook'
import { type Batch, chainedLog, type EventLog } from 'pledgebook/book'
import { postgresLog, prepared } from 'pledgebook/postgres'

const [url, schema = '', worker, from, to] = argv.slice(2)
const pool = new Pool({ connectionString: url, application_name: schema })
pool.on('error', () => {})
const stored = unwrap(await postgresLog(prepared(pool), { organisation: 'o-1', schema }))
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const log = chainedLog(stored, { hash })
for (let at = Number(from); at < Number(to); at++) {
  await keep(log, at)
  // Written at once: what was acknowledged is known even of a process that is killed.
  stdout.write(`${at}\n`)
}
await pool.end()

/** Counts on in a stream of its own and in one that it shares, both or neither. */
async function keep(log: EventLog, at: number): Promise<void> {
  for (;;) {
    const answer = await log.append(await batchOf(log, at))
    if (answer.ok) return
    if (answer.refusals[0].code !== 'version-conflict') throw new Error(answer.refusals[0].code)
  }
}

async function batchOf(log: EventLog, at: number): Promise<Batch> {
  const names = [`own/${worker}`, `shared/${at % 3}`]
  const streams = await log.read(names.map((stream) => ({ stream })))
  const writes = names.map((stream, index) => {
    const expected = streams[index]?.length ?? 0
    const events = [{ schema: 1, data: { count: expected + 1, by: `${worker}-${at}` } }]
    return { stream, expected, events, labels: [`by:${worker}`] }
  })
  return { command: { id: commandId(`${worker}-${at}`), hash: 'h' }, writes }
}
