import type { CivilDate } from './civil-date.ts'
import { dayOf } from './day.ts'
import { epochMs, type Instant, instantOf } from './instant.ts'
import { epochMsAt } from './instant-at.ts'
import { minuteOf, type TimeOfDay } from './time-of-day.ts'
import type { ZoneTable } from './zone-table.ts'

/**
 * Until when something may be done, on the clocks of the zone that the rulebook names.
 *
 * A deadline is the first moment that is too late. "By the 10th" is `{ date: the 10th, time: '24:00' }`:
 * all of the 10th is in time, and the first moment of the 11th is late. "29 January 24:00" and "30
 * January 00:00" are one moment. "Until 16:00" is in time up to and not including 16:00.
 */
export interface Deadline {
  readonly date: CivilDate
  readonly time: TimeOfDay
}

/**
 * A deadline: by the end of a day, or at a time of it.
 *
 * @example
 * ```ts
 * import { civilDate, deadlineOf, instant, isPast, unwrap, zoneFromIntl } from 'pledgebook'
 *
 * const shanghai = unwrap(zoneFromIntl('Asia/Shanghai'))
 * const byThe10th = deadlineOf(civilDate('2026-03-10'))
 * byThe10th // => { date: '2026-03-10', time: '24:00' }
 * isPast(byThe10th, instant('2026-03-10T23:59:59.999+08:00'), shanghai) // => false
 * isPast(byThe10th, instant('2026-03-11T00:00+08:00'), shanghai) // => true
 * ```
 */
export function deadlineOf(date: CivilDate, time: TimeOfDay = endOfDay): Deadline {
  return { date, time }
}

const endOfDay = '24:00' as TimeOfDay

/** Whether an instant is too late: at the deadline or after it. */
export function isPast(deadline: Deadline, now: Instant, zone: ZoneTable): boolean {
  return epochMs(now) >= deadlineMs(deadline, zone)
}

/** The first moment that is too late, in milliseconds since 1970-01-01T00:00Z. */
export function deadlineMs(deadline: Deadline, zone: ZoneTable): number {
  return epochMsAt(dayOf(deadline.date), minuteOf(deadline.time), zone)
}

/** The same as an instant. */
export function deadlineInstant(deadline: Deadline, zone: ZoneTable): Instant {
  return instantOf(deadlineMs(deadline, zone))
}
