import { describe, expect, it } from 'vitest'
import {
  civilDate,
  deadlineInstant,
  deadlineMs,
  deadlineOf,
  instant,
  isPast,
  minuteOf,
  parseTimeOfDay,
  timeOfDay,
} from '../../src/calendar/index.ts'
import { zoneNamed } from './zone-named.ts'

const shanghai = zoneNamed('Asia/Shanghai')

describe('deadline', () => {
  it('"by the 10th" is all of the 10th', () => {
    const deadline = deadlineOf(civilDate('2026-03-10'))
    expect(deadline).toEqual({ date: '2026-03-10', time: '24:00' })
    expect(isPast(deadline, instant('2026-03-10T00:00+08:00'), shanghai)).toBe(false)
    expect(isPast(deadline, instant('2026-03-10T23:59:59.999+08:00'), shanghai)).toBe(false)
    expect(isPast(deadline, instant('2026-03-10T24:00+08:00'), shanghai)).toBe(true)
    expect(isPast(deadline, instant('2026-03-11T00:00+08:00'), shanghai)).toBe(true)
    expect(deadlineInstant(deadline, shanghai)).toBe('2026-03-10T16:00:00.000Z')
  })

  it('"29 January 24:00" is "30 January 00:00"', () => {
    const end = deadlineOf(civilDate('2026-01-29'), timeOfDay('24:00'))
    const start = deadlineOf(civilDate('2026-01-30'), timeOfDay('00:00'))
    expect(deadlineMs(end, shanghai)).toBe(deadlineMs(start, shanghai))
  })

  it('counts to the minute, and the minute itself is late', () => {
    const deadline = deadlineOf(civilDate('2024-03-14'), timeOfDay('16:00'))
    expect(isPast(deadline, instant('2024-03-14T15:59:59+08:00'), shanghai)).toBe(false)
    expect(isPast(deadline, instant('2024-03-14T16:00+08:00'), shanghai)).toBe(true)
  })

  it('is that of its zone, whatever the offset of the instant', () => {
    const deadline = deadlineOf(civilDate('2026-03-10'))
    const now = instant('2026-03-10T12:00-05:00')
    expect(isPast(deadline, now, shanghai)).toBe(true)
    expect(isPast(deadline, now, zoneNamed('America/New_York'))).toBe(false)
  })

  it('lasts 23 or 25 hours where the day does', () => {
    const zone = zoneNamed('America/New_York')
    const hours = (date: string) =>
      (deadlineMs(deadlineOf(civilDate(date)), zone) -
        deadlineMs(deadlineOf(civilDate(date), timeOfDay('00:00')), zone)) /
      3_600_000
    expect(hours('2026-03-08')).toBe(23)
    expect(hours('2026-11-01')).toBe(25)
    expect(hours('2026-11-02')).toBe(24)
  })

  it('on the last day of the calendar never passes', () => {
    const never = deadlineOf(civilDate('9999-12-31'))
    expect(isPast(never, instant('9999-12-30T23:59:59.999Z'), shanghai)).toBe(false)
    expect(deadlineInstant(never, shanghai)).toBe('9999-12-30T23:59:59.999Z')
  })
})

describe('time of day', () => {
  it.each([
    ['00:00', 0],
    ['09:05', 545],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is minute %d', (text, minute) => {
    expect(minuteOf(timeOfDay(text))).toBe(minute)
  })

  it.each(['24:01', '25:00', '12:60', '9:00', '09:00:00', '', ' 09:00', 900, null, ['09:00']])(
    '%j is none',
    (value) => {
      expect(parseTimeOfDay(value)).toMatchObject({
        ok: false,
        refusals: [{ code: 'time-of-day-invalid' }],
      })
    },
  )
})
