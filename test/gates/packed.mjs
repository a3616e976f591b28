// Installs the tarball into an empty project and uses it as a stranger would: every door by import
// and by require, with types under both, the README's own lines, and a book on each log.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pack } from './pack.mjs'

const { folder, tarball } = pack()
const project = join(folder, 'empty')
mkdirSync(project)
const write = (name, text) => writeFileSync(join(project, name), text)
const run = (command, ...args) =>
  execFileSync(command, args, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] })

const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'))
const doors = Object.keys(exports).filter((door) => !door.endsWith('.json'))
const imported = doors.map((door, index) => `import * as d${index} from '${name}${door.slice(1)}'`)
const listed = doors.map((door, index) => `  ['${door}', Object.keys(d${index}).sort()],`)
const consumer = `${imported.join('\n')}
export const found: readonly (readonly [string, readonly string[]])[] = [
${listed.join('\n')}
]
`

// The same file as a module and as CommonJS; the readme's blocks as modules.
const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)]
const readme = blocks.map((block, index) => [`readme-${index}`, block[1]])
write('package.json', '{ "private": true }\n')
write('console.d.ts', 'declare const console: { log(...things: unknown[]): void }\n')
write('by-import.mts', consumer)
write('by-require.cts', consumer)
for (const [file, text] of readme) write(`${file}.mts`, `${text}\nexport {}\n`)

// What stands beside a database needs its driver, whose types need those of Node; nothing else may.
const beside = ['libsql', '@types/node']
const besideDriver = readme.filter(([, text]) => text.includes("'libsql'")).map(([file]) => file)
const books = readFileSync('test/gates/books.ts', 'utf8')
write('books-by-import.mts', books)
write('books-by-require.cts', books)
const withDriver = [...besideDriver.map((file) => `${file}.mts`), 'books-by-*.*ts']
write(
  'compare.mjs',
  `import assert from 'node:assert/strict'
import { found } from './out/by-import.mjs'
import required from './out/by-require.cjs'
import manifest from '${name}/package.json' with { type: 'json' }
import rulebook from '${name}/rulebook.schema.json' with { type: 'json' }

assert.equal(manifest.name, '${name}')
assert.ok(rulebook.$defs.clause, 'the schema of a rulebook describes its clauses')
assert.deepEqual(found, required.found, 'import and require give different names')
for (const [door, names] of found) {
  assert.ok(names.length > 0, door + ' exports nothing')
  console.log(door + ' ' + names.length + ' names')
}
`,
)
write(
  'tsconfig.json',
  `{
  "compilerOptions": {
    "target": "ES2022", "lib": ["ES2022"], "types": [], "module": "node16", "strict": true,
    "exactOptionalPropertyTypes": true, "skipLibCheck": false, "rootDir": ".", "outDir": "out"
  },
  "include": ["*.mts", "*.cts", "*.d.ts"],
  "exclude": ${JSON.stringify(withDriver)}
}
`,
)
write(
  'tsconfig.driver.json',
  `{
  "extends": "./tsconfig.json",
  "compilerOptions": { "types": ["node"], "skipLibCheck": true },
  "include": ${JSON.stringify(withDriver)},
  "exclude": []
}
`,
)

try {
  if (readme.length === 0) throw new Error('README.md has no ts block to try')
  run('npm', 'install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts')
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  run(process.execPath, tsc, '-p', '.')
  for (const other of beside) link(other)
  run(process.execPath, tsc, '-p', 'tsconfig.driver.json')
  run(process.execPath, '--no-warnings', 'compare.mjs')
  for (const [file] of readme) run(process.execPath, `out/${file}.mjs`)
  for (const file of ['books-by-import.mjs', 'books-by-require.cjs']) {
    run(process.execPath, `out/${file}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}

/** Puts a package of this project beside the tarball, as it stands here. */
function link(other) {
  const path = join(project, 'node_modules', other)
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(resolve('node_modules', other), path)
}
