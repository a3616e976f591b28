import { describe, expect, it } from 'vitest'
import {
  compareInstants,
  dateOf,
  dayIn,
  instant,
  instantAt,
  minuteOf,
  parseInstant,
  startOfDay,
  timeOfDay,
  zoneFromIntl,
} from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'

const shanghai = unwrap(zoneFromIntl('Asia/Shanghai'))

describe('"29 January 24:00", when a version of rules takes effect', () => {
  const written = instant('2026-01-29T24:00+08:00')

  it('is read, and is 30 January 00:00', () => {
    expect(parseInstant('2026-01-29T24:00+08:00').ok).toBe(true)
    expect(compareInstants(written, instant('2026-01-30T00:00+08:00'))).toBe(0)
  })

  it('is the start of 30 January in its zone: the first day in force', () => {
    const day = dayIn(written, shanghai)
    expect(dateOf(day)).toBe('2026-01-30')
    expect(startOfDay(day, shanghai)).toBe('2026-01-29T16:00:00.000Z')
    expect(compareInstants(startOfDay(day, shanghai), written)).toBe(0)
  })

  it('is minute 1440 of the day before', () => {
    const day = dayIn(instant('2026-01-29T12:00+08:00'), shanghai)
    expect(compareInstants(instantAt(day, minuteOf(timeOfDay('24:00')), shanghai), written)).toBe(0)
  })
})
