import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalText,
  exact,
  exactText,
  fixedText,
  parseDecimal,
  roundings,
  unwrap,
} from '../../src/foundation/index.ts'
import { exacts, plainExacts } from '../foundation/support/arbitraries.ts'
import { rational, rationalOf, roundRational } from '../foundation/support/rational.ts'

const runs = { numRuns: 3000 }

/** A decimal as someone would write it, of at most 15 digits and 6 places, with its two parts. */
const written = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -2000, max: 2000 }),
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.maxSafeInteger().map((n) => n % 1_000_000_000_000_000),
    ),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([units, places]) => ({ units, places, text: decimalOf(BigInt(units), places) }))

/** The shortest decimal of units/10^places, made from digits alone. */
function decimalOf(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/** What a number's own shortest text says of it. */
function isPlain(value: number): boolean {
  const text = String(value)
  const significant = text.replace(/[-.]/g, '').replace(/^0+/, '')
  return /^-?\d+(\.\d{1,6})?$/.test(text) && significant.length <= 15
}

describe('a decimal', () => {
  it('of six places and fifteen digits is read as written and shown as written', () => {
    fc.assert(
      fc.property(written, ({ units, places, text }) => {
        const value = unwrap(parseDecimal(JSON.parse(text)))
        expect(value).toStrictEqual(exact(BigInt(units), 10n ** BigInt(places)))
        expect(decimalText(value)).toBe(text)
      }),
      runs,
    )
  })

  it('is read where its shortest text is plain, and refused everywhere else', () => {
    const numbers = fc.oneof(
      fc.double(),
      fc.float(),
      fc.double({ min: -1e10, max: 1e10 }),
      fc.double({ min: -1e-3, max: 1e-3 }),
      fc.maxSafeInteger(),
      fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 })).map(([n, p]) => n / 10 ** p),
      fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9 })).map(([n, p]) => n / 10 ** p),
      fc.tuple(fc.integer(), fc.integer()).map(([a, b]) => a * 0.1 + b * 0.01),
    )
    fc.assert(
      fc.property(numbers, (value) => {
        const parsed = parseDecimal(value)
        expect(parsed.ok).toBe(isPlain(value))
        if (parsed.ok) expect(decimalText(parsed.value)).toBe(String(value))
        else expect(parsed.refusals[0].code).toBe('decimal-invalid')
      }),
      runs,
    )
  })

  it('is never read from anything but a number', () => {
    const others = fc.anything({ withBigInt: true, withNullPrototype: true })
    fc.assert(
      fc.property(others, (value) => {
        fc.pre(typeof value !== 'number')
        expect(parseDecimal(value).ok).toBe(false)
      }),
    )
  })
})

describe('decimalText', () => {
  it('has a ≈ exactly where six decimals do not hold the value', () => {
    fc.assert(
      fc.property(fc.oneof(exacts, plainExacts), (value) => {
        const { n, d } = rationalOf(value)
        const millionths = rational(n * 1_000_000n, d)
        const nearest = roundRational(millionths, 'half-even')
        const mark = millionths.d === 1n ? '' : '≈'
        expect(decimalText(value)).toBe(mark + decimalOf(nearest, 6))
      }),
      runs,
    )
  })
})

describe('fixedText', () => {
  it('is the rounded value with all its decimals, and no sign on zero', () => {
    fc.assert(
      fc.property(
        fc.oneof(exacts, plainExacts),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...roundings),
        (value, places, mode) => {
          const { n, d } = rationalOf(value)
          const scale = 10n ** BigInt(places)
          const count = roundRational(rational(n * scale, d), mode)
          const text = fixedText(value, places, mode)
          const pattern = places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`)
          expect(text).toMatch(pattern)
          expect(BigInt(text.replace('.', ''))).toBe(count)
          expect(text.startsWith('-')).toBe(count < 0n)
          expect(text).not.toMatch(/^-?0\d/)
        },
      ),
      runs,
    )
  })

  it('of six decimals says the same as decimalText where that is exact', () => {
    fc.assert(
      fc.property(written, ({ units, places, text }) => {
        const value = exact(BigInt(units), 10n ** BigInt(places))
        const shown = fixedText(value, 6, 'down')
        expect(shown.replace(/\.?0+$/, '')).toBe(text)
        expect(exactText(value)).toBe(exactText(unwrap(parseDecimal(Number(shown)))))
      }),
    )
  })
})
