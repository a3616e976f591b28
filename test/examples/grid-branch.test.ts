import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { demo } from '../../examples/grid-branch/demo.ts'
import { makeData } from '../../examples/grid-branch/make-data.ts'
import { widthOf } from '../../examples/support/width.ts'

const root = new URL('../../', import.meta.url)
const golden = (name: string) => fileURLToPath(new URL(`golden/${name}.txt`, import.meta.url))

/** The demo as a process of its own, by the clocks and in the language of some host. */
function run(flags: readonly string[], env: Readonly<Record<string, string>>) {
  const main = fileURLToPath(new URL('examples/main.ts', root))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, '--example', 'grid-branch', ...flags],
    {
      cwd: fileURLToPath(root),
      env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.test.json', ...env },
    },
  )
  return new Promise<{ out: string; error: string; code: number | null }>((resolve) => {
    const [out, error] = [[] as Buffer[], [] as Buffer[]]
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => error.push(part))
    child.on('close', (code) => {
      resolve({ out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString(), code })
    })
  })
}

const runs = [
  ['default', [], { TZ: 'UTC', LANG: 'C' }],
  ['zh', ['--lang', 'zh'], { TZ: 'America/New_York', LANG: 'de_DE.UTF-8' }],
  ['json', ['--json'], { TZ: 'Asia/Kathmandu', LC_ALL: 'zh_CN.UTF-8' }],
  ['as-of', ['--as-of', '2026-06-30'], { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8' }],
] as const
const printed = new Map<string, string>()

beforeAll(async () => {
  await Promise.all(
    runs.map(async ([name, flags, env]) => {
      const { out, error, code } = await run(flags, env)
      expect({ error, code }).toEqual({ error: '', code: 0 })
      printed.set(name, out)
    }),
  )
  printed.set('why', demo(['--why', 'm-10']).out)
  printed.set('why-early', demo(['--why', 'm-10', '--as-of', '2026-06-30']).out)
  printed.set('first-day', demo(['--as-of', '2026-01-01']).out)
}, 120_000)

describe('the same bytes in every zone and language of the host', () => {
  it.each([...runs.map(([name]) => name), 'why'])('%s', async (name) => {
    await expect(printed.get(name)).toMatchFileSnapshot(golden(name))
  })
})

describe('one member explained', { timeout: 60_000 }, () => {
  it('says what is missing before there are ballots', () => {
    expect(printed.get('why-early')).toContain('there is no count of the ballots of residents yet')
  })

  it('as JSON holds the same lines', () => {
    const { why, reasons } = JSON.parse(demo(['--why', 'm-10', '--json']).out)
    expect(why).toBe('m-10')
    expect(reasons.length).toBeGreaterThan(20)
    const lines = printed.get('why')?.replaceAll(/\n +/g, ' ')
    for (const reason of reasons) expect(lines).toContain(reason.trim())
  })
})

describe('the page', { timeout: 60_000 }, () => {
  const pages = ['default', 'zh', 'as-of', 'why', 'why-early', 'first-day']
  it.each(pages)('%s is at most 100 columns wide', (name) => {
    const lines = printed.get(name)?.split('\n') ?? []
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter((line) => widthOf(line) > 100)).toEqual([])
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([])
  })

  it.each(['default', 'zh', 'as-of', 'first-day'])('%s has the six stages in order', (name) => {
    const stages = ['Commit 承诺', 'Fulfil 践诺', 'Supervise 督诺', 'Score 积分', 'Evaluate 评议']
    const lines = printed.get(name)?.match(/^[A-Z]\w+ ..(?= -)/gm)
    expect(lines).toEqual([...stages, 'Apply 运用'])
  })

  it('has the help that was asked for', () => {
    const { out, code } = demo(['--help'])
    expect(code).toBe(0)
    for (const flag of ['--why', '--as-of', '--lang', '--json', '--help'])
      expect(out).toContain(flag)
  })
})

describe('a flag that cannot be', { timeout: 60_000 }, () => {
  it.each([
    [['--fast'], 'unknown flag --fast; see --help'],
    [['m-01'], 'unknown flag m-01; see --help'],
    [['--why'], '--why needs a value'],
    [['--why', '--json'], '--why needs a value'],
    [['--why', 'm-99'], 'there is no member m-99'],
    [['--why', '__proto__'], 'there is no member __proto__'],
    [['--lang', 'fr'], '--lang is en or zh, not fr'],
    [['--as-of', '2026-02-30'], '--as-of needs a date such as 2026-06-30, not 2026-02-30'],
    [['--as-of', '2027-01-01'], '--as-of needs a day of 2026, not 2027-01-01'],
    [['--json', '--json'], '--json stands twice'],
  ])('%j is one line and code 2', (flags, error) => {
    expect(demo(flags)).toEqual({ out: '', error: `${error}\n`, code: 2 })
  })
})

describe('the data', () => {
  it.each([...makeData().keys()])('%s is what the generator makes', (name) => {
    const committed = readFileSync(new URL(`examples/grid-branch/data/${name}`, root), 'utf8')
    expect(committed).toBe(makeData().get(name))
  })

  it('is what `npm run demo -- --example grid-branch` runs on', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
    expect(scripts.demo).toContain('examples/main.ts')
  })
})
