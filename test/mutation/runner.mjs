// Runs the tests of one room in this process, thousands of times: the tests and the source, which holds
// all mutants behind switches, are one bundle that is loaded once. Only for a mutant that acts while
// modules load is it loaded again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import { build } from 'esbuild'
import { isAsked } from './is-asked.mjs'

/** What the dry run found out: how long each test takes, the quickest is asked first, and snapshots. */
const known = 'room-known.json'

/** Tests of sheer size and laws that try everything there is: not again for every mutant. */
const tooLong = new RegExp(
  [
    ...['three hundred thousand parts', 'unfold without end', 'a million values'],
    ...['in every zone and over every change', 'where the last one ended', 'on every day'],
    ...['of 20,000 units ends', 'would notice every change'],
  ].join('|'),
)

/** How often a law is tried, unless it counts its runs. */
const fewRuns = Number(process.env.RUNS)

/** Any other test that takes more processor time than this is left out too, and named. */
const mostMs = Number(process.env.MOST_MS ?? 2_000)

// Where the switches in the source look.
globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
const mutants = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE]

class RoomRunner {
  #mutants = mutants
  #loads = 0
  #room
  #tests
  /** Laws that say how many of their runs must have met a case: they keep all of them. */
  #counting = new Set()

  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    await this.#load()
    this.#mutants.activeMutant = undefined
    this.#room.snapshots.taking = true
    const results = []
    for (const test of this.#tests) {
      this.#mutants.currentTestId = test.id
      const before = cpuMs()
      let failureMessage = await this.#failureOf(test)
      if (failureMessage !== undefined) {
        this.#counting.add(test.id)
        failureMessage = await this.#failureOf(test)
      }
      const timeSpentMs = cpuMs() - before
      const status = failureMessage === undefined ? TestStatus.Success : TestStatus.Failed
      // Where a test stands, so that a later run asks anew what a changed file was asked about.
      const fileName = resolve(test.id.split(' › ')[0])
      results.push({ id: test.id, name: test.id, fileName, status, timeSpentMs, failureMessage })
    }
    this.#mutants.currentTestId = undefined
    const tests = results.filter(({ timeSpentMs }) => timeSpentMs <= mostMs)
    const { mutantCoverage } = this.#mutants
    // What tests call by themselves counts as theirs, though it also ran while they were collected.
    const called = Object.values(mutantCoverage.perTest).flatMap((hits) => Object.keys(hits))
    for (const id of new Set(called)) delete mutantCoverage.static[id]
    for (const { id, timeSpentMs } of results) {
      if (timeSpentMs <= mostMs) continue
      console.error(`left out, for it takes ${Math.round(timeSpentMs)} ms: ${id}`)
      delete mutantCoverage.perTest[id]
    }
    const times = tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])
    this.#room.snapshots.taking = false
    const snapshots = [...this.#room.snapshots.taken]
    writeFileSync(known, JSON.stringify({ times, snapshots, counting: [...this.#counting] }))
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, reloadEnvironment, testFilter }) {
    const { EVERY = '1' } = process.env
    if (!isAsked(activeMutant.id, EVERY)) {
      return { status: MutantRunStatus.Error, errorMessage: 'not asked' }
    }
    if (!this.#room) await this.#load()
    // A hundred times what the unchanged source needs is asked for; a loop without end shows sooner.
    const limit = Math.max(100_000, hitLimit / 30)
    Object.assign(this.#mutants, { activeMutant: undefined, hitCount: 0, hitLimit: limit })
    if (mutantActivation === 'static') this.#mutants.activeMutant = activeMutant.id
    try {
      if (mutantActivation === 'static' || reloadEnvironment) await this.#load()
    } catch (error) {
      return killed('loading', String(error), 0)
    }
    this.#mutants.activeMutant = activeMutant.id
    const asked = testFilter && new Set(testFilter)
    const chosen = asked ? this.#tests.filter(({ id }) => asked.has(id)) : this.#tests
    for (const [index, test] of chosen.entries()) {
      const failure = await this.#failureOf(test)
      const endless = determineHitLimitReached(this.#mutants.hitCount, limit)
      if (endless) return endless
      if (failure !== undefined) return killed(test.id, failure, index + 1)
    }
    return { status: MutantRunStatus.Survived, nrOfTests: chosen.length }
  }

  async #load() {
    const bundle = resolve('room.mjs')
    if (!existsSync(bundle)) await bundleRoom(JSON.parse(process.env.TESTS), bundle)
    this.#room = await import(`${pathToFileURL(bundle).href}?${this.#loads++}`)
    await this.#room.collect()
    this.#tests = this.#room.tests.filter(({ id }) => !tooLong.test(id))
    if (!existsSync(known)) return
    const { times, snapshots, counting } = JSON.parse(readFileSync(known, 'utf8'))
    Object.assign(this.#room.snapshots, { taking: false, taken: new Map(snapshots) })
    this.#counting = new Set(counting)
    const timeOf = new Map(times)
    this.#tests = this.#tests.filter(({ id }) => timeOf.has(id))
    this.#tests.sort((one, other) => timeOf.get(one.id) - timeOf.get(other.id))
  }

  async #failureOf(test) {
    const { runs, snapshots } = this.#room
    Object.assign(snapshots, { test: test.id, count: 0 })
    runs.most = this.#counting.has(test.id) ? Number.POSITIVE_INFINITY : fewRuns
    try {
      await test.body()
      return undefined
    } catch (error) {
      return String(error?.message ?? error)
    }
  }
}

function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const killed = (test, failureMessage, nrOfTests) => {
  return { status: MutantRunStatus.Killed, killedBy: [test], failureMessage, nrOfTests }
}

async function bundleRoom(files, outfile) {
  const collected = files.map((name) => {
    return `  file(${JSON.stringify(name)})\n  await import('./${name}')`
  })
  const contents = `import './test/support/seed.ts'
import { file } from 'vitest'
export { snapshots, tests } from 'vitest'
export { runs } from 'fast-check'
export async function collect() {\n${collected.join('\n')}\n}\n`
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    // Not where the bundler was started: the doors lead to the source that holds the mutants.
    absWorkingDir: process.cwd(),
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    packages: 'external',
    tsconfig: 'tsconfig.test.json',
    logLevel: 'error',
    plugins: [{ name: 'stand-ins', setup: standIns }],
  })
}

function standIns({ onLoad, onResolve }) {
  // One bundle has one address: a test that reads a file beside it is told its own.
  onLoad({ filter: /\/test\/(measures|support)\/[^/]+\.ts$/ }, ({ path }) => {
    const url = JSON.stringify(pathToFileURL(path).href)
    return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', url), loader: 'ts' }
  })
  onResolve({ filter: /^(vitest|fast-check)$/ }, ({ path, importer }) => {
    const standIn = resolve(`test/mutation/${path}.ts`)
    return importer === standIn ? { path, external: true } : { path: standIn }
  })
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'room', RoomRunner)]
