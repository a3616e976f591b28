import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Band, checkRulebook, type Rulebook } from '../../src/rulebook/index.ts'
import { everyKind, threeClauses, threeStars, withNode } from '../support/rulebooks.ts'

const codesOf = (rulebook: Rulebook) => checkRulebook(rulebook).map(({ code }) => code)

/** Bands that meet at these points, highest first, each point in the upper or the lower of two. */
function tiling(points: readonly number[], upper: readonly boolean[]): readonly Band[] {
  const cuts = [...points].sort((a, b) => b - a)
  return [...cuts, undefined].map((low, index) => {
    const high = cuts[index - 1]
    const begin = low !== undefined && upper[index] ? '[' : '('
    const end = high !== undefined && !upper[index - 1] ? ']' : ')'
    return {
      grade: `g${index}`,
      at: {
        ...(low === undefined ? {} : { from: low }),
        ...(high === undefined ? {} : { to: high }),
        ends: `${begin}${end}` as const,
      },
    }
  })
}

const cuts = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 8 })
  .map((tenths) => tenths.map((tenth) => tenth / 10))
const sides = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })

function withBands(bands: readonly Band[]) {
  return codesOf(threeClauses({ grading: { ...threeStars, bands } }))
}

describe('laws of bands', () => {
  it('bands that tile the numbers are never refused', () => {
    fc.assert(
      fc.property(cuts, sides, (points, upper) => {
        expect(withBands(tiling(points, upper))).toEqual([])
      }),
    )
  })

  it('a band taken out from between others leaves a gap, of whole numbers or of fractions', () => {
    fc.assert(
      fc.property(cuts, sides, fc.nat(), (points, upper, at) => {
        const bands = tiling(points, upper)
        const taken = 1 + (at % (bands.length - 2))
        const codes = withBands(bands.filter((_, index) => index !== taken))
        expect(codes).toHaveLength(1)
        expect(['band-gap', 'choice-open']).toContain(codes[0])
      }),
    )
  })

  it('two neighbours changed about are in the wrong order, or overlap', () => {
    fc.assert(
      fc.property(cuts, sides, fc.nat(), (points, upper, at) => {
        const bands = [...tiling(points, upper)]
        const first = at % (bands.length - 1)
        bands.splice(first, 2, ...bands.slice(first, first + 2).reverse())
        const codes = withBands(bands)
        expect(codes.some((code) => code === 'band-order' || code === 'band-overlap')).toBe(true)
      }),
    )
  })
})

describe('laws of weights', () => {
  const millionths = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 10 })
  const weighted = (parts: readonly number[]) =>
    withNode({
      kind: 'weighted',
      clause: 'w',
      of: parts.map((part, index) => {
        return {
          weight: part / 1_000_000,
          value: { kind: 'constant', clause: `c${index}`, points: 1 },
        }
      }),
    })

  it('shares of a million that sum to it are accepted, whatever their binary sum', () => {
    fc.assert(
      fc.property(millionths, (parts) => {
        const rest = 1_000_000 - parts.reduce((sum, part) => sum + part, 0)
        expect(codesOf(weighted([...parts, rest]))).toEqual([])
      }),
    )
  })

  it('a millionth more or less is refused', () => {
    fc.assert(
      fc.property(millionths, fc.constantFrom(-1, 1), (parts, off) => {
        const rest = 1_000_000 - parts.reduce((sum, part) => sum + part, 0)
        const codes = codesOf(weighted([...parts, rest + off]))
        expect(codes).toContain('weights-not-one')
      }),
    )
  })
})

describe('junk in the right shape', () => {
  const numbers = [Number.NaN, -1, 0, -0, 0.1234567, 1e21, Number.POSITIVE_INFINITY, 17]
  const texts = ['', '?', '__proto__', 'constructor', '\ud800', 'x'.repeat(100_000), '2026-02-30']

  /** A copy in which one leaf is another value of its type. */
  function changed(value: unknown, leaf: { at: number }, seed: number): unknown {
    if (Array.isArray(value)) return value.map((part) => changed(part, leaf, seed))
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).map(([key, part]) => [key, changed(part, leaf, seed)])
      return Object.fromEntries(entries)
    }
    const chosen = leaf.at-- === 0
    if (!chosen) return value
    if (typeof value === 'number') return numbers[seed % numbers.length]
    if (typeof value === 'string') return texts[seed % texts.length]
    return !value
  }

  it('one leaf after another, each with every odd value: coded faults, no throw', () => {
    const good = everyKind()
    const leaves = JSON.stringify(good).match(/(?<=[:[,])("[^"]*"(?!:)|[\d.]+|true|false)/g)?.length
    expect(leaves).toBeGreaterThan(150)
    let refused = 0
    for (let at = 0; at < Number(leaves); at++) {
      for (let seed = 0; seed < 8; seed++) {
        const faults = checkRulebook(changed(good, { at }, seed) as Rulebook)
        if (faults.length > 0) refused++
        for (const { code, path } of faults) {
          expect(code).toMatch(/^[a-z-]+$/)
          expect(Array.isArray(path)).toBe(true)
        }
      }
    }
    expect(refused).toBeGreaterThan(500)
  })
})
