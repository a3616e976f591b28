import { describe, expect, it } from 'vitest'
import { seeded } from '../../../src/testing/index.ts'

const many = Array.from({ length: 10_000 }, (_, at) => at)

describe('chances from a seed', () => {
  it('are the same for the same seed, and others for the next', () => {
    const draws = (seed: number | string) => {
      const chances = seeded(seed)
      return many.slice(0, 20).map(() => chances.below(1000))
    }
    expect(draws(1)).toEqual(draws(1))
    expect(draws(1)).not.toEqual(draws(2))
    expect(new Set(draws('x')).size).toBeGreaterThan(10)
  })

  it('stay within their bounds and reach them', () => {
    const chances = seeded('bounds')
    const found = new Set(many.map(() => chances.between(-2, 3)))
    expect([...found].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3])
    expect(new Set(many.map(() => chances.below(3)))).toEqual(new Set([0, 1, 2]))
  })

  it('come about as often as asked', () => {
    const chances = seeded(5)
    const hits = many.filter(() => chances.percent(20)).length
    expect(hits).toBeGreaterThan(1800)
    expect(hits).toBeLessThan(2200)
    expect(many.some(() => chances.percent(0))).toBe(false)
    expect(many.every(() => chances.percent(100))).toBe(true)
  })

  it('pick from lists, and nothing from an empty one', () => {
    expect(seeded(1).any([])).toBe(undefined)
    expect(seeded(1).one(['a'])).toBe('a')
  })

  it('fork without moving each other', () => {
    const [left, right] = [seeded(9), seeded(9)]
    left.fork('a').below(10)
    expect(left.below(1000)).toBe(right.below(1000))
    expect(seeded(9).fork('a').below(1000)).not.toBe(seeded(9).fork('b').below(1000))
  })
})
