import type { Condition, Operand } from './condition.ts'
import { type Domain, isEmpty, narrowed, type Room, roomIn, without } from './domain.ts'
import type { FieldValue } from './fact.ts'

/** What can be read, by its reference: bounds and words, where somebody knows them. */
export type DomainOf = (reference: string) => Domain | undefined

/** A condition that shall be yes, or shall be no. */
interface Demand {
  readonly condition: Condition
  readonly yes: boolean
}

type Rooms = Map<string, Room>

const unknown: DomainOf = () => undefined

/**
 * Whether a compiled condition can never be yes, whatever is read: its comparisons contradict each other,
 * or the bounds of what they compare. What it says is proven; where it says no, the condition may still
 * be one that is never yes, for only alternatives by themselves are gone through, not all their pairs.
 */
export function neverYes(condition: Condition, domainOf: DomainOf = unknown): boolean {
  return isImpossible([{ condition, yes: true }], new Map(), domainOf)
}

/** Whether the second of two compiled conditions is never no where the first is yes. Proven, as above. */
export function implies(
  first: Condition,
  second: Condition,
  domainOf: DomainOf = unknown,
): boolean {
  const demands = [
    { condition: first, yes: true },
    { condition: second, yes: false },
  ]
  return isImpossible(demands, new Map(), domainOf)
}

/** Whether two compiled conditions are never yes at once. Proven, as above. */
export function exclude(
  first: Condition,
  second: Condition,
  domainOf: DomainOf = unknown,
): boolean {
  const demands = [first, second].map((condition) => ({ condition, yes: true }))
  return isImpossible(demands, new Map(), domainOf)
}

/** Whether all demands at once leave no room for something that they read. */
function isImpossible(demands: readonly Demand[], given: Rooms, domainOf: DomainOf): boolean {
  const rooms = new Map(given)
  const alternatives: (readonly Demand[])[] = []
  const open = [...demands]
  for (let demand = open.pop(); demand; demand = open.pop()) {
    const { condition, yes } = demand
    if (condition.op === 'not') open.push({ condition: condition.of, yes: !yes })
    else if (condition.op === 'all' || condition.op === 'any') {
      const parts = condition.of.map((part) => ({ condition: part, yes }))
      if ((condition.op === 'all') === yes) open.push(...parts)
      else alternatives.push(parts)
    } else if (!leavesRoom(demand, rooms, domainOf)) return true
  }
  return alternatives.some((parts) => parts.every((part) => isImpossible([part], rooms, domainOf)))
}

/** Notes what one comparison leaves; whether it leaves anything. */
function leavesRoom({ condition, yes }: Demand, rooms: Rooms, domainOf: DomainOf): boolean {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'not':
      return true
    case 'known':
      return limit(rooms, `known ${condition.left}`, roomIn(), ofWords([true], yes))
    case 'extension':
      // The same question is answered in the same way; what it asks, nobody knows here.
      return limit(rooms, JSON.stringify(condition), roomIn(), ofWords([true], yes))
    default: {
      const { left } = condition
      const key = typeof left === 'string' ? left : JSON.stringify(left)
      // A comparison that is answered has read something.
      const there =
        typeof left !== 'string' || limit(rooms, `known ${left}`, roomIn(), ofWords([true], true))
      return there && limit(rooms, key, startOf(left, domainOf), comparedBy(condition, yes))
    }
  }
}

type Limit = (room: Room) => Room

function limit(rooms: Rooms, key: string, start: Room, by: Limit): boolean {
  const left = by(rooms.get(key) ?? start)
  rooms.set(key, left)
  return !isEmpty(left)
}

function startOf(left: Operand, domainOf: DomainOf): Room {
  if (typeof left === 'string') return roomIn(domainOf(left))
  if ('past' in left) return roomIn({ from: 0, to: left.of, whole: true })
  if (!('count' in left)) return roomIn({ whole: true })
  const none = left.where !== undefined && neverYes(left.where, insideCount(left.count, domainOf))
  return roomIn({ from: 0, whole: true, ...(none && { to: 0 }) })
}

/** Inside a count the fact in hand is one of the counted. */
function insideCount(kind: string, domainOf: DomainOf): DomainOf {
  const fact = 'fact.'
  return (reference) => domainOf(reference.startsWith(fact) ? `${kind} ${reference}` : reference)
}

type Compared = Exclude<Condition, { readonly op: 'all' | 'any' | 'not' | 'known' | 'extension' }>

function comparedBy(condition: Compared, yes: boolean): Limit {
  switch (condition.op) {
    case 'equals':
      return ofWords([condition.right], yes)
    case 'in':
      return ofWords(condition.right, yes)
    case 'at-least':
      return yes ? above(condition.right, true) : below(condition.right, false)
    case 'above':
      return yes ? above(condition.right, false) : below(condition.right, true)
    case 'at-most':
      return yes ? below(condition.right, true) : above(condition.right, false)
    case 'below':
      return yes ? below(condition.right, false) : above(condition.right, true)
    case 'between':
      return within(condition.right, yes)
    default:
      return (room) => room
  }
}

function within(
  { from, to, ends }: Extract<Condition, { readonly op: 'between' }>['right'],
  yes: boolean,
): Limit {
  const low = from ?? Number.NEGATIVE_INFINITY
  const high = to ?? Number.POSITIVE_INFINITY
  if (yes) return (room) => narrowed(room, low, ends[0] === '[', high, ends[1] === ']')
  // Outside of an interval that is open on one side is one side; of any other it is two.
  if (from === undefined) return above(high, ends[1] !== ']')
  return to === undefined ? below(low, ends[0] !== '[') : (room) => room
}

function above(from: number, takes: boolean): Limit {
  return (room) => narrowed(room, from, takes, Number.POSITIVE_INFINITY, true)
}

function below(to: number, takes: boolean): Limit {
  return (room) => narrowed(room, Number.NEGATIVE_INFINITY, true, to, takes)
}

function ofWords(words: readonly FieldValue[], yes: boolean): Limit {
  return (room) => {
    if (!yes) return without(room, words)
    const { only } = room
    return { ...room, only: new Set(only ? words.filter((word) => only.has(word)) : words) }
  }
}
