import { commandId, unwrap } from 'pledgebook'
import { sqliteLog } from 'pledgebook/sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type StoreOnDisk, storeOnDisk } from './files.ts'

let store: StoreOnDisk
beforeEach(() => {
  store = storeOnDisk()
})
afterEach(() => store.close())

const events = [
  { schema: 1, data: { n: 1 } },
  { schema: 1, data: { n: 2 } },
]

const insertEvent = `INTO pledgebook_event
  (position, organisation, stream, version, kind, command, schema, data) VALUES`

const attempts = [
  `UPDATE pledgebook_event SET data = '{}'`,
  `UPDATE OR REPLACE pledgebook_event SET version = 1 WHERE version = 2`,
  `DELETE FROM pledgebook_event`,
  `DELETE FROM pledgebook_event WHERE version = 2`,
  `INSERT OR REPLACE ${insertEvent} (1, 1, 'a/1', 3, 'a', 'c', 1, '{}')`,
  `INSERT OR REPLACE ${insertEvent} (9, 1, 'a/1', 2, 'a', 'c', 1, '{}')`,
  `INSERT ${insertEvent} (9, 1, 'a/1', 4, 'a', 'c', 1, '{}')`,
  `INSERT ${insertEvent} (9, 1, 'a/2', 2, 'a', 'c', 1, '{}')`,
  `INSERT ${insertEvent} (0, 1, 'a/2', 1, 'a', 'c', 1, '{}')`,
  `INSERT ${insertEvent} (9, 1, 'a/1', 2, 'a', 'c', 1, '{}') ON CONFLICT DO UPDATE SET data = '{}'`,
  `UPDATE pledgebook_command SET hash = 'h-2'`,
  `DELETE FROM pledgebook_command`,
  `REPLACE INTO pledgebook_command (organisation, id, hash, first, last) VALUES (1, 'c-1', 'h', 1, 1)`,
  `REPLACE INTO pledgebook_command (number, organisation, id, hash, first, last)
   VALUES (1, 1, 'c-2', 'h', 1, 1)`,
  `UPDATE pledgebook_organisation SET name = 'o-2'`,
  `DELETE FROM pledgebook_organisation`,
  `REPLACE INTO pledgebook_organisation (number, name) VALUES (2, 'o-1')`,
  `REPLACE INTO pledgebook_organisation (number, name) VALUES (1, 'o-2')`,
  `UPDATE pledgebook_version SET version = 0`,
  `DELETE FROM pledgebook_version`,
]

describe('what was appended', () => {
  test.each(attempts)('stays as it is: %s', async (sql) => {
    const log = await store.open()
    const command = { id: commandId('c-1'), hash: 'h-1' }
    unwrap(await log.append({ command, writes: [{ stream: 'a/1', expected: 0, events }] }))
    const db = store.handle()
    const dump = () =>
      ['event', 'command', 'organisation', 'version'].map((table) =>
        db.prepare(`SELECT * FROM pledgebook_${table}`).all(),
      )
    const before = dump()
    expect(() => db.exec(sql)).toThrow(/^pledgebook_/)
    expect(dump()).toEqual(before)
  })

  test('keeps its file whole', async () => {
    await store.open()
    const check = store.handle().prepare('PRAGMA integrity_check').all()
    expect(check).toEqual([{ integrity_check: 'ok' }])
  })

  test('is still appended to when the log was opened through other handles', async () => {
    const db = store.handle()
    const first = unwrap(await sqliteLog(db, { organisation: 'o-1' }))
    const second = unwrap(await sqliteLog(db, { organisation: 'o-2' }))
    const command = { id: commandId('c-1'), hash: 'h-1' }
    const writes = [{ stream: 'a/1', expected: 0, events }]
    for (const log of [first, second]) expect((await log.append({ command, writes })).ok).toBe(true)
    const again = await store.open()
    expect(await again.read([{ stream: 'a/1' }])).toEqual(await first.read([{ stream: 'a/1' }]))
  })
})
