import { describe, expect, test } from 'vitest'
import { impurities } from './purity.ts'
import { readHouse } from './read-house.ts'
import { brokenStoreys, cycles, shapeFaults, strayPackages } from './rules.ts'

describe('the house', () => {
  const modules = readHouse()

  test('has something to look at', () => {
    expect(modules.map((module) => module.path)).toContain('src/index.ts')
    expect(modules.length).toBeGreaterThan(20)
    expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(20)
  })

  test('rooms import only from lower storeys and through doors', () => {
    expect(brokenStoreys(modules)).toEqual([])
  })

  test('no circle of imports, not even of types', () => {
    expect(cycles(modules)).toEqual([])
  })

  test('each package is known in one place', () => {
    expect(strayPackages(modules)).toEqual([])
  })

  test('files and functions stay short, doors name what they export', () => {
    expect(shapeFaults(modules)).toEqual([])
  })

  test('nothing asks the machine for time, chance, ids, zone or language', () => {
    expect(impurities(modules)).toEqual([])
  })
})
