import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryLog } from '../../../src/book/index.ts'
import {
  commandsFrom,
  organisationFrom,
  simulatedBook,
  simulatedRules,
} from '../../../src/testing/index.ts'

const codesOfTheDoor = ['shape-invalid', 'missing-field', 'unknown-field', 'id-invalid']

describe('commands from a seed', () => {
  it('are plain JSON with ids of their own, and as many as asked for', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 60 }), (seed, count) => {
        const commands = commandsFrom(seed, count)
        expect(commands).toHaveLength(count)
        expect(JSON.parse(JSON.stringify(commands))).toEqual(commands)
        expect(new Set(commands.map(({ id }) => id)).size).toBe(count)
      }),
      { numRuns: 20 },
    )
  })

  it('begin alike, however many there are', () => {
    expect(commandsFrom(5, 80).slice(0, 30)).toEqual(commandsFrom(5, 30))
    expect(commandsFrom(5, 30)).not.toEqual(commandsFrom(6, 30))
  })

  it('are let in at the door of a book by their rules, and many are kept', async () => {
    for (const seed of [1, 2, 3]) {
      const book = simulatedBook(memoryLog(), simulatedRules(seed))
      const refused: string[] = []
      for (const command of commandsFrom(seed, 120)) {
        const done = await book.execute(command)
        if (!done.ok) refused.push(...done.refusals.map(({ code }) => code))
      }
      expect(refused.filter((code) => codesOfTheDoor.includes(code))).toEqual([])
      expect(refused.length).toBeLessThan(110)
    }
  })
})

describe('a small organisation from a seed', () => {
  it('has units, members and posts', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { units, members, commands } = organisationFrom(seed)
      expect(units.length).toBeGreaterThanOrEqual(3)
      expect(members.length).toBeGreaterThanOrEqual(8)
      expect(commands.some(({ type }) => type === 'appoint')).toBe(true)
    }
  })
})
