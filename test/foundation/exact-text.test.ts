import { describe, expect, it } from 'vitest'
import {
  decimal,
  decimalText,
  exact,
  exactText,
  fixedText,
  InvariantError,
  negate,
} from '../../src/foundation/index.ts'

describe('exactText', () => {
  it('is n/d, whatever the size', () => {
    expect(exactText(exact(0))).toBe('0/1')
    expect(exactText(exact(6, -4))).toBe('-3/2')
    expect(exactText(exact(2n ** 60n, 3n))).toBe('1152921504606846976/3')
  })
})

describe('decimalText', () => {
  it.each([
    [exact(0), '0'],
    [exact(100), '100'],
    [exact(-100), '-100'],
    [exact(453, 5), '90.6'],
    [exact(-1, 2), '-0.5'],
    [exact(1, 1_000_000), '0.000001'],
    [exact(1_000_001, 1_000_000), '1.000001'],
    [exact(2n ** 60n), '1152921504606846976'],
    [exact(2n ** 60n, 5n), '230584300921369395.2'],
  ])('is the whole decimal where six digits hold it: %o', (value, text) => {
    expect(decimalText(value)).toBe(text)
  })

  it.each([
    [exact(2, 3), '≈0.666667'],
    [exact(-2, 3), '≈-0.666667'],
    [exact(1, 3), '≈0.333333'],
    [exact(299, 3), '≈99.666667'],
    [exact(1, 10_000_000), '≈0'],
    [exact(-1, 10_000_000), '≈0'],
    [exact(-1, 2_000_000), '≈0'],
    [exact(3, 2_000_000), '≈0.000002'],
    [exact(29_999_999, 10_000_000), '≈3'],
    [exact(-(2n ** 60n), 3n), '≈-384307168202282325.333333'],
  ])('is the nearest six digits after a ≈ otherwise: %o', (value, text) => {
    expect(decimalText(value)).toBe(text)
  })
})

describe('fixedText', () => {
  it.each([
    [decimal(86.5), 0, '87'],
    [decimal(86.5), 1, '86.5'],
    [decimal(86.5), 2, '86.50'],
    [decimal(86.5), 6, '86.500000'],
    [exact(0), 0, '0'],
    [exact(0), 2, '0.00'],
    [decimal(0.05), 1, '0.1'],
    [decimal(-0.05), 1, '-0.1'],
    [decimal(-0.04), 1, '0.0'],
    [decimal(-0.4), 0, '0'],
    [decimal(-12.345), 2, '-12.35'],
    [decimal(0.000001), 6, '0.000001'],
    [exact(2n ** 60n, 3n), 1, '384307168202282325.3'],
  ])('%o with %d decimals is %s', (value, places, text) => {
    expect(fixedText(value, places, 'half-up')).toBe(text)
  })

  it('rounds as it is told', () => {
    expect(fixedText(decimal(0.25), 1, 'half-even')).toBe('0.2')
    expect(fixedText(decimal(0.25), 1, 'half-up')).toBe('0.3')
    expect(fixedText(decimal(-0.25), 1, 'floor')).toBe('-0.3')
    expect(fixedText(decimal(-0.25), 1, 'ceiling')).toBe('-0.2')
    expect(fixedText(negate(exact(1, 1000)), 1, 'floor')).toBe('-0.1')
    expect(fixedText(negate(exact(1, 1000)), 1, 'ceiling')).toBe('0.0')
  })

  it.each([-1, 7, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'holds its caller to 0 to 6 decimals: %d',
    (places) => {
      expect(() => fixedText(exact(1), places, 'half-up')).toThrow(InvariantError)
    },
  )
})
