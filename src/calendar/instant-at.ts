import type { Day } from './day.ts'
import { type Instant, instantOf } from './instant.ts'
import { changesUntil, type ZoneTable } from './zone-table.ts'

const dayMs = 86_400_000

/**
 * The first instant at which the clocks of a zone show this day and minute, or later: milliseconds since
 * 1970-01-01T00:00Z. `minute` counts from 0 (00:00) to 1440 (24:00, the next day's 00:00).
 *
 * Where clocks jump over the time asked for, that is the moment of the jump; where they show it twice,
 * the first of the two. A day that a zone left out (Apia, 2011-12-30) begins and ends in one moment.
 */
export function epochMsAt(day: Day, minute: number, zone: ZoneTable): number {
  const wall = day * dayMs + minute * 60_000
  const { changes, offsets } = zone
  // Offsets are less than a day, so no clock shows this time earlier than a day before UTC does.
  let i = changesUntil(wall - dayMs, changes)
  for (; i < changes.length; i++) {
    if ((changes[i] ?? 0) + (offsets[i] ?? 0) * 1000 > wall) break
  }
  const exact = wall - (offsets[i] ?? 0) * 1000
  return i === 0 ? exact : Math.max(exact, changes[i - 1] ?? exact)
}

/**
 * The same as an instant.
 *
 * @example
 * ```ts
 * import { civilDate, dayOf, instantAt, unwrap, zoneFromIntl } from 'pledgebook'
 *
 * const shanghai = unwrap(zoneFromIntl('Asia/Shanghai'))
 * const day = dayOf(civilDate('2026-01-29'))
 * instantAt(day, 24 * 60, shanghai) // => '2026-01-29T16:00:00.000Z'
 * ```
 */
export function instantAt(day: Day, minute: number, zone: ZoneTable): Instant {
  return instantOf(epochMsAt(day, minute, zone))
}

/** The first instant of a day in a zone, which is not always one of clocks showing 00:00. */
export function startOfDay(day: Day, zone: ZoneTable): Instant {
  return instantAt(day, 0, zone)
}
