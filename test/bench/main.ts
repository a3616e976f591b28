// Builds the benchmarks as the package is built and runs each in a process of its own, with plain node:
// a transform on the fly would wrap every inner function and so distort what is measured.
// `-- --json` prints one object a line, `-- --only <word>` asks only what has the word in its name.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { build, buildDoors } from './build.ts'
import type { Row } from './row.ts'
import { tableHead, tableLine } from './table.ts'

const files = ['replay', 'step', 'stand', 'engines', 'grade', 'calendar', 'log', 'book', 'doors']

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})

const chosen = files.filter((file) => file === values.only)
const folder = await build(files)
await buildDoors()
if (!values.json) console.log(tableHead())
for (const file of chosen.length > 0 ? chosen : files) await run(file)

/** A file's answers, line by line as they come. Ends with its exit code: not zero only where outputs differ. */
async function run(file: string): Promise<void> {
  const word = chosen.length > 0 ? '' : values.only
  const options = ['--expose-gc', '--max-old-space-size=8192']
  const child = spawn(process.execPath, [...options, `${folder}/${file}.js`, word], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(values.json ? line : tableLine(JSON.parse(line) as Row))
  }
  process.exitCode = (await ended) || process.exitCode
}
