import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Orders } from './orders.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Below node_modules, where the drivers are found. */
const folder = `${root}node_modules/.cache/crash`

/**
 * Bundles the working process, so that it starts quickly: a transform on the fly would take seconds. Gives
 * the file, named after what is in it: several may ask for it at the same time.
 */
export async function buildWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/crash/worker.ts`],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    alias: Object.fromEntries(
      ['', '/book', '/rulebooks'].map((door) => [
        `pledgebook${door}`,
        `${root}src${door}/index.ts`,
      ]),
    ),
    packages: 'external',
    logLevel: 'error',
  })
  const text = outputFiles[0]?.text ?? ''
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/${name}.${process.pid}`, text)
  renameSync(`${folder}/${name}.${process.pid}`, `${folder}/${name}.mjs`)
  return `${folder}/${name}.mjs`
}

/** A process at work. */
export interface Worker {
  /** Settles when it has opened its log, or has ended. */
  readonly ready: Promise<void>
  /** What it said was kept: the number of the command and what it counted to. */
  readonly kept: Map<number, number>
  /** Kills it without warning, and waits until it is gone and all that it said is heard. */
  readonly kill: () => Promise<void>
  /** Waits until it ends by itself; rejects where it failed. */
  readonly end: () => Promise<void>
}

/** Starts one, from the file that was bundled. */
export function startWorker(bundle: string, orders: Orders): Worker {
  const child = spawn(process.execPath, ['--enable-source-maps', bundle, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kept = new Map<number, number>()
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  const ready = new Promise<void>((resolve) => {
    void closed.then(() => resolve())
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve()
      const [, number, count] = /^kept (\d+) (\d+)$/.exec(line) ?? []
      if (number !== undefined && count !== undefined) kept.set(Number(number), Number(count))
    })
  })
  const check = (code: number | null) => {
    // No code: it was killed.
    if (code) throw new Error(`a worker ended with ${code}: ${errors.join('')}`)
  }
  return {
    ready,
    kept,
    kill: async () => {
      child.kill('SIGKILL')
      check(await closed)
    },
    end: async () => check(await closed),
  }
}
