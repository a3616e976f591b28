import { describe, expect, it } from 'vitest'
import { compileInterval, intervalText } from '../../../src/assessment/program/index.ts'
import { decimal, exact } from '../../../src/foundation/index.ts'
import type { Interval } from '../../../src/vocabulary/index.ts'

const just = exact(1, 1_000_000_000)

describe('an interval', () => {
  it.each([
    ['[)', [false, true, true, false]],
    ['[]', [false, true, true, true]],
    ['(]', [false, false, true, true]],
    ['()', [false, false, true, false]],
  ] as const)('%s has its own ends', (ends, [below, least, inside, most]) => {
    const has = compileInterval({ from: 0.1, to: 0.3, ends })
    expect(has(decimal(0.099999))).toBe(below)
    expect(has(decimal(0.1))).toBe(least)
    expect(has(decimal(0.2))).toBe(inside)
    expect(has(decimal(0.3))).toBe(most)
    expect(has(decimal(0.300001))).toBe(false)
  })

  it('tells a hair from an end', () => {
    const has = compileInterval({ from: 0, ends: '()' })
    expect(has(just)).toBe(true)
    expect(has(exact(0))).toBe(false)
  })

  it.each([
    [{ from: 80, to: 90, ends: '[)' }, '[80, 90)'],
    [{ from: 0.5, ends: '[)' }, '[0.5, ∞)'],
    [{ to: 60, ends: '(]' }, '(-∞, 60]'],
    [{ ends: '()' }, '(-∞, ∞)'],
  ] satisfies [Interval, string][])('%j is %s for people', (interval, text) => {
    expect(intervalText(interval)).toBe(text)
  })

  it('without ends has everything', () => {
    const has = compileInterval({ ends: '()' })
    expect([exact(-(10n ** 30n)), exact(0), exact(10n ** 30n)].map(has)).toEqual([true, true, true])
  })
})
