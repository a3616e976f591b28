import { describe, expect, it } from 'vitest'
import {
  decimal,
  exact,
  parseDecimal,
  parseExact,
  RefusedError,
  refusal,
  refuse,
} from '../../src/foundation/index.ts'
import { junk } from './support/junk.ts'

describe('parseDecimal', () => {
  it.each([
    [0, 0, 1],
    [-0, 0, 1],
    [1, 1, 1],
    [-1, -1, 1],
    [0.1, 1, 10],
    [-0.1, -1, 10],
    [0.5, 1, 2],
    [18.6, 93, 5],
    [0.000001, 1, 1_000_000],
    [-0.000001, -1, 1_000_000],
    [86.123456, 86_123_456, 1_000_000],
    [999_999_999.999999, 999_999_999_999_999, 1_000_000],
    [-999_999_999.999999, -999_999_999_999_999, 1_000_000],
    [999_999_999_999_999, 999_999_999_999_999, 1],
    [99_999_999_999_999.9, 999_999_999_999_999, 10],
    [100_000_000_000_000, 100_000_000_000_000, 1],
    [1e14, 100_000_000_000_000, 1],
    [1e-6, 1, 1_000_000],
  ])('reads %d as it was written', (value, n, d) => {
    expect(parseDecimal(value)).toStrictEqual({ ok: true, value: exact(n, d) })
  })

  it('reads negative zero as zero', () => {
    const parsed = parseDecimal(-0)
    expect(parsed.ok && Object.is(parsed.value.n, 0)).toBe(true)
  })

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    1e15,
    -1e15,
    1_234_567_890_123_456,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
    1e20,
    1e21,
    -1e21,
    1.5e300,
    Number.MAX_VALUE,
    1e-7,
    -1e-7,
    1.5e-7,
    5e-324,
    0.1234567,
    0.1 + 0.2,
    1.1 * 1.1,
    1 / 3,
    1_234_567_890.123456,
  ])('refuses %d', (value) => {
    const parsed = parseDecimal(value)
    expect(parsed.ok ? [] : parsed.refusals.map((r) => r.code)).toEqual(['decimal-invalid'])
  })

  it.each<readonly [string, unknown]>([...junk, ['a text', '1'], ['a text of nothing', '']])(
    'refuses %s',
    (_, value) => {
      const parsed = parseDecimal(value)
      expect(parsed.ok ? [] : parsed.refusals.map((r) => r.code)).toEqual(['decimal-invalid'])
    },
  )

  it('says what it takes and what stood there', () => {
    const expected = 'a number of at most 6 fractional and 15 significant digits'
    expect(parseDecimal('18.6')).toStrictEqual(
      refuse(refusal('decimal-invalid', { expected, actual: '18.6' })),
    )
    expect(parseDecimal(1e-7)).toMatchObject({ refusals: [{ actual: 1e-7 }] })
    expect(parseDecimal(Number.NaN)).toMatchObject({ refusals: [{ actual: 'NaN' }] })
  })
})

describe('decimal', () => {
  it('is the value for a literal', () => {
    expect(decimal(18.6)).toStrictEqual(exact(93, 5))
  })

  it('throws what parseDecimal refuses', () => {
    expect(() => decimal(1e21)).toThrow(RefusedError)
    expect(() => decimal(0.1 + 0.2)).toThrow('decimal-invalid')
  })
})

describe('parseExact', () => {
  it.each([
    ['0/1', exact(0)],
    ['0/7', exact(0)],
    ['3/2', exact(3, 2)],
    ['-3/2', exact(-3, 2)],
    ['2/4', exact(1, 2)],
    ['9007199254740993/1', exact(9007199254740993n)],
    ['-1/9007199254740993', exact(-1n, 9007199254740993n)],
    [`1${'0'.repeat(900)}/1${'0'.repeat(899)}`, exact(10)],
  ])('reads %s', (text, value) => {
    expect(parseExact(text)).toStrictEqual({ ok: true, value })
  })

  it.each([
    '',
    '/',
    '1',
    '1/',
    '/1',
    '1/0',
    '0/0',
    '1/-2',
    '-0/1',
    '+1/2',
    '01/2',
    '1/02',
    '1.5/2',
    '1e3/1',
    '0x1/1',
    ' 1/2',
    '1/2 ',
    '1/2\n',
    '1 / 2',
    '1/2/3',
    '--1/2',
    '１/２',
    '1n/2n',
    'NaN/1',
    'Infinity/1',
  ])('refuses %s', (text) => {
    const parsed = parseExact(text)
    expect(parsed.ok ? [] : parsed.refusals.map((r) => r.code)).toEqual(['exact-invalid'])
  })

  it.each<readonly [string, unknown]>([
    ...junk,
    ['a number', 1],
    ['two thousand digits', `1/${'1'.repeat(2000)}`],
    ['a megabyte', '9'.repeat(1_000_000)],
  ])('refuses %s', (_, value) => {
    const parsed = parseExact(value)
    expect(parsed.ok ? [] : parsed.refusals.map((r) => r.code)).toEqual(['exact-invalid'])
  })
})
