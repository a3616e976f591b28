import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDown, nextUp } from '../../src/vocabulary/next-up.ts'

const least = Number.MIN_VALUE
const most = Number.MAX_VALUE
const finite = fc.double({ noDefaultInfinity: true, noNaN: true })

describe('nextUp', () => {
  it.each([
    [1, 1 + Number.EPSILON],
    [-1, -1 + Number.EPSILON / 2],
    [2 ** 53, 2 ** 53 + 2],
    [0.1, 0.10000000000000002],
    [0, least],
    [-0, least],
    [most, Infinity],
  ])('of %d is %d', (x, next) => {
    expect(nextUp(x)).toBe(next)
  })

  it('of the greatest below zero is zero', () => {
    expect(nextUp(-least) === 0).toBe(true)
  })

  it('is above, and nothing lies between', () => {
    fc.assert(
      fc.property(finite, (x) => {
        const next = nextUp(x)
        expect(next > x).toBe(true)
        // The middle of two neighbours is rounded to one of them.
        const middle = x / 2 + next / 2
        expect(next === Infinity || middle <= x || middle >= next).toBe(true)
      }),
    )
  })

  it('keeps nothing of what was asked before', () => {
    expect([nextUp(5), nextUp(-5), nextUp(5)]).toEqual([nextUp(5), nextUp(-5), nextUp(5)])
  })
})

describe('nextDown', () => {
  it.each([
    [1, 1 - Number.EPSILON / 2],
    [0, -least],
    [-0, -least],
    [-most, -Infinity],
  ])('of %d is %d', (x, next) => {
    expect(nextDown(x)).toBe(next)
  })

  it('is the way back', () => {
    fc.assert(fc.property(finite, (x) => nextDown(nextUp(x)) === x || !Number.isFinite(nextUp(x))))
  })
})
