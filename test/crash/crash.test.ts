import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCrashes } from './run-crashes.ts'

test.each(['log', 'book'] as const)(
  'processes that write to SQLite through a %s are killed twenty times, and nothing is lost or doubled',
  { timeout: 240_000 },
  async (work) => {
    const folder = mkdtempSync(join(tmpdir(), 'pledgebook-crash-'))
    const seed = Date.now() % 1_000_000
    console.log(`crashes: seed ${seed}`)
    const url = `sqlite:${join(folder, 'log.db')}`
    const report = await runCrashes({ url, work, kills: 20, seed })
    expect(report).toMatchObject({ kills: 20, faults: [] })
    expect(report.acknowledged).toBeGreaterThan(20)
    rmSync(folder, { recursive: true })
  },
)
