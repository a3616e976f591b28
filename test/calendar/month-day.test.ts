import { describe, expect, it } from 'vitest'
import { civilDate, dateOf, dayOf, firstMonthDay, isMonthDay } from '../../src/calendar/index.ts'

const found = (monthDay: string, from: string, until: string) => {
  const day = firstMonthDay(monthDay, dayOf(civilDate(from)), dayOf(civilDate(until)))
  return day === undefined ? undefined : dateOf(day)
}

describe('a day of the year', () => {
  it.each(['01-01', '02-28', '12-31'])('%s is one', (text) => {
    expect(isMonthDay(text)).toBe(true)
  })

  it.each(['02-29', '02-30', '00-01', '13-01', '1-1', '06-30 ', '', 630, null, '__proto__'])(
    '%j is none',
    (text) => {
      expect(isMonthDay(text)).toBe(false)
    },
  )

  it('is found in its window, the first of several, and at both ends', () => {
    expect(found('06-30', '2026-01-01', '2027-01-01')).toBe('2026-06-30')
    expect(found('06-30', '2026-06-30', '2026-07-01')).toBe('2026-06-30')
    expect(found('06-30', '2026-07-01', '2027-07-01')).toBe('2027-06-30')
    expect(found('06-30', '2026-01-01', '2028-01-01')).toBe('2026-06-30')
  })

  it('is nothing where the window has none', () => {
    expect(found('06-30', '2026-07-01', '2027-06-30')).toBeUndefined()
    expect(found('06-30', '2026-01-01', '2026-06-30')).toBeUndefined()
  })
})
