import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Packs what `npm publish` would send into a folder of its own, and says where both are. */
export function pack() {
  const folder = mkdtempSync(join(tmpdir(), 'pledgebook-'))
  const answer = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [packed] = JSON.parse(answer)
  return { folder, tarball: join(folder, packed.filename), files: packed.files }
}
