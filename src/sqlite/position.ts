import { type Position, queryInvalid } from '../log/index.ts'

const pattern = /^[1-9]\d{0,14}$/

/** A place in the table of events as the port hands it out. */
export function positionOf(number: number): Position {
  return String(number) as Position
}

/** Whether this log can have given it. */
export function isPosition(position: unknown): position is Position {
  return typeof position === 'string' && pattern.test(position)
}

/** Its number. Throws `query-invalid` where this log cannot have given it. */
export function numberOf(position: Position): number {
  if (isPosition(position)) return Number(position)
  throw queryInvalid('after', 'a position that this log gave', position)
}
