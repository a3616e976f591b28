import { demo as fuxinStreet } from './fuxin-street/demo.ts'
import { demo as gridBranch } from './grid-branch/demo.ts'

const examples = { 'fuxin-street': fuxinStreet, 'grid-branch': gridBranch }

const { out, error, code } = await run(process.argv.slice(2))
// Whoever reads only the first lines has read enough.
process.stdout.on('error', () => process.exit())
process.stdout.write(out)
process.stderr.write(error)
process.exitCode = code

/** The example that is asked for, with the flags that are its own; without one, the street. */
async function run(given: readonly string[]) {
  const at = given.indexOf('--example')
  if (at < 0) return fuxinStreet(given)
  const name = given[at + 1] ?? ''
  const found = Object.entries(examples).find(([each]) => each === name)?.[1]
  const rest = [...given.slice(0, at), ...given.slice(at + 2)]
  if (found) return found(rest)
  const known = Object.keys(examples).join(' or ')
  return { out: '', error: `--example is ${known}, not ${name}\n`, code: 2 as const }
}
