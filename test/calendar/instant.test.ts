import { describe, expect, it } from 'vitest'
import {
  compareInstants,
  epochMs,
  instant,
  instantOf,
  parseInstant,
} from '../../src/calendar/index.ts'

describe('instant', () => {
  it.each([
    ['1970-01-01T00:00Z', 0],
    ['1970-01-01T08:00+08:00', 0],
    ['1970-01-01T00:00:01Z', 1000],
    ['1970-01-01T00:00:01.234Z', 1234],
    ['1970-01-01T08:00:01+08:00', 1000],
    ['1970-01-01T08:00:01.234+08:00', 1234],
    ['1969-12-31T18:29:59.999-05:30', -1],
    ['1970-01-01T00:00+00:00', 0],
    ['1969-12-31T24:00Z', 0],
    ['1969-12-31T24:00:00Z', 0],
    ['1969-12-31T24:00:00.000Z', 0],
    ['1970-01-01T18:00+18:00', 0],
  ])('%s is %d', (text, ms) => {
    expect(parseInstant(text)).toEqual({ ok: true, value: text })
    expect(epochMs(instant(text))).toBe(ms)
  })

  it('takes "29 January 24:00" and "30 January 00:00" for one moment', () => {
    const end = instant('2026-01-29T24:00+08:00')
    const start = instant('2026-01-30T00:00+08:00')
    expect(epochMs(end)).toBe(epochMs(start))
    expect(compareInstants(end, start)).toBe(0)
  })

  it.each([
    '2026-01-29',
    '2026-01-29T10:00',
    '2026-01-29 10:00Z',
    '2026-01-29T10Z',
    '2026-01-29T10:00z',
    '2026-01-29t10:00Z',
    '2026-02-29T10:00Z',
    '2026-01-29T24:01Z',
    '2026-01-29T24:00:01Z',
    '2026-01-29T24:00:00.001Z',
    '2026-01-29T25:00Z',
    '2026-01-29T10:60Z',
    '2026-06-30T23:59:60Z',
    '2026-01-29T10:00:00.1Z',
    '2026-01-29T10:00:00.123456Z',
    '2026-01-29T10:00:00,123Z',
    '2026-01-29T10:00+0800',
    '2026-01-29T10:00+08',
    '2026-01-29T10:00-00:00',
    '2026-01-29T10:00+18:01',
    '2026-01-29T10:00+19:00',
    '2026-01-29T10:00+08:60',
    '2026-01-29T10:00+08:00[Asia/Shanghai]',
    '2026-01-29T10:00Z\n',
    '0001-01-01T23:59Z',
    '9999-12-31T00:00Z',
    '9999-12-30T24:00Z',
    '0000-01-01T00:00Z',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toMatchObject({
      ok: false,
      refusals: [{ code: 'instant-invalid', actual: text }],
    })
  })

  it('throws for a literal that is none', () => {
    expect(() => instant('yesterday')).toThrow('instant-invalid')
  })

  it('is compared as time, not as text', () => {
    const early = instant('2026-01-29T10:00+08:00')
    const late = instant('2026-01-29T03:00Z')
    expect(early > late).toBe(true)
    expect(compareInstants(early, late)).toBe(-1)
    expect(compareInstants(late, early)).toBe(1)
  })

  it('has one canonical text', () => {
    expect(instantOf(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(instantOf(-1)).toBe('1969-12-31T23:59:59.999Z')
    expect(instantOf(1.9)).toBe('1970-01-01T00:00:00.001Z')
    expect(instantOf(epochMs(instant('2026-01-29T23:59:58.765+08:00')))).toBe(
      '2026-01-29T15:59:58.765Z',
    )
  })

  it('is cut at the ends of the calendar, and still parses', () => {
    expect(instantOf(-1e18)).toBe('0001-01-02T00:00:00.000Z')
    expect(instantOf(1e18)).toBe('9999-12-30T23:59:59.999Z')
    expect(parseInstant(instantOf(1e18)).ok).toBe(true)
    expect(parseInstant(instantOf(-1e18)).ok).toBe(true)
  })
})
