import { commandId, unwrap } from 'pledgebook'
import { type SqliteOptions, sqliteLog, sqliteMessages } from 'pledgebook/sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type StoreOnDisk, storeOnDisk } from './files.ts'

let store: StoreOnDisk
beforeEach(() => {
  store = storeOnDisk()
})
afterEach(() => store.close())

const batch = {
  command: { id: commandId('c-1'), hash: 'h-1' },
  writes: [{ stream: 'a/1', expected: 0, events: [{ schema: 1, data: 1 }] }],
}

describe('opening a log on SQLite', () => {
  test('refuses tables that a newer version made, and leaves them alone', async () => {
    const log = await store.open()
    const db = store.handle()
    db.exec('INSERT INTO pledgebook_version (version) VALUES (7)')
    const refused = await sqliteLog(db, { organisation: 'o-2' })
    expect(refused).toMatchObject({
      refusals: [{ code: 'schema-newer', subject: 'pledgebook_version', expected: 1, actual: 7 }],
    })
    const [refusal] = refused.ok ? [] : refused.refusals
    expect(refusal && sqliteMessages.en['schema-newer'](refusal)).toMatchInlineSnapshot(
      '"pledgebook_version says 7: the tables were made by a newer version of this library; this one knows them up to 1. Update it."',
    )
    expect(refusal && sqliteMessages.zh['schema-newer'](refusal)).toContain('请升级程序库')
    expect(db.prepare('SELECT name FROM pledgebook_organisation').all()).toEqual([{ name: 'o-1' }])
    expect(await log.read([{ stream: 'a/1' }])).toEqual([[]])
  })

  test.each<[string, object]>([
    ['organisation', { organisation: '' }],
    ['organisation', { organisation: 'two\nlines' }],
    ['busyTimeout', { busyTimeout: -1 }],
    ['busyTimeout', { busyTimeout: 0.5 }],
    ['busyTimeout', { busyTimeout: 2 ** 31 }],
    ['synchronous', { synchronous: 'off' }],
    ['synchronous', { synchronous: 'full; DROP TABLE a' }],
  ])('refuses an impossible %s', async (name, wrong) => {
    const options = { organisation: 'o-1', ...wrong } as SqliteOptions
    const refused = await sqliteLog(store.handle(), options)
    expect(refused).toMatchObject({ refusals: [{ code: 'option-invalid', path: [name] }] })
    const [refusal] = refused.ok ? [] : refused.refusals
    expect(refusal && sqliteMessages.en['option-invalid'](refusal)).toContain(name)
    expect(refusal && sqliteMessages.zh['option-invalid'](refusal)).toContain(name)
  })

  test('sets the handle to what it was asked for', async () => {
    const db = store.handle()
    const pragmas = () =>
      ['journal_mode', 'synchronous', 'busy_timeout'].map((name) =>
        Object.values(db.prepare(`PRAGMA ${name}`).all()[0] as object),
      )
    unwrap(await sqliteLog(db, { organisation: 'o-1' }))
    expect(pragmas()).toEqual([['wal'], [2], [5000]])
    const options = { organisation: 'o-1', synchronous: 'normal', busyTimeout: 70 } as const
    unwrap(await sqliteLog(db, options))
    expect(pragmas()).toEqual([['wal'], [1], [70]])
    unwrap(await sqliteLog(db, { organisation: 'o-1', synchronous: 'extra' }))
    expect(pragmas()).toEqual([['wal'], [3], [5000]])
  })

  test('stands beside tables of the host', async () => {
    const db = store.handle()
    db.exec('CREATE TABLE command (id TEXT); PRAGMA user_version = 12')
    unwrap(await sqliteLog(db, { organisation: 'o-1' }))
    expect(db.prepare('PRAGMA user_version').all()).toEqual([{ user_version: 12 }])
  })
})

describe('when another handle writes for too long', () => {
  test('the error of the driver rejects, and the handle works afterwards', async () => {
    const log = await store.open({ busyTimeout: 30 })
    const other = store.handle()
    other.exec('BEGIN IMMEDIATE')
    await expect(log.append(batch)).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    await expect(
      log.snapshots.save('a/1', { version: 1, made: 'v', state: 1 }),
    ).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    expect(await log.read([{ stream: 'a/1' }])).toEqual([[]])
    other.exec('ROLLBACK')
    expect(unwrap(await log.append(batch)).repeated).toBe(false)
  })

  test('opening rejects as well', async () => {
    const other = store.handle()
    other.exec('CREATE TABLE mine (a)')
    other.exec('BEGIN IMMEDIATE')
    await expect(store.open({ busyTimeout: 30 })).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    other.exec('ROLLBACK')
    await store.open()
  })
})

test('a transaction of the host is neither used nor ended', async () => {
  const db = store.handle()
  const log = unwrap(await sqliteLog(db, { organisation: 'o-1' }))
  db.exec('BEGIN; CREATE TABLE mine (a)')
  await expect(log.append(batch)).rejects.toThrow(/within a transaction/)
  db.exec('COMMIT')
  expect(db.prepare('SELECT count(*) AS count FROM mine').all()).toEqual([{ count: 0 }])
  expect(await log.find(commandId('c-1'))).toBeUndefined()
  expect(unwrap(await log.append(batch)).repeated).toBe(false)
})

test('an error in the middle of an append leaves nothing of it', async () => {
  const db = store.handle()
  const log = unwrap(await sqliteLog(db, { organisation: 'o-1' }))
  db.exec(`CREATE TRIGGER mine BEFORE INSERT ON pledgebook_label
BEGIN SELECT RAISE(ABORT, 'the disk says no'); END`)
  const [write] = batch.writes
  const labelled = {
    ...batch,
    writes: [
      { ...write, stream: 'a/1', expected: 0, events: [{ schema: 1, data: 1 }], labels: ['x'] },
    ],
  }
  await expect(log.append(labelled)).rejects.toThrow('the disk says no')
  expect(await log.readAll({ limit: 10 })).toEqual({ events: [], next: undefined, atEnd: true })
  expect(unwrap(await log.append(batch)).repeated).toBe(false)
})
