import { describe, expect, it } from 'vitest'
import {
  civilDate,
  dateOf,
  dayOf,
  isSpan,
  lastDayOfSpan,
  type TimeSpan,
} from '../../src/calendar/index.ts'

describe('a span', () => {
  it.each([{ days: 1 }, { days: 36_600 }, { months: 1200 }, { years: 100 }])(
    '%j is one',
    (span) => {
      expect(isSpan(span)).toBe(true)
    },
  )

  it.each([
    {},
    { days: 0 },
    { days: 1.5 },
    { days: 36_601 },
    { months: 1201 },
    { years: 101 },
    { weeks: 1 },
    { days: 1, months: 1 },
    { days: '1' },
    { days: null },
    null,
    'year',
    [1],
  ])('%j is none', (span) => {
    expect(isSpan(span)).toBe(false)
  })

  it.each([
    [{ days: 1 }, '2026-12-31', '2027-01-01'],
    [{ months: 1 }, '2026-01-31', '2026-02-28'],
    [{ months: 1 }, '2028-01-31', '2028-02-29'],
    [{ months: 13 }, '2026-01-15', '2027-02-15'],
    [{ years: 1 }, '2028-02-29', '2029-02-28'],
    [{ years: 4 }, '2028-02-29', '2032-02-29'],
    [{ years: 100 }, '9950-01-01', '9999-12-31'],
    [{ days: 36_600 }, '9999-12-01', '9999-12-31'],
  ] as const)('of %j from %s lasts until %s', (span: TimeSpan, on, last) => {
    expect(dateOf(lastDayOfSpan(span, dayOf(civilDate(on))))).toBe(last)
  })
})
