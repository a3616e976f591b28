// Runs every gate, shows the output of those that fail, and ends with one line per gate.
// `npm run check -- types lint` runs only those. A gate that says `skipped: why` is not counted.
import { spawnSync } from 'node:child_process'

const all = [
  ...['types', 'lint', 'storeys', 'knip', 'coverage', 'build', 'api', 'docs'],
  ...['size', 'package', 'test:package', 'test:browser', 'test:nodes'],
]
const asked = process.argv.slice(2)
const unknown = asked.filter((gate) => !all.includes(gate))
if (unknown.length > 0) throw new Error(`no gate is called ${unknown.join(', ')}`)

const results = (asked.length > 0 ? asked : all).map((gate) => {
  const start = performance.now()
  const run = spawnSync('npm', ['run', '--silent', gate], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const why = run.status === 0 ? /^skipped: (.*)$/m.exec(run.stdout)?.[1] : undefined
  const state = run.status !== 0 ? 'FAIL' : why === undefined ? 'pass' : 'skip'
  const timed = `${state}  ${gate.padEnd(14)}${seconds.padStart(6)} s`
  const line = why === undefined ? timed : `${timed}  ${why}`
  console.log(state === 'FAIL' ? `${line}\n${run.stdout}\n${run.stderr}` : line)
  return { state, line }
})

const having = (state) => results.filter((result) => result.state === state).length
const [passed, failed] = [having('pass'), having('FAIL')]
console.log(`\n${results.map((result) => result.line).join('\n')}`)
console.log(`gates: ${passed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
