import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { pack } from './pack.mjs'

const story = 'examples/fuxin-street/browser.ts'

/**
 * A project of a stranger, who has the tarball and nothing else, and in it one file that exports
 * `run(): string`: the street's year, or the README's example where no street is.
 */
export async function stranger() {
  const { folder, tarball } = pack()
  const project = join(folder, 'stranger')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n')
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', ['install', tarball, ...options], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const entry = existsSync(story) ? resolve(story) : readmeAsEntry(project)
  return { project, entry, remove: () => rmSync(folder, { recursive: true }) }
}

/** Bundles the story into one file, taking the package from the stranger's project. */
export async function bundle({ project, entry }, outfile, options) {
  const setup = (context) => {
    context.onResolve({ filter: /^pledgebook(\/|$)/ }, ({ path, kind, pluginData }) => {
      if (pluginData === 'seen') return undefined
      return context.resolve(path, { kind, resolveDir: project, pluginData: 'seen' })
    })
  }
  await build({
    entryPoints: [entry],
    outfile: join(project, outfile),
    bundle: true,
    target: 'es2022',
    logLevel: 'error',
    plugins: [{ name: 'from the tarball', setup }],
    ...options,
  })
  return join(project, outfile)
}

function readmeAsEntry(project) {
  const [, code] = /^```ts\n([\s\S]*?)^```$/m.exec(readFileSync('README.md', 'utf8')) ?? []
  if (code === undefined) throw new Error('README.md has no ts block')
  const file = join(project, 'readme.ts')
  writeFileSync(
    file,
    `const said: string[] = []
const console = { log: (...things: unknown[]) => said.push(things.join(' ')) }
${code}
export const run = () => said.join('\\n')
`,
  )
  return file
}
