import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'
import { expectCountOfFour } from './expect-count-of-four.ts'

test('four processes count on in one SQLite file, and none of their numbers is lost or doubled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pledgebook-processes-'))
  await expectCountOfFour(`sqlite:${join(folder, 'log.db')}`)
  rmSync(folder, { recursive: true })
})
