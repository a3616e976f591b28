import {
  describe,
  invariant,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../foundation/index.ts'
import type { ZoneTable } from './zone-table.ts'

const halfWeekMs = 3.5 * 86_400_000

// 1900-01-01 and 2101-01-01. Before and after, the first and the last offset found go on.
const start = -2_208_988_800_000
const end = 4_133_980_800_000

/**
 * The table of a zone by its IANA name, read from the platform's own time zone data: some 80 ms of work
 * the first time, kept from then on. Covers 1900 to 2100. A name that the platform does not know is
 * refused with `zone-unknown`. Two platforms give the same table where their data agree; to be
 * independent of that, keep the table as data and pass it in.
 *
 * @example
 * ```ts
 * import { zoneFromIntl } from 'pledgebook'
 *
 * zoneFromIntl('Asia/Shanghai').ok // => true
 * zoneFromIntl('Mars/Olympus').ok // => false
 * ```
 */
export function zoneFromIntl(name: unknown): Result<ZoneTable, Refusal<'zone-unknown'>> {
  const format = formatOf(name)
  if (typeof name === 'string' && format) return ok({ name, ...clockOf(format) })
  const expected = 'the name of a time zone, such as Asia/Shanghai'
  return refuse(refusal('zone-unknown', { expected, actual: describe(name) }))
}

type Clock = Omit<ZoneTable, 'name'>

// Keyed by the platform's own names, of which there are some six hundred: it cannot grow without end.
const known = /* @__PURE__ */ new Map<string, Clock>()

function clockOf(format: Intl.DateTimeFormat): Clock {
  const key = format.resolvedOptions().timeZone
  const clock = known.get(key) ?? readClock((ms) => offsetOf(format, ms))
  known.set(key, clock)
  // A copy for every caller, for what is kept must not change and frozen lists read three times slower.
  return { changes: [...clock.changes], offsets: [...clock.offsets] }
}

function formatOf(name: unknown): Intl.DateTimeFormat | undefined {
  // Some platforms also take an offset such as '+08:00' for a zone; names only, so that all agree.
  if (typeof name !== 'string' || !/^[A-Za-z][\w+/-]{0,63}$/.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  } catch {
    return undefined
  }
}

/** Seconds ahead of UTC, from a text that ends in `GMT`, `GMT+08:00` or `GMT+08:05:43`. */
function offsetOf(format: Intl.DateTimeFormat, ms: number): number {
  const written = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(ms))
  invariant(written !== null, 'the platform writes an offset as GMT±HH:MM')
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = written
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return sign === '-' ? 0 - size : size
}

/**
 * Looks twice a week, and closer where two looks differ. The shortest time from a change to the next in
 * all published zone data is four days (Freetown, September 1939); several zones changed back within a week.
 */
function readClock(offset: (ms: number) => number): Clock {
  const changes: number[] = []
  const offsets = [offset(start)]
  let before = offset(start)
  for (let from = start; from < end; from += halfWeekMs) {
    const next = Math.min(from + halfWeekMs, end)
    const after = offset(next)
    if (after === before) continue
    changes.push(changeBetween(from, next, offset))
    offsets.push(after)
    before = after
  }
  return { changes, offsets }
}

/** The first full second at which the offset is no longer what it was at `from`. */
function changeBetween(from: number, until: number, offset: (ms: number) => number): number {
  const before = offset(from)
  let [low, high] = [from, until]
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000
    if (offset(middle) === before) low = middle
    else high = middle
  }
  return high
}
