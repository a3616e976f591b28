import { describe, expect, it } from 'vitest'
import { civilDate, isCivilDate, parseCivilDate } from '../../src/calendar/index.ts'

describe('civil date', () => {
  it.each(['0001-01-01', '1900-02-28', '2000-02-29', '2024-02-29', '2026-12-31', '9999-12-31'])(
    '%s exists',
    (text) => {
      expect(parseCivilDate(text)).toEqual({ ok: true, value: text })
    },
  )

  it.each([
    '0000-12-31',
    '1900-02-29',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '2026-01-01\n',
    ' 2026-01-01',
    '2026-01-01T00:00Z',
    '２０２６-01-01',
    '-2026-01-01',
    '+002026-01-01',
    '10000-01-01',
    '2026/01/01',
    '20260101',
    '',
  ])('%j does not', (text) => {
    expect(parseCivilDate(text)).toMatchObject({
      ok: false,
      refusals: [{ code: 'civil-date-invalid', actual: text }],
    })
  })

  it.each([
    [20260101, 20260101],
    [Number.NaN, 'NaN'],
    [null, null],
    [undefined, 'undefined'],
    [['2026-01-01'], 'array'],
    [{ toString: () => '2026-01-01' }, 'object'],
    [new String('2026-01-01'), 'object'],
    [Symbol('2026-01-01'), 'symbol'],
    [1n, 'bigint'],
  ])('%o is no text', (value, actual) => {
    expect(parseCivilDate(value)).toMatchObject({ ok: false, refusals: [{ actual }] })
  })

  it('takes the literal, or throws what was refused', () => {
    expect(civilDate('2026-03-31')).toBe('2026-03-31')
    expect(() => civilDate('2026-03-32')).toThrow(
      expect.objectContaining({
        name: 'RefusedError',
        refusals: [expect.objectContaining({ code: 'civil-date-invalid' })],
      }),
    )
  })

  it('tells a date from other values', () => {
    expect(isCivilDate('2026-03-31')).toBe(true)
    expect(isCivilDate('2026-03-32')).toBe(false)
  })
})
