import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { demo } from '../../examples/fuxin-street/demo.ts'
import { describePostgres } from '../support/postgres.ts'

const root = new URL('../../', import.meta.url)
const golden = (name: string) =>
  readFileSync(new URL(`golden/fuxin-street/${name}.txt`, import.meta.url), 'utf8')

const folder = mkdtempSync(join(tmpdir(), 'street-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the year in a process of its own until it kills itself; the signal that ended it. */
function killed(store: string, append: number, when: 'before' | 'after') {
  const main = fileURLToPath(new URL('fuxin-street-killed.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', main, store, String(append), when], {
    cwd: fileURLToPath(root),
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.test.json' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal))
  })
}

/** At which appends to kill: about 6900 there are in all, of which the last 4000 follow from others. */
const kills = fc.sample(
  fc.tuple(
    fc.integer({ min: 20, max: 3500 }),
    fc.constantFrom<'before' | 'after'>('before', 'after'),
  ),
  { seed: Number(process.env['SEED'] ?? 20260101), numRuns: 2 },
)

/** Killed in the middle and run on, asked again, and asked as of days that are over. */
async function holdsOn(store: string): Promise<void> {
  for (const [append, when] of kills) {
    expect([append, when, await killed(store, append, when)]).toEqual([append, when, 'SIGKILL'])
  }
  expect(await demo(['--store', store])).toEqual({ out: golden('default'), error: '', code: 0 })
  const done = `${store} has the year up to 2027-02-28: it is done.\n`
  const again = await demo(['--store', store, '--json'])
  expect(again).toEqual({ out: golden('json'), error: done, code: 0 })
  for (const [name, flags] of early) {
    const { out } = await demo(['--store', store, ...flags])
    expect(out).toBe(golden(name))
  }
}

const early = [
  ['zh', ['--lang', 'zh']],
  ['before-upgrade', ['--as-of', '2026-06-30']],
  ['provisional', ['--as-of', '2027-01-12']],
  ['ruled', ['--as-of', '2027-01-18']],
  ['confirmed', ['--as-of', '2027-02-01']],
  ['why-cadre', ['--why', 'm-025']],
] as const

const minutes = 60_000

describe('the year in a file of SQLite', () => {
  it(
    'has the same bytes as in memory, whenever it is killed, and as of any day',
    () => {
      return holdsOn(`sqlite:${join(folder, 'street.sqlite')}`)
    },
    5 * minutes,
  )

  it(
    'goes on from the day up to which it was run',
    async () => {
      const store = `sqlite:${join(folder, 'begun.sqlite')}`
      const begun = await demo(['--store', store, '--as-of', '2026-06-30'])
      expect(begun).toEqual({ out: golden('before-upgrade'), error: '', code: 0 })
      const further = await demo(['--store', store, '--as-of', '2026-07-02'])
      expect(further).toEqual({ out: golden('after-upgrade'), error: '', code: 0 })
    },
    2 * minutes,
  )

  it('is no file where there is none', async () => {
    const { code, error } = await demo(['--store', 'moon:1'])
    expect([code, error]).toEqual([2, '--store is sqlite:<file> or postgres:<url>, not moon:1\n'])
  })
})

describePostgres('the year at a server of PostgreSQL', (server) => {
  it(
    'has the same bytes as in memory, whenever it is killed, and as of any day',
    async () => {
      const url = new URL(server.url)
      url.searchParams.set('options', `-c search_path=${await server.schema()}`)
      await holdsOn(`${url}`)
    },
    10 * minutes,
  )
})
