// What does it cost to load each door of the package, and how much does it weigh? The doors are built as
// they are published, with their dependencies beside them, and each is imported by a node process of its
// own; the rival is a module with nothing in it, so the ratio says how much longer a process lives that
// loads the door first. The weight is one file per door with all dependencies in it, minified and gzipped.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { answer, isAsked, median, rounded } from './harness.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'doors')
const doors = {
  '.': 'index',
  './schema': 'schema',
  './rulebooks': 'rulebooks',
  './testing': 'testing',
}
const rounds = 15

const empty = join(folder, 'empty.js')
mkdirSync(folder, { recursive: true })
writeFileSync(empty, 'export {}\n')

for (const [door, file] of Object.entries(doors)) {
  load(door, join(folder, `${file}.js`))
  weigh(door, join(folder, 'whole', `${file}.js`))
}

function load(door: string, file: string): void {
  const question = `loading the door ${door} (ours to theirs)`
  if (!isAsked(question)) return
  const times = Array.from({ length: rounds }, (_, round) => {
    const order = round % 2 === 0 ? [file, empty] : [empty, file]
    const [one = 0, other = 0] = order.map(msToImport)
    return round % 2 === 0 ? one / other : other / one
  })
  const ratio = rounded(median(times))
  answer({ question, size: 1, rival: 'an empty module', ratio, target: null, met: null })
}

function msToImport(file: string): number {
  const script = `import ${JSON.stringify(pathToFileURL(file).href)}`
  const from = performance.now()
  execFileSync(process.execPath, ['--input-type=module', '--eval', script])
  return performance.now() - from
}

function weigh(door: string, file: string): void {
  const question = `bytes of the door ${door} with all that it needs, minified and gzipped`
  if (!isAsked(question)) return
  const size = gzipSync(readFileSync(file), { level: 9 }).length
  answer({ question, size, rival: null, ratio: null, target: null, met: null })
}
