import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = here('../..')

async function answersIn(zone: string): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', here('../calendar/answers.ts')],
    { cwd: root, env: { ...process.env, TZ: zone }, maxBuffer: 1 << 24 },
  )
  return stdout
}

describe('the zone of the machine', { timeout: 60_000 }, () => {
  it('changes no answer', async () => {
    const zones = ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati']
    const [first, ...others] = await Promise.all(zones.map(answersIn))
    const hosts = [first, ...others].map((text) => text?.split('\n')[0])
    expect(new Set(hosts).size, 'the children run in zones of their own').toBe(3)
    const answers = [first, ...others].map((text) => text?.split('\n').slice(1).join('\n'))
    expect(answers[0]?.length).toBeGreaterThan(10_000)
    expect(new Set(answers).size).toBe(1)
  })

  it('is nothing that the room could ask for: no Date, and Intl in one place with a zone', () => {
    const folder = here('../../src/calendar')
    const sources = readdirSync(folder).map((file) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8')
      return { file, code: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '') }
    })
    expect(sources.length).toBeGreaterThan(10)
    const users = (word: RegExp) => sources.filter(({ code }) => word.test(code)).map((s) => s.file)
    expect(users(/\bDate\b\s*[.(]|new Date\b/)).toEqual([])
    expect(users(/\bIntl\b|toLocale\w*/)).toEqual(['zone-from-intl.ts'])
    const reader = sources.find(({ file }) => file === 'zone-from-intl.ts')?.code ?? ''
    expect(reader.match(/new Intl\./g)).toHaveLength(1)
    expect(reader).toContain('{ timeZone: name,')
  })
})
