import { expect, test } from 'vitest'
import { audit } from '../crash/audit.ts'
import { openLog } from '../crash/open-log.ts'
import { runCrashes } from '../crash/run-crashes.ts'
import { buildWorker, startWorker } from '../crash/start-worker.ts'
import { describePostgres } from '../support/postgres.ts'

describePostgres('processes that write to PostgreSQL', (server) => {
  const freshUrl = async () => `${server.url}#${await server.schema()}`

  test('four of them count on, and none of their numbers is lost or doubled', async () => {
    const [url, bundle] = [await freshUrl(), await buildWorker()]
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
  })

  test('three of them are killed twenty times, and nothing is lost or doubled', {
    timeout: 300_000,
  }, async () => {
    const seed = Date.now() % 1_000_000
    console.log(`crashes: seed ${seed}`)
    const report = await runCrashes({ url: await freshUrl(), kills: 20, seed, workers: 3 })
    expect(report).toMatchObject({ kills: 20, faults: [] })
    expect(report.acknowledged).toBeGreaterThan(20)
  })
})
