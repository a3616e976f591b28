import {
  type CivilDate,
  dayOf,
  epochMsAt,
  type Instant,
  instantOf,
  type ZoneTable,
} from '../../calendar/index.ts'

/** Of what time something is asked. Without either: of now. */
export interface When {
  /** As things stood at the end of that day. */
  readonly asOf?: CivilDate
  /** By what was known at that instant. Left out: at the end of `asOf`, or now. */
  readonly knownAt?: Instant
}

/** Up to when things are known to whoever asks; nothing: up to now. */
export function knownUntil({ asOf, knownAt }: When, zone: ZoneTable): Instant | undefined {
  if (knownAt !== undefined || asOf === undefined) return knownAt
  return endOfDay(asOf, zone)
}

/** The last thousandth of a second of a day. */
export function endOfDay(day: CivilDate, zone: ZoneTable): Instant {
  return instantOf(epochMsAt(dayOf(day), 24 * 60, zone) - 1)
}
