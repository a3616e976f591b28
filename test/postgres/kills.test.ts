import { expect, test } from 'vitest'
import { expectCountOfFour } from '../crash/expect-count-of-four.ts'
import { runCrashes } from '../crash/run-crashes.ts'
import { describePostgres } from '../support/postgres.ts'

describePostgres('processes that write to PostgreSQL', (server) => {
  const freshUrl = async () => `${server.url}#${await server.schema()}`

  test('four of them count on, and none of their numbers is lost or doubled', async () => {
    await expectCountOfFour(await freshUrl())
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
