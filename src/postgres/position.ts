import { type Position, queryInvalid } from '../log/index.ts'

/** The three numbers of a place in the order of all: of the append, and of the event in it. */
export interface Place {
  // Texts or numbers, as the driver hands over eight bytes.
  readonly place: unknown
  readonly number: unknown
  readonly at: number
}

const pattern = /^\d{1,18}\.\d{1,18}\.\d{1,9}$/

/** A place as the port hands it out. */
export function positionOf({ place, number, at }: Place): Position {
  return `${place}.${number}.${at}` as Position
}

/** Whether this log can have given it. */
export function isPosition(position: unknown): position is Position {
  return typeof position === 'string' && pattern.test(position)
}

/** Its three numbers. Throws `query-invalid` where this log cannot have given it. */
export function placeOf(position: Position): readonly string[] {
  if (isPosition(position)) return position.split('.')
  throw queryInvalid('after', 'a position that this log gave', position)
}
