import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCrashes } from './run-crashes.ts'

test('a process that writes to SQLite is killed twenty times, and nothing is lost or doubled', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pledgebook-crash-'))
  const seed = Date.now() % 1_000_000
  console.log(`crashes: seed ${seed}`)
  const report = await runCrashes({ url: `sqlite:${join(folder, 'log.db')}`, kills: 20, seed })
  expect(report).toMatchObject({ kills: 20, faults: [] })
  expect(report.acknowledged).toBeGreaterThan(20)
  rmSync(folder, { recursive: true })
})
