import { describe, expect, it } from 'vitest'
import { type Simulation, type SimulationOptions, simulate } from '../../../src/testing/index.ts'
import * as broken from './broken.ts'

describe('a simulation', () => {
  it.each([1, 2, 3])('of seed %i finds nothing', async (seed) => {
    const found = await simulate({ seed, commands: 250 })
    expect(found.report).toBe(`seed ${seed}: 250 commands, nothing found`)
    expect(found.ok).toBe(true)
    expect(found.kept).toBeGreaterThan(80)
    expect(found.refused).toBeGreaterThan(40)
    expect(Object.keys(found.faults).length).toBeGreaterThan(4)
  })

  it('is the same for the same seed', async () => {
    const [one, two] = [
      await simulate({ seed: 4, commands: 60 }),
      await simulate({ seed: 4, commands: 60 }),
    ]
    expect(one).toEqual(two)
  })
})

/** The first finding within some seeds. */
async function firstFound(options: Omit<SimulationOptions, 'seed'>): Promise<Simulation> {
  for (let seed = 1; seed < 12; seed++) {
    const found = await simulate({ seed, commands: 250, shrinkRuns: 0, ...options })
    if (!found.ok) return found
  }
  throw new Error('nothing found')
}

describe('a simulation finds', () => {
  it.each([
    [
      'a log that does not know a command again',
      { makeLog: () => ({ log: broken.appendsTwice() }) },
    ],
    ['a log that checks no versions', { makeLog: () => ({ log: broken.checksNoVersions() }) }],
    [
      'a log that does not check what was only read',
      { makeLog: () => ({ log: broken.checksNoReads() }) },
    ],
    ['a log that keeps half of a batch', { makeLog: () => ({ log: broken.keepsHalf() }) }],
    ['a log that loses what it acknowledged', { makeLog: () => ({ log: broken.losesSome() }) }],
    ['a log that loses gradings', { makeLog: () => ({ log: broken.losesGradings() }) }],
    ['a log that knows of points too early', { makeLog: () => ({ log: broken.postsTooEarly() }) }],
    ['a log that skips an event', { makeLog: () => ({ log: broken.skipsOne() }) }],
    ['a book that asks nobody', { openBook: broken.asksNobody }],
    ['a book in which who judged first rules', { openBook: broken.letsFirstJudgeRule }],
    ['a book in which measures take effect at once', { openBook: broken.actsAtOnce }],
    ['a book that forgets reactions', { openBook: broken.forgetsReactions }],
    ['a book that sends anew under another id', { openBook: broken.sendsAnew }],
    ['a book that counts what is pending', { openBook: broken.countsPending }],
    ['a book that says yes to everything', { openBook: broken.alwaysAgrees }],
  ])('%s', async (name, options) => {
    const found = await firstFound(options)
    if (process.env['SHOW']) console.log(name, found.seed, found.findings[0])
    expect(found.findings.length).toBeGreaterThan(0)
    expect(found.report).toContain(`seed ${found.seed}: `)
  })
})

describe('a failing simulation', () => {
  it('is made small, and says what to look at', async () => {
    const options = { openBook: broken.asksNobody, commands: 120 }
    const found = await simulate({ seed: 1, ...options })
    expect(found.ok).toBe(false)
    const given = found.report.split('\n')
    if (process.env['SHOW']) console.log(found.report)
    expect(given.length).toBeLessThan(12)
    expect(given).toContain('when')
    expect(found.report).toContain('foreseen: not-permitted')
    expect(found.report).toContain('; answered: ')
  })
})
