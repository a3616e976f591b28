import { expect, it, describe as suite } from 'vitest'
import { describe } from '../../src/foundation/describe.ts'
import { junk } from './support/junk.ts'

suite('describe', () => {
  it('keeps plain values', () => {
    expect(describe('text')).toBe('text')
    expect(describe(1.5)).toBe(1.5)
    expect(describe(false)).toBe(false)
    expect(describe(null)).toBe(null)
  })

  it('names numbers that JSON cannot carry', () => {
    expect(describe(Number.NaN)).toBe('NaN')
    expect(describe(Number.NEGATIVE_INFINITY)).toBe('-Infinity')
    expect(Object.is(describe(-0), 0)).toBe(true)
  })

  it('names every other value by its type', () => {
    expect(describe(undefined)).toBe('undefined')
    expect(describe(1n)).toBe('bigint')
    expect(describe(Symbol('s'))).toBe('symbol')
    expect(describe({})).toBe('object')
    expect(describe([])).toBe('array')
    expect(describe(() => 1)).toBe('function')
  })

  it('cuts a long text', () => {
    expect(describe('x'.repeat(1_000_000))).toBe('x'.repeat(80))
  })

  it('gives well-formed text for lone surrogates, and for a pair that the cut divides', () => {
    expect(describe('a\uD800b')).toBe('a\uFFFDb')
    expect(describe(`${'x'.repeat(79)}😀`)).toBe(`${'x'.repeat(79)}\uFFFD`)
    expect(describe('😀')).toBe('😀')
  })

  it.each(junk)('is JSON for %s', (_, value) => {
    const described = describe(value)
    expect(JSON.parse(JSON.stringify(described))).toEqual(described)
  })
})
