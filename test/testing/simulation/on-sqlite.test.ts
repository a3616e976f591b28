import { expect, it } from 'vitest'
import { simulate } from '../../../src/testing/index.ts'
import { storeOnDisk } from '../../sqlite/files.ts'

it('a simulation on a SQLite file finds nothing, and does what it does in memory', async () => {
  const { open, close } = storeOnDisk()
  const options = { seed: 5, commands: 80, shrinkRuns: 0 }
  const found = await simulate({ ...options, openLog: () => open() })
  await close()
  expect(found.report).toBe('seed 5: 80 commands, nothing found')
  expect(found).toEqual(await simulate(options))
})
