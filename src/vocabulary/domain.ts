import type { FieldValue } from './fact.ts'

/** What something that a condition reads can be. What is left out is not bounded. */
export interface Domain {
  readonly from?: number
  readonly to?: number
  /** Whether only whole numbers come in question. */
  readonly whole?: boolean
  /** The words that there are. */
  readonly only?: readonly FieldValue[]
}

/** What is left of a domain after some comparisons. */
export interface Room {
  readonly from: number
  readonly to: number
  /** Whether the ends belong. */
  readonly takesFrom: boolean
  readonly takesTo: boolean
  readonly whole: boolean
  readonly only: ReadonlySet<FieldValue> | undefined
  readonly not: ReadonlySet<FieldValue>
}

/** Nothing compared yet. */
export function roomIn(domain: Domain = {}): Room {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = domain
  const only = domain.only && new Set(domain.only)
  const whole = domain.whole === true
  return { from, to, takesFrom: true, takesTo: true, whole, only, not: new Set() }
}

/** What lies above (or at) a number, and below (or at) another. */
export function narrowed(
  room: Room,
  from: number,
  takesFrom: boolean,
  to: number,
  takesTo: boolean,
): Room {
  const low = from > room.from || (from === room.from && !takesFrom)
  const high = to < room.to || (to === room.to && !takesTo)
  return {
    ...room,
    ...(low && { from, takesFrom }),
    ...(high && { to, takesTo }),
  }
}

/** Whether nothing is left. Where nobody can say, something is. */
export function isEmpty(room: Room): boolean {
  const { from, to, takesFrom, takesTo, only, not } = room
  if (only) return [...only].every((value) => not.has(value) || !isInside(value, room))
  // A flag has two values, and only flags are compared with them.
  if (not.has(true) && not.has(false)) return true
  if (from > to || (from === to && !(takesFrom && takesTo))) return true
  if (room.whole) return noWhole(room)
  return from === to && not.has(from)
}

function isInside(value: FieldValue, { from, to, takesFrom, takesTo, whole }: Room): boolean {
  if (typeof value !== 'number') return true
  const above = value > from || (value === from && takesFrom)
  const below = value < to || (value === to && takesTo)
  return above && below && !(whole && !Number.isInteger(value))
}

/** Whether every whole number that lies inside is excluded: no more are looked at than can be. */
function noWhole({ from, to, takesFrom, takesTo, not }: Room): boolean {
  const up = Math.ceil(from)
  const down = Math.floor(to)
  const first = up === from && !takesFrom ? up + 1 : up
  const last = down === to && !takesTo ? down - 1 : down
  if (first > last) return true
  if (last - first >= not.size) return false
  for (let whole = first; whole <= last; whole++) if (!not.has(whole)) return false
  return true
}
