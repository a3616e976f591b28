import { compare, decimal, decimalText, type Exact } from '../../foundation/index.ts'
import type { Interval } from '../../vocabulary/index.ts'

/** Compiles an interval to a question about exact values. */
export function compileInterval(interval: Interval): (value: Exact) => boolean {
  const { from, to, ends } = interval
  const least = from === undefined ? undefined : decimal(from)
  const most = to === undefined ? undefined : decimal(to)
  const [takesLeast, takesMost] = [ends.startsWith('['), ends.endsWith(']')]
  return (value) => {
    const below = least === undefined ? 1 : compare(value, least)
    const above = most === undefined ? -1 : compare(value, most)
    return (below > 0 || (below === 0 && takesLeast)) && (above < 0 || (above === 0 && takesMost))
  }
}

/** An interval for people: `[80, 90)`, with `∞` at an open end. */
export function intervalText({ from, to, ends }: Interval): string {
  const least = from === undefined ? '(-∞' : `${ends[0]}${decimalText(decimal(from))}`
  const most = to === undefined ? '∞)' : `${decimalText(decimal(to))}${ends[1]}`
  return `${least}, ${most}`
}
