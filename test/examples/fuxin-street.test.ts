import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { run as runInBrowser } from '../../examples/fuxin-street/browser.ts'
import { demo } from '../../examples/fuxin-street/demo.ts'
import { makeData } from '../../examples/fuxin-street/make-data.ts'
import { widthOf } from '../../examples/support/width.ts'

const root = new URL('../../', import.meta.url)
const golden = (name: string) =>
  fileURLToPath(new URL(`golden/fuxin-street/${name}.txt`, import.meta.url))

/** The demo as a process of its own, by the clocks and in the language of some host. */
function run(flags: readonly string[], env: Readonly<Record<string, string>>) {
  const main = fileURLToPath(new URL('examples/main.ts', root))
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...flags], {
    cwd: fileURLToPath(root),
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.test.json', ...env },
  })
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
  ['why', ['--why', 'b-10'], { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8' }],
] as const

const early = [
  ['before-upgrade', ['--as-of', '2026-06-30']],
  ['upgrade', ['--as-of', '2026-07-01']],
  ['after-upgrade', ['--as-of', '2026-07-02']],
  ['provisional', ['--as-of', '2027-01-12']],
  ['ruled', ['--as-of', '2027-01-18']],
  ['confirmed', ['--as-of', '2027-02-01']],
  ['why-cadre', ['--why', 'm-025']],
  ['why-zh', ['--why', 'm-690', '--lang', 'zh']],
  ['why-early', ['--why', 'b-10', '--as-of', '2026-07-01']],
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
  for (const [name, flags] of early) printed.set(name, (await demo(flags)).out)
}, 180_000)

describe('the same bytes in every zone and language of the host', () => {
  it.each(runs.map(([name]) => name))('%s', async (name) => {
    await expect(printed.get(name)).toMatchFileSnapshot(golden(name))
  })

  it('is what a browser is given to say, and what this process says', async () => {
    const parts = ['default', 'zh', 'json', 'why'].map((name) => printed.get(name)?.slice(0, -1))
    expect(await runInBrowser()).toBe(parts.join('\n'))
  })
})

describe('the year on some of its days', () => {
  it.each(early.map(([name]) => name))('%s', async (name) => {
    await expect(printed.get(name)).toMatchFileSnapshot(golden(name))
  })

  it('has four branches until the day of the upgrade, and three general ones from it on', () => {
    const has = (name: string) => printed.get(name)?.match(/ {2}general branch {2}/g)?.length ?? 0
    expect([has('before-upgrade'), has('upgrade'), has('after-upgrade')]).toEqual([0, 3, 3])
  })

  it('says nothing of what is not known yet', () => {
    expect(printed.get('before-upgrade')).toContain('no results yet')
    expect(printed.get('why-early')).toContain('no result yet')
    expect(printed.get('provisional')).not.toContain('upheld')
  })
})

describe('the page', () => {
  const pages = ['default', 'zh', 'why', ...early.map(([name]) => name)]
  it.each(pages)('%s is at most 100 columns wide', (name) => {
    const lines = printed.get(name)?.split('\n') ?? []
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter((line) => widthOf(line) > 100)).toEqual([])
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([])
  })

  it.each(['default', 'zh', 'before-upgrade', 'ruled'])('%s has its stages in order', (name) => {
    const stages = ['Street 街道', 'Commit 承诺', 'Fulfil 践诺', 'Supervise 督诺', 'Score 积分']
    const lines = printed.get(name)?.match(/^[A-Z]\w+ ..(?= -)/gm)
    expect(lines).toEqual([...stages, 'Evaluate 评议', 'Apply 运用'])
  })

  it('has the help that was asked for', async () => {
    const { out, code } = await demo(['--help'])
    expect(code).toBe(0)
    for (const flag of ['--why', '--as-of', '--lang', '--json', '--help', '--example'])
      expect(out).toContain(flag)
  })
})

describe('a flag that cannot be', () => {
  it.each([
    [['--fast'], 'unknown flag --fast; see --help'],
    [['--why'], '--why needs a value'],
    [['--why', 'm-999'], 'there is no unit or member m-999'],
    [['--why', '__proto__'], 'there is no unit or member __proto__'],
    [['--lang', 'fr'], '--lang is en or zh, not fr'],
    [['--as-of', '2026-02-30'], '--as-of needs a date such as 2026-06-30, not 2026-02-30'],
    [
      ['--as-of', '2027-03-01'],
      '--as-of needs a day from 2026-01-01 to 2027-02-28, not 2027-03-01',
    ],
    [['--json', '--json'], '--json stands twice'],
  ])('%j is one line and code 2', async (flags, error) => {
    expect(await demo(flags)).toEqual({ out: '', error: `${error}\n`, code: 2 })
  })

  it('names the examples that there are', async () => {
    const { out, error, code } = await run(['--example', 'moon'], {})
    expect({ out, code }).toEqual({ out: '', code: 2 })
    expect(error).toBe('--example is fuxin-street or grid-branch, not moon\n')
  })
})

describe('the data', () => {
  it.each([...makeData().keys()])('%s is what the generator makes', (name) => {
    const committed = readFileSync(new URL(`examples/fuxin-street/data/${name}`, root), 'utf8')
    expect(committed).toBe(makeData().get(name))
  })

  it('is what `npm run demo` runs on', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
    expect(scripts.demo).toContain('examples/main.ts')
    expect(printed.get('default')).toContain('Fuxin Street')
  })
})
