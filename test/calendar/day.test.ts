import { describe, expect, it } from 'vitest'
import {
  civilDate,
  type Day,
  dateOf,
  dayOf,
  firstDay,
  lastDay,
  shiftDay,
  weekdayOf,
} from '../../src/calendar/index.ts'

describe('day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1970-03-01', 59],
    ['2000-02-29', 11_016],
    ['2026-03-10', 20_522],
    ['0001-01-01', firstDay],
    ['9999-12-31', lastDay],
  ])('%s is day %d', (text, day) => {
    expect(dayOf(civilDate(text))).toBe(day)
    expect(dateOf(day as Day)).toBe(text)
  })

  it('has no date outside the calendar', () => {
    for (const day of [firstDay - 1, lastDay + 1, Number.NaN]) {
      expect(() => dateOf(day as Day)).toThrow('broken invariant')
    }
  })

  it('knows the day of the week, before 1970 too', () => {
    expect(weekdayOf(dayOf(civilDate('1970-01-01')))).toBe(4)
    expect(weekdayOf(dayOf(civilDate('2026-03-09')))).toBe(1)
    expect(weekdayOf(dayOf(civilDate('2026-03-15')))).toBe(7)
    expect(weekdayOf(dayOf(civilDate('1969-12-28')))).toBe(7)
    expect(weekdayOf(dayOf(civilDate('0001-01-01')))).toBe(1)
  })

  it('moves by whole days', () => {
    expect(dateOf(shiftDay(dayOf(civilDate('2026-02-28')), 1))).toBe('2026-03-01')
    expect(dateOf(shiftDay(dayOf(civilDate('2026-01-01')), -1))).toBe('2025-12-31')
  })
})
