// Runs every gate, shows the output of those that fail, and ends with one line per gate.
// `npm run check -- types lint` runs only those.
import { spawnSync } from 'node:child_process'

const all = [
  ...['types', 'lint', 'storeys', 'knip', 'coverage', 'build', 'api', 'docs'],
  ...['size', 'package', 'test:package'],
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
  const passed = run.status === 0
  const line = `${passed ? 'pass' : 'FAIL'}  ${gate.padEnd(14)}${seconds.padStart(6)} s`
  console.log(passed ? line : `${line}\n${run.stdout}\n${run.stderr}`)
  return { passed, line }
})

const failed = results.filter((result) => !result.passed).length
console.log(`\n${results.map((result) => result.line).join('\n')}`)
console.log(`gates: ${results.length - failed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
