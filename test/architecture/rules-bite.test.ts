import { describe, expect, test } from 'vitest'
import { impurities } from './purity.ts'
import { readModule } from './read-module.ts'
import { brokenStoreys, cycles, shapeFaults, strayPackages } from './rules.ts'

/** A house of a few lines, so that each rule can be seen to refuse what it forbids. */
function house(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([path, text]) => readModule(path, text))
}

/** One file that imports one other, which stands there and is empty. */
function importing(from: string, to: string, specifier: string) {
  return house({ [from]: `import type { X } from '${specifier}'\n`, [to]: 'export {}\n' })
}

describe('storeys and doors', () => {
  test.each([
    ['src/calendar/a.ts', 'src/foundation/index.ts', '../foundation/index.ts'],
    ['src/calendar/a.ts', 'src/calendar/b.ts', './b.ts'],
    ['src/cycle/a.ts', 'src/work/pledge/index.ts', '../work/pledge/index.ts'],
    ['src/assessment/scoring/a.ts', 'src/assessment/program/index.ts', '../program/index.ts'],
    ['src/assessment/assess.ts', 'src/assessment/grading/index.ts', './grading/index.ts'],
    ['src/index.ts', 'src/cycle/index.ts', './cycle/index.ts'],
    ['src/testing/a.ts', 'src/assessment/index.ts', '../assessment/index.ts'],
  ])('%s may import %s', (from, to, specifier) => {
    expect(brokenStoreys(importing(from, to, specifier))).toEqual([])
  })

  test.each([
    ['goes up', 'src/foundation/a.ts', 'src/calendar/index.ts', '../calendar/index.ts'],
    ['misses the door', 'src/calendar/a.ts', 'src/foundation/b.ts', '../foundation/b.ts'],
    ['knows a sibling', 'src/work/pledge/a.ts', 'src/work/duty/index.ts', '../duty/index.ts'],
    [
      'knows an inner sibling',
      'src/assessment/scoring/a.ts',
      'src/assessment/ledger/index.ts',
      '../ledger/index.ts',
    ],
    [
      'goes up inside assessment',
      'src/assessment/scoring/a.ts',
      'src/assessment/index.ts',
      '../index.ts',
    ],
    [
      'enters an inner room from outside',
      'src/cycle/a.ts',
      'src/assessment/ledger/index.ts',
      '../assessment/ledger/index.ts',
    ],
    ['has no .ts', 'src/calendar/a.ts', 'src/calendar/b.ts', './b'],
    ['leads nowhere', 'src/calendar/a.ts', 'src/calendar/b.ts', './c.ts'],
    ['brings zod to the front', 'src/index.ts', 'src/schema/index.ts', './schema/index.ts'],
    ['enters the front', 'src/testing/a.ts', 'src/index.ts', '../index.ts'],
  ])('refused: %s', (_, from, to, specifier) => {
    expect(brokenStoreys(importing(from, to, specifier))).toHaveLength(1)
  })

  test.each(['src/attic/a.ts', 'src/stray.ts', 'src/work/a.ts', 'src/assessment/attic/a.ts'])(
    'refused: %s, which is in no room',
    (path) => {
      expect(brokenStoreys(house({ [path]: 'export {}\n' }))).toHaveLength(1)
    },
  )

  test.each([
    "export type { X } from '../calendar/index.ts'",
    "export const later = () => import('../calendar/index.ts')",
    "export type X = import('../calendar/index.ts').X",
    "import '../calendar/index.ts'",
  ])('every way to import is seen: %s', (text) => {
    const files = { 'src/foundation/a.ts': text, 'src/calendar/index.ts': 'export {}' }
    expect(brokenStoreys(house(files))).toHaveLength(1)
  })
})

describe('circles', () => {
  test('a circle of types is a circle', () => {
    const files = {
      'src/record/a.ts': "import type { B } from './b.ts'",
      'src/record/b.ts': "import { c } from './c.ts'",
      'src/record/c.ts': "export type { A } from './a.ts'",
    }
    expect(cycles(house(files))).toEqual([
      'src/record/a.ts → src/record/b.ts → src/record/c.ts → src/record/a.ts',
    ])
  })

  test('two ways to one file are no circle', () => {
    const files = {
      'src/record/a.ts': "import './b.ts'; import './c.ts'",
      'src/record/b.ts': "import './d.ts'",
      'src/record/c.ts': "import './d.ts'",
      'src/record/d.ts': 'export {}',
    }
    expect(cycles(house(files))).toEqual([])
  })
})

describe('packages', () => {
  test.each([
    ['src/foundation/evolve.ts', "import { Immer } from 'immer'"],
    ['src/schema/facts.ts', "import * as z from 'zod'"],
    ['src/schema/parse-yaml.ts', "import { parseDocument } from 'yaml'"],
  ])('%s may say %s', (path, text) => {
    expect(strayPackages(house({ [path]: text }))).toEqual([])
  })

  test.each([
    ['src/foundation/result.ts', "import { Immer } from 'immer'"],
    ['src/calendar/zone.ts', "import { addDays } from 'date-fns'"],
    ['src/record/fact.ts', "import { TZDate } from '@date-fns/tz'"],
    ['src/schema/facts.ts', "import { z } from 'zod'"],
    ['src/record/fact.ts', "import type * as z from 'zod'"],
    ['src/schema/facts.ts', "import { parseDocument } from 'yaml'"],
    ['src/record/fact.ts', "import { readFile } from 'node:fs'"],
    ['src/record/fact.ts', "import { ok } from 'pledgebook'"],
  ])('refused: %s says %s', (path, text) => {
    expect(strayPackages(house({ [path]: text }))).toHaveLength(1)
  })
})

describe('shape', () => {
  const lines = (count: number) => '  0\n'.repeat(count)

  test('a file of 350 lines stands, one more does not', () => {
    expect(shapeFaults(house({ 'src/record/a.ts': lines(350) }))).toEqual([])
    expect(shapeFaults(house({ 'src/record/a.ts': lines(351) }))).toHaveLength(1)
  })

  test.each([
    ['function long() {', '}'],
    ['const long = () => {', '}'],
    ['const it = { long() {', '} }'],
  ])('a function of 70 lines stands, one more does not: %s', (open, close) => {
    const text = (inside: number) => `${open}\n${lines(inside)}${close}\n`
    expect(shapeFaults(house({ 'src/record/a.ts': text(68) }))).toEqual([])
    expect(shapeFaults(house({ 'src/record/a.ts': text(69) }))).toHaveLength(1)
  })

  test.each(["export * from './b.ts'", "export * as b from './b.ts'"])('refused: %s', (text) => {
    expect(shapeFaults(house({ 'src/record/a.ts': text }))).toHaveLength(1)
  })
})

describe('purity', () => {
  test.each([
    'const day = new Date(0)',
    'const day = Date.UTC(2026, 0)',
    'const day = clock.now()',
    'const one = { process: 1 }.process',
  ])('%s is pure', (text) => {
    expect(impurities(house({ 'src/record/a.ts': text }))).toEqual([])
  })

  test.each([
    'const t = Date.now()',
    'const clock = Date.now',
    'const { now } = Date',
    'const t = new Date()',
    'const t = new Date(2026, 0, 1)',
    'const t = Date()',
    'const n = Math.random()',
    'const id = crypto.randomUUID()',
    'const t = performance.now()',
    'const t = globalThis',
    'const hour = day.getHours()',
    "const order = a.localeCompare('b')",
  ])('refused: %s', (text) => {
    expect(impurities(house({ 'src/record/a.ts': text }))).toHaveLength(1)
  })
})
