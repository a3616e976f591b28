import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Module, readModule } from './read-module.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every source file under src, with paths from the top of the package. */
export function readHouse(): Module[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => readModule(path, readFileSync(root + path, 'utf8')))
}
