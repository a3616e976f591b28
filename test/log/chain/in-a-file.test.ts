import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chainedLog, headOf, verifyLog } from '../../../src/log/index.ts'
import { storeOnDisk } from '../../sqlite/files.ts'
import { fill } from './filled.ts'
import { hash } from './hash.ts'
import { flipped } from './kept.ts'

type Row = Readonly<Record<string, unknown>>

/** Whoever has the file can write to it: the triggers that refuse changes can be dropped. */
const cells = [
  ['pledgebook_event', 'data'],
  ['pledgebook_event', 'stream'],
  ['pledgebook_event', 'command'],
  ['pledgebook_event', 'schema'],
  ['pledgebook_event', 'version'],
  ['pledgebook_command', 'hash'],
  ['pledgebook_command', 'request'],
  ['pledgebook_label', 'label'],
] as const

it('every change of a cell, every row taken out, in a file itself', async () => {
  const store = storeOnDisk()
  const stored = await store.open()
  await fill(chainedLog(stored, { hash }), 18)
  const head = await headOf(stored, { hash })
  expect((await verifyLog(stored, { hash, head })).ok).toBe(true)
  const db = store.handle()
  const triggers = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all() as Row[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  // A text that is no JSON any more is found by the log itself.
  const isFound = async () => {
    const found = await verifyLog(stored, { hash, head }).catch(() => ({ ok: false }))
    return !found.ok
  }
  const property = fc.asyncProperty(
    fc.constantFrom(...cells),
    fc.nat(),
    fc.nat(),
    fc.nat(7),
    fc.boolean(),
    async ([table, cell], a, b, bit, gone) => {
      const rows = db.prepare(`SELECT * FROM ${table}`).all() as Row[]
      const row = rows[a % rows.length] ?? {}
      const before = row[cell]
      const after =
        typeof before === 'string' ? flipped(before, b, bit) : Number(before) ^ (1 << bit)
      fc.pre(before !== null && before !== '')
      db.exec('BEGIN')
      const where = Object.keys(row).filter((name) => row[name] !== null)
      const same = where.map((name) => `${name} = ?`).join(' AND ')
      const values = where.map((name) => row[name])
      if (gone) db.prepare(`DELETE FROM ${table} WHERE ${same}`).run(...values)
      else
        db.prepare(`UPDATE OR REPLACE ${table} SET ${cell} = ? WHERE ${same}`).run(after, ...values)
      db.exec('COMMIT')
      expect(await isFound(), `${table}.${cell}`).toBe(true)
      db.exec('BEGIN')
      db.exec(`DELETE FROM ${table}`)
      const names = Object.keys(row)
      const marks = names.map(() => '?').join(', ')
      const insert = db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`)
      for (const each of rows) insert.run(...names.map((name) => each[name]))
      db.exec('COMMIT')
    },
  )
  await fc.assert(property, { numRuns: 150, endOnFailure: true })
  expect(await verifyLog(stored, { hash, head })).toStrictEqual({ ok: true, value: head })
  await store.close()
})
