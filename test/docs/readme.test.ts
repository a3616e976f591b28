import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8')
const blocks = [...readme.matchAll(/^```(ts|text)\n([\s\S]*?)^```$/gm)]
const code = blocks.filter(([, language]) => language === 'ts').map(([, , text = '']) => text)
const printed = blocks.filter(([, language]) => language === 'text').map(([, , text = '']) => text)

const folder = mkdtempSync(join(tmpdir(), 'pledgebook-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the example of the README', () => {
  test('is one, of at most twenty-five lines of at most a hundred columns', () => {
    expect(code).toHaveLength(1)
    const lines = (code[0] ?? '').trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(25)
    expect(lines.filter((line) => line.length > 100)).toEqual([])
  })

  test('prints what the README says', { timeout: 60_000 }, async () => {
    const file = join(folder, 'readme.ts')
    writeFileSync(file, code[0] ?? '')
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    await import(/* @vite-ignore */ file)
    expect(log.mock.calls.map((call) => `${call.join(' ')}\n`)).toEqual(printed)
    log.mockRestore()
  })
})
