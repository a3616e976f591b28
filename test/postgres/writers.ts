import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** A process that appends, begun anew wherever it was killed. */
export interface Writer {
  readonly name: string
  /** How many commands were acknowledged, over all its lives. */
  readonly acknowledged: () => number
  /** Waits until one more is acknowledged. */
  readonly next: () => Promise<void>
  /** Kills it in the middle of whatever it does. */
  readonly kill: () => Promise<void>
  /** Begins a new life: with the command that nobody knows about. */
  readonly start: () => void
  /** Waits for its end, and says how it ended. */
  readonly ended: () => Promise<number | null>
}

/** One file of JavaScript that a process can run at once. */
export async function bundledWriter(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'pledgebook-writer-')), 'writer.mjs')
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  await build({
    entryPoints: [here('./writer.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    tsconfig: here('../../tsconfig.test.json'),
    // What of node-postgres is CommonJS asks for parts of Node in its own way.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
  return outfile
}

/** A writer that is to do so many commands. */
export function writer(file: string, args: readonly string[], name: string, to: number): Writer {
  let acknowledged = 0
  let process: ChildProcess | undefined
  let end: Promise<number | null> = Promise.resolve(null)
  const waiting: (() => void)[] = []
  const start = () => {
    const all = [file, ...args, name, String(acknowledged), String(to)]
    const started = spawn(execPath, all, { stdio: ['ignore', 'pipe', 'inherit'] })
    createInterface({ input: started.stdout }).on('line', (line) => {
      acknowledged = Number(line) + 1
      for (const tell of waiting.splice(0)) tell()
    })
    // `close`, not `exit`: after it nothing more is to be read.
    end = new Promise((resolve) => started.on('close', resolve))
    process = started
  }
  return {
    name,
    acknowledged: () => acknowledged,
    start,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    kill: async () => {
      process?.kill('SIGKILL')
      await end
    },
    ended: () => end,
  }
}
