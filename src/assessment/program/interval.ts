import { compare, decimal, decimalText, type Exact } from '../../foundation/index.ts'
import type { Interval } from '../../vocabulary/index.ts'

/** Compiles an interval to a question about exact values. */
export function compileInterval(interval: Interval): (value: Exact) => boolean {
  const { from, to, ends } = interval
  const least = from === undefined ? undefined : decimal(from)
  const most = to === undefined ? undefined : decimal(to)
  // A comparison gives at least so much, or at most so much, where the end itself belongs to it or not.
  const [above, below] = [ends.startsWith('[') ? 0 : 1, ends.endsWith(']') ? 0 : -1]
  return (value) => {
    if (least !== undefined && compare(value, least) < above) return false
    return most === undefined || compare(value, most) <= below
  }
}

/** An interval for people: `[80, 90)`, with `∞` at an open end. */
export function intervalText({ from, to, ends }: Interval): string {
  const least = from === undefined ? '(-∞' : `${ends[0]}${decimalText(decimal(from))}`
  const most = to === undefined ? '∞)' : `${decimalText(decimal(to))}${ends[1]}`
  return `${least}, ${most}`
}
