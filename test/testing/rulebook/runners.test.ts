import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { smallest } from '../../../src/rulebooks/index.ts'
import { runRulebookTests } from '../../../src/testing/index.ts'

const cases = [{ name: 'holds', period: '2026', expect: { grade: 'no-star' } }]

// vitest, whose functions jest has too.
const report = runRulebookTests(smallest, cases, { describe, it })

describe('the runner of these tests', () => {
  it('ran the case above', () => {
    expect(report).toMatchObject({ ok: true, cases: [{ name: 'holds' }] })
  })
})

describe('node:test', () => {
  it('runs cases, and fails for one that does not hold', () => {
    const file = fileURLToPath(new URL('./node-test.ts', import.meta.url))
    const env = { ...process.env, NODE_OPTIONS: '', NODE_TEST_CONTEXT: '' }
    const command = ['--import', 'tsx', '--test-reporter', 'tap', file]
    const { stdout, status } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
    expect(stdout).toMatch(/ok 1 - holds/)
    expect(stdout).toMatch(/not ok 2 - fails/)
    expect(stdout).toContain('grade: expected "star", got "no-star"')
    expect(status).toBe(1)
  })
})
