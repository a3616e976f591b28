// What does it cost to keep events by a log, and by a book on it? The rival is the driver with nothing around
// it: whatever the log or the book asked of the driver was noted, command by command, and the same statements
// with the same values are sent again to a store of their own that began in the same state. Both sides wait for
// the same commits, on SQLite until the disk has them. PostgreSQL: where PLEDGEBOOK_POSTGRES names a server.
//
// The last question reads a stream of a thousand events into a state; the rival reads the same rows as the
// driver gives them, and makes nothing of them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { Client } from 'pg'
import { evolution, literalId, unwrap } from '../../src/foundation/index.ts'
import { type EventLog, loadState } from '../../src/log/index.ts'
import { postgresLog } from '../../src/postgres/index.ts'
import { sqliteLog } from '../../src/sqlite/index.ts'
import { isAsked, play } from './harness.ts'
import { race } from './log/race.ts'
import {
  recordingPostgres,
  recordingSqlite,
  replayingPostgres,
  replayingSqlite,
} from './log/recording.ts'
import { openTown, promise, settleTown } from './log/town.ts'

const steps = 4000
const organisation = 'bench'
const data = { type: 'reported', at: '2026-01-05T09:00Z', actor: 'm-017', text: 'Three hours.' }

/** One way to keep a step's worth of events. */
interface Subject {
  readonly question: string
  readonly prepare: (log: EventLog) => Promise<(step: number) => Promise<unknown>>
}

const appending: Subject = {
  question: 'one command through the log',
  prepare: async (log) => (step) => {
    const id = literalId('command', `c-${step}`)
    const [stream, expected] = [`pledge/p-${step % 100}`, Math.floor(step / 100)]
    const events = [{ schema: 1, data: { ...data, cause: id } }]
    const writes = [{ stream, expected, events, labels: ['unit:u-1', 'about:m-017'] }]
    return log.append({ command: { id, hash: 'h'.repeat(64), request: { ...data, id } }, writes })
  },
}

const booking: Subject = {
  question: 'one command through the book',
  prepare: async (log) => {
    const book = openTown(log)
    await settleTown(book, steps / 2)
    return (step) => promise(book, step, steps / 2)
  },
}

/** A log on an empty store, what was asked of its driver so far, and how to ask the same of another. */
interface Store<Call> {
  readonly open: (calls: Call[]) => Promise<EventLog>
  readonly bare: () => Promise<(calls: readonly Call[]) => unknown>
}

/** Notes the calls of each step on one store, then lets both sides run on two others. */
async function compete<Call>(
  place: string,
  rival: string,
  { question, prepare }: Subject,
  store: Store<Call>,
): Promise<void> {
  const asked = `${question}, ${place}`
  if (!isAsked(asked)) return
  const calls: Call[] = []
  const noted = await prepare(await store.open(calls))
  const before = calls.splice(0)
  const each: Call[][] = []
  for (let step = 0; step < steps; step++) {
    await noted(step)
    each.push(calls.splice(0))
  }
  const ours = await prepare(await store.open([]))
  const replay = await store.bare()
  await replay(before)
  const theirs = (step: number) => replay(each[step] ?? [])
  await race({ question: asked, rival, steps, ours, theirs, target: 0.7 })
}

const folder = mkdtempSync(join(tmpdir(), 'pledgebook-bench-'))
let files = 0
const openFile = () => new Database(join(folder, `${files++}.db`))

const onSqlite = {
  open: async (calls) => {
    const log = unwrap(await sqliteLog(recordingSqlite(openFile(), calls), { organisation }))
    calls.length = 0
    return log
  },
  bare: async () => {
    const db = openFile()
    unwrap(await sqliteLog(db, { organisation }))
    return replayingSqlite(db)
  },
} satisfies Store<Parameters<ReturnType<typeof replayingSqlite>>[0][number]>

for (const subject of [appending, booking]) await compete('on SQLite', 'libsql', subject, onSqlite)

const reading = 'a stream of a thousand events into a state'
const stream = 'pledge/p-1'
const counting = evolution<{ count: number }, typeof data>((state, event) => {
  if (!state) return { count: event.text.length }
  state.count += event.text.length
  return state
})

async function fill(log: EventLog): Promise<void> {
  const events = Array.from({ length: 1000 }, () => ({ schema: 1, data }))
  const command = { id: literalId('command', 'c-1'), hash: 'h' }
  unwrap(await log.append({ command, writes: [{ stream, expected: 0, events }] }))
}

const loading = (log: EventLog) => async () => (await loadState(log, stream, counting)).version

if (isAsked(`${reading}, from SQLite`)) {
  const db = openFile()
  const log = unwrap(await sqliteLog(db, { organisation }))
  await fill(log)
  const rows = db.prepare(`
SELECT stream, version, position, command, schema, data FROM pledgebook_event
WHERE organisation = ? AND stream = ? AND version > ? ORDER BY version`)
  const run = () => rows.all(1, stream, 0).length
  const rival = { name: 'libsql', run, ratio: 'ours to theirs', target: 2 } as const
  await play({
    question: `${reading}, from SQLite`,
    size: 1000,
    ours: loading(log),
    rivals: [rival],
  })
}

const server = process.env['PLEDGEBOOK_POSTGRES']
if (server) {
  const client = new Client({ connectionString: server })
  await client.connect()
  const schemas: string[] = []
  const newSchema = async () => {
    const schema = `bench_${process.pid}_${schemas.length}`
    await client.query(`CREATE SCHEMA ${schema}`)
    schemas.push(schema)
    return schema
  }
  type Call = Parameters<ReturnType<typeof replayingPostgres>>[0][number]
  const onPostgres: Store<Call> = {
    open: async (calls) => {
      const schema = await newSchema()
      const log = unwrap(
        await postgresLog(recordingPostgres(client, calls), { organisation, schema }),
      )
      calls.length = 0
      return log
    },
    bare: async () => {
      const schema = await newSchema()
      unwrap(await postgresLog(client, { organisation, schema }))
      const replay = replayingPostgres(client)
      // What was noted of one schema is sent to this one.
      const there = (text: string) => text.replaceAll(/"bench_\d+_\d+"/g, `"${schema}"`)
      return (calls) => replay(calls.map(({ text, values }) => ({ text: there(text), values })))
    },
  }
  for (const subject of [appending, booking])
    await compete('on PostgreSQL', 'pg', subject, onPostgres)
  if (isAsked(`${reading}, from PostgreSQL`)) {
    const schema = await newSchema()
    const log = unwrap(await postgresLog(client, { organisation, schema }))
    await fill(log)
    const rows = `
SELECT stream, version, place, number, at, command, schema, data FROM ${schema}.pledgebook_event
WHERE organisation = $1 AND stream = $2 AND version > $3 ORDER BY version`
    const run = async () => (await client.query(rows, [1, stream, 0])).rows.length
    const rival = { name: 'pg', run, ratio: 'ours to theirs', target: 2 } as const
    const question = `${reading}, from PostgreSQL`
    await play({ question, size: 1000, ours: loading(log), rivals: [rival] })
  }
  for (const schema of schemas) await client.query(`DROP SCHEMA ${schema} CASCADE`)
  await client.end()
}
rmSync(folder, { recursive: true })
