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

describe('the examples of the README', () => {
  test('are one without a book and one with it, short enough to be read', () => {
    expect(code).toHaveLength(2)
    for (const text of code) {
      const lines = text.trimEnd().split('\n')
      expect(lines.length).toBeLessThanOrEqual(25)
      expect(lines.filter((line) => line.length > 100)).toEqual([])
    }
    expect(code.map((text) => text.includes('pledgebook/book'))).toEqual([false, true])
  })

  // What the second one says is held with all other examples.
  test('the first prints what the README says', { timeout: 60_000 }, async () => {
    const file = join(folder, 'readme.ts')
    writeFileSync(file, code[0] ?? '')
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    await import(/* @vite-ignore */ file)
    expect(log.mock.calls.map((call) => `${call.join(' ')}\n`)).toEqual(printed)
    log.mockRestore()
  })
})
