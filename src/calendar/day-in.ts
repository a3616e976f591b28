import type { CivilDate } from './civil-date.ts'
import { type Day, dateOf } from './day.ts'
import { epochMs, type Instant } from './instant.ts'
import { offsetAt, type ZoneTable } from './zone-table.ts'

/**
 * The civil day that the clocks of a zone show at an instant: the door through which instants become
 * days, once.
 *
 * @example
 * ```ts
 * import { civilDateIn, instant, unwrap, zoneFromIntl } from 'pledgebook'
 *
 * const shanghai = unwrap(zoneFromIntl('Asia/Shanghai'))
 * civilDateIn(instant('2026-03-31T15:59Z'), shanghai) // => '2026-03-31'
 * civilDateIn(instant('2026-03-31T16:00Z'), shanghai) // => '2026-04-01'
 * ```
 */
export function dayIn(at: Instant, zone: ZoneTable): Day {
  return dayAt(epochMs(at), zone)
}

/** The same for milliseconds since 1970-01-01T00:00Z, as `epochMs` and `epochMsAt` give them. */
export function dayAt(ms: number, zone: ZoneTable): Day {
  return Math.floor((ms + offsetAt(ms, zone) * 1000) / 86_400_000) as Day
}

/** The same as a civil date. */
export function civilDateIn(at: Instant, zone: ZoneTable): CivilDate {
  return dateOf(dayIn(at, zone))
}
