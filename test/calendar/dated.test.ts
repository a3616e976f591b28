import { describe, expect, it } from 'vitest'
import { checkDated, civilDate, valueOn } from '../../src/calendar/index.ts'

const entry = (from: string, value: number) => ({ from: civilDate(from), value })

describe('dated value', () => {
  const dues = [entry('2020-01-01', 5), entry('2024-02-29', 6), entry('2026-07-01', 7)]

  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 5],
    ['2024-02-28', 5],
    ['2024-02-29', 6],
    ['2026-06-30', 6],
    ['2026-07-01', 7],
    ['9999-12-31', 7],
  ])('on %s is %s', (date, value) => {
    expect(valueOn(dues, civilDate(date))).toBe(value)
  })

  it('is none where there are no entries', () => {
    expect(valueOn([], civilDate('2026-01-01'))).toBeUndefined()
    expect(checkDated([])).toEqual({ ok: true, value: [] })
  })

  it('stands when in order', () => {
    expect(checkDated(dues)).toEqual({ ok: true, value: dues })
  })

  it('is refused for every entry out of order and every day given twice', () => {
    const entries = [
      entry('2026-01-01', 1),
      entry('2025-01-01', 2),
      entry('2025-01-01', 3),
      entry('2027-01-01', 4),
    ]
    expect(checkDated(entries)).toMatchObject({
      ok: false,
      refusals: [
        { code: 'dated-disorder', path: [1, 'from'], actual: '2025-01-01' },
        { code: 'dated-duplicate', path: [2, 'from'], actual: '2025-01-01' },
      ],
    })
  })
})
