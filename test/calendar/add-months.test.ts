import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  civilDate,
  type MonthRounding,
  monthRoundings,
} from '../../src/calendar/index.ts'

describe('month arithmetic', () => {
  it.each<[string, number, MonthRounding, string]>([
    ['2026-01-31', 1, 'end-of-month', '2026-02-28'],
    ['2024-01-31', 1, 'end-of-month', '2024-02-29'],
    ['2026-01-31', 1, 'overflow', '2026-03-03'],
    ['2024-01-31', 1, 'overflow', '2024-03-02'],
    ['2026-03-31', -1, 'end-of-month', '2026-02-28'],
    ['2026-03-31', -1, 'overflow', '2026-03-03'],
    ['2026-05-31', 1, 'end-of-month', '2026-06-30'],
    ['2026-01-31', 2, 'refuse', '2026-03-31'],
    ['2026-01-15', 12, 'refuse', '2027-01-15'],
    ['2026-01-15', -13, 'refuse', '2024-12-15'],
    ['2026-01-31', 0, 'refuse', '2026-01-31'],
  ])('%s + %d months, %s, is %s', (date, months, rounding, expected) => {
    expect(addMonths(civilDate(date), months, rounding)).toEqual({ ok: true, value: expected })
  })

  it('names the day that does not exist', () => {
    expect(addMonths(civilDate('2026-01-31'), 1, 'refuse')).toMatchObject({
      ok: false,
      refusals: [{ code: 'no-such-day', actual: '2026-02-31' }],
    })
  })

  it('29 February meets the same choice a year on', () => {
    const leap = civilDate('2024-02-29')
    expect(addYears(leap, 1, 'end-of-month')).toEqual({ ok: true, value: '2025-02-28' })
    expect(addYears(leap, 1, 'overflow')).toEqual({ ok: true, value: '2025-03-01' })
    expect(addYears(leap, 1, 'refuse').ok).toBe(false)
    expect(addYears(leap, 4, 'refuse')).toEqual({ ok: true, value: '2028-02-29' })
  })

  it('adds days', () => {
    expect(addDays(civilDate('2026-02-28'), 1)).toEqual({ ok: true, value: '2026-03-01' })
    expect(addDays(civilDate('2026-01-01'), -1)).toEqual({ ok: true, value: '2025-12-31' })
  })

  it.each(monthRoundings)('refuses to leave the calendar (%s)', (rounding) => {
    const outside = { ok: false, refusals: [{ code: 'date-out-of-range' }] }
    expect(addMonths(civilDate('9999-12-31'), 1, rounding)).toMatchObject(outside)
    expect(addMonths(civilDate('0001-01-01'), -1, rounding)).toMatchObject(outside)
    expect(addMonths(civilDate('2026-01-31'), 9e15, rounding)).toMatchObject(outside)
    expect(addYears(civilDate('2026-01-31'), -1e9, rounding)).toMatchObject(outside)
    expect(addDays(civilDate('9999-12-31'), 1)).toMatchObject(outside)
    expect(addDays(civilDate('0001-01-01'), -9e15)).toMatchObject(outside)
  })

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300])('does not count by %d', (count) => {
    const refused = { ok: false, refusals: [{ code: 'count-invalid' }] }
    const date = civilDate('2026-01-31')
    expect(addMonths(date, count, 'overflow')).toMatchObject(refused)
    expect(addYears(date, count, 'overflow')).toMatchObject(refused)
    expect(addDays(date, count)).toMatchObject(refused)
  })
})
