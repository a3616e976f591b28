import { describe, expect, it } from 'vitest'
import { compileNumber, exactly, type NumberSpec } from '../../../src/assessment/program/index.ts'
import { exactText } from '../../../src/foundation/index.ts'
import { threeClauses } from '../../support/rulebooks.ts'
import { runOf } from '../../support/run.ts'

const run = runOf(threeClauses())

/** The number as it is read, or that it was refused. */
function read(spec: NumberSpec, value: unknown): string {
  let refused = false
  const node = compileNumber(spec, {
    fetch: () => value,
    refuse: () => {
      refused = true
    },
  })
  const text = exactText(exactly(node)(run))
  return refused ? 'refused' : text
}

const small = { from: -5, to: 24, decimals: 3 }
const huge = { from: -5, to: 999_999_999_999_999, decimals: 6 }

describe.each([
  ['as an integer at a scale', small],
  ['as a fraction', huge],
])('a number %s', (_, spec) => {
  it.each([
    [0, '0/1'],
    [-0, '0/1'],
    [0.1, '1/10'],
    [1.005, '201/200'],
    [-5, '-5/1'],
    [24, '24/1'],
  ])('%s is %s', (value, text) => {
    expect(read(spec, value)).toBe(text)
  })

  it.each([-5.001, 1e15, Number.NaN, Number.POSITIVE_INFINITY, 0.0000001, '1', true, null, {}])(
    '%s is refused',
    (value) => {
      expect(read(spec, value)).toBe('refused')
    },
  )

  it('that is not there gives a stand-in', () => {
    expect(read(spec, undefined)).toBe('0/1')
  })
})

describe('a number', () => {
  it('keeps to the decimals of its field', () => {
    expect(read(small, 1.0005)).toBe('refused')
    expect(read({ from: 0, to: 999_999_999_999_999, decimals: 1 }, 1.05)).toBe('refused')
  })

  it('of fifteen digits is exact at any size, one of sixteen is no decimal', () => {
    expect(read(huge, 999_999_999_999_999)).toBe('999999999999999/1')
    expect(read(huge, 123_456_789.123456)).toBe('1929012330054/15625')
    expect(read({ from: 0, to: 9_999_999_999, decimals: 6 }, 1_234_567_890.123456)).toBe('refused')
  })

  it('is an integer only where each of its kind is safe there', () => {
    const fetch = { fetch: () => 0, refuse: () => {} }
    expect(compileNumber(small, fetch).whole).toBe(true)
    expect(compileNumber({ from: 0, to: 999_999_999, decimals: 6 }, fetch).whole).toBe(true)
    expect(compileNumber({ from: 0, to: 1_000_000_000, decimals: 6 }, fetch).whole).toBe(false)
    expect(compileNumber(huge, fetch).whole).toBe(false)
  })
})
