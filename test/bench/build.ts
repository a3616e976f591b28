import { fileURLToPath } from 'node:url'
import { build as bundle, type Options } from 'tsup'
import published from '../../tsup.config.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Below node_modules, so that the rivals are found there as they were published. */
const folder = `${root}node_modules/.cache/bench`

const quiet: Options = {
  config: false,
  silent: true,
  format: ['esm'],
  target: 'es2022',
  dts: false,
}

/** Bundles each file with what it takes from `src`, by the package's own settings; returns where to. */
export async function build(files: readonly string[]): Promise<string> {
  await bundle({
    ...quiet,
    entry: Object.fromEntries(files.map((file) => [file, `${root}test/bench/${file}.ts`])),
    outDir: folder,
    platform: 'node',
    // As they were published: one loads a binary of its own, one asks for modules while it runs.
    external: ['@gorules/zen-engine', 'json-rules-engine', 'libsql', 'pg'],
    tsconfig: `${root}tsconfig.test.json`,
    splitting: false,
    clean: true,
  })
  return folder
}

/** Builds the doors twice: as they are published, and each as one minified file with all that it needs. */
export async function buildDoors(): Promise<void> {
  if (typeof published === 'function' || Array.isArray(published)) {
    throw new Error('tsup.config.ts holds one set of options')
  }
  const { entry = {} } = published
  const doors: Options = { ...published, ...quiet, entry, clean: false }
  await bundle({ ...doors, outDir: `${folder}/doors` })
  const whole: Options = { minify: true, splitting: false, noExternal: [/.*/] }
  await bundle({ ...doors, ...whole, outDir: `${folder}/doors/whole` })
}
