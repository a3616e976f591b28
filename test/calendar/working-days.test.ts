import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  civilDate,
  isWorkingDay,
  parseWorkCalendar,
  workingDaysBetween,
} from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'

// The Spring Festival of 2024 as published: off from 10 to 17 February, worked on the 4th and the 18th.
const data = {
  from: '2024-01-01',
  until: '2025-01-01',
  weekend: [6, 7],
  holidays: [10, 11, 12, 13, 14, 15, 16, 17].map((day) => `2024-02-${day}`),
  workdays: ['2024-02-04', '2024-02-18'],
}
const calendar = unwrap(parseWorkCalendar(data))
const tooShort = { ok: false, refusals: [{ code: 'work-calendar-too-short' }] }

describe('working days', () => {
  it.each([
    ['2024-02-02', true],
    ['2024-02-03', false],
    ['2024-02-04', true],
    ['2024-02-09', true],
    ['2024-02-12', false],
    ['2024-02-18', true],
    ['2024-02-19', true],
  ])('%s: %s', (date, works) => {
    expect(isWorkingDay(civilDate(date), calendar)).toEqual({ ok: true, value: works })
  })

  it.each([
    ['2024-02-09', 1, '2024-02-18'],
    ['2024-02-09', 2, '2024-02-19'],
    ['2024-02-02', 1, '2024-02-04'],
    ['2024-02-19', -2, '2024-02-09'],
    ['2024-02-12', 0, '2024-02-12'],
    ['2024-03-01', 5, '2024-03-08'],
  ])('%s + %d is %s', (date, count, expected) => {
    expect(addWorkingDays(civilDate(date), count, calendar)).toEqual({ ok: true, value: expected })
  })

  it('counts from a date until another', () => {
    const between = (from: string, until: string) =>
      workingDaysBetween(civilDate(from), civilDate(until), calendar)
    expect(between('2024-02-09', '2024-02-19')).toEqual({ ok: true, value: 2 })
    expect(between('2024-02-19', '2024-02-09')).toEqual({ ok: true, value: -2 })
    expect(between('2024-02-10', '2024-02-18')).toEqual({ ok: true, value: 0 })
    expect(between('2024-02-10', '2024-02-10')).toEqual({ ok: true, value: 0 })
    expect(between('2024-01-01', '2025-01-01')).toEqual({ ok: true, value: 259 })
  })

  it('says where the calendar knows nothing', () => {
    const [before, last, after] = ['2023-12-31', '2024-12-31', '2025-01-01'].map(civilDate)
    expect(isWorkingDay(before!, calendar)).toMatchObject(tooShort)
    expect(isWorkingDay(after!, calendar)).toMatchObject(tooShort)
    expect(addWorkingDays(last!, 1, calendar)).toMatchObject(tooShort)
    expect(addWorkingDays(last!, Number.MAX_SAFE_INTEGER, calendar)).toMatchObject(tooShort)
    expect(addWorkingDays(after!, -1, calendar)).toEqual({ ok: true, value: '2024-12-31' })
    expect(addWorkingDays(civilDate('2030-01-01'), -1, calendar)).toMatchObject(tooShort)
    expect(workingDaysBetween(before!, last!, calendar)).toMatchObject(tooShort)
    expect(workingDaysBetween(last!, civilDate('2025-01-02'), calendar)).toMatchObject(tooShort)
  })

  it('counts whole days only', () => {
    for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(addWorkingDays(civilDate('2024-02-09'), count, calendar)).toMatchObject({
        ok: false,
        refusals: [{ code: 'count-invalid' }],
      })
    }
  })

  it('ends even where no day is worked', () => {
    const idle = unwrap(
      parseWorkCalendar({
        ...data,
        weekend: [1, 2, 3, 4, 5, 6, 7],
        holidays: [],
        workdays: [],
      }),
    )
    expect(addWorkingDays(civilDate('2024-02-09'), 1, idle)).toMatchObject(tooShort)
  })
})

describe('work calendar from outside', () => {
  it('is copied', () => {
    expect(calendar).toEqual(data)
    expect(calendar.holidays).not.toBe(data.holidays)
  })

  it.each<[string, unknown, (string | number)[][]]>([
    ['no object', null, [[]]],
    ['a list', [], [[]]],
    ['nothing in it', {}, [['from'], ['weekend'], ['holidays'], ['workdays']]],
    ['a day that does not exist', { ...data, from: '2024-02-30' }, [['from']]],
    ['no end', { ...data, until: 2025 }, [['until']]],
    [
      'an end before the start',
      { ...data, until: '2023-01-01', holidays: [], workdays: [] },
      [['until']],
    ],
    ['a thousand years', { ...data, until: '3024-01-01' }, [['until']]],
    [
      'weekdays that are none',
      { ...data, weekend: [0, 8, 1.5, '6'] },
      [0, 1, 2, 3].map((i) => ['weekend', i]),
    ],
    ['a weekday twice', { ...data, weekend: [6, 6] }, [['weekend', 1]]],
    ['a holiday outside', { ...data, holidays: ['2025-01-01'] }, [['holidays', 0]]],
    ['a holiday twice', { ...data, holidays: ['2024-05-01', '2024-05-01'] }, [['holidays', 1]]],
    ['a holiday that is worked', { ...data, workdays: ['2024-02-10'] }, [['workdays', 0]]],
    ['too many', { ...data, holidays: new Array(1e6).fill('x') }, [['holidays']]],
    ['a text for a list', { ...data, holidays: '2024-02-10' }, [['holidays']]],
  ])('is refused with a path: %s', (_, value, paths) => {
    const parsed = parseWorkCalendar(value)
    expect(parsed.ok ? [] : parsed.refusals.map((refusal) => refusal.path)).toEqual(paths)
    expect(parsed.ok || parsed.refusals.every((r) => r.code === 'work-calendar-invalid')).toBe(true)
  })
})
