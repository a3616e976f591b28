import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audit } from './audit.ts'
import { openLog } from './open-log.ts'
import { buildWorker, startWorker } from './start-worker.ts'

test('four processes count on in one SQLite file, and none of their numbers is lost or doubled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pledgebook-processes-'))
  const url = `sqlite:${join(folder, 'log.db')}`
  const bundle = await buildWorker()
  const names = ['w0', 'w1', 'w2', 'w3']
  const workers = names.map((worker) =>
    startWorker(bundle, { url, work: 'log', worker, from: 1, to: 25 }),
  )
  await Promise.all(workers.map(({ end }) => end()))
  const { log, close } = await openLog(url)
  const said = new Map(names.map((name, at) => [name, workers[at]?.kept ?? new Map()]))
  expect(await audit(log, said)).toEqual([])
  const [events = []] = await log.read([{ stream: 'count/all' }])
  expect(events.map(({ data }) => data)).toEqual(
    Array.from({ length: 100 }, (_, at) => ({ count: at + 1 })),
  )
  await close()
  rmSync(folder, { recursive: true })
})
