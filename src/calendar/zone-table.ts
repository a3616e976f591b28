import {
  describe,
  isRecord,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../foundation/index.ts'

/**
 * The clock of one place as plain data. `offsets[0]` holds before `changes[0]`, and `offsets[i + 1]`
 * from `changes[i]` on. Make one with `zoneFromIntl`, or pass your own where every machine must agree
 * to the byte.
 */
export interface ZoneTable {
  /** The name of the zone, such as `'Asia/Shanghai'`. */
  readonly name: string
  /** When the offset changes: milliseconds since 1970-01-01T00:00Z, rising. */
  readonly changes: readonly number[]
  /** Whole seconds ahead of UTC, less than a day: one more than there are changes. */
  readonly offsets: readonly number[]
}

/** Universal time: a zone without changes. */
export const utc: ZoneTable = { name: 'UTC', changes: [], offsets: [0] }

/**
 * Reads a zone table from foreign input, such as one that was stored to be the same on every machine.
 * Refused with `zone-invalid` where the changes do not rise or an offset is missing or a day or more.
 */
export function parseZoneTable(value: unknown): Result<ZoneTable, Refusal<'zone-invalid'>> {
  if (isZoneTable(value)) {
    const { name, changes, offsets } = value
    return ok({ name, changes: [...changes], offsets: [...offsets] })
  }
  const expected = '{ name, changes: rising milliseconds, offsets: seconds, one more than changes }'
  return refuse(refusal('zone-invalid', { expected, actual: describe(value) }))
}

function isZoneTable(value: unknown): value is ZoneTable {
  if (!isRecord(value)) return false
  const { name, changes, offsets } = value
  if (typeof name !== 'string' || !Array.isArray(changes) || !Array.isArray(offsets)) return false
  if (offsets.length !== changes.length + 1) return false
  return (
    changes.every((at, i) => Number.isSafeInteger(at) && (i === 0 || at > changes[i - 1])) &&
    offsets.every((offset) => Number.isInteger(offset) && Math.abs(offset) < 86_400)
  )
}

/** The offset in force at a point in time, in seconds ahead of UTC. */
export function offsetAt(ms: number, zone: ZoneTable): number {
  return zone.offsets[changesUntil(ms, zone.changes)] ?? 0
}

/** How many of the rising changes lie at or before a point in time. */
export function changesUntil(ms: number, changes: readonly number[]): number {
  let low = 0
  let high = changes.length
  // Where clocks no longer change, as in most zones of today, there is nothing to search.
  if (high === 0 || ms >= (changes[high - 1] ?? ms)) return high
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((changes[middle] ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  return low
}
