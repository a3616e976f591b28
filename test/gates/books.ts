// What a stranger's program does with the tarball, as a module and as CommonJS: a book on each log. The gate
// puts it beside the tarball; nothing here knows where the sources are.
import assert from 'node:assert/strict'
import Database from 'libsql'
import { compileRulebook, memberId, unwrap } from 'pledgebook'
import {
  chainedLog,
  type EventLog,
  exportLog,
  headOf,
  importLog,
  memoryLog,
  openBook,
  sha256,
  verifyLog,
} from 'pledgebook/book'
import { postgresLog, postgresSchema } from 'pledgebook/postgres'
import { smallest } from 'pledgebook/rulebooks'
import { sqliteLog } from 'pledgebook/sqlite'

const told = {
  ...{ to: 'record', id: 'c-1', type: 'record', at: '2026-03-04T09:00+08:00', actor: 'm-9' },
  ...{ fact: 'f-1', kind: 'verdict', subject: 'm-1', on: '2026-03-03' },
  ...{ fields: { outcome: 'fulfilled' }, evidence: [] },
} as const

async function keepOn(stored: EventLog): Promise<string> {
  const log = chainedLog(stored, { hash: sha256 })
  const book = unwrap(openBook({ log, rulebooks: [unwrap(compileRulebook(smallest))] }))
  assert.equal(unwrap(await book.execute(told)).repeated, false)
  assert.equal(unwrap(await book.execute(told)).repeated, true)
  const balance = await book.balance({ holder: memberId('m-1'), cycle: '2026' })
  assert.deepEqual(balance, { posted: 0, pending: 5000 })
  const head = await headOf(stored, { hash: sha256 })
  assert.ok((await verifyLog(stored, { hash: sha256, head })).ok)
  const lines: string[] = []
  for await (const line of exportLog(stored)) lines.push(line)
  assert.ok((await importLog(memoryLog(), lines)).ok)
  return lines.join('\n')
}

async function run(): Promise<void> {
  const database = new Database(':memory:')
  const stored = unwrap(await sqliteLog(database, { organisation: 'street-7' }))
  assert.equal(await keepOn(stored), await keepOn(memoryLog()), 'SQLite tells another story')
  const nobody = { query: async () => ({ rows: [] }) }
  const refused = await postgresLog(nobody, { organisation: 'street-7', schema: 'no schema' })
  assert.deepEqual(refused.ok ? [] : refused.refusals.map(({ code }) => code), ['option-invalid'])
  assert.match(postgresSchema('street'), /CREATE TABLE "street"\.pledgebook_event/)
}

run().then(
  () => console.log('a book on memory and on SQLite'),
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
