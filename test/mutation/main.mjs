// Changes the source of a room in every small way that the mutator knows and asks the room's own tests
// to notice: `npm run mutation` for all rooms that compute, `npm run mutation -- calendar record` for some.
// What is known from an earlier run is kept in .mutation; `--fresh` asks everything again, as it should be
// after a change of what test files share.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { isAsked } from './is-asked.mjs'
import { rooms } from './rooms.mjs'

const least = 85

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fresh: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: '2' },
    // One mutant of so many is asked, the same ones every time: a score in minutes, not hours.
    every: { type: 'string', default: '1' },
    nice: { type: 'string', default: '15' },
  },
})
// A folder inside a room may be asked by itself, with the tests of the whole room: `assessment/scoring`.
const roomOf = (name) => Object.keys(rooms).find((it) => name === it || name.startsWith(`${it}/`))
const unknown = positionals.filter((name) => !roomOf(name) || !existsSync(`src/${name}`))
if (unknown.length > 0) throw new Error(`no room is called ${unknown.join(', ')}`)

// Hours of work that nobody waits for: everything else on the machine goes first.
setPriority(Number(values.nice))
mkdirSync('.mutation', { recursive: true })
const chosen = positionals.length > 0 ? positionals : Object.keys(rooms)
const lines = []
const widths = [26, 8, 10, 9, 8, 9]
const line = (cells) =>
  cells.map((it, i) => (i === 0 ? it.padEnd(widths[i]) : it.padStart(widths[i]))).join('')
for (const room of chosen) lines.push(await mutate(room))

console.log(line(['room', 'killed', 'survived', 'ignored', 'score', 'seconds']))
for (const { room, killed, survived, ignored, score, seconds } of lines) {
  console.log(line([room, killed, survived, ignored, score.toFixed(1), seconds].map(String)))
}
if (lines.some(({ score }) => !(score >= least))) {
  console.error(`every room should have a score of ${least} at least`)
  process.exitCode = 1
}

/** One room: its score, and its survivors one a line in .mutation. */
async function mutate(room) {
  const start = performance.now()
  const name = room.replaceAll('/', '-')
  const known = `.mutation/${name}.json`
  if (values.fresh) rmSync(known, { force: true })
  process.env.TESTS = JSON.stringify(rooms[roomOf(room)])
  process.env.RUNS ??= '20'
  process.env.EVERY = values.every
  const results = await new Stryker({
    mutate: [`src/${room}/**/*.ts`],
    ignorePatterns: ['.git', 'dist', 'coverage', 'docs', 'etc', '.mutation', 'test/docs/generated'],
    testRunner: 'room',
    plugins: [resolve('test/mutation/runner.mjs')],
    coverageAnalysis: 'perTest',
    // What was not asked is not known, and should not be kept as if it were.
    incremental: values.every === '1',
    incrementalFile: known,
    tempDirName: `.mutation/${name}`,
    concurrency: Number(values.concurrency),
    // Most endless loops end by their count of hits, and a run takes milliseconds.
    timeoutMS: 20_000,
    warnings: { slow: false },
    reporters: ['progress-append-only'],
    fileLogLevel: 'off',
    logLevel: 'warn',
    allowEmpty: true,
  }).runMutationTest()

  const asked = results.filter(({ id }) => isAsked(id, values.every))
  if (values.every !== '1') byFolder(asked)
  const having = (...states) => asked.filter(({ status }) => states.includes(status))
  const survivors = having('Survived', 'NoCoverage')
  const survived = survivors.length
  const killed = having('Killed', 'Timeout').length
  writeFileSync(`.mutation/${name}.txt`, survivors.map(described).join('\n'))
  return {
    room,
    killed,
    survived,
    ignored: having('Ignored').length,
    score: (100 * killed) / (killed + survived),
    seconds: Math.round((performance.now() - start) / 1000),
  }
}

function described({ fileName, location, mutatorName, replacement, status }) {
  const { line, column } = location.start
  return `${fileName}:${line}:${column} ${status} ${mutatorName} → ${replacement}`
}

/** The scores of the folders of a room, of those mutants that were asked. */
function byFolder(asked) {
  const folders = new Map()
  for (const { fileName, status } of asked) {
    const folder = relative('src', fileName)
      .split('/')
      .slice(0, 2)
      .join('/')
      .replace(/\/[^/]+\.ts$/, '')
    const counts = folders.get(folder) ?? { killed: 0, survived: 0 }
    folders.set(folder, counts)
    if (['Killed', 'Timeout'].includes(status)) counts.killed++
    if (['Survived', 'NoCoverage'].includes(status)) counts.survived++
  }
  for (const [folder, { killed, survived }] of [...folders].sort()) {
    const all = killed + survived
    console.log(
      line([folder, killed, survived, '', ((100 * killed) / all).toFixed(1), all].map(String)),
    )
  }
}
