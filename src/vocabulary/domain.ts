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
  /** What is excluded, list by list, and how much that is. */
  readonly not: readonly (readonly FieldValue[])[]
  readonly excluded: number
  /** Whether yes and no are among them. */
  readonly notYes: boolean
  readonly notNo: boolean
}

const none = { excluded: 0, notYes: false, notNo: false }

/** A room without some of its values. */
export function without(room: Room, words: readonly FieldValue[]): Room {
  return {
    ...room,
    not: [...room.not, words],
    excluded: room.excluded + words.length,
    notYes: room.notYes || words.includes(true),
    notNo: room.notNo || words.includes(false),
  }
}

/** Nothing compared yet. */
export function roomIn(domain: Domain = {}): Room {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = domain
  const only = domain.only && new Set(domain.only)
  const whole = domain.whole === true
  return { from, to, takesFrom: true, takesTo: true, whole, only, not: [], ...none }
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
  if (only) return [...only].every((value) => isIn(not, value) || !isInside(value, room))
  // A flag has two values, and only flags are compared with them.
  if (room.notYes && room.notNo) return true
  if (from > to || (from === to && !(takesFrom && takesTo))) return true
  if (room.whole) return noWhole(room)
  return from === to && isIn(not, from)
}

function isIn(lists: Room['not'], value: FieldValue): boolean {
  return lists.some((list) => list.includes(value))
}

function isInside(value: FieldValue, { from, to, takesFrom, takesTo, whole }: Room): boolean {
  if (typeof value !== 'number') return true
  const above = value > from || (value === from && takesFrom)
  const below = value < to || (value === to && takesTo)
  return above && below && !(whole && !Number.isInteger(value))
}

/** Whether every whole number that lies inside is excluded: no more are looked at than can be. */
function noWhole({ from, to, takesFrom, takesTo, not, excluded }: Room): boolean {
  const up = Math.ceil(from)
  const down = Math.floor(to)
  const first = up === from && !takesFrom ? up + 1 : up
  const last = down === to && !takesTo ? down - 1 : down
  if (first > last) return true
  if (last - first >= excluded) return false
  const words = new Set(not.flat())
  for (let whole = first; whole <= last; whole++) if (!words.has(whole)) return false
  return true
}
